/** Pinyin as people type it: whole, by initials, with or without tones, mixed with digits and characters. */

/** A name letter by letter, with the syllable of each character; a digit or Latin letter is its own syllable. */
export interface ReadName {
	/** Folded, as search compares them. */
	letters: readonly string[];
	/** Toneless, ü as v: `cheng`, `lv`, `6`. */
	syllables: readonly string[];
}

/** How a typed pinyin fits a name. */
export interface PinyinMatch {
	/** The letters of the name it covers, `from` up to but not including `to`. */
	from: number;
	to: number;
	/** Syllables that were typed whole. */
	whole: number;
	/** The last syllable is only begun: 「chengqia」. */
	isOpen: boolean;
}

/** Brings typed pinyin to plain letters: tone marks off, ü as v, spaces and apostrophes out. */
export const plainPinyin = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replace(/u\u0308/g, 'v')
		.replace(/\p{M}/gu, '')
		.normalize('NFC')
		.replace(/[\s'’·-]/g, '');

/** 「cheng2qiang2」 → 「chengqiang」; undefined where the digits are no tones. */
export const withoutToneNumbers = (typed: string): string | undefined =>
	/^(?:[a-z]+[1-5])+$/.test(typed) ? typed.replace(/[1-5]/g, '') : undefined;

/** Whether a text could be pinyin: it has Latin letters. */
export const mayBePinyin = (typed: string): boolean => /[a-z]/.test(plainPinyin(typed));

const INITIAL = /^(?:zh|ch|sh|[a-z])/;

const knownBeginnings = new Map<string, readonly string[]>();

/** The ways to begin a syllable: whole, zh, z. There are some four hundred syllables; each is taken apart once. */
function beginnings(syllable: string): readonly string[] {
	let ways = knownBeginnings.get(syllable);
	if (!ways) {
		const initial = INITIAL.exec(syllable)?.[0] ?? syllable;
		ways = [...new Set([syllable, initial, initial.charAt(0)])];
		knownBeginnings.set(syllable, ways);
	}
	return ways;
}

interface State {
	typedAt: number;
	whole: number;
}

/** The longest way from one letter on; undefined where the typed text does not fit. */
function matchFrom(typed: string, name: ReadName, from: number): PinyinMatch | undefined {
	let states: State[] = [{ typedAt: 0, whole: 0 }];
	let best: PinyinMatch | undefined;
	const keep = (match: PinyinMatch) => {
		if (!best || match.whole > best.whole || (match.whole === best.whole && !match.isOpen))
			best = match;
	};
	for (let at = from; at < name.letters.length && states.length > 0; at += 1) {
		const letter = name.letters[at] ?? '';
		const syllable = name.syllables[at] ?? letter;
		const next = new Map<number, number>();
		for (const { typedAt, whole } of states) {
			const rest = typed.slice(typedAt);
			for (const beginning of [...beginnings(syllable), letter]) {
				if (beginning === '' || !rest.startsWith(beginning)) continue;
				const isWhole = beginning === syllable || beginning === letter ? 1 : 0;
				const end = typedAt + beginning.length;
				if (end === typed.length) keep({ from, to: at + 1, whole: whole + isWhole, isOpen: false });
				else next.set(end, Math.max(next.get(end) ?? 0, whole + isWhole));
			}
			const isBegun = rest.length < syllable.length && syllable.startsWith(rest);
			if (isBegun) keep({ from, to: at + 1, whole, isOpen: true });
		}
		states = Array.from(next, ([typedAt, whole]) => ({ typedAt, whole }));
	}
	return best;
}

/**
 * Fits typed pinyin to a name, from its beginning or from any of its letters on: `dnj65`, `dananjie65`, `chengqiang` in
 * 温江城墙. The best fit, or undefined.
 */
export function matchPinyin(typed: string, name: ReadName): PinyinMatch | undefined {
	if (typed === '') return undefined;
	const begin = typed.charAt(0);
	let best: PinyinMatch | undefined;
	for (let from = 0; from < name.letters.length; from += 1) {
		// Most letters begin otherwise than what was typed; they are passed over before anything is tried.
		const isBegun =
			name.syllables[from]?.charAt(0) === begin || name.letters[from]?.startsWith(begin);
		if (!isBegun) continue;
		const match = matchFrom(typed, name, from);
		if (match && (!best || match.whole > best.whole)) best = match;
	}
	return best;
}

/**
 * How far a fit is from the whole name, smaller is better: whole names before parts, beginnings before middles, whole
 * syllables before initials, short names before long ones.
 */
export const matchDistance = ({ from, to, whole, isOpen }: PinyinMatch, name: ReadName): number =>
	(from > 0 ? 40 : 0) +
	(to - from - whole) * 4 +
	(isOpen ? 2 : 0) +
	Math.min(30, name.letters.length - (to - from));

const knownInSichuan = new Map<string, string>();

/**
 * What many Sichuan speakers do not tell apart when they type: n/l, h/f, z/zh, c/ch, s/sh, an/ang, en/eng, in/ing. Two
 * syllables that come out equal may be meant for each other.
 */
export function sichuanSyllable(syllable: string): string {
	let alike = knownInSichuan.get(syllable);
	if (alike === undefined) {
		alike = syllable
			.replace(/^([zcs])h/, '$1')
			.replace(/^n/, 'l')
			.replace(/^f/, 'h')
			.replace(/([aei])ng$/, '$1n');
		knownInSichuan.set(syllable, alike);
	}
	return alike;
}
