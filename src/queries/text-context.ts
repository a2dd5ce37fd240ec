import { textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import { comparisonCard } from './comparison-card.ts';
import { indexById, pick } from './entry.ts';
import { citedCards } from './evidence-card.ts';
import { eventLine } from './event-line.ts';
import { figureView, unrepaired } from './figure.ts';
import type { Holdings } from './holdings.ts';
import type { ReadingContext } from './reading-context.ts';

/** Gathers what the marks of one text point at. */
export function textContext(body: string, holdings: Holdings): ReadingContext {
	const marks = textMarks(body);
	const cards = citedCards(marks.citations, holdings.evidence, holdings.sources);
	return {
		cards: new Map(cards.map((card) => [card.id, card])),
		terms: new Map(
			pick(marks.terms, indexById(holdings.terms)).map(({ id, data }) => [
				id,
				{ href: paths.termPath(id), label: data.word, meaning: data.meaning },
			]),
		),
		people: new Map(
			pick(marks.people, indexById(holdings.people)).map(({ id, data }) => [
				id,
				{ href: paths.personPath(id), label: data.name },
			]),
		),
		places: new Map(
			pick(marks.places, indexById(holdings.places)).map(({ id, data }) => [
				id,
				{ href: paths.placePath(id), label: data.name },
			]),
		),
		figures: new Map(
			holdings.photos
				.filter(({ id }) => marks.photos.includes(id))
				.map((photo) => [photo.id, figureView(unrepaired(photo, holdings.photos))]),
		),
		comparisons: new Map(
			pick(marks.comparisons, indexById(holdings.comparisons)).map((comparison) => [
				comparison.id,
				comparisonCard(comparison, holdings.photos),
			]),
		),
		events: new Map(
			pick(marks.events, indexById(holdings.events)).map((event) => [event.id, eventLine(event)]),
		),
	};
}
