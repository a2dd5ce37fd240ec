import type { OpenedDoc } from './opened.ts';

/** Bytes that are told of a text box, and where among them the number of its shape stands. [MS-DOC] 2.9.98, FTXBXS. */
const SIZE = 22;
const SHAPE_AT = 14;

/** The words that are shown, without fields' instructions and without signs. */
const shownWords = (text: string): string =>
	text
		.replace(/\x13[^\x13-\x15]*\x14?/g, '')
		.replace(/[\u0000-\u001f]+/g, ' ')
		.trim();

/** The words of text boxes by the number of their shape; empty ones are left out. */
export function readTextBoxes({ fib, letters, plots }: OpenedDoc): Map<number, string> {
	const story = fib.stories.textBoxes;
	const boxes = new Map<number, string>();
	if (story.to === story.from) return boxes;
	for (const { from, to, about } of plots('textBoxes', SIZE)) {
		const end = Math.min(story.from + to, story.to);
		const words = shownWords(letters.text.slice(story.from + from, end));
		const shape = about.u32(SHAPE_AT);
		if (words !== '') boxes.set(shape, [boxes.get(shape), words].filter(Boolean).join(' '));
	}
	return boxes;
}
