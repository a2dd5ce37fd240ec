import { pinyin } from 'pinyin-pro';

/**
 * Readings that the dictionary gets wrong or cannot know: names of this place first. One space between syllables, tone
 * digits 1–4, 0 for the neutral tone. Sources: 《现代汉语词典》, 《辞海》; 郫、犍为 after the districts' own usage.
 */
const READINGS: Readonly<Record<string, string>> = {
	郫: 'pi2',
	嗯: 'en4',
	谯楼: 'qiao2 lou2',
	冺: 'min2',
	冺江: 'min2 jiang1',
	雍正: 'yong1 zheng4',
	都江堰: 'du1 jiang1 yan4',
	行署: 'xing2 shu3',
	重修: 'chong2 xiu1',
	重建: 'chong2 jian4',
	重筑: 'chong2 zhu4',
	重开: 'chong2 kai1',
	重立: 'chong2 li4',
	重刻: 'chong2 ke4',
	重刊: 'chong2 kan1',
	曾任: 'ceng2 ren4',
	曾经: 'ceng2 jing1',
	华阳: 'hua2 yang2',
	章仇兼琼: 'zhang1 qiu2 jian1 qiong2',
	章仇: 'zhang1 qiu2',
	乐史: 'yue4 shi3',
	坝坝: 'ba4 ba0',
	摆龙门阵: 'bai3 long2 men2 zhen4',
	街沿: 'jie1 yan2',
	林盘: 'lin2 pan2',
	巴适: 'ba1 shi4',
	不在: 'bu2 zai4',
	一说: 'yi4 shuo1',
	隋: 'sui2',
	万春: 'wan4 chun1',
	转帖: 'zhuan3 tie3',
	载于: 'zai3 yu2',
	刊载: 'kan1 zai3',
	朝宗: 'chao2 zong1',
	街坊: 'jie1 fang0',
	墙上: 'qiang2 shang0',
	院里: 'yuan4 li0',
	城里: 'cheng2 li0',
	地方: 'di4 fang0',
	记性: 'ji4 xing0',
	热闹: 're4 nao0',
	清楚: 'qing1 chu0',
	时候: 'shi2 hou0',
	先后: 'xian1 hou4',
	头头: 'tou2 tou0',
	外头: 'wai4 tou0',
	后头: 'hou4 tou0',
	里头: 'li3 tou0',
	上头: 'shang4 tou0',
	老人家: 'lao3 ren2 jia0',
	人家: 'ren2 jia0',
	朝哪: 'chao2 na3',
	朝着: 'chao2 zhe0',
	合不合得拢: 'he2 bu0 he2 de0 long3',
	讲得开: 'jiang3 de0 kai1',
	个把: 'ge4 ba3',
	收不回来: 'shou1 bu0 hui2 lai0',
};

const longestFirst = Object.entries(READINGS).sort(([a], [b]) => b.length - a.length);

/** Puts the museum's own readings over the dictionary's, longer words first. `readings` holds one per character. */
function correct(characters: readonly string[], readings: string[]): void {
	const text = characters.join('');
	const settled = new Set<number>();
	for (const [word, reading] of longestFirst) {
		const syllables = reading.split(' ');
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
			const places = syllables.map((_, index) => [...text.slice(0, at)].length + index);
			if (places.some((place) => settled.has(place))) continue;
			for (const [index, place] of places.entries()) {
				settled.add(place);
				readings[place] = syllables[index] ?? '';
			}
		}
	}
}

/** One reading per character, 「chong2」, with ü as v; a character that has none stands for itself. */
export function readingsOf(text: string): string[] {
	const readings = pinyin(text, { toneType: 'num', type: 'array', v: true });
	correct([...text], readings);
	return readings;
}

/** Every reading a single character can have, the commonest first. */
export const readingsOfCharacter = (character: string): string[] =>
	pinyin(character, { toneType: 'num', type: 'array', v: true, multiple: true });
