import { durationInWords } from '../domain/duration.ts';
import { isEarly, writingLine } from '../domain/school.ts';
import { interviewPath, lessonPath } from '../paths.ts';
import { lessonsText } from '../text/lessons.ts';
import { analysisSheet, type AnalysisSheet } from './analysis-sheet.ts';
import { comparisonCard } from './comparison-card.ts';
import { indexById, pick } from './entry.ts';
import type { Holdings } from './holdings.ts';
import type { LessonEntry } from './lesson-facts.ts';
import { sheetFacts, type SheetFacts } from './lesson-sheet-facts.ts';
import { publicCode, type PublicCode } from './public-code.ts';
import type { ComparisonPicture } from './reading-context.ts';
import type { Site } from '../schema/site.ts';

/** A stretch of a recording that a class listens to, without its answer. */
export interface ListeningTask {
	title: string;
	/** 「《怎样录一段口述史》，从1分33秒听到2分0秒。」 */
	span: string;
	synthetic: boolean;
	prompt: string;
	/** Lines to write on; 0 leaves a space to draw in. */
	lines: number;
	/** Plays it from that very second; undefined while the museum has no address, and for what the web does not play. */
	code?: PublicCode | undefined;
}

/** Two pictures of one place, and what a class looks for in them. */
export interface ObservationTask {
	title: string;
	/** The oldest and the newest. */
	pictures: ComparisonPicture[];
	lookFor: readonly string[];
	/** What the museum says of the change; who decided stands in it, or does not. */
	changeNote: string;
}

/** 观察记录单: what is seen and heard, on paper. No answers. */
export interface ObservationSheet extends SheetFacts {
	lineHeight: 8 | 10;
	early: boolean;
	observation?: ObservationTask | undefined;
	listening: ListeningTask[];
	analyses: AnalysisSheet[];
	online?: PublicCode | undefined;
}

function observationTask({ data }: LessonEntry, holdings: Holdings): ObservationTask | undefined {
	if (!data.observation) return undefined;
	const { comparison, lookFor } = data.observation;
	const entry = indexById(holdings.comparisons).get(comparison);
	if (!entry) return undefined;
	const { title, pictures } = comparisonCard(entry, holdings.photos);
	const [first, last] = [pictures[0], pictures.at(-1)];
	if (!first || !last || first === last) return undefined;
	return { title, pictures: [first, last], lookFor, changeNote: entry.data.changeNote };
}

function listeningTasks({ data }: LessonEntry, holdings: Holdings, site: Pick<Site, 'address'>) {
	const interviews = indexById(holdings.interviews);
	return data.listening.flatMap(({ interview, from, to, prompt, lines }): ListeningTask[] => {
		const [recording] = pick([interview], interviews);
		if (!recording) return [];
		const { title, synthetic, onWeb } = recording.data;
		return [
			{
				title,
				span: lessonsText.papers.observation.span
					.replace('{title}', title)
					.replace('{from}', durationInWords(from))
					.replace('{to}', durationInWords(to)),
				synthetic,
				prompt,
				lines,
				code: publicCode(interviewPath(interview, from), site, onWeb),
			},
		];
	});
}

/** Undefined where the lesson has nothing to look at and nothing to listen to, or the edition does not show it. */
export function observationSheet(
	lesson: LessonEntry,
	holdings: Holdings,
	site: Pick<Site, 'address'>,
): ObservationSheet | undefined {
	const { grades } = lesson.data;
	const observation = observationTask(lesson, holdings);
	const listening = listeningTasks(lesson, holdings, site);
	if (!observation && listening.length === 0) return undefined;
	const [heard] = listening;
	return {
		...sheetFacts(lesson, holdings),
		lineHeight: writingLine(grades),
		early: isEarly(grades),
		observation,
		listening,
		analyses: [
			...(observation ? [analysisSheet('picture', grades, observation.title)] : []),
			...(heard ? [analysisSheet('recording', grades, heard.title)] : []),
		],
		online: publicCode(lessonPath(lesson.id), site),
	};
}
