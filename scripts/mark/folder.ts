import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEntryId } from '../../src/domain/entry-id.ts';
import { decodeText } from '../lib/decode-text.ts';
import { readRecording } from '../lib/read-recordings.ts';
import { readIndex, type ReadIndex } from './index-file.ts';
import type { Layer, Marking, Sentence } from './marking.ts';
import type { Digests } from './progress.ts';
import {
	areAligned,
	readLines,
	readTranscript,
	sentencesOf,
	type ReadTranscript,
} from './transcripts.ts';

/** The plain files that marking reads and writes. */
export const MARKED_FILES = [
	'original.vtt',
	'mandarin.vtt',
	'transcript.txt',
	'index.yaml',
] as const;
export type MarkedFile = (typeof MARKED_FILES)[number];

/** What a volunteer should know before beginning. */
export type Notice =
	'edited' | 'mandarin-apart' | 'times-apart' | 'no-segments-file' | 'unreadable';

/** A recording's folder, read for marking. */
export interface ReadFolder {
	title: string;
	speakers: string[];
	hasAudio: boolean;
	hasWaveform: boolean;
	marking: Marking;
	digests: Digests;
	notices: Notice[];
	/** Places that could not be read, 「original.vtt 第 5 行」; while there are any, nothing may be written. */
	unreadable: string[];
}

/** The ids of all recordings, drafts too. */
export function recordingIds(content: string): string[] {
	const folder = join(content, 'interviews');
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && isEntryId(entry.name))
		.map(({ name }) => name)
		.sort();
}

/** The text of one of the files; undefined when it is not there. Text in another encoding is left to the content check. */
export function textOf(folder: string, name: string): string | undefined {
	const path = join(folder, name);
	if (!existsSync(path)) return undefined;
	return decodeText(readFileSync(path), name).text ?? '';
}

/**
 * A digest of one of the files. Of index.yaml only the segments count: whoever corrects its other fields is in nobody's
 * way.
 */
export function textDigest(name: MarkedFile, text: string): string {
	const counted = name === 'index.yaml' ? JSON.stringify(readIndex(text).segments) : text;
	return createHash('sha256').update(counted).digest('hex');
}

/** Digests of what lies in a folder. */
export function digestsOf(folder: string): Digests {
	return Object.fromEntries(
		MARKED_FILES.map((name) => {
			const text = textOf(folder, name);
			return [name, text === undefined ? undefined : textDigest(name, text)];
		}),
	);
}

/** The files whose digests differ. */
export const changedFiles = (one: Digests, other: Digests): MarkedFile[] =>
	MARKED_FILES.filter((name) => one[name] !== other[name]);

function lengthOf(folder: string, index: ReadIndex, transcripts: (ReadTranscript | undefined)[]) {
	const audio = join(folder, 'audio.m4a');
	const heard = existsSync(audio) ? readRecording(audio, audio).seconds : undefined;
	const last = Math.max(1, ...transcripts.flatMap((one) => one?.cues.map(({ end }) => end) ?? []));
	return index.duration ?? heard ?? last;
}

/** Reads a recording's folder. */
export function readFolder(content: string, id: string): ReadFolder {
	const folder = join(content, 'interviews', id);
	const read = (name: MarkedFile) => textOf(folder, name);
	const index = readIndex(read('index.yaml') ?? '');
	const [original, mandarin] = (['original.vtt', 'mandarin.vtt'] as const).map((name) => {
		const text = read(name);
		return text === undefined ? undefined : readTranscript(text);
	});
	const main: Layer =
		index.kind === 'narration' || (mandarin && !original && index.kind !== 'interview')
			? 'mandarin'
			: 'original';
	const [first, second] = main === 'original' ? [original, mandarin] : [mandarin, undefined];
	const isApart =
		second !== undefined && first !== undefined && !areAligned(first.cues, second.cues);
	const fromSecond = first ?? second;
	const duration = lengthOf(folder, index, [original, mandarin]);
	const marked = sentencesOf(
		(fromSecond ?? { cues: [] }).cues,
		first || !second ? main : 'mandarin',
		duration,
		first && second && !isApart ? second.cues : [],
	);
	const speakers = [
		...new Set([...index.speakers, ...marked.map(({ speaker }) => speaker)]),
	].filter((name) => name !== '');
	const waiting = readLines(read('transcript.txt') ?? '', speakers).map(
		({ speaker, text, mandarin: second = '' }): Sentence => ({
			speaker,
			original: '',
			mandarin: second,
			[main]: text,
		}),
	);
	const unreadable = Object.entries({ 'original.vtt': original, 'mandarin.vtt': mandarin }).flatMap(
		([name, one]) => (one?.unreadable ?? []).map((line) => `${name} 第 ${line} 行`),
	);
	const timesApart = marked.some(({ start }) => start === undefined);
	const notices: (Notice | false)[] = [
		unreadable.length > 0 && 'unreadable',
		existsSync(join(folder, 'edited.vtt')) && 'edited',
		isApart && 'mandarin-apart',
		timesApart && 'times-apart',
		index.fault !== undefined && 'no-segments-file',
	];
	return {
		title: index.title ?? id,
		speakers,
		hasAudio: existsSync(join(folder, 'audio.m4a')),
		hasWaveform: existsSync(join(folder, 'waveform.json')),
		marking: {
			duration,
			main,
			hasSecond: main === 'original' && !isApart,
			sentences: [...marked, ...waiting],
			segments: index.fault ? [] : index.segments,
		},
		digests: digestsOf(folder),
		notices: notices.filter((notice) => notice !== false),
		unreadable,
	};
}
