import { isEarly } from '../domain/school.ts';
import { walkPath } from '../paths.ts';
import type { Site } from '../schema/site.ts';
import { lessonsText } from '../text/lessons.ts';
import type { Holdings } from './holdings.ts';
import type { LessonEntry } from './lesson-facts.ts';
import { sheetFacts, type SheetFacts } from './lesson-sheet-facts.ts';
import { publicCode, type PublicCode } from './public-code.ts';
import { adultsInWords } from './walk-facts.ts';
import { walkPage, type WalkPage } from './walk-page.ts';

/** 走读单: a walk on one side of A4. */
export interface WalkSheet extends SheetFacts {
	early: boolean;
	walk: Pick<WalkPage, 'title' | 'lede' | 'stops' | 'sketch'>;
	facts: { label: string; value: string }[];
	/** For a class that cannot go out. */
	atHome?: string | undefined;
	/** Leads to the walk's own page. */
	online?: PublicCode | undefined;
}

/** Undefined for a lesson without a walk, and where the edition does not show it. */
export function walkSheet(
	lesson: LessonEntry,
	holdings: Holdings,
	site: Pick<Site, 'address'>,
): WalkSheet | undefined {
	const { data } = lesson;
	const walk = holdings.walks.find(({ id }) => id === data.walk);
	if (!walk) return undefined;
	const words = lessonsText.papers.walk;
	const { distance, duration, safety, facilities, stepFree, rainPlan } = walk.data;
	return {
		...sheetFacts(lesson, holdings),
		early: isEarly(data.grades),
		walk: walkPage(walk, holdings),
		facts: [
			{ label: words.distance, value: distance },
			{ label: words.duration, value: duration },
			{ label: words.adults, value: adultsInWords(walk.data) ?? words.adultsBlank },
			{ label: words.crossings, value: safety },
			{ label: words.facilities, value: facilities },
			{ label: words.stepFree, value: stepFree },
			{ label: words.rain, value: rainPlan },
		],
		atHome: data.atHome,
		online: publicCode(walkPath(walk.id), site, walk.data.onWeb),
	};
}
