import type { Museum } from '../../src/checks/museum.ts';
import { CHAPTER_PARTS } from '../../src/schema/chapter.ts';
import { chapterParts, joinChapter } from './chapter-file.ts';
import type { Assembled } from './read/assemble.ts';
import type { ReadRecord } from './read/document.ts';
import { changeFields, fieldLines, recordWords } from './record/field-text.ts';
import { bodyLines, changedBlocks } from './text/keep.ts';
import { tidyBlock, tidyWords, type TidyReport } from './text/tidy.ts';
import type { Line } from './text/to-mdx.ts';

/** A chapter's file as the Word file tells it. */
export interface Composed {
	source: string;
	/** The body's lines, and where each stands in the Word file. */
	lines: readonly Line[];
	tidy: TidyReport;
}

const newReport = (): TidyReport => ({ changes: [], odd: [] });

/** The fields by name as words; title and lede stand above the table. */
function wordsOf(
	{ title, lede }: Assembled,
	record: ReadRecord | undefined,
	before: ReadonlyMap<string, string>,
	tidy: TidyReport,
) {
	const words = new Map(record?.fields ?? []);
	for (const [name, label, written] of [
		['title', '标题', title],
		['lede', '副标题', lede],
	] as const) {
		const known = before.get(name);
		words.set(
			name,
			written === undefined || written === known
				? (written ?? '')
				: tidyWords(written, label, tidy),
		);
	}
	return words;
}

/** The chapter with what was changed in Word; everything else keeps every sign. */
export function changeChapter(
	base: string,
	assembled: Assembled,
	record: ReadRecord | undefined,
): Composed | undefined {
	const lineEnd = base.includes('\r\n') ? '\r\n' : '\n';
	const parts = chapterParts(base.replace(/\r\n/g, '\n'));
	if (!parts) return undefined;
	const tidy = newReport();
	const changed = changedBlocks(parts.body, assembled.blocks);
	const blocks = assembled.blocks.map((block) =>
		changed.has(block) ? tidyBlock(block, tidy) : block,
	);
	const lines = bodyLines(parts.body, blocks);
	const fields = changeFields(
		parts.fields,
		wordsOf(assembled, record, recordWords(parts.fields), tidy),
	);
	const source = joinChapter(parts, { fields, body: lines.map(({ text }) => text).join('\n') });
	return { source: source.replace(/\n/g, lineEnd), lines, tidy };
}

/** The place behind the last chapter of a part that nobody has taken; a chapter's own does not count. */
export function nextOrder(museum: Museum, id: string, part: keyof typeof CHAPTER_PARTS): number {
	const orders = museum.records.chapters.filter((one) => one.id !== id).map(({ data }) => data);
	const taken = new Set(orders.map(({ order }) => order));
	let order = Math.max(0, ...orders.filter((one) => one.part === part).map((one) => one.order)) + 1;
	while (taken.has(order)) order += 1;
	return order;
}

/** A chapter that is not in the museum yet. What the file does not say about it stays out, or is the usual. */
export function newChapter(
	museum: Museum,
	id: string,
	assembled: Assembled,
	record: ReadRecord | undefined,
	today: string,
): Composed {
	const tidy = newReport();
	const words = wordsOf(assembled, record, new Map(), tidy);
	if (!record) {
		words.set('part', CHAPTER_PARTS.body).set('updated', today);
		words.set('order', String(nextOrder(museum, id, 'body')));
	}
	const lines = bodyLines(
		undefined,
		assembled.blocks.map((block) => tidyBlock(block, tidy)),
	);
	return {
		source: ['---', ...fieldLines(words), '---', ...lines.map(({ text }) => text)].join('\n'),
		lines,
		tidy,
	};
}
