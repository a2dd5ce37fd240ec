import type { CollectionData, CollectionName } from '../schema/collections.ts';
import type { CharactersFile } from '../schema/characters.ts';
import type { PinyinFile } from '../schema/pinyin.ts';
import type { RatchetFile } from '../schema/ratchet.ts';
import type { Site } from '../schema/site.ts';
import type { Withdrawal } from '../schema/withdrawal.ts';
import type { Issue } from './issue.ts';

/** The way to a value inside a record: `['segments', 2, 'start']`. */
export type FieldPath = readonly (string | number)[];

/** One record that its schema accepts. 「条目」 */
export interface CheckedEntry<Name extends CollectionName = CollectionName> {
	/** File name without its ending; for interviews the folder's name. */
	id: string;
	/** As the editor knows it: `content/places/city-wall.yaml`. */
	file: string;
	collection: Name;
	data: CollectionData[Name];
	/** The fields as they were typed, before the schema read them. */
	raw: unknown;
	/** The text below the fields; chapters and pages only. */
	body?: string | undefined;
	/** The line of the file on which `body` begins, counted from 1. */
	bodyLine?: number | undefined;
	/** The whole file, decoded; a digest of it tells whether the record changed. */
	source: string;
	/** The line on which a field stands, counted from 1; undefined when the file does not have it. */
	lineOf: (...path: FieldPath) => number | undefined;
}

/** A text below fields, kept even when the fields are wrong, so that one run finds the mistakes of both. */
export interface Text {
	id: string;
	file: string;
	collection: 'chapters' | 'pages';
	body: string;
	bodyLine: number;
}

/** A 文字稿: one WebVTT file beside an interview's index.yaml; `edited` is the 整理稿. */
export interface Transcript {
	/** The interview it belongs to. */
	interview: string;
	layer: 'original' | 'mandarin' | 'edited';
	file: string;
	source: string;
}

/** One file of content/, whatever it is. */
export interface ContentFile {
	file: string;
	bytes: number;
}

/** What a camera, a phone or a program wrote into a picture that must not leave the house. */
export type CameraTrace = 'position' | 'serial' | 'owner' | 'faces' | 'thumbnail' | 'maker-note';

/** What looking into one picture file told. Widths and heights are pixels after turning upright. */
export interface Picture {
	file: string;
	/** What the bytes are, whatever the name says: `jpeg`, `png`, `webp`, `heif`, `svg` …; undefined when unknown. */
	format?: string | undefined;
	width?: number | undefined;
	height?: number | undefined;
	/** What the file still holds of what a camera or phone wrote into it. */
	traces?: readonly CameraTrace[] | undefined;
	/** What else the file is besides a picture, in a word: 「网页」「压缩包」. */
	payload?: string | undefined;
	/** Why the pixels could not be read to the end. */
	broken?: 'unreadable' | 'truncated' | 'too-many-pixels' | undefined;
}

/** What looking into one sound file told. */
export interface Recording {
	file: string;
	seconds?: number | undefined;
	/** Whether the file's own tags say 合成语音. */
	labelled?: boolean | undefined;
	/** Whether stretches of it can be silenced: one mono AAC track. */
	canBeSilenced?: boolean | undefined;
	/** How long the waveform beside it is; undefined when there is none. */
	waveform?: { seconds: number } | 'unreadable' | undefined;
	/** Why it cannot be played, or only after all of it has arrived. */
	broken?: 'unreadable' | 'tables-last' | undefined;
}

/** How words are read, reviewed or not yet, as editors know the file. */
export const PINYIN_FILE = 'content/pinyin.yaml';

/** How many sentences without evidence are put up with, chapter by chapter. */
export const RATCHET_FILE = 'content/ratchet.yaml';

/** Characters outside the table of standard ones that belong where they stand. */
export const CHARACTERS_FILE = 'content/characters.yaml';

/** Everything in content/, read once. */
export interface Museum {
	/** Records that their schema accepts, ordered by id. */
	records: { [Name in CollectionName]: CheckedEntry<Name>[] };
	/** Every id that has a file, even when the file has mistakes: a reference to it is not dangling. */
	ids: { [Name in CollectionName]: ReadonlySet<string> };
	texts: Text[];
	transcripts: Transcript[];
	recordings: Recording[];
	files: ContentFile[];
	/** Filled by reading the picture files, which takes longer than the rest; empty until then. */
	pictures: Picture[];
	site?: Site | undefined;
	/** What was taken down and put back, oldest first, with the lines of content/withdrawals.yaml. 「撤下的登记」 */
	withdrawals: (Withdrawal & { line?: number | undefined })[];
	/** The lines of content/pinyin.yaml. 「读音」 */
	readings: (PinyinFile['readings'][number] & { line?: number | undefined })[];
	/** What content/ratchet.yaml puts up with: `chapters/city-wall` → 2. */
	ratchet: RatchetFile['unsourced'];
	/** What content/characters.yaml allows. */
	characters: CharactersFile['characters'];
	/** Every decoded text file, for questions about characters. */
	sources: { file: string; source: string }[];
	/** What was wrong with single files. */
	issues: Issue[];
}
