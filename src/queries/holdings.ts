import type { Chapter } from '../schema/chapter.ts';
import type { Event } from '../schema/event.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { Interview } from '../schema/interview.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Period } from '../schema/period.ts';
import type { Person } from '../schema/person.ts';
import type { Place } from '../schema/place.ts';
import type { Source } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';
import type { Walk } from '../schema/walk.ts';
import type { ComparisonEntry } from './comparison-card.ts';
import type { Entry } from './entry.ts';
import type { PhotoEntry } from './figure.ts';

/** A record with its text. */
export type TextEntry<Data> = Entry<Data> & { body?: string | undefined };

/** Everything the edition may show, for queries that follow references through several collections. */
export interface Holdings {
	chapters: TextEntry<Chapter>[];
	evidence: Entry<Evidence>[];
	sources: Entry<Source>[];
	places: Entry<Place>[];
	/** What the map can be set to. */
	periods: Entry<Period>[];
	events: Entry<Event>[];
	people: Entry<Person>[];
	terms: Entry<Term>[];
	photos: PhotoEntry[];
	comparisons: ComparisonEntry[];
	interviews: Entry<Interview>[];
	walks: Entry<Walk>[];
	lessons: Entry<Lesson>[];
}

/** A museum with nothing in it; tests add what they need. */
export const emptyHoldings: Holdings = {
	chapters: [],
	evidence: [],
	sources: [],
	places: [],
	periods: [],
	events: [],
	people: [],
	terms: [],
	photos: [],
	comparisons: [],
	interviews: [],
	walks: [],
	lessons: [],
};
