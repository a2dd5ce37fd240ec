import { readableLength, textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import { CHAPTER_PARTS, type Chapter } from '../schema/chapter.ts';
import { byId, indexById, pick, type Entry, type Link } from './entry.ts';
import type { Holdings, TextEntry } from './holdings.ts';

/** How many characters a practised adult reads in a minute; shown rounded up, so it need not be exact. */
const CHARACTERS_A_MINUTE = 350;

/** One line of the contents of the chronicle. */
export interface ChapterLine extends Link {
	id: string;
	lede: string;
	part: Chapter['part'];
	partLabel: string;
	/** 「一」「二」… for the chapters proper; front and back matter have none. */
	number?: string | undefined;
	draft: boolean;
}

/** What a chapter's page says around its text. */
export interface ChapterPage {
	id: string;
	title: string;
	lede: string;
	partLabel: string;
	number?: string | undefined;
	draft: boolean;
	updated: string;
	characters: number;
	minutes: number;
	citedCards: number;
	narration?: (Link & { seconds: number }) | undefined;
	previous?: Link | undefined;
	next?: Link | undefined;
	places: Link[];
	terms: Link[];
	people: Link[];
	/** The same chapter with pinyin; a draft has none. */
	pinyinHref?: string | undefined;
	searchEngines: boolean;
}

const DIGITS = '零一二三四五六七八九十';

/** Chapter numbers stay below twenty. */
const chapterNumber = (count: number) =>
	count <= 10 ? DIGITS.charAt(count) : `十${count % 10 === 0 ? '' : DIGITS.charAt(count % 10)}`;

/** The chronicle's contents, in its order. */
export function chapterLines(chapters: readonly Entry<Chapter>[]): ChapterLine[] {
	let count = 0;
	return [...chapters]
		.sort((a, b) => a.data.order - b.data.order || byId(a, b))
		.map(({ id, data }) => ({
			id,
			href: paths.chapterPath(id),
			label: data.title,
			lede: data.lede,
			part: data.part,
			partLabel: CHAPTER_PARTS[data.part],
			number: data.part === 'body' ? chapterNumber((count += 1)) : undefined,
			draft: data.draft,
		}));
}

export function chapterPage(chapter: TextEntry<Chapter>, holdings: Holdings): ChapterPage {
	const lines = chapterLines(holdings.chapters);
	const index = lines.findIndex(({ id }) => id === chapter.id);
	const body = chapter.body ?? '';
	const marks = textMarks(body);
	const characters = readableLength(body);
	const narration = holdings.interviews.find(
		({ data }) => data.kind === 'narration' && data.chapter === chapter.id,
	);
	const placeIds = [...new Set([...chapter.data.places, ...marks.places])];
	return {
		id: chapter.id,
		title: chapter.data.title,
		lede: chapter.data.lede,
		partLabel: CHAPTER_PARTS[chapter.data.part],
		number: lines[index]?.number,
		draft: chapter.data.draft,
		updated: chapter.data.updated,
		characters,
		minutes: Math.max(1, Math.ceil(characters / CHARACTERS_A_MINUTE)),
		citedCards: pick(marks.citations, indexById(holdings.evidence)).length,
		narration: narration && {
			href: paths.interviewPath(narration.id),
			label: narration.data.title,
			seconds: narration.data.duration,
		},
		previous: lines[index - 1],
		next: lines[index + 1],
		places: pick(placeIds, indexById(holdings.places)).map(({ id, data }) => ({
			href: paths.placePath(id),
			label: data.name,
		})),
		terms: pick(marks.terms, indexById(holdings.terms)).map(({ id, data }) => ({
			href: paths.termPath(id),
			label: data.word,
		})),
		people: pick(marks.people, indexById(holdings.people)).map(({ id, data }) => ({
			href: paths.personPath(id),
			label: data.name,
		})),
		pinyinHref: chapter.data.draft ? undefined : paths.pinyinPath(paths.chapterPath(chapter.id)),
		searchEngines: chapter.data.searchEngines ?? true,
	};
}
