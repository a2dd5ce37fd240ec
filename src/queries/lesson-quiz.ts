import { durationAsClock } from '../domain/duration.ts';
import { chapterPath, evidencePath, interviewPath } from '../paths.ts';
import { lessonClassText } from '../text/lesson-class.ts';
import { indexById, type Link } from './entry.ts';
import { cardLabel } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import { lessonFacts, type LessonEntry, type LessonFacts } from './lesson-facts.ts';
import { lessonVersion } from './lesson-version.ts';

/** One thing a pupil may choose. */
export interface QuizOption {
	/** 「A」; what a class calls out. */
	letter: string;
	text: string;
	isRight: boolean;
	/** What choosing it is told: why it is right, or where to look again. */
	feedback: string;
}

export interface QuizQuestion {
	/** Counted from 1. */
	number: number;
	question: string;
	options: QuizOption[];
	/** Where one can see for oneself: a card, a chapter, or the very second of a recording, as far as the edition shows it. */
	source?: Link | undefined;
}

/** 小测: questions that answer back. Its feedback is for pupils; nothing in it is for teachers alone. */
export interface LessonQuiz extends LessonFacts {
	/** Eight digits over the lesson: what a device remembers of another version is forgotten. */
	hash: string;
	questions: QuizQuestion[];
}

type Asked = LessonEntry['data']['quiz'][number];

function sourceOf(
	{ evidence, chapter, interview, from = 0 }: Asked,
	holdings: Holdings,
): Link | undefined {
	const words = lessonClassText.quiz.sources;
	if (evidence !== undefined && holdings.evidence.some(({ id }) => id === evidence))
		return {
			href: evidencePath(evidence),
			label: words.evidence.replace('{label}', cardLabel(evidence)),
		};
	const text = holdings.chapters.find(({ id }) => id === chapter);
	if (text)
		return {
			href: chapterPath(text.id),
			label: words.chapter.replace('{label}', text.data.title),
		};
	const recording = interview && indexById(holdings.interviews).get(interview);
	if (!recording) return undefined;
	return {
		href: interviewPath(recording.id, from),
		label: words.interview
			.replace('{label}', recording.data.title)
			.replace('{from}', durationAsClock(from)),
	};
}

/** The questions of a lesson's quiz, in its order. */
export const quizQuestions = ({ data }: LessonEntry, holdings: Holdings): QuizQuestion[] =>
	data.quiz.map((asked, index) => ({
		number: index + 1,
		question: asked.question,
		options: asked.options.map(({ text, correct, feedback }, place) => ({
			letter: String.fromCharCode('A'.charCodeAt(0) + place),
			text,
			isRight: correct,
			feedback,
		})),
		source: sourceOf(asked, holdings),
	}));

/** Undefined for a lesson that asks nothing. */
export function lessonQuiz(lesson: LessonEntry, holdings: Holdings): LessonQuiz | undefined {
	const questions = quizQuestions(lesson, holdings);
	if (questions.length === 0) return undefined;
	return { ...lessonFacts(lesson), hash: lessonVersion(lesson, holdings).hash, questions };
}
