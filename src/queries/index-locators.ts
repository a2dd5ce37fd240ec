import { durationInWords } from '../domain/duration.ts';
import { formatYearRange } from '../domain/year-range.ts';
import * as paths from '../paths.ts';
import type { Interview } from '../schema/interview.ts';
import type { Entry, Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import type { ChapterMention, MarkKind } from './index-mentions.ts';
import { byEarliest } from './event-order.ts';
import type { TranscriptSegment } from './transcript.ts';

/** The spots in one work: sections of a chapter, moments of a recording, years of the chronology. */
export interface IndexWork {
	/** Said once before its spots; undefined where each spot says it itself. */
	title?: string | undefined;
	spots: Link[];
}

/** All spots in one room of the museum. */
export interface IndexGroup {
	room: 'chapters' | 'timeline' | 'comparisons' | 'photos' | 'recordings' | 'walks' | 'lessons';
	works: IndexWork[];
}

/** What an index looks for. */
export interface Sought {
	/** The kind of mark that names it; keywords of recordings are no marks. */
	kind: MarkKind | 'keyword';
	id: string;
	/** Every name it goes by. */
	names: readonly string[];
}

/** A recording with its words, as its own page has them. */
export interface SpokenRecording {
	id: string;
	player: { segments: readonly TranscriptSegment[] };
}

/** Where an index looks. */
export interface Searched {
	holdings: Holdings;
	mentions: readonly ChapterMention[];
	spoken: readonly SpokenRecording[];
}

/** A group, if there is anything in it. */
export const group = (room: IndexGroup['room'], works: IndexWork[]): IndexGroup[] => {
	const found = works.filter(({ spots }) => spots.length > 0);
	return found.length > 0 ? [{ room, works: found }] : [];
};

/** Sections in which it is marked; `whole` are chapters whose record names it, told where no section does. */
export function inChapters(
	{ kind, id }: Sought,
	{ holdings, mentions }: Searched,
	whole: (chapter: Holdings['chapters'][number]) => boolean = () => false,
): IndexGroup[] {
	const works = holdings.chapters.flatMap((chapter): IndexWork[] => {
		if (chapter.data.draft) return [];
		const here = mentions.filter(
			(one) => one.chapter === chapter.id && one.kind === kind && one.id === id,
		);
		if (here.length === 0 && !whole(chapter)) return [];
		const { title } = chapter.data;
		const sections = new Map(
			here.flatMap(({ section }) => (section ? [[section.href, section]] : [])),
		);
		return sections.size > 0
			? [{ title, spots: [...sections.values()] }]
			: [{ spots: [{ href: paths.chapterPath(chapter.id), label: title }] }];
	});
	return group('chapters', works);
}

/** A narration goes by the name of the chapter it reads. */
function recordingTitle({ data }: Entry<Interview>, chapters: Holdings['chapters']): string {
	const chapter = chapters.find(({ id }) => id === data.chapter);
	return chapter?.data.title ?? data.title;
}

const sentencesOf = (segment: TranscriptSegment | undefined) =>
	segment?.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? [];

/** The first sentence of a segment in which a dialect word is marked. */
const markedIn = (segment: TranscriptSegment | undefined, term: string) =>
	sentencesOf(segment).find(({ words }) =>
		words.some(({ parts = [] }) => parts.some((part) => part.term === term)),
	);

/** The first sentence of a segment that marks the word or says one of the names, else its first sentence. */
function momentOf(segment: TranscriptSegment | undefined, { id, names }: Sought) {
	const sentences = sentencesOf(segment);
	const says = (text: string) => names.some((name) => text.includes(name));
	const found =
		markedIn(segment, id) ??
		sentences.find(({ words }) => words.some(({ text }) => says(text))) ??
		sentences[0];
	return found?.start;
}

/** Moments of recordings whose segments name it, each at the sentence in which it is first said. */
export function inRecordings(sought: Sought, { holdings, spoken }: Searched): IndexGroup[] {
	const { kind, id, names } = sought;
	const works = spoken.flatMap((recording): IndexWork[] => {
		const interview = holdings.interviews.find((one) => one.id === recording.id);
		if (!interview) return [];
		const { data } = interview;
		const title = recordingTitle(interview, holdings.chapters);
		const spots = data.segments
			.filter((segment) => {
				const named =
					kind === 'people' || kind === 'places' || kind === 'terms' ? segment[kind] : [];
				const said = recording.player.segments.find((one) => one.id === segment.id);
				return (
					named.includes(id) ||
					segment.keywords.some((word) => names.includes(word)) ||
					(kind === 'terms' && markedIn(said, id) !== undefined)
				);
			})
			.map((segment) => {
				const said = recording.player.segments.find((one) => one.id === segment.id);
				const moment = momentOf(said, sought) ?? segment.start;
				return {
					href: paths.interviewPath(recording.id, moment),
					label: durationInWords(moment),
				};
			});
		const speaks = kind === 'people' && data.speakers.some(({ person }) => person === id);
		const whole = { spots: [{ href: paths.interviewPath(recording.id), label: title }] };
		return [...(speaks ? [whole] : []), { title, spots }];
	});
	return group('recordings', works);
}

const yearsOf = ({ data }: Holdings['events'][number]) => {
	const dates = data.accounts.map(({ date }) => date);
	return formatYearRange(
		Math.min(...dates.map(({ earliest }) => earliest)),
		Math.max(...dates.map(({ latest }) => latest)),
	);
};

/** Events by their years, which are the page numbers of a chronology; of two in one year each says its title too. */
export function inTimeline(events: Holdings['events']): IndexGroup[] {
	const years = events.map(yearsOf);
	const isShared = (year: string) => years.filter((other) => other === year).length > 1;
	const spots = [...events].sort(byEarliest).map((event) => {
		const year = yearsOf(event);
		return {
			href: paths.eventPath(event.id),
			label: isShared(year) ? `${year}，${event.data.title}` : year,
		};
	});
	return group('timeline', [{ spots }]);
}

/** A title without the heading it stands under: 「大南街65号」, 「大南街65号院坝」 → 「院坝」. */
const withoutHeading = (title: string, heading: string) =>
	(title.startsWith(heading) ? title.slice(heading.length).replace(/^[，、：·\s]+/, '') : '') ||
	title;

export function inPhotos(photos: Holdings['photos'], heading: string): IndexGroup[] {
	const spots = photos.map(({ id, data }) => ({
		href: paths.photoPath(id),
		label: withoutHeading(data.title, heading),
	}));
	return group('photos', [{ spots }]);
}

export function inComparisons(comparisons: Holdings['comparisons'], heading: string): IndexGroup[] {
	const spots = comparisons.map(({ id, data }) => ({
		href: paths.comparisonPath(id),
		label: withoutHeading(data.title, heading),
	}));
	return group('comparisons', [{ spots }]);
}

/** Stops at a place. */
export function inWalks(walks: Holdings['walks'], place: string): IndexGroup[] {
	const works = walks.map(({ id, data }) => ({
		title: data.title,
		spots: data.stops.flatMap((stop, index) =>
			stop.place === place
				? { href: paths.walkStopPath(id, index + 1), label: `第${index + 1}站` }
				: [],
		),
	}));
	return group('walks', works);
}

/** Lessons that go to a place. */
export function inLessons(lessons: Holdings['lessons'], place: string): IndexGroup[] {
	const spots = lessons
		.filter(({ data }) => data.places.includes(place))
		.map(({ id, data }) => ({ href: paths.lessonPath(id), label: data.title }));
	return group('lessons', [{ spots }]);
}
