import { rubricSteps } from '../domain/school.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Holdings } from './holdings.ts';
import type { LessonEntry } from './lesson-facts.ts';
import { observationSheet } from './lesson-observation.ts';
import { lessonPage, type LessonPage } from './lesson-page.ts';

/** 教师版: the pupils' page and everything pupils do not get. Only the teacher's page may be made of it. */
export interface TeacherEdition extends LessonPage {
	curriculum: string;
	rubrics: {
		goal: string;
		competency: string;
		steps: { name: string; description: string }[];
	}[];
	plan: { number: number; title: string; minutes: number; pupils: string; teacher: string }[];
	tasks: {
		number: number;
		prompt: string;
		answer: string;
		level: Lesson['worksheet'][number]['level'];
		/** 「B12」 */
		card?: string | undefined;
	}[];
	/** What is listened to, and what is heard there. */
	heard: { title: string; span: string; prompt: string; answer: string }[];
	observation?: { title: string; lookFor: readonly string[]; answer: string } | undefined;
	/** The quiz with its right answers. */
	quiz: { number: number; question: string; right: string; feedback: string }[];
	differentiation: Lesson['differentiation'];
	atHome?: string | undefined;
	notes: string[];
}

/** What is seen and heard on the 观察记录单, with its answers. */
function sensesOf(lesson: LessonEntry, holdings: Holdings) {
	const sheet = observationSheet(lesson, holdings, {});
	const { observation } = lesson.data;
	const { interviews } = holdings;
	const tasks = lesson.data.listening.filter(({ interview }) =>
		interviews.some(({ id }) => id === interview),
	);
	return {
		heard: (sheet?.listening ?? []).map(({ title, span, prompt }, index) => ({
			title,
			span,
			prompt,
			answer: tasks[index]?.answer ?? '',
		})),
		observation: sheet?.observation &&
			observation && { ...sheet.observation, answer: observation.answer },
	};
}

export function teacherEdition(lesson: LessonEntry, holdings: Holdings): TeacherEdition {
	const { data } = lesson;
	return {
		...lessonPage(lesson, holdings),
		curriculum: data.curriculum,
		rubrics: data.goals.map(({ goal, competency, rubric }) => ({
			goal,
			competency,
			steps: rubricSteps(rubric.length).map((name, index) => ({
				name,
				description: rubric[index] ?? '',
			})),
		})),
		plan: data.steps.map(({ title, minutes, pupils, teacher }, index) => ({
			number: index + 1,
			title,
			minutes,
			pupils,
			teacher,
		})),
		tasks: data.worksheet.map(({ prompt, answer, level, evidence }, index) => ({
			number: index + 1,
			prompt,
			answer,
			level,
			card: evidence?.toUpperCase(),
		})),
		...sensesOf(lesson, holdings),
		quiz: data.quiz.map(({ question, options }, index) => {
			const right = options.find(({ correct }) => correct);
			return {
				number: index + 1,
				question,
				right: right?.text ?? '',
				feedback: right?.feedback ?? '',
			};
		}),
		differentiation: data.differentiation,
		atHome: data.atHome,
		notes: data.teacherNotes.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
	};
}
