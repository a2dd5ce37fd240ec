import { INTERVIEW_KINDS } from '../schema/interview.ts';
import { PROVENANCES, RIGHTS } from '../schema/photo.ts';
import type { Site } from '../schema/site.ts';
import { lessonsText } from '../text/lessons.ts';
import type { SpokenWords } from './dialect-words.ts';
import { indexById, pick } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import { sourceCards, type SourceCards } from './lesson-cards.ts';
import {
	lessonComparisons,
	lessonEvidence,
	lessonInterviews,
	type LessonEntry,
} from './lesson-facts.ts';
import { observationSheet, type ObservationSheet } from './lesson-observation.ts';
import { lessonPage, type LessonPage } from './lesson-page.ts';
import { paperQuestions, type PaperQuestion } from './lesson-quiz-sheet.ts';
import { lessonVersion, type LessonVersion } from './lesson-version.ts';
import { walkSheet, type WalkSheet } from './lesson-walk.ts';
import { wordCards, type WordCards } from './lesson-words.ts';
import { worksheet, type Worksheet } from './lesson-worksheet.ts';
import type { CitedCard } from './reading-context.ts';

/** A picture or a recording, and to whom it belongs. */
export interface Rights {
	what: string;
	title: string;
	/** 「示意画，非照片」 */
	kind: string;
	credit: string;
}

/** 送审材料: everything a pupil sees of a lesson, where it comes from, and who answers for it. No answers. */
export interface ReviewDossier {
	lesson: LessonPage;
	curriculum: string;
	version: LessonVersion;
	worksheet: Worksheet;
	observation?: ObservationSheet | undefined;
	cards: SourceCards;
	words?: WordCards | undefined;
	walk?: WalkSheet | undefined;
	quiz: PaperQuestion[];
	sources: CitedCard[];
	rights: Rights[];
}

function rightsOf({ data }: LessonEntry, holdings: Holdings): Rights[] {
	const words = lessonsText.papers.review;
	const comparisons = pick(lessonComparisons(data), indexById(holdings.comparisons));
	const photos = pick(
		[
			...new Set(
				comparisons.flatMap(({ data: { pictures } }) => pictures.map(({ photo }) => photo)),
			),
		],
		indexById(holdings.photos),
	);
	const recordings = pick(lessonInterviews(data), indexById(holdings.interviews));
	return [
		...photos.map(({ data: photo }) => ({
			what: words.picture,
			title: photo.title,
			kind: photo.provenance === 'photograph' ? words.photograph : PROVENANCES[photo.provenance],
			credit: `${photo.credit}，${RIGHTS[photo.rights]}`,
		})),
		...recordings.map(({ data: recording }) => ({
			what: words.recording,
			title: recording.title,
			kind: `${INTERVIEW_KINDS[recording.kind]}，${recording.synthetic ? words.synthetic : words.spoken}`,
			credit: recording.credit,
		})),
	];
}

export function reviewDossier(
	lesson: LessonEntry,
	holdings: Holdings,
	site: Pick<Site, 'address'>,
	spoken: readonly SpokenWords[],
): ReviewDossier {
	return {
		lesson: lessonPage(lesson, holdings),
		curriculum: lesson.data.curriculum,
		version: lessonVersion(lesson, holdings),
		worksheet: worksheet(lesson, holdings, site),
		observation: observationSheet(lesson, holdings, site),
		cards: sourceCards(lesson, holdings, site),
		words: wordCards(lesson, holdings, site, spoken),
		walk: walkSheet(lesson, holdings, site),
		quiz: paperQuestions(lesson),
		sources: citedCards(lessonEvidence(lesson.data), holdings.evidence, holdings.sources),
		rights: rightsOf(lesson, holdings),
	};
}
