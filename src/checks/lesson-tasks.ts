import { STEP_TASKS, type StepTask } from '../schema/lesson.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

type LessonRecord = CheckedEntry<'lessons'>;

const has = ({ listening, observation, quiz }: LessonRecord['data'], task: StepTask): boolean =>
	({
		listening: listening.length > 0,
		observation: observation !== undefined,
		quiz: quiz.length > 0,
	})[task];

function judge({ data, file, lineOf }: LessonRecord): Issue[] {
	const taken = new Map<StepTask, number>();
	return data.steps.flatMap(({ tasks }, step) =>
		tasks.flatMap((task, index): Issue[] => {
			const issue = (message: string, fix: string): Issue[] => [
				{ name: 'lesson-task', file, line: lineOf('steps', step, 'tasks', index), message, fix },
			];
			const words = STEP_TASKS[task];
			const earlier = taken.get(task);
			taken.set(task, earlier ?? step);
			if (!has(data, task))
				return issue(
					`第 ${step + 1} 步要做「${words}」，这一课里没有写`,
					`请补上 ${task}，或从 tasks 里删去它`,
				);
			if (earlier === undefined) return [];
			return issue(
				`「${words}」在第 ${earlier + 1} 步和第 ${step + 1} 步都写了`,
				'请只留在做它的那一步',
			);
		}),
	);
}

/** A task that a step does is one the lesson has, and is done once. */
export const lessonTasks: Check = ({ records }) => records.lessons.flatMap(judge);
