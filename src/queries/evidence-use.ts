import { textMarks } from '../domain/text-marks.ts';
import * as paths from '../paths.ts';
import type { Place } from '../schema/place.ts';
import type { Entry, Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { lessonEvidence } from './lesson-facts.ts';
import { gateNames, showsGateNames } from './map-page.ts';
import { placeTimeline } from './place-timeline.ts';

/** A page that rests on a card, with the kind of page it is. */
export interface EvidenceUse extends Link {
	room:
		'chapters' | 'timeline' | 'places' | 'people' | 'terms' | 'comparisons' | 'walks' | 'lessons';
	id: string;
}

/** The cards whose marks stand on a place's page: of its own words, of its years, and of the names of all gates. */
function placeCards(place: Entry<Place>, holdings: Holdings): string[] {
	const { evidence, formerNames, kind } = place.data;
	const moments = placeTimeline(place, holdings)?.moments ?? [];
	const names = showsGateNames(kind) ? gateNames(holdings) : [];
	const marks = [...moments, ...names.flatMap(({ statements }) => statements)].flatMap(
		(said) => said.evidence,
	);
	return [
		...evidence,
		...formerNames.flatMap((former) => former.evidence),
		...marks.map(({ id }) => id),
	];
}

/**
 * 史证链: for each evidence card, the pages that rest on it, in the order of the chronicle and then of the rooms. It is
 * computed from the same marks the pages show, so the way there and the way back agree.
 */
export function evidenceUse(holdings: Holdings): Map<string, EvidenceUse[]> {
	const uses = new Map<string, EvidenceUse[]>();
	const add = (cards: Iterable<string>, use: EvidenceUse) => {
		for (const card of new Set(cards)) {
			const known = uses.get(card);
			if (known) known.push(use);
			else uses.set(card, [use]);
		}
	};

	for (const { id, data, body } of holdings.chapters) {
		add(textMarks(body ?? '').citations, {
			room: 'chapters',
			id,
			href: paths.chapterPath(id),
			label: data.title,
		});
	}
	for (const { id, data } of holdings.events) {
		add(
			data.accounts.flatMap(({ evidence }) => evidence),
			{ room: 'timeline', id, href: paths.eventPath(id), label: data.title },
		);
	}
	for (const place of holdings.places) {
		const { id, data } = place;
		add(placeCards(place, holdings), {
			room: 'places',
			id,
			href: paths.placePath(id),
			label: data.name,
		});
	}
	for (const { id, data } of holdings.people) {
		add(data.evidence, { room: 'people', id, href: paths.personPath(id), label: data.name });
	}
	for (const { id, data } of holdings.terms) {
		add([...data.evidence, ...(data.example ? [data.example.evidence] : [])], {
			room: 'terms',
			id,
			href: paths.termPath(id),
			label: data.word,
		});
	}
	for (const { id, data } of holdings.comparisons) {
		add([...data.evidence, ...data.hotspots.flatMap(({ evidence }) => evidence)], {
			room: 'comparisons',
			id,
			href: paths.comparisonPath(id),
			label: data.title,
		});
	}
	for (const { id, data } of holdings.walks) {
		add(
			data.stops.flatMap(({ evidence }) => evidence),
			{ room: 'walks', id, href: paths.walkPath(id), label: data.title },
		);
	}
	for (const { id, data } of holdings.lessons) {
		add(lessonEvidence(data), {
			room: 'lessons',
			id,
			href: paths.lessonPath(id),
			label: data.title,
		});
	}
	return uses;
}
