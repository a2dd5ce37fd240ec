import { durationAsClock } from '../domain/duration.ts';
import { comparisonPath, evidencePath, interviewPath } from '../paths.ts';
import { INTERVIEW_KINDS } from '../schema/interview.ts';
import { lessonClassText } from '../text/lesson-class.ts';
import { lessonsText } from '../text/lessons.ts';
import { zh } from '../text/zh.ts';
import { analysisSheet, type AnalysisSheet } from './analysis-sheet.ts';
import { comparisonCard } from './comparison-card.ts';
import { indexById, pick } from './entry.ts';
import type { Holdings } from './holdings.ts';
import {
	lessonComparisons,
	lessonEvidence,
	lessonFacts,
	lessonInterviews,
	type LessonEntry,
	type LessonFacts,
} from './lesson-facts.ts';
import { printedCards, type PrintedCard } from './printed-card.ts';
import type { ComparisonCard } from './reading-context.ts';

/** A recording as a pupil comes to it from the sheet. */
export interface AnalysedRecording {
	/** 「示范，合成语音」 */
	kind: string;
	synopsis: string;
	/** Beginnings of the stretches the lesson listens to; the whole where it names none. */
	moments: { href: string; label: string }[];
}

/** One source of a lesson with the sheet to analyse it. */
export interface AnalysedSource {
	/** Its anchor, and its name in what the device remembers: `card-b16`. */
	anchor: string;
	/** 「史料B16」 */
	label: string;
	href: string;
	sheet: AnalysisSheet;
	card?: PrintedCard | undefined;
	comparison?: ComparisonCard | undefined;
	recording?: AnalysedRecording | undefined;
}

/** 史料分析表 on screen: pictures, recordings and cards of a lesson, each with its boxes. */
export interface LessonAnalysis extends LessonFacts {
	sources: AnalysedSource[];
}

const words = lessonClassText.analysis;

function pictures({ data }: LessonEntry, holdings: Holdings): AnalysedSource[] {
	return pick(lessonComparisons(data), indexById(holdings.comparisons)).map((entry) => ({
		anchor: `picture-${entry.id}`,
		label: `${words.picture}：${entry.data.title}`,
		href: comparisonPath(entry.id),
		sheet: analysisSheet('picture', data.grades),
		comparison: comparisonCard(entry, holdings.photos),
	}));
}

function recordings({ data }: LessonEntry, holdings: Holdings): AnalysedSource[] {
	return pick(lessonInterviews(data), indexById(holdings.interviews)).map((entry) => {
		const { title, kind, synthetic, synopsis } = entry.data;
		const heard = data.listening.filter(({ interview }) => interview === entry.id);
		return {
			anchor: `sound-${entry.id}`,
			label: `${words.sound}：${title}`,
			href: interviewPath(entry.id),
			sheet: analysisSheet('recording', data.grades),
			recording: {
				kind: [INTERVIEW_KINDS[kind], synthetic ? lessonsText.synthetic : '']
					.filter(Boolean)
					.join('，'),
				synopsis,
				moments: (heard.length > 0 ? heard : [{ from: 0 }]).map(({ from }) => ({
					href: interviewPath(entry.id, from),
					label: words.moment.replace('{from}', durationAsClock(from)),
				})),
			},
		};
	});
}

const cards = ({ data }: LessonEntry, holdings: Holdings): AnalysedSource[] =>
	printedCards(lessonEvidence(data), holdings).map((card) => ({
		anchor: `card-${card.id}`,
		label: `${zh.rooms.evidence}${card.label}`,
		href: evidencePath(card.id),
		sheet: analysisSheet('text', data.grades),
		card,
	}));

/** What is seen comes first, then what is heard, then what is read. */
export const lessonAnalysis = (lesson: LessonEntry, holdings: Holdings): LessonAnalysis => ({
	...lessonFacts(lesson),
	sources: [
		...pictures(lesson, holdings),
		...recordings(lesson, holdings),
		...cards(lesson, holdings),
	],
});
