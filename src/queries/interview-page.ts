import { durationAsIso, durationInWords } from '../domain/duration.ts';
import type { Cue } from '../domain/vtt.ts';
import type { Waveform } from '../domain/waveform.ts';
import * as paths from '../paths.ts';
import { INTERVIEW_KINDS, type Interview } from '../schema/interview.ts';
import { dialectWords, wordsWithin, type DialectWord } from './dialect-words.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { seekBar, type SeekBar } from './seek-bar.ts';
import { transcript, type Layer, type Layers, type TranscriptSegment } from './transcript.ts';

/** The label every synthetic recording carries. */
const SYNTHETIC = '合成语音';

/** What is on disk beside a recording's record. */
interface RecordingFiles {
	/** Bytes of the sound file. */
	audioBytes: number;
	original?: readonly Cue[] | undefined;
	mandarin?: readonly Cue[] | undefined;
	waveform?: Waveform | undefined;
}

/** What the player shows: one sound file, or one stretch of it, with its words. */
export interface PlayerModel {
	/** Under this name the device remembers where one stopped. */
	id: string;
	audio: string;
	start: number;
	end: number;
	/** 「8分42秒」 */
	length: string;
	/** 「3.4 MB」 of the whole file. */
	size: string;
	synthetic: boolean;
	/** Title and credit, for the screen of a locked phone. */
	title: string;
	credit: string;
	/** What a listener should know before the sound can be had. 「提醒」 */
	warning?: string | undefined;
	/** How loud it is from beginning to end; undefined where nobody has measured it. */
	seekBar?: SeekBar | undefined;
	/** The speech of the layer 原话, where it is not standard Chinese. https://www.rfc-editor.org/rfc/rfc5646#section-2.2.7 */
	originalLanguage?: 'zh-Hans-CN-x-sichuan' | undefined;
	/** Dialect words that are marked in what is shown. */
	words: DialectWord[];
	layers: Layer[];
	/** More than one voice: paragraphs say who speaks. */
	showSpeakers: boolean;
	segments: TranscriptSegment[];
	/** On a page of a single segment: where the next one is. */
	next?: Link | undefined;
}

/** One line of the index of a recording. */
export interface SegmentLine extends Link {
	id: string;
	synopsis: string;
	length: string;
	/** Its place in the whole recording. */
	moment: string;
	keywords: string[];
	places: Link[];
	people: Link[];
	terms: Link[];
}

export interface InterviewPage {
	id: string;
	href: string;
	title: string;
	/** 「示范，合成语音」: the line above the title. */
	above: string;
	synopsis: string;
	synthetic: boolean;
	warning?: string | undefined;
	recorded: string;
	speakers: string[];
	engine?: string | undefined;
	/** Where else a machine had a hand; a synthetic voice is said by `synthetic`. */
	machineMade: ('transcript' | 'picture')[];
	credit: string;
	chapter?: Link | undefined;
	player: PlayerModel;
	segments: SegmentLine[];
	transcripts: { layer: Layer; href: string }[];
	/** ISO 8601. */
	duration: string;
	audio: string;
	waveform?: Waveform | undefined;
	searchEngines: boolean;
}

/** What a page of one segment adds to its recording. */
export interface SegmentPage {
	segment: SegmentLine;
	interview: InterviewPage;
	player: PlayerModel;
	previous?: Link | undefined;
	next?: Link | undefined;
}

export type InterviewEntry = Entry<Interview & { searchEngines?: boolean }>;

/** Megabytes as phones count them, one decimal. */
export const sizeInWords = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function segmentLines(interview: InterviewEntry, holdings: Holdings): SegmentLine[] {
	const [places, people, terms] = [
		indexById(holdings.places),
		indexById(holdings.people),
		indexById(holdings.terms),
	];
	return interview.data.segments.map((segment) => ({
		id: segment.id,
		href: paths.segmentPath(interview.id, segment.id),
		label: segment.title,
		synopsis: segment.synopsis,
		length: durationInWords(segment.end - segment.start),
		moment: paths.interviewPath(interview.id, segment.start),
		keywords: segment.keywords,
		places: pick(segment.places, places).map(({ id, data }) => ({
			href: paths.placePath(id),
			label: data.name,
		})),
		people: pick(segment.people, people).map(({ id, data }) => ({
			href: paths.personPath(id),
			label: data.name,
		})),
		terms: pick(segment.terms, terms).map(({ id, data }) => ({
			href: paths.termPath(id),
			label: data.word,
		})),
	}));
}

/** Everything the page of a recording says. */
export function interviewPage(
	interview: InterviewEntry,
	files: RecordingFiles,
	holdings: Holdings,
): InterviewPage {
	const { id, data } = interview;
	const layers: Layers = {
		...(files.original ? { original: files.original } : {}),
		...(files.mandarin ? { mandarin: files.mandarin } : {}),
	};
	const existing: Layer[] = [
		...(files.original ? (['original'] as const) : []),
		...(files.mandarin ? (['mandarin'] as const) : []),
	];
	const chapter = holdings.chapters.find((entry) => entry.id === data.chapter);
	const terms = new Map(holdings.terms.map((term) => [term.data.word, term.id]));
	const segments = transcript(data, layers, terms);
	const whole = { start: 0, end: data.duration };
	return {
		id,
		href: paths.interviewPath(id),
		title: data.title,
		// The title of a narration already says what it is.
		above: [
			data.kind === 'narration' ? '' : INTERVIEW_KINDS[data.kind],
			data.synthetic ? SYNTHETIC : '',
		]
			.filter(Boolean)
			.join('，'),
		synopsis: data.synopsis,
		synthetic: data.synthetic,
		warning: data.warning,
		recorded: data.recorded,
		speakers: data.speakers.map(({ name, role }) => `${name}（${role}）`),
		engine: data.engine,
		machineMade: data.machineMade.filter((part) => part !== 'voice'),
		credit: data.credit,
		chapter: chapter && { href: paths.chapterPath(chapter.id), label: chapter.data.title },
		player: {
			id,
			audio: paths.audioPath(id),
			...whole,
			length: durationInWords(data.duration),
			size: sizeInWords(files.audioBytes),
			synthetic: data.synthetic,
			title: data.title,
			credit: data.credit,
			warning: data.warning,
			seekBar: seekBar(files.waveform, whole, data.segments),
			originalLanguage: data.speech === 'sichuan' ? 'zh-Hans-CN-x-sichuan' : undefined,
			words: dialectWords(segments, holdings),
			layers: existing,
			showSpeakers: data.speakers.length > 1,
			segments,
		},
		segments: segmentLines(interview, holdings),
		transcripts: existing.map((layer) => ({ layer, href: paths.transcriptPath(id, layer) })),
		duration: durationAsIso(data.duration),
		audio: paths.audioPath(id),
		waveform: files.waveform,
		searchEngines: data.searchEngines ?? true,
	};
}

/** One page per segment: the same recording, opened at its part. */
export function segmentPages(interview: InterviewPage): SegmentPage[] {
	return interview.segments.map((segment, index) => {
		const words = interview.player.segments[index];
		const next = interview.segments[index + 1];
		const segments = words ? [words] : [];
		const span = { start: words?.start ?? 0, end: words?.end ?? interview.player.end };
		return {
			segment,
			interview,
			player: {
				...interview.player,
				...span,
				length: segment.length,
				title: `${segment.label}（${interview.title}）`,
				seekBar: seekBar(interview.waveform, span, segments),
				words: wordsWithin(interview.player.words, span),
				segments,
				next,
			},
			previous: interview.segments[index - 1],
			next,
		};
	});
}
