import { readingsOf } from '../domain/readings.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Check } from './index.ts';

/** Records whose address stays, with a word on it, when they are withdrawn. */
const OUTLIVING = [
	'interviews',
	'photos',
	'comparisons',
	'chapters',
	'evidence',
] as const satisfies readonly CollectionName[];

/** Whether an id holds a name: some of its words, put together, are the syllables of the name. */
function holds(id: string, syllables: readonly string[]): boolean {
	const words = id.split('-');
	const name = syllables.join('').toLowerCase();
	return words.some((_, from) =>
		words.slice(from).some((_, more) => words.slice(from, from + more + 1).join('') === name),
	);
}

/** An address outlives what it led to, and must not tell who it was. 「丁许可」 is not to be found in 「ding-xuke-1」. */
export const namesInAddresses: Check = ({ records }, { realNames }) => {
	const narrators = records.people
		.filter(({ data }) => data.kind === 'narrator')
		.map(({ data }) => data.pinyin.split(/\s+/));
	const hidden = realNames
		.filter((name) => name.trim() !== '')
		.map((name) => readingsOf(name.trim()).map((reading) => reading.replace(/\d/g, '')));
	const names = [...narrators, ...hidden];
	return OUTLIVING.flatMap((collection) =>
		records[collection].flatMap(({ id, file }) =>
			names.some((name) => holds(id, name))
				? [
						{
							name: 'name-in-address' as const,
							file,
							message: `编号「${id}」里有讲述人名字的拼音；撤下以后网址还在，名字就留下了`,
							fix:
								collection === 'interviews'
									? '请改用不带名字的编号，例如 talk-2026-01；口述改文件夹名'
									: '请改用不带名字的编号，改文件名；别处引用的也一起改',
						},
					]
				: [],
		),
	);
};
