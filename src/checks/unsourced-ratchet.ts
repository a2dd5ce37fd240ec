import { bareClaims } from '../domain/bare-claim.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import { RATCHET_FILE, type Museum, type Text } from './museum.ts';
import { lineInFile, readingOf } from './reading.ts';

/** How content/ratchet.yaml calls a chapter. */
const keyOf = ({ id }: Pick<Text, 'id'>) => `chapters/${id}`;

const chaptersOf = ({ texts }: Museum) =>
	texts.filter(({ collection }) => collection === 'chapters');

/** The lines of a chapter's file with a year or a number and no evidence. Passages that must name some and name none are told of elsewhere. */
const bareLines = (text: Text): number[] =>
	readingOf(text)
		.text.passages.filter(({ ownVoice, citations }) => ownVoice || citations.length > 0)
		.flatMap(bareClaims)
		.map(({ line }) => lineInFile(text, line));

/** How many sentences without evidence each chapter has; chapters without any are left out. */
export const unsourcedCounts = (museum: Museum): Record<string, number> =>
	Object.fromEntries(
		chaptersOf(museum)
			.map((text) => [keyOf(text), bareLines(text).length] as const)
			.filter(([, count]) => count > 0),
	);

function judge(text: Text, kept: number): Issue[] {
	const lines = bareLines(text);
	if (lines.length <= kept) return [];
	return [
		{
			name: 'unsourced-more',
			file: text.file,
			line: lines[0],
			message: `有年份、数目，却没有标史料的句子有 ${lines.length} 处，登记的是 ${kept} 处：第 ${lines.join('、')} 行`,
			fix: `请给新写的一句加上 <引 id="……" />，或把年份、数目去掉；${RATCHET_FILE} 里的数只许减少`,
		},
	];
}

/** The number of sentences without evidence may only fall. 「棘轮」 */
export const unsourcedRatchet: Check = (museum) => {
	const counts = unsourcedCounts(museum);
	return [
		...chaptersOf(museum).flatMap((text) => judge(text, museum.ratchet[keyOf(text)] ?? 0)),
		...Object.entries(museum.ratchet).flatMap(([chapter, kept]): Issue[] => {
			const count = counts[chapter] ?? 0;
			if (count >= kept) return [];
			return [
				{
					name: 'unsourced-fewer',
					file: RATCHET_FILE,
					message: `「${chapter}」没有标史料的句子登记的是 ${kept} 处，现在只有 ${count} 处了`,
					fix: '请运行 npm run check -- --ratchet，把登记的数降下来',
					reminder: true,
				},
			];
		}),
	];
};
