import * as paths from '../paths.ts';
import { closedText as text } from '../text/closed.ts';
import { zh } from '../text/zh.ts';
import { dayInWords } from './day-in-words.ts';
import type { Entry, Link } from './entry.ts';

/** A recording that may be named but not heard here. */
interface Sealed {
	title: string;
	entry: 'sealed' | 'premises';
	/** `YYYY-MM-DD` */
	until?: string | undefined;
}

/** A page that stands where content is kept back: a sealed recording, or something withdrawn. */
export interface ClosedPage {
	/** The address without the base path and its slashes, as the page's file is named: `interviews/talk`. */
	file: string;
	title: string;
	description: string;
	/** 「口述」, above the title of a recording. */
	above?: string | undefined;
	words: string[];
	room: Link;
}

/** One line of the list of recordings that are only named. */
export interface SealedLine extends Link {
	/** 「封存到2030年1月1日，那天以前不公开。」 */
	note: string;
}

function noteOf({ entry, until }: Sealed): string {
	if (entry === 'premises') return text.premises;
	return until === undefined ? text.sealed : text.sealedUntil.replace('{day}', dayInWords(until));
}

/** The recordings that are only named, those that open soonest first. */
export function sealedLines(sealed: readonly Entry<Sealed>[]): SealedLine[] {
	return [...sealed]
		.sort((a, b) => ((a.data.until ?? '9') < (b.data.until ?? '9') ? -1 : 1))
		.map(({ id, data }) => ({
			href: paths.interviewPath(id),
			label: data.title,
			note: noteOf(data),
		}));
}

/** Rooms whose records leave a word at their address when they are withdrawn. A person's address is a name: nothing stays. */
const ROOMS: Readonly<Record<string, { room: Link; path: (id: string) => string }>> = {
	interviews: {
		room: { href: paths.interviewsPath(), label: zh.rooms.interviews },
		path: (id) => paths.interviewPath(id),
	},
	photos: { room: { href: paths.photosPath(), label: zh.rooms.photos }, path: paths.photoPath },
	comparisons: {
		room: { href: paths.comparisonsPath(), label: zh.rooms.comparisons },
		path: paths.comparisonPath,
	},
	chapters: {
		room: { href: paths.chaptersPath(), label: zh.rooms.chapters },
		path: paths.chapterPath,
	},
	evidence: {
		room: { href: paths.evidenceIndexPath(), label: zh.rooms.evidence },
		path: paths.evidencePath,
	},
};

const fileOf = (path: string) => paths.withoutBase(path).replace(/^\/|\/$/g, '');

function tombstone({ id: key, data }: Entry<{ onRequest: boolean }>): ClosedPage[] {
	const [collection = '', id = ''] = key.split('/');
	const place = ROOMS[collection];
	if (!place) return [];
	const { interviews, others, house, words, description } = text.withdrawn;
	const asked = collection === 'interviews' ? interviews : others;
	return [
		{
			file: fileOf(place.path(id)),
			title: data.onRequest ? asked : house,
			description,
			words: [words],
			room: place.room,
		},
	];
}

/** Every page of the edition that says only that content is kept back or was withdrawn. */
export function closedPages(
	sealed: readonly Entry<Sealed>[],
	tombstones: readonly Entry<{ onRequest: boolean }>[],
): ClosedPage[] {
	const named = sealed.map(({ id, data }): ClosedPage => ({
		file: fileOf(paths.interviewPath(id)),
		title: data.title,
		description: text.description,
		above: zh.rooms.interviews,
		words: [noteOf(data), text.why],
		room: { href: paths.interviewsPath(), label: zh.rooms.interviews },
	}));
	return [...named, ...tombstones.flatMap(tombstone)];
}
