import type { Cue } from '../../src/domain/vtt.ts';
import type { Interview } from '../../src/schema/interview.ts';
import { CREDIT, ENGINE, READER, VOICES } from './cast.ts';
import { Recital } from './sound/recital.ts';
import { type SpokenSection, spokenSections } from './text/spoken-text.ts';

/** What a narration needs of a chapter. */
export interface ChapterText {
	id: string;
	title: string;
	lede: string;
	/** MDX without front matter. */
	body: string;
}

/** A recording that has been made but not written. */
export interface MadeRecording {
	id: string;
	record: Partial<Interview> & Pick<Interview, 'title' | 'segments'>;
	recital: Recital;
	/** The words of each layer, cue by cue, with the recital's times. */
	layers: Partial<Record<'original' | 'mandarin', LayerLine[]>>;
}

/** The words of one cue, and the dialect words among them. */
export type LayerLine = Pick<Cue, 'text' | 'dialect'>;

/** Shortest segment worth a place in the index, seconds; shorter sections join their neighbour. */
const SHORTEST_SEGMENT = 60;
/** Silence between paragraphs, before a heading, after a heading, beyond what the full stop gives; seconds. */
const GAPS = { paragraph: 0.3, beforeHeading: 0.9, afterHeading: 0.25 };

const cut = (text: string, max: number) =>
	[...text].length <= max ? text : `${[...text].slice(0, max - 1).join('')}…`;

/** What the narration says before the text: the label, then the chapter's lede. */
function openingLines(chapter: ChapterText): string[] {
	return [`合成语音朗读：${chapter.title}。`, chapter.lede];
}

/** Every word of the narration, in order; compared with a transcript to see whether it is stale. */
export const narrationLines = (chapter: ChapterText): string[] => [
	...openingLines(chapter),
	...spokenSections(chapter.body).flatMap((section) => section.paragraphs),
];

interface TimedSection extends SpokenSection {
	start: number;
	end: number;
}

/** The first sentences, as many as fit; those that lead to a quotation or list are no synopsis. */
function synopsisOf(sections: readonly SpokenSection[]): string {
	const prose = sections.flatMap((section) => section.prose).join('');
	const found = prose.match(/[^。！？]+[。！？]+[」』）]*/g) ?? [];
	let synopsis = '';
	for (const sentence of found) {
		if ([...(synopsis + sentence)].length > 80) break;
		synopsis += sentence;
		if ([...synopsis].length >= 36) break;
	}
	return synopsis || cut(found[0] ?? sections[0]?.paragraphs[0] ?? '', 80);
}

/** Joins neighbouring sections until each is long enough; the last one joins backwards. */
function joinShort<Part extends { start: number; end: number }>(parts: readonly Part[]): Part[][] {
	const groups: Part[][] = [];
	const length = (group: readonly Part[]) => (group.at(-1)?.end ?? 0) - (group[0]?.start ?? 0);
	for (const part of parts) {
		const last = groups.at(-1);
		if (last && length(last) < SHORTEST_SEGMENT) last.push(part);
		else groups.push([part]);
	}
	const [before, last] = groups.slice(-2);
	if (before && last && length(last) < SHORTEST_SEGMENT) {
		before.push(...last);
		groups.pop();
	}
	return groups;
}

function segmentOf(group: readonly TimedSection[], index: number, last: boolean, total: number) {
	const headings = group.flatMap(({ heading }) => heading ?? []);
	const joined = headings.join('，');
	const title = [...joined].length <= 18 && joined !== '' ? joined : (headings[0] ?? '开头');
	const gather = (field: 'places' | 'people' | 'terms' | 'keywords') => [
		...new Set(group.flatMap((section) => section[field])),
	];
	return {
		id: `part-${index + 1}`,
		title: cut(title, 18),
		synopsis: synopsisOf(group),
		start: index === 0 ? 0 : round(group[0]?.start ?? 0),
		end: last ? total : round(group.at(-1)?.end ?? total),
		keywords: [...new Set([...headings, ...gather('keywords')])],
		// A reading belongs to the themes of its chapter.
		themes: [],
		people: gather('people'),
		places: gather('places'),
		terms: gather('terms'),
	};
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** Reads a chapter aloud. */
export function makeNarration(chapter: ChapterText): MadeRecording {
	const recital = new Recital(VOICES);
	for (const line of openingLines(chapter)) {
		recital.read(READER, line);
		recital.pause(GAPS.paragraph);
	}
	const timed: TimedSection[] = [];
	for (const section of spokenSections(chapter.body)) {
		if (section.heading !== undefined) recital.pause(GAPS.beforeHeading);
		const start = recital.seconds;
		for (const [index, paragraph] of section.paragraphs.entries()) {
			recital.read(READER, paragraph);
			const isHeading = index === 0 && section.heading !== undefined;
			recital.pause(isHeading ? GAPS.afterHeading : GAPS.paragraph);
		}
		const previous = timed.at(-1);
		if (previous) previous.end = start;
		timed.push({ ...section, start, end: recital.seconds });
	}
	const total = round(recital.samples().length / 44100);
	const groups = joinShort(
		timed.map((section, index) => (index === 0 ? { ...section, start: 0 } : section)),
	);
	return {
		id: `narration-${chapter.id}`,
		recital,
		layers: { mandarin: recital.cues.map(({ text }) => ({ text })) },
		record: {
			title: cut(`听这一篇：${chapter.title}`, 20),
			kind: 'narration',
			chapter: chapter.id,
			synopsis: cut(chapter.lede, 80),
			duration: total,
			synthetic: true,
			engine: ENGINE,
			credit: CREDIT,
			speakers: [{ name: READER, role: '合成语音' }],
			segments: groups.map((group, index) =>
				segmentOf(group, index, index === groups.length - 1, total),
			),
			review: 'reviewed',
		},
	};
}
