import { dirname, join, relative } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { readMuseum, WITHDRAWALS_FILE } from '../scripts/lib/read-content.ts';
import type { Museum } from './checks/museum.ts';
import { today } from './clock.ts';
import type { Verdict } from './editions/consent.ts';
import { edition } from './editions/current.ts';
import { EDITIONS } from './editions/edition.ts';
import { tombstones } from './editions/closed.ts';
import { judgeMuseum } from './editions/gate.ts';
import { alignPictures } from './images/aligned-pictures.ts';
import { chapterSchema } from './schema/chapter.ts';
import type { CollectionName } from './schema/collections.ts';
import { comparisonSchema } from './schema/comparison.ts';
import { eventSchema } from './schema/event.ts';
import { evidenceSchema } from './schema/evidence.ts';
import { frozenSchema } from './schema/frozen.ts';
import { interviewSchema } from './schema/interview.ts';
import { lessonSchema } from './schema/lesson.ts';
import { pageSchema } from './schema/page.ts';
import { periodSchema } from './schema/period.ts';
import { personSchema } from './schema/person.ts';
import { photoSchema } from './schema/photo.ts';
import { placeSchema } from './schema/place.ts';
import { sourceSchema } from './schema/source.ts';
import { termSchema } from './schema/term.ts';
import { walkSchema } from './schema/walk.ts';

/*
 * The consent gate stands in the loaders, not in page code: Astro never sees a record that the edition may not show, so
 * neither its text nor its picture can reach the output by another door.
 */
const root = process.env['MUSEUM_CONTENT'] ?? 'content';

/** The content as it was read, and what the gate says of it. */
interface Reading {
	museum: Museum;
	verdictOf: (collection: CollectionName, id: string) => Verdict | undefined;
	verdicts: ReadonlyMap<string, Verdict>;
	/** Whether the record has a page that everybody can reach. */
	isOnWeb: (collection: CollectionName, id: string) => boolean;
}

function read(): Reading {
	const museum = readMuseum(root);
	const unreadLog = museum.issues.find(({ file }) => file.endsWith(`/${WITHDRAWALS_FILE}`));
	// Whoever cannot read what was taken down must not show anything.
	if (unreadLog) throw new Error(`${unreadLog.file}: ${unreadLog.message}`);
	const verdicts = judgeMuseum(museum, edition, today());
	const onTheWeb =
		edition.channel === 'web' ? verdicts : judgeMuseum(museum, EDITIONS.web, today());
	return {
		museum,
		verdicts,
		verdictOf: (collection, id) => verdicts.get(`${collection}/${id}`),
		isOnWeb: (collection, id) => onTheWeb.get(`${collection}/${id}`)?.shown === true,
	};
}

let last: { asked: unknown; reading: Reading } | undefined;

/** The content is read once, and again whenever somebody asks Astro to refresh it, as the desk's preview does. */
function readingFor({ refreshContextData: asked }: LoaderContext): Reading {
	if (!last || last.asked !== asked) last = { asked, reading: read() };
	return last.reading;
}

/** Where a file of content/ lies for Astro, which counts from the project's folder. */
const placeOf = (file: string) => relative('.', join(root, relative('content', file)));

/** What the gate adds to every record it lets through: may search engines list its page, and is it on the web at all? */
const gated = { searchEngines: z.boolean(), onWeb: z.boolean() };

/** Records that are fields only. `addFields` gives the fields that follow from the files beside the record. */
function records(
	collection: CollectionName,
	addFields: (id: string, reading: Reading) => object | Promise<object> = () => ({}),
): Loader {
	return {
		name: `museum-${collection}`,
		async load(context) {
			const { store, parseData, generateDigest } = context;
			const reading = readingFor(context);
			const { museum, verdictOf, isOnWeb } = reading;
			store.clear();
			for (const { id, raw, file, source } of museum.records[collection]) {
				const verdict = verdictOf(collection, id);
				if (!verdict?.shown || typeof raw !== 'object') continue;
				const { searchEngines } = verdict;
				const onWeb = isOnWeb(collection, id);
				const added = await addFields(id, reading);
				const data = await parseData({
					id,
					data: { ...raw, ...added, searchEngines, onWeb },
					filePath: placeOf(file),
				});
				store.set({
					id,
					data,
					filePath: placeOf(file),
					digest: generateDigest(`${searchEngines}${onWeb}${JSON.stringify(added)}${source}`),
				});
			}
		},
	};
}

/**
 * Long texts. Files the gate refuses are left out of the pattern, so that they are not even opened. The fields are the ones
 * the content check read: Astro's own reader of front matter would turn dates into something else.
 */
function texts(collection: 'chapters' | 'pages'): Loader {
	return {
		name: `museum-${collection}`,
		async load(context) {
			const { museum, verdictOf, isOnWeb } = readingFor(context);
			const shown = new Map(
				museum.records[collection].flatMap(({ id, raw }) => {
					const verdict = verdictOf(collection, id);
					if (!verdict?.shown || typeof raw !== 'object') return [];
					const { searchEngines } = verdict;
					return [[id, { ...raw, searchEngines, onWeb: isOnWeb(collection, id) }] as const];
				}),
			);
			const loader = glob({
				base: `${root}/${collection}`,
				pattern: [...shown.keys()].map((id) => `${id}.mdx`),
			});
			context.store.clear();
			await loader.load({
				...context,
				parseData: (entry) =>
					context.parseData({ ...entry, data: { ...entry.data, ...shown.get(entry.id) } }),
			});
		},
	};
}

/** The picture file beside a photo's record, as editors know it. */
const pictureOf = (museum: Museum, id: string): string | undefined =>
	museum.files.find(
		({ file }) =>
			/\.(?:jpe?g|png|webp)$/.test(file) && file.replace(/\.[a-z]+$/, '').endsWith(`/photos/${id}`),
	)?.file;

/** The picture file beside a photo's record. */
function imageBeside(id: string, { museum }: Reading): object {
	const picture = pictureOf(museum, id);
	return picture ? { image: `./${picture.split('/').at(-1)}` } : {};
}

/**
 * The pictures of a comparison laid on each other, where its points say how. Made of the pictures that the edition shows and
 * of no others; without the newest one there is nothing to lay them on.
 */
async function alignedBeside(id: string, { museum, verdictOf }: Reading): Promise<object> {
	const comparison = museum.records.comparisons.find((one) => one.id === id);
	if (!comparison || comparison.data.match === 'C') return {};
	const { match, pictures } = comparison.data;
	const shown = pictures.flatMap(({ photo, points }) => {
		const file = verdictOf('photos', photo)?.shown ? pictureOf(museum, photo) : undefined;
		return file === undefined ? [] : [{ photo, points, file: placeOf(file) }];
	});
	if (shown.at(-1)?.photo !== pictures.at(-1)?.photo) return {};
	const aligned = await alignPictures(match, shown);
	if (!aligned) return {};
	const folder = dirname(placeOf(comparison.file));
	return {
		aligned: {
			common: aligned.common,
			pictures: aligned.files.map(({ photo, file }) => ({ photo, image: relative(folder, file) })),
		},
	};
}

const isNamed = (entry: string | undefined) => entry === 'sealed' || entry === 'premises';

/**
 * What may still be said of records that are not shown, as one entry: titles of recordings that may be named, not heard,
 * and addresses where something was withdrawn. Astro warns of collections without an entry, and most days there is none.
 */
const closed: Loader = {
	name: 'museum-closed',
	async load(context) {
		const { store, parseData, generateDigest } = context;
		const { museum, verdicts, verdictOf } = readingFor(context);
		const sealed = museum.records.interviews.flatMap(({ id, data: { title } }) => {
			const verdict = verdictOf('interviews', id);
			if (verdict?.shown !== false || !isNamed(verdict.entry)) return [];
			return [{ id, data: { title, entry: verdict.entry, until: verdict.until } }];
		});
		const withdrawn = tombstones(museum, verdicts, edition).map(
			({ collection, id, onRequest }) => ({ id: `${collection}/${id}`, data: { onRequest } }),
		);
		const said = { sealed, tombstones: withdrawn };
		store.clear();
		store.set({
			id: 'closed',
			data: await parseData({ id: 'closed', data: said }),
			digest: generateDigest(JSON.stringify(said)),
		});
	},
};

export const collections = {
	closed: defineCollection({
		loader: closed,
		schema: z.strictObject({
			sealed: z.array(
				z.strictObject({
					id: z.string(),
					data: z.strictObject({
						title: z.string(),
						entry: z.enum(['sealed', 'premises']),
						until: z.string().optional(),
					}),
				}),
			),
			tombstones: z.array(
				z.strictObject({ id: z.string(), data: z.strictObject({ onRequest: z.boolean() }) }),
			),
		}),
	}),
	chapters: defineCollection({ loader: texts('chapters'), schema: chapterSchema.extend(gated) }),
	pages: defineCollection({ loader: texts('pages'), schema: pageSchema.extend(gated) }),
	evidence: defineCollection({ loader: records('evidence'), schema: evidenceSchema.extend(gated) }),
	sources: defineCollection({ loader: records('sources'), schema: sourceSchema.extend(gated) }),
	places: defineCollection({ loader: records('places'), schema: placeSchema.extend(gated) }),
	events: defineCollection({ loader: records('events'), schema: eventSchema.extend(gated) }),
	people: defineCollection({ loader: records('people'), schema: personSchema.extend(gated) }),
	terms: defineCollection({ loader: records('terms'), schema: termSchema.extend(gated) }),
	photos: defineCollection({
		loader: records('photos', imageBeside),
		schema: ({ image }) => photoSchema.extend({ ...gated, image: image() }),
	}),
	comparisons: defineCollection({
		loader: records('comparisons', alignedBeside),
		schema: ({ image }) =>
			comparisonSchema.extend({
				...gated,
				aligned: z
					.strictObject({
						/** The part of the newest picture that all show, in percent of its width and height. */
						common: z.strictObject({
							x: z.number(),
							y: z.number(),
							width: z.number(),
							height: z.number(),
						}),
						pictures: z.array(z.strictObject({ photo: z.string(), image: image() })),
					})
					.optional(),
			}),
	}),
	interviews: defineCollection({
		loader: records('interviews'),
		schema: interviewSchema.extend(gated),
	}),
	periods: defineCollection({ loader: records('periods'), schema: periodSchema.extend(gated) }),
	walks: defineCollection({ loader: records('walks'), schema: walkSchema.extend(gated) }),
	lessons: defineCollection({ loader: records('lessons'), schema: lessonSchema.extend(gated) }),
	frozen: defineCollection({ loader: records('frozen'), schema: frozenSchema.extend(gated) }),
};
