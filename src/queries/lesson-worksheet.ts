import { isEarly, writingLine } from '../domain/school.ts';
import { lessonPath } from '../paths.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Site } from '../schema/site.ts';
import { analysisSheet, type AnalysisSheet } from './analysis-sheet.ts';
import { comparisonCard } from './comparison-card.ts';
import { indexById, pick } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { lessonComparisons, lessonInterviews, type LessonEntry } from './lesson-facts.ts';
import { observationSheet } from './lesson-observation.ts';
import { printedCards, type PrintedCard } from './printed-card.ts';
import { sheetFacts, type SheetFacts } from './lesson-sheet-facts.ts';
import { publicCode, type PublicCode } from './public-code.ts';
import type { ComparisonCard } from './reading-context.ts';

/** One task on the sheet, without its answer. */
export interface WorksheetTask {
	number: number;
	prompt: string;
	/** Lines to write on; 0 leaves a space to draw in. */
	lines: number;
	level: Lesson['worksheet'][number]['level'];
	card?: PrintedCard | undefined;
}

/** 学习单: what a pupil gets on paper. No answers, no teacher's words. */
export interface Worksheet extends SheetFacts {
	/** Height of a writing line, in millimetres. */
	lineHeight: 8 | 10;
	/** Whether the tasks are set in 楷体, the hand children learn to write. */
	early: boolean;
	tasks: WorksheetTask[];
	/** The pictures the class looks at first. */
	pictures?: ComparisonCard | undefined;
	analysis: AnalysisSheet;
	/** Where the lesson is found online; undefined until the museum has an address. */
	online?: PublicCode | undefined;
}

/**
 * A lesson with pictures looks at them; one with a recording listens to it; else a card is chosen and read. What has a sheet
 * of its own for looking and listening (观察记录单) is not asked twice.
 */
function analysisOf(
	lesson: Lesson,
	holdings: Holdings,
	pictures: ComparisonCard | undefined,
	observes: boolean,
): AnalysisSheet {
	const { grades } = lesson;
	if (observes) return analysisSheet('text', grades);
	if (pictures) return analysisSheet('picture', grades, pictures.title);
	const [recording] = pick(lessonInterviews(lesson), indexById(holdings.interviews));
	return recording
		? analysisSheet('recording', grades, recording.data.title)
		: analysisSheet('text', grades);
}

export function worksheet(
	lesson: LessonEntry,
	holdings: Holdings,
	site: Pick<Site, 'address'>,
): Worksheet {
	const { id, data } = lesson;
	const cards = new Map(
		printedCards(
			data.worksheet.flatMap(({ evidence }) => evidence ?? []),
			holdings,
		).map((card) => [card.id, card]),
	);
	const observes = observationSheet(lesson, holdings, site) !== undefined;
	const [pictures] = observes
		? []
		: pick(lessonComparisons(data), indexById(holdings.comparisons)).map((comparison) =>
				comparisonCard(comparison, holdings.photos),
			);
	return {
		...sheetFacts(lesson, holdings),
		lineHeight: writingLine(data.grades),
		early: isEarly(data.grades),
		tasks: data.worksheet.map(({ prompt, lines, level, evidence }, index) => ({
			number: index + 1,
			prompt,
			lines,
			level,
			card: evidence === undefined ? undefined : cards.get(evidence),
		})),
		pictures,
		analysis: analysisOf(data, holdings, pictures, observes),
		online: publicCode(lessonPath(id), site),
	};
}
