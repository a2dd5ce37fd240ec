/** What to look for in an edition: every name, every eight letters in a row, every id of what it may not show. Pure. */
import { foldText, foldedLetters, hanCount, lettersBetween, type Folded } from './fold.ts';
import type { EditionTruth, HiddenContent } from './hidden.ts';
import { JoinedRows, partsBetweenSigns } from './joined-rows.ts';
import { LetterSearch, type Manner } from './letter-search.ts';

export type TraceKind = 'name' | 'words' | 'id' | 'real-name';

/** One thing to look for, and whose it is. */
export interface Trace {
	kind: TraceKind;
	/** `interviews/talk-2`; undefined for a real name behind a 化名, which belongs to no record. */
	record?: string | undefined;
	/** Longer shown ids that this one is a piece of: what stands in front of it and behind it. */
	within?: { before: string; after: string }[] | undefined;
	/** A reading in Latin letters, such as the search index has of all words. */
	isReading?: boolean | undefined;
	/** A private person's name counts wherever it stands, also in a record that is shown. */
	strict?: boolean | undefined;
}

export type TraceSearch = LetterSearch<Trace>;

/** Letters in a row that tell a text. */
const ROW = 8;
/** The same for a sentence that was taken out of a recording, which is short. Requirement M5. */
const REDACTED_ROW = 4;
/** Chinese characters among them, at least: 「2016年12月」 tells nothing. */
const TELLING = 4;
/** Latin letters say about a third as much. */
const LATIN_ROW = 24;
/** A Latin name or id with fewer letters is part of too many words. */
const SHORTEST_LATIN = 6;
const SHORTEST_BARE_ID = 8;

/** Adds each row of letters of a text, and a short text as a whole. */
function addWords(
	search: TraceSearch,
	joined: JoinedRows,
	text: string,
	record: HiddenContent,
): void {
	const trace: Trace = { kind: 'words', record: record.key };
	const folded = foldText(text);
	const row = record.why === 'redacted' ? REDACTED_ROW : ROW;
	const { length } = folded.units;
	const manner: Manner = record.why === 'redacted' ? 'tight' : 'loose';
	for (let at = 0; at + row <= length; at += 1) {
		const letters = lettersBetween(folded, at, at + row);
		if (hanCount(letters) < TELLING) continue;
		search.add(letters, manner, trace);
		joined.add(letters, partsBetweenSigns(folded, at, at + row));
	}
	for (let at = 0; at + LATIN_ROW <= length; at += 1) {
		const letters = lettersBetween(folded, at, at + LATIN_ROW);
		if (hanCount(letters) < TELLING) search.add(letters, 'loose', trace);
	}
	if (length < row)
		for (const phrase of partsBetweenSigns(folded, 0, length))
			if (hanCount(phrase) >= TELLING) search.add(phrase, 'tight', trace);
}

/** 「bing chehui」, also with the family name last. */
function latinNames(pinyin: string): string[] {
	const [family = '', ...given] = pinyin.trim().split(/\s+/);
	return [[family, ...given].join(''), [...given, family].join('')].map(foldedLetters);
}

function addNames(search: TraceSearch, record: HiddenContent, truth: EditionTruth): void {
	const isPrivate = record.isPrivate === true;
	for (const name of record.names) {
		const letters = foldedLetters(name);
		const han = hanCount(letters);
		if (han < 2 && letters.length < SHORTEST_LATIN) continue;
		// Somebody of the same name is shown; the name then tells nothing.
		if (truth.shownNames.has(name)) continue;
		// Two characters stand side by side by chance; they count only where no shown text has them.
		const strict = isPrivate && han >= 3;
		search.add(letters, 'tight', { kind: 'name', record: record.key, strict });
	}
	// Many names are read alike, and short ones like many a word.
	const { pinyin } = record;
	if (pinyin === undefined || truth.shownReadings.has(foldedLetters(pinyin))) return;
	const strict = isPrivate && record.names.some((name) => hanCount(foldedLetters(name)) >= 3);
	for (const letters of latinNames(pinyin))
		if (letters.length >= SHORTEST_LATIN)
			search.add(letters, 'tight', { kind: 'name', record: record.key, strict, isReading: true });
}

function addIds(search: TraceSearch, record: HiddenContent, truth: EditionTruth): void {
	// What may be named has an address; a part of a shown record has one anyway.
	if (record.entry !== undefined || truth.shownIds.has(record.id)) return;
	const own = foldedLetters(record.id);
	const within = [...truth.shownIds]
		.filter((id) => id !== record.id && id.includes(record.id))
		.map((id) => {
			const at = id.indexOf(record.id);
			return {
				before: foldedLetters(id.slice(0, at)),
				after: foldedLetters(id.slice(at + record.id.length)),
			};
		});
	const trace: Trace = { kind: 'id', record: record.key, within };
	search.add(foldedLetters(record.collection) + own, 'tight', trace);
	if (own.length >= SHORTEST_BARE_ID && record.id.includes('-')) search.add(own, 'tight', trace);
}

/** Whether a hit is only a piece of the longer id of something that is shown. */
export function isWithinShownId({ units }: Folded, at: number, length: number, trace: Trace) {
	const around = (from: number, letters: string) =>
		from >= 0 && String.fromCharCode(...units.subarray(from, from + letters.length)) === letters;
	return (trace.within ?? []).some(
		({ before, after }) => around(at - before.length, before) && around(at + length, after),
	);
}

/**
 * Everything to look for, and of how many rows of letters each record shares with what is shown.
 *
 * @param interfaceTexts what the museum says on its own account: sentences, components, scripts
 * @param realNames behind 化名; they stand nowhere, whatever else is shown
 */
export function traceSearch(
	truth: EditionTruth,
	interfaceTexts: Iterable<string>,
	realNames: readonly string[] = [],
): { search: TraceSearch; shared: Map<string, number> } {
	const search: TraceSearch = new LetterSearch();
	const shared = new Map<string, number>();
	for (const name of realNames) {
		const letters = foldedLetters(name);
		if (letters.length >= 2) search.add(letters, 'tight', { kind: 'real-name', strict: true });
	}
	// The same name stands in a person's record and in what the person said; the person's own counts.
	const people = truth.hidden.filter(({ isPrivate }) => isPrivate);
	for (const record of [...people, ...truth.hidden]) addNames(search, record, truth);
	for (const record of truth.hidden) addIds(search, record, truth);
	const joined = new JoinedRows();
	for (const record of truth.hidden)
		for (const text of record.texts) addWords(search, joined, text, record);
	const forget = (text: string, isInterface: boolean) => {
		const folded = foldText(text);
		joined.see(folded);
		search.find(folded, ({ letters, value, at }) => {
			if (value.kind === 'real-name' || (value.strict && !isInterface)) return;
			if (isWithinShownId(folded, at, letters.length, value)) return;
			search.delete(letters);
			if (value.kind === 'words' && value.record !== undefined && !isInterface)
				shared.set(value.record, (shared.get(value.record) ?? 0) + 1);
		});
	};
	if (search.size > 0) {
		for (const text of interfaceTexts) forget(text, true);
		for (const text of truth.shownTexts) forget(text, false);
		for (const letters of joined.seen()) search.delete(letters);
	}
	return { search, shared };
}

/** Characters that stand in hidden texts only: a font that holds one of them tells that the text was there. */
export function tellingCharacters(
	truth: EditionTruth,
	interfaceTexts: Iterable<string>,
): Map<string, string> {
	const telling = new Map<string, string>();
	for (const { key, texts, names } of truth.hidden)
		for (const character of [...texts, ...names].join(''))
			if (/\p{Script=Han}/u.test(character) && !telling.has(character)) telling.set(character, key);
	for (const text of truth.shownTexts) for (const character of text) telling.delete(character);
	for (const text of interfaceTexts) for (const character of text) telling.delete(character);
	return telling;
}
