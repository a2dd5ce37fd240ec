import { comparisonCard } from './comparison-card.ts';
import { indexById, pick } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { lessonFacts, type LessonEntry, type LessonFacts } from './lesson-facts.ts';
import { pupilSteps, type LessonStep } from './lesson-page.ts';
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
	| { kind: 'closing'; anchor: string; practical: string };
export type LessonScreen = Screen & Shown;

/** 投影: a lesson for the whole class, one thing a screen. No teacher's words. */
export interface LessonScreens extends LessonFacts {
	steps: number;
	screens: LessonScreen[];
}

export function lessonScreens(lesson: LessonEntry, holdings: Holdings): LessonScreens {
	const { data } = lesson;
	const comparisons = indexById(holdings.comparisons);
	const shown: Shown[] = [
		{ kind: 'opening', anchor: 'start' },
		...pupilSteps(data.steps).flatMap((step, index): Shown[] => [
			{ kind: 'step', anchor: step.anchor, step },
			...pick(data.steps[index]?.comparisons ?? [], comparisons).map((comparison): Shown => ({
				kind: 'comparison',
				anchor: `${step.anchor}-${comparison.id}`,
				comparison: comparisonCard(comparison, holdings.photos),
			})),
			...printedCards(data.steps[index]?.evidence ?? [], holdings).map((card): Shown => ({
				kind: 'card',
				anchor: `${step.anchor}-${card.id}`,
				card,
			})),
		]),
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
