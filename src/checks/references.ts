import type { CollectionData, CollectionName } from '../schema/collections.ts';
import type { CheckedEntry, FieldPath, Museum, Text } from './museum.ts';
import { lineInFile, readingOf } from './reading.ts';

/** One record naming another. */
export interface Reference {
	from: { collection: CollectionName; id: string; file: string };
	/** How the record speaks of it, for messages: 「史料」. */
	label: string;
	target: CollectionName;
	id: string;
	line: () => number | undefined;
	/** The way to the id among the record's fields; undefined where a text names it. */
	path?: FieldPath | undefined;
}

type Found = [label: string, target: CollectionName, id: string | undefined, path: FieldPath];

/** A list of ids under one key. */
const list = (label: string, target: CollectionName, ids: readonly string[], ...path: FieldPath) =>
	ids.map((id, index): Found => [label, target, id, [...path, index]]);

/** Where each kind of record names others. A new field with ids gets its line here. */
const FIELDS: {
	[Name in CollectionName]: (data: CollectionData[Name]) => Found[];
} = {
	chapters: ({ picture, places, consents }) => [
		['题图', 'photos', picture, ['picture']],
		...list('地点', 'places', places, 'places'),
		...list('同意书', 'consents', consents, 'consents'),
	],
	evidence: ({ source, conflicts, places, consents }) => [
		['出处', 'sources', source, ['source']],
		...list('说法不一', 'evidence', conflicts, 'conflicts'),
		...list('地点', 'places', places, 'places'),
		...list('同意书', 'consents', consents, 'consents'),
	],
	sources: () => [],
	interviews: ({ chapter, speakers, segments, consents }) => [
		['篇', 'chapters', chapter, ['chapter']],
		...speakers.map(({ person }, index): Found => [
			'人物',
			'people',
			person,
			['speakers', index, 'person'],
		]),
		...segments.flatMap(({ people, places, terms, photo }, index): Found[] => [
			['照片', 'photos', photo, ['segments', index, 'photo']],
			...list('人物', 'people', people, 'segments', index, 'people'),
			...list('地点', 'places', places, 'segments', index, 'places'),
			...list('词', 'terms', terms, 'segments', index, 'terms'),
		]),
		...list('同意书', 'consents', consents, 'consents'),
	],
	photos: ({ place, people, restoration, consents }) => [
		['地点', 'places', place === '不详' ? undefined : place, ['place']],
		['原件', 'photos', restoration?.original, ['restoration', 'original']],
		...list('人物', 'people', people === '不详' ? [] : people, 'people'),
		...list('同意书', 'consents', consents, 'consents'),
	],
	comparisons: ({ place, pictures, evidence, hotspots }) => [
		['地点', 'places', place, ['place']],
		...pictures.map(({ photo }, index): Found => [
			'照片',
			'photos',
			photo,
			['pictures', index, 'photo'],
		]),
		...list('史料', 'evidence', evidence, 'evidence'),
		...hotspots.flatMap((hotspot, index): Found[] => [
			...list('史料', 'evidence', hotspot.evidence, 'hotspots', index, 'evidence'),
			['篇', 'chapters', hotspot.chapter, ['hotspots', index, 'chapter']],
			['地点', 'places', hotspot.place, ['hotspots', index, 'place']],
			['口述', 'interviews', hotspot.recording?.id, ['hotspots', index, 'recording', 'id']],
		]),
	],
	places: ({ formerNames, times, evidence, near, picture, consents }) => [
		...formerNames.flatMap((name, index) =>
			list('史料', 'evidence', name.evidence, 'formerNames', index, 'evidence'),
		),
		...times.flatMap(({ period, evidence: cards }, index): Found[] => [
			['时期', 'periods', period, ['times', index, 'period']],
			...list('史料', 'evidence', cards, 'times', index, 'evidence'),
		]),
		...list('史料', 'evidence', evidence, 'evidence'),
		...list('相邻地点', 'places', near, 'near'),
		['题图', 'photos', picture, ['picture']],
		...list('同意书', 'consents', consents, 'consents'),
	],
	periods: ({ evidence }) => list('史料', 'evidence', evidence, 'evidence'),
	walks: ({ stops }) =>
		stops.flatMap(({ place, evidence, sound }, index): Found[] => [
			['地点', 'places', place, ['stops', index, 'place']],
			['口述', 'interviews', sound?.interview, ['stops', index, 'sound', 'interview']],
			...list('史料', 'evidence', evidence, 'stops', index, 'evidence'),
		]),
	events: ({ accounts, places, consents }) => [
		...accounts.flatMap(({ evidence }, index) =>
			list('史料', 'evidence', evidence, 'accounts', index, 'evidence'),
		),
		...list('地点', 'places', places, 'places'),
		...list('同意书', 'consents', consents, 'consents'),
	],
	people: ({ evidence, places, consents }) => [
		...list('史料', 'evidence', evidence, 'evidence'),
		...list('地点', 'places', places, 'places'),
		...list('同意书', 'consents', consents, 'consents'),
	],
	lessons: (lesson) => [
		...list('史料', 'evidence', lesson.evidence, 'evidence'),
		...list('篇', 'chapters', lesson.chapters, 'chapters'),
		...list('今昔', 'comparisons', lesson.comparisons, 'comparisons'),
		...list('口述', 'interviews', lesson.interviews, 'interviews'),
		...list('地点', 'places', lesson.places, 'places'),
		...list('词条', 'terms', lesson.glossary, 'glossary'),
		['走读', 'walks', lesson.walk, ['walk']],
		['今昔', 'comparisons', lesson.observation?.comparison, ['observation', 'comparison']],
		...lesson.steps.flatMap((step, index): Found[] => [
			...list('史料', 'evidence', step.evidence, 'steps', index, 'evidence'),
			...list('今昔', 'comparisons', step.comparisons, 'steps', index, 'comparisons'),
		]),
		...lesson.worksheet.map(({ evidence }, index): Found => [
			'史料',
			'evidence',
			evidence,
			['worksheet', index, 'evidence'],
		]),
		...lesson.listening.map(({ interview }, index): Found => [
			'口述',
			'interviews',
			interview,
			['listening', index, 'interview'],
		]),
		...lesson.quiz.flatMap(({ evidence, chapter, interview }, index): Found[] => [
			['史料', 'evidence', evidence, ['quiz', index, 'evidence']],
			['篇', 'chapters', chapter, ['quiz', index, 'chapter']],
			['口述', 'interviews', interview, ['quiz', index, 'interview']],
		]),
	],
	// Only the lesson: what a frozen version showed may be gone by now, and the version is not changed for it.
	frozen: ({ lesson }) => [['定稿的课', 'lessons', lesson, ['lesson']]],
	terms: ({ example, evidence, related }) => [
		['史料', 'evidence', example?.evidence, ['example', 'evidence']],
		...list('史料', 'evidence', evidence, 'evidence'),
		...list('相关的词', 'terms', related, 'related'),
	],
	consents: () => [],
	pages: () => [],
};

function inFields<Name extends CollectionName>(
	name: Name,
	records: readonly CheckedEntry<Name>[],
): Reference[] {
	return records.flatMap((from) =>
		FIELDS[name](from.data).flatMap(([label, target, id, path]) =>
			id === undefined ? [] : [{ from, label, target, id, path, line: () => from.lineOf(...path) }],
		),
	);
}

const IN_TEXT = [
	['引', 'citations', 'evidence'],
	['词', 'terms', 'terms'],
	['人', 'people', 'people'],
	['地', 'places', 'places'],
	['图', 'figures', 'photos'],
	['今昔', 'comparisons', 'comparisons'],
	['大事', 'events', 'events'],
] as const;

/** What one text names. */
export function referencesInText(text: Text): Reference[] {
	const { text: read } = readingOf(text);
	return IN_TEXT.flatMap(([label, kind, target]) =>
		read[kind].map(({ id, line }) => ({
			from: text,
			label: `<${label}>`,
			target,
			id,
			line: () => lineInFile(text, line),
		})),
	);
}

const gathered = new WeakMap<Museum, Reference[]>();

/** Every place where a record or a text names a record. */
export function allReferences(museum: Museum): Reference[] {
	const references = gathered.get(museum) ?? gather(museum);
	gathered.set(museum, references);
	return references;
}

function gather({ records, texts }: Museum): Reference[] {
	return [
		...inFields('chapters', records.chapters),
		...inFields('evidence', records.evidence),
		...inFields('interviews', records.interviews),
		...inFields('photos', records.photos),
		...inFields('comparisons', records.comparisons),
		...inFields('places', records.places),
		...inFields('periods', records.periods),
		...inFields('walks', records.walks),
		...inFields('events', records.events),
		...inFields('people', records.people),
		...inFields('lessons', records.lessons),
		...inFields('frozen', records.frozen),
		...inFields('terms', records.terms),
		...texts.flatMap(referencesInText),
	];
}
