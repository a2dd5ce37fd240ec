import { NOTHING, type Field } from './field.ts';

/** What to do with a cell, by how the field stands in it. */
function manner({ kind, choices }: Field): string {
	const shown = [...choices.values()].join('／');
	switch (kind) {
		case 'choice':
		case 'flag':
			return `从下拉里选：${shown}。`;
		case 'choices':
			return `可以写几样，用顿号隔开：${shown}。`;
		case 'ref':
			return '从下拉里选，或写编号；编号在「编号表」里查。';
		case 'refs':
			return '写编号，几个用顿号隔开；编号在「编号表」里查。';
		case 'texts':
			return '一样一行，在一格里换行按Alt加回车。';
		case 'points':
			return '一个点一行，先往东、后往北，例如 480, 310。';
		case 'numbers':
			return '几个数用顿号隔开。';
		default:
			return '';
	}
}

/**
 * The sentence of the schema for somebody who does not see the file: fields by their Chinese names, choices by their Chinese
 * words.
 * @param all what may be chosen: the word in the file, and the Chinese one
 */
export function plainHelp(
	sentence: string,
	all: ReadonlyMap<string, string>,
	labels: readonly (readonly [key: string, label: string])[],
): string {
	const [said = ''] = sentence.split('可选：');
	const choices = [...all].filter(([key, shown]) => key !== shown);
	const words = [...labels, ...choices.map(([key, shown]) => [key, `「${shown}」`] as const)];
	const inWords = words
		.reduce(
			(text, [key, word]) =>
				text.replaceAll(new RegExp(`(?<![\\w/])${key}(?![\\w/]|\\.\\w)`, 'g'), word),
			said
				.replace(/写 ?content\/\w+\/ ?里?的文件名/g, '写编号')
				.replaceAll('[]', NOTHING)
				.replace('，从表里选一个网址', ''),
		)
		.replace(/（「([^」]*)」）|「([^」]*)」（\2）/g, '「$1$2」');
	const isShared = all.has('web') && /web（|「网页」/.test(inWords);
	return isShared ? '可以出现在哪些版里，不写就是除电子书以外都可以。' : inWords;
}

/** `plainHelp` for somebody who sees a sheet, and how to write it in the cell. */
export const helpFor = (
	sentence: string,
	field: Field,
	labels: readonly (readonly [key: string, label: string])[],
): string => `${plainHelp(sentence, field.choices, labels)}${manner(field)}`;
