import { mayStandAlone } from '../domain/evidence-grade.ts';
import { eventPath } from '../paths.ts';
import { comparisonCard } from './comparison-card.ts';
import type { FigureView } from './figure.ts';
import type { Holdings } from './holdings.ts';
import { byEarliest } from './event-order.ts';

/** What the start screen of the hall shows while nobody touches it: one thing at a time, never a sound. */
export type HallSlide = { href: string; words: string } &
	/** A picture, and a question about it that nobody has answered yet. */
	(
		| { kind: 'question'; title: string; figure: FigureView }
		/** One sentence of the past, with its date as recorded. */
		| { kind: 'fact'; when: string }
	);

/** So many facts at most; a loop longer than some minutes is seen by nobody. */
const FACTS = 10;

/** Takes so many from a list, evenly from its beginning to its end. */
function evenly<Value>(values: readonly Value[], count: number): Value[] {
	if (values.length <= count) return [...values];
	return Array.from(
		{ length: count },
		(_, at) => values.slice(Math.floor((at * values.length) / count))[0],
	).filter((value) => value !== undefined);
}

function questions({ comparisons, photos }: Holdings): HallSlide[] {
	return comparisons.flatMap((comparison) => {
		const [question] = comparison.data.questions;
		const { title, href, pictures } = comparisonCard(comparison, photos);
		const figure = pictures.at(-1);
		return question && figure ? [{ kind: 'question', title, href, figure, words: question }] : [];
	});
}

/** Events on which the sources agree and which do not rest on weak material alone. */
function facts({ events, evidence }: Holdings): HallSlide[] {
	const gradeOf = new Map(evidence.map(({ id, data }) => [id, data.grade]));
	const certain = [...events].sort(byEarliest).flatMap(({ id, data }): HallSlide[] => {
		const [account, ...others] = data.accounts;
		if (!account || others.length > 0) return [];
		const grades = account.evidence.flatMap((card) => gradeOf.get(card) ?? []);
		if (!mayStandAlone(grades)) return [];
		return [
			{ kind: 'fact', href: eventPath(id), when: account.date.asRecorded, words: data.result },
		];
	});
	return evenly(certain, FACTS);
}

/** Pictures and sentences by turns, pictures first. */
export function hallSlides(holdings: Holdings): HallSlide[] {
	const [pictures, sentences] = [questions(holdings), facts(holdings)];
	return Array.from({ length: Math.max(pictures.length, sentences.length) }, (_, at) =>
		[pictures[at], sentences[at]].filter((slide) => slide !== undefined),
	).flat();
}
