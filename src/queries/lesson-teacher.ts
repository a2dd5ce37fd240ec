import { rubricSteps } from '../domain/school.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Holdings } from './holdings.ts';
import { lessonEvidence, type LessonEntry } from './lesson-facts.ts';
import { lessonPage, type LessonPage } from './lesson-page.ts';
import { printedCards, type PrintedCard } from './printed-card.ts';

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
	notes: string[];
	/** The cards as they are cut out for the groups. */
	printed: PrintedCard[];
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
		printed: printedCards(lessonEvidence(data), holdings),
		notes: data.teacherNotes.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
	};
}
