import { stageOf } from '../domain/school-stage.ts';
import { analysisPath, quizPath } from '../paths.ts';
import { lessonClassText } from '../text/lesson-class.ts';
import type { Holdings } from './holdings.ts';
import { lessonLines, type LessonFacts } from './lesson-facts.ts';

/** A lesson in the room's list: who it is for, how long it takes, what one needs. */
export interface LessonLine extends LessonFacts {
	/** 「学习单、史料卡、录音」 */
	needs: string;
	/** Undefined where the lesson asks nothing. */
	quizHref?: string | undefined;
	analysisHref: string;
}

/** 学段 */
export interface LessonStage {
	/** 「四至六年级」 */
	name: string;
	lessons: LessonLine[];
}

/** 「学习单每人一张，铅笔」 → 「学习单每人一张」: the list names things; how many of what kind stands in the lesson. */
const inShort = (material: string) => material.split(/[，：；（]/)[0] ?? material;

/** The lessons of the room by stage, the youngest class first; stages without a lesson are left out. */
export function lessonStages({ lessons }: Pick<Holdings, 'lessons'>): LessonStage[] {
	const byId = new Map(lessons.map(({ id, data }) => [id, data]));
	const lines = lessonLines(lessons).map((facts): LessonLine & { grade: number } => {
		const { grades = [1], materials = [], quiz = [] } = byId.get(facts.id) ?? {};
		return {
			...facts,
			grade: Math.min(...grades),
			needs: materials.map(inShort).join('、'),
			quizHref: quiz.length > 0 ? quizPath(facts.id) : undefined,
			analysisHref: analysisPath(facts.id),
		};
	});
	return lessonClassText.stages
		.map((name, stage) => ({
			name,
			lessons: lines.filter(({ grade }) => stageOf(grade) === stage),
		}))
		.filter((stage) => stage.lessons.length > 0);
}
