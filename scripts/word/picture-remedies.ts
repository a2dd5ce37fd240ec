import type { Trouble } from './trouble.ts';

/** Remedies that speak of a file of its own, as somebody does them who has the picture in a Word file. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
	[/；确实是大幅扫描的，末尾加上 --allow-large.*$/, '；请缩小到长边 8000 像素以内，在文件里换上'],
	[/，?\s*再加一次(?=$|；)/, '，在文件里换上'],
];

/** What is wrong with a picture, told at its paragraph. */
export const inWord = ({ message, fix }: Trouble, at: string): Trouble => ({
	where: at,
	message,
	fix: REMEDIES.reduce((words, [pattern, remedy]) => words.replace(pattern, remedy), fix),
});
