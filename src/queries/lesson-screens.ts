import type { StepTask } from '../schema/lesson.ts';
import { comparisonCard } from './comparison-card.ts';
import type { Sentences } from './comparison-spots.ts';
import { indexById, pick } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { lessonFacts, type LessonEntry, type LessonFacts } from './lesson-facts.ts';
import { pupilSteps, type LessonStep } from './lesson-page.ts';
import { quizQuestions, type QuizQuestion } from './lesson-quiz.ts';
import {
	listeningStretches,
	observationOf,
	type ListeningStretch,
	type Observation,
} from './lesson-tasks.ts';
import { printedCards, type PrintedCard } from './printed-card.ts';
import type { ComparisonCard } from './reading-context.ts';

interface Screen {
	anchor: string;
	/** How far the lesson is when this screen shows, in percent. */
	progress: number;
	previous?: string | undefined;
	next?: string | undefined;
}

/** What one screen shows. */
type Shown =
	| { kind: 'opening'; anchor: string }
	| { kind: 'step'; anchor: string; step: LessonStep }
	| { kind: 'card'; anchor: string; card: PrintedCard }
	| { kind: 'comparison'; anchor: string; comparison: ComparisonCard }
	| { kind: 'listening'; anchor: string; stretch: ListeningStretch }
	| { kind: 'observation'; anchor: string; observation: Observation }
	| { kind: 'quiz'; anchor: string; asked: QuizQuestion }
	| { kind: 'closing'; anchor: string; practical: string };
export type LessonScreen = Screen & Shown;

/** 投影: a lesson for the whole class, one thing a screen. No teacher's words. */
export interface LessonScreens extends LessonFacts {
	steps: number;
	screens: LessonScreen[];
}

/** The screens of each task, of those the lesson has and the edition shows. */
function taskScreens(
	lesson: LessonEntry,
	holdings: Holdings,
	sentences: Sentences,
): Record<StepTask, Shown[]> {
	const observation = observationOf(lesson, holdings);
	return {
		listening: listeningStretches(lesson, holdings, sentences).map((stretch, index) => ({
			kind: 'listening',
			anchor: `listen-${index + 1}`,
			stretch,
		})),
		observation: observation ? [{ kind: 'observation', anchor: 'look', observation }] : [],
		quiz: quizQuestions(lesson, holdings).map((asked) => ({
			kind: 'quiz',
			anchor: `quiz-${asked.number}`,
			asked,
		})),
	};
}

/** `sentences` are what is said in the recordings of the listening tasks. */
export function lessonScreens(
	lesson: LessonEntry,
	holdings: Holdings,
	sentences: Sentences = new Map(),
): LessonScreens {
	const { data } = lesson;
	const comparisons = indexById(holdings.comparisons);
	const tasks = taskScreens(lesson, holdings, sentences);
	const placed = new Set(data.steps.flatMap((step) => step.tasks));
	const stepScreens = (step: LessonStep): Shown[] => {
		const taught = data.steps[step.number - 1];
		if (!taught) return [];
		// Two pictures that are looked at closely are not shown twice.
		const observed = taught.tasks.includes('observation') && data.observation?.comparison;
		const alone = taught.comparisons.filter((id) => id !== observed);
		return [
			{ kind: 'step', anchor: step.anchor, step },
			...pick(alone, comparisons).map((comparison): Shown => ({
				kind: 'comparison',
				anchor: `${step.anchor}-${comparison.id}`,
				comparison: comparisonCard(comparison, holdings.photos),
			})),
			...printedCards(taught.evidence, holdings).map((card): Shown => ({
				kind: 'card',
				anchor: `${step.anchor}-${card.id}`,
				card,
			})),
			...taught.tasks.flatMap((task) => tasks[task]),
		];
	};
	const shown: Shown[] = [
		{ kind: 'opening', anchor: 'start' },
		...pupilSteps(data.steps).flatMap(stepScreens),
		...(['listening', 'observation', 'quiz'] as const)
			.filter((task) => !placed.has(task))
			.flatMap((task) => tasks[task]),
		{ kind: 'closing', anchor: 'end', practical: data.homework.practical },
	];
	return {
		...lessonFacts(lesson),
		steps: data.steps.length,
		screens: shown.map((screen, index) => ({
			...screen,
			progress: Math.round((100 * (index + 1)) / shown.length),
			previous: shown[index - 1]?.anchor,
			next: shown[index + 1]?.anchor,
		})),
	};
}
