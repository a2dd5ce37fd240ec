import type { LessonEntry } from './lesson-facts.ts';

/** A question of the quiz on paper: what one may tick, and nothing of what is right. */
export interface PaperQuestion {
	number: number;
	question: string;
	options: string[];
}

/** The quiz as pupils do it on paper. */
export const paperQuestions = ({ data }: LessonEntry): PaperQuestion[] =>
	data.quiz.map(({ question, options }, index) => ({
		number: index + 1,
		question,
		options: options.map(({ text }) => text),
	}));
