import { basename } from 'node:path';
import type { Trouble } from '../interviews/trouble.ts';

/** Remedies that speak of a command’s options, as somebody does them who puts files into a folder. `$NAME` is the file. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
	[
		/^请写上编号，例如 npm run word -- import .*$/,
		'请把文件名改成编号，例如 old-bridge.docx；编号会成为网址，只用小写字母、数字、连字符',
	],
	[/请加上录制的日子，例如 --recorded \S+/, '请把日子写进文件名，例如 2026-11-22-talk.m4a'],
	[/，再用 --transcript 指它/, '，放在录音旁边，名字和录音一样'],
	[/没有文字稿就去掉 --transcript/, '没有文字稿就把它拿出收件箱'],
	[/请换一个编号，例如 --id (\S+?)；/, '请把文件名改成别的，例如 $1；'],
	[/末尾加上 --allow-large，(.*)$/, '另外运行 npm run add:photo -- inbox/$NAME --allow-large，$1'],
	[
		/确定以表为准的，加上 --over/,
		'确定以表为准的，另外运行 npm run sheets -- import inbox/$NAME --over',
	],
	[/再(?:加一次|导入|用新的文件)(?=$|；)/, '再放进收件箱'],
	[/(?<=，)再来一次/, '再运行一次'],
	[/^照片要先有图：.*$/, '请先把照片放进收件箱收好，再导出一份表，在里面填'],
	[
		/^口述要先有录音和同意书：.*$/,
		'请先把录音放进收件箱收好，登记同意书，再导出一份表，在里面分段',
	],
];

/** 「第 3 段」 and 「文章.docx 第 3 段」 both become 「志/文章.docx 第 3 段」. */
function placedIn(name: string, where: string): string {
	const file = basename(name);
	if (where.startsWith(name)) return where;
	if (where.startsWith(file)) return name + where.slice(file.length);
	return where.startsWith('content/') ? `${name}（${where}）` : `${name} ${where}`;
}

/** What a tool says of a file, said of the file in the inbox. */
export function inInbox(name: string, { where, message, fix }: Trouble): Trouble {
	const said = REMEDIES.reduce(
		(words, [pattern, remedy]) =>
			words.replace(
				pattern,
				remedy.replace('$NAME', () => name),
			),
		fix,
	);
	return { where: placedIn(name, where), message, fix: said };
}
