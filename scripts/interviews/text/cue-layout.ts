import { joinParts } from '../../../src/domain/marked-words.ts';
import type { WrittenCue } from '../../../src/domain/vtt-text.ts';
import { TO_FILL } from '../../../src/domain/unfinished.ts';
import type { Passage } from './passage.ts';
import { splitSentences, weightOf } from './split-sentences.ts';

/** Seconds and characters of one line; `src/checks/transcript.ts` reminds of what lies outside. */
const CUE = { shortest: 1, longest: 7, mostCharacters: 36 };
/** Seconds per character. Slower than this nobody speaks: the rest of the time is silence. */
const SLOWEST = 0.6;
/** Characters per second. Faster than this nobody speaks: the times are wrong. */
export const FASTEST = 15;

/** Passages that share one stretch of known time. */
export interface Block {
	start: number;
	end: number;
	/** Whether `end` was written down, and is not merely where the next stretch begins. */
	endIsKnown: boolean;
	passages: Passage[];
}

/** Gathers passages into stretches: each begins where a time is known. `range` is where somebody speaks at all. */
export function blocksOf(
	passages: readonly Passage[],
	range: { start: number; end: number },
): Block[] {
	const blocks: Block[] = [];
	for (const passage of passages) {
		const { start, end } = passage;
		const open = blocks.at(-1);
		if (start === undefined && open) open.passages.push(passage);
		else
			blocks.push({
				start: start ?? range.start,
				end: end ?? range.end,
				endIsKnown: end !== undefined,
				passages: [passage],
			});
	}
	for (const [index, block] of blocks.entries())
		if (!block.endIsKnown) block.end = blocks[index + 1]?.start ?? Math.max(range.end, block.start);
	return blocks;
}

/** Characters per second that a stretch would have to be spoken at. */
export const speedOf = ({ start, end, passages }: Block): number =>
	passages.reduce((sum, { text }) => sum + weightOf(text), 0) / Math.max(end - start, 0.001);

interface Line {
	speaker: string;
	text: string;
}

/** Joins lines of one speaker that would pass in less than a second. */
function joinShort(lines: readonly Line[], secondsPerCharacter: number, most: number): Line[] {
	const joined: Line[] = [];
	for (const line of lines) {
		const last = joined.at(-1);
		const isShort = (text: string) => weightOf(text) * secondsPerCharacter < CUE.shortest;
		if (
			last?.speaker === line.speaker &&
			(isShort(last.text) || isShort(line.text)) &&
			weightOf(last.text + line.text) <= most
		)
			last.text += line.text;
		else joined.push({ ...line });
	}
	return joined;
}

/** Dialect words stand in 〖〗 in what people type, as they do in `npm run mark`. */
const withoutBrackets = (text: string) =>
	joinParts(
		text.split(/〖([^〖〗]+)〗/).map((part, index) => ({ text: part, isDialect: index % 2 === 1 })),
	);

const toThousandth = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** Lays the lines of one stretch out in its time, by the number of their characters. */
export function layOut({ start, end, endIsKnown, passages }: Block): WrittenCue[] {
	const weight = passages.reduce((sum, { text }) => sum + weightOf(text), 0);
	const whole = end - start;
	const span = endIsKnown ? whole : Math.min(whole, Math.max(CUE.shortest, weight * SLOWEST));
	const secondsPerCharacter = span / weight;
	const fitting = Math.floor(CUE.longest / secondsPerCharacter);
	const most = Math.min(CUE.mostCharacters, Math.max(6, fitting));
	const lines = passages.flatMap(({ speaker = TO_FILL, text }) =>
		splitSentences(text, most).map((line) => ({ speaker, text: line })),
	);
	const joined = joinShort(lines, secondsPerCharacter, most);
	const sum = joined.reduce((total, { text }) => total + weightOf(text), 0);
	let passed = 0;
	return joined.map(({ speaker, text }) => {
		const from = start + (span * passed) / sum;
		passed += weightOf(text);
		const to = start + (span * passed) / sum;
		return {
			start: toThousandth(from),
			end: toThousandth(Math.min(to, from + CUE.longest)),
			speaker,
			...withoutBrackets(text),
		};
	});
}
