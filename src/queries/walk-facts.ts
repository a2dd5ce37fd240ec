import type { Walk } from '../schema/walk.ts';
import { walksText } from '../text/walks.ts';
import { dayInWords } from './day-in-words.ts';

/** One line of what to know before setting out. */
export interface WalkFact {
	label: string;
	value: string;
}

const { facts: words, leg: legWords } = walksText;

/** How many adults go with children; `undefined` where nothing says so. */
export function adultsInWords({ adultsPerChildren }: Walk): string | undefined {
	if (!adultsPerChildren) return undefined;
	const { adults, children, basis } = adultsPerChildren;
	return words.ratio
		.replace('{children}', String(children))
		.replace('{adults}', String(adults))
		.replace('{basis}', basis);
}

/** What to know before setting out. */
export const walkFacts = (walk: Walk): WalkFact[] => [
	{ label: words.duration, value: walk.duration },
	{ label: words.distance, value: walk.distance },
	{ label: words.safety, value: walk.safety },
	{ label: words.adults, value: adultsInWords(walk) ?? words.adultsUnknown },
	{ label: words.stepFree, value: walk.stepFree },
	{ label: words.facilities, value: walk.facilities },
	{ label: words.rain, value: walk.rainPlan },
];

/** The way to the next stop in words; what nobody has measured is said to be so. */
export function legInWords({
	toNext,
	measured,
}: Pick<Walk['stops'][number], 'toNext' | 'measured'>): string {
	const length = measured
		? legWords.measured
				.replace('{metres}', String(measured.metres))
				.replace('{minutes}', String(measured.minutes))
				.replace('{day}', dayInWords(measured.measuredOn))
				.replace('{by}', measured.by)
		: legWords.unmeasured;
	const way = toNext?.replace(/。$/, '');
	if (way === undefined) return length;
	return !measured && way.includes(legWords.waits) ? way : `${way}，${length}`;
}
