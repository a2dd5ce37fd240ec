import type { Boundary } from '../sound/prosody.ts';

/** Words spoken without a stop, and the silence after them. */
export interface Breath {
	/** As written, its punctuation included. */
	text: string;
	boundary: Boundary;
	/** Seconds of silence after it. */
	pause: number;
}

/** Seconds of silence after a mark. The longest mark of a run counts. */
const PAUSES: Record<string, number> = {
	'、': 0.12,
	'，': 0.3,
	'：': 0.36,
	'；': 0.45,
	'。': 0.62,
	'！': 0.62,
	'？': 0.66,
	'…': 0.5,
	'—': 0.3,
	'（': 0.18,
	'）': 0.18,
	'》': 0.04,
	'」': 0.05,
};
const BREAK = /[、，：；。！？…—）]+[」』》”’）。，；：！？]*|(?=（)/;
/** More characters than this are hard to say, and to show, in one go. */
const LONGEST = 20;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const letters = (text: string) => [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;

/** Cuts at the word end nearest the middle. */
function halves(text: string): string[] {
	if (letters(text) <= LONGEST) return [text];
	const parts = [...words.segment(text)].map(({ segment }) => segment);
	let best = { cut: 0, distance: Infinity };
	for (let cut = 1; cut < parts.length; cut += 1) {
		// A particle or a closing mark belongs to what stands before it.
		if (/^[的了着过们里上地得\p{P}]/u.test(parts[cut] ?? '') && !/^[「《（]/.test(parts[cut] ?? ''))
			continue;
		const distance = Math.abs(letters(parts.slice(0, cut).join('')) * 2 - letters(text));
		if (distance < best.distance) best = { cut, distance };
	}
	if (best.cut === 0) return [text];
	return [...halves(parts.slice(0, best.cut).join('')), ...halves(parts.slice(best.cut).join(''))];
}

function boundaryOf(marks: string, isLast: boolean): Boundary {
	if (marks.includes('？')) return 'question';
	return /[。！；]/.test(marks) || isLast ? 'sentence' : 'clause';
}

/** Cuts one sentence into breaths at its stops; what is too long is cut at a word. */
export function breaths(sentence: string): Breath[] {
	const pieces: string[] = [];
	let rest = sentence;
	while (rest !== '') {
		const found = BREAK.exec(rest.slice(1));
		const end = found ? found.index + 1 + found[0].length : rest.length;
		pieces.push(rest.slice(0, end));
		rest = rest.slice(end);
	}
	const parts = joinShort(pieces).flatMap(halves);
	return parts.map((text, index) => {
		const marks = /[\p{P}]*$/u.exec(text)?.[0] ?? '';
		const pause = Math.max(0.1, ...[...marks].map((mark) => PAUSES[mark] ?? 0));
		return { text, boundary: boundaryOf(marks, index === parts.length - 1), pause };
	});
}

/** A piece of pure punctuation joins the one before; lists of short things are said in one breath. */
function joinShort(pieces: readonly string[]): string[] {
	const joined: string[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		const isListItem = last?.endsWith('、') === true && letters(last) + letters(piece) <= 9;
		if (last !== undefined && (letters(piece) === 0 || isListItem))
			joined[joined.length - 1] = last + piece;
		else joined.push(piece);
	}
	return joined;
}
