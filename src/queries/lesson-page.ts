import { durationInWords } from '../domain/duration.ts';
import {
	analysisPath,
	chapterPath,
	interviewPath,
	lessonVersionsPath,
	placePath,
	quizPath,
	termPath,
	walkPath,
} from '../paths.ts';
import { INTERVIEW_KINDS } from '../schema/interview.ts';
import { comparisonCard } from './comparison-card.ts';
import { indexById, pick, type Link } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import {
	lessonComparisons,
	lessonEvidence,
	lessonFacts,
	lessonInterviews,
	type LessonEntry,
	type LessonFacts,
} from './lesson-facts.ts';
import { lessonPapers, type LessonPapers } from './lesson-papers.ts';
import { listeningStretches, observationOf, type ListeningStretch } from './lesson-tasks.ts';
import { lessonVersion } from './lesson-version.ts';
import type { CitedCard, ComparisonCard } from './reading-context.ts';

/** A recording a lesson listens to. */
export interface LessonRecording extends Link {
	/** 「示范」 */
	kind: string;
	synopsis: string;
	/** 「8分44秒」 */
	length: string;
	synthetic: boolean;
}

/** One step as pupils hear of it. */
export interface LessonStep {
	number: number;
	/** 「step-3」 */
	anchor: string;
	title: string;
	minutes: number;
	pupils: string;
}

/**
 * A lesson for pupils and for everyone who is curious. It holds no answer and no word meant for teachers, so that no
 * page made of it can show one.
 */
export interface LessonPage extends LessonFacts {
	goals: { goal: string; competency: string }[];
	materials: string[];
	/** Eight digits over everything a pupil sees, the same on paper. 「核对码」 */
	hash: string;
	/** 「各个版本」 */
	versionsHref: string;
	/** Undefined where the lesson asks nothing. */
	quizHref?: string | undefined;
	analysisHref: string;
	cards: CitedCard[];
	listening: ListeningStretch[];
	/** What to look for in one of the comparisons. */
	lookFor?: { comparison: string; things: readonly string[] } | undefined;
	comparisons: ComparisonCard[];
	/** Recordings that no listening task cuts a stretch from. */
	recordings: LessonRecording[];
	steps: LessonStep[];
	walk?: Link | undefined;
	atHome?: string | undefined;
	words: (Link & { pinyin: string; meaning: string })[];
	levels?: { basic: string; extended: string } | undefined;
	homework: { practical: string; written?: string | undefined };
	safety?: string | undefined;
	chapters: Link[];
	places: Link[];
	papers: LessonPapers;
}

/** The steps of a lesson without what the teacher is told. */
export const pupilSteps = (steps: LessonEntry['data']['steps']): LessonStep[] =>
	steps.map(({ title, minutes, pupils }, index) => ({
		number: index + 1,
		anchor: `step-${index + 1}`,
		title,
		minutes,
		pupils,
	}));

/** The tasks of a lesson, as pupils hear of them before they do them. */
function lessonTasks(lesson: LessonEntry, holdings: Holdings) {
	const { data } = lesson;
	const observation = observationOf(lesson, holdings);
	const walk = holdings.walks.find(({ id }) => id === data.walk);
	return {
		listening: listeningStretches(lesson, holdings),
		lookFor: observation && {
			comparison: observation.comparison.id,
			things: observation.lookFor,
		},
		walk: walk && { href: walkPath(walk.id), label: walk.data.title },
		atHome: data.atHome,
		words: pick(data.glossary, indexById(holdings.terms)).map((term) => ({
			href: termPath(term.id),
			label: term.data.word,
			pinyin: term.data.pinyin,
			meaning: term.data.meaning,
		})),
		levels: data.differentiation,
	};
}

export function lessonPage(lesson: LessonEntry, holdings: Holdings): LessonPage {
	const { data } = lesson;
	const tasks = lessonTasks(lesson, holdings);
	const cut = new Set(tasks.listening.map(({ interview }) => interview));
	return {
		...lessonFacts(lesson),
		...tasks,
		hash: lessonVersion(lesson, holdings).hash,
		versionsHref: lessonVersionsPath(lesson.id),
		quizHref: data.quiz.length > 0 ? quizPath(lesson.id) : undefined,
		analysisHref: analysisPath(lesson.id),
		goals: data.goals.map(({ goal, competency }) => ({ goal, competency })),
		materials: data.materials,
		cards: citedCards(lessonEvidence(data), holdings.evidence, holdings.sources),
		comparisons: pick(lessonComparisons(data), indexById(holdings.comparisons)).map((comparison) =>
			comparisonCard(comparison, holdings.photos),
		),
		recordings: pick(lessonInterviews(data), indexById(holdings.interviews))
			.filter(({ id }) => !cut.has(id))
			.map((interview) => ({
				href: interviewPath(interview.id),
				label: interview.data.title,
				kind: INTERVIEW_KINDS[interview.data.kind],
				synopsis: interview.data.synopsis,
				length: durationInWords(interview.data.duration),
				synthetic: interview.data.synthetic,
			})),
		steps: pupilSteps(data.steps),
		homework: { practical: data.homework.practical, written: data.homework.written },
		safety: data.safety,
		chapters: pick(data.chapters, indexById(holdings.chapters)).map((chapter) => ({
			href: chapterPath(chapter.id),
			label: chapter.data.title,
		})),
		places: pick(data.places, indexById(holdings.places)).map((place) => ({
			href: placePath(place.id),
			label: place.data.name,
		})),
		papers: lessonPapers(lesson, holdings),
	};
}
