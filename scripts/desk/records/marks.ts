import { COMPONENTS } from '../../../src/domain/chapter/components.ts';

/** What each of the museum's marks is on the page, in a few words. */
const MEANINGS: Readonly<Record<string, string>> = {
	引: '句子所据的史料卡',
	注: '脚注',
	词: '点开看词义',
	人: '指到人物',
	地: '指到地点',
	注音: '字上的注音',
	着重: '着重号',
	专名: '专名线',
	书名: '书名线',
	编者: '编者自己的话',
	待考: '还不知道的事',
	说法不一: '几种说法并排',
	一说: '其中一种说法',
	引文: '照录的原文',
	图: '一张照片',
	今昔: '一组新旧对比',
	表: '有题的表',
	大事: '大事记里的一条',
};

/** The marks that stand in a text, each with what it is, in the order of the buttons; empty where there are none. */
export function marksIn(text: string): string {
	const used = Object.keys(COMPONENTS).filter((name) =>
		new RegExp(`<${name}(?![\\p{L}\\p{N}])`, 'u').test(text),
	);
	if (used.length === 0) return '';
	const told = used.map((name) => `〈${name}〉${MEANINGS[name] ?? ''}`).join('，');
	return `尖括号里的是标记，网页上只看到它们的样子：${told}。改字的时候，标记和里面的编号不用动。`;
}
