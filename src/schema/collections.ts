import { chapterSchema } from './chapter.ts';
import { comparisonSchema } from './comparison.ts';
import { consentSchema } from './consent.ts';
import { eventSchema } from './event.ts';
import { evidenceSchema } from './evidence.ts';
import { frozenSchema } from './frozen.ts';
import { interviewSchema } from './interview.ts';
import { lessonSchema } from './lesson.ts';
import { pageSchema } from './page.ts';
import { periodSchema } from './period.ts';
import { personSchema } from './person.ts';
import { photoSchema } from './photo.ts';
import { placeSchema } from './place.ts';
import { sourceSchema } from './source.ts';
import { termSchema } from './term.ts';
import { walkSchema } from './walk.ts';
import type { z } from 'astro/zod';

/**
 * Every folder of content/: what an editor calls it, how its files look, what a record must hold.
 * `mdx` records have their text below the fields; `folder` records are a folder with index.yaml in it.
 */
export const COLLECTIONS = {
	chapters: { label: '志', form: 'mdx', schema: chapterSchema },
	evidence: { label: '史料卡', form: 'yaml', schema: evidenceSchema },
	sources: { label: '出处', form: 'yaml', schema: sourceSchema },
	interviews: { label: '口述', form: 'folder', schema: interviewSchema },
	photos: { label: '照片', form: 'yaml', schema: photoSchema },
	comparisons: { label: '今昔', form: 'yaml', schema: comparisonSchema },
	places: { label: '地点', form: 'yaml', schema: placeSchema },
	periods: { label: '时期', form: 'yaml', schema: periodSchema },
	walks: { label: '路线', form: 'yaml', schema: walkSchema },
	events: { label: '大事', form: 'yaml', schema: eventSchema },
	people: { label: '人物', form: 'yaml', schema: personSchema },
	lessons: { label: '课', form: 'yaml', schema: lessonSchema },
	frozen: { label: '定稿', form: 'yaml', schema: frozenSchema },
	terms: { label: '词', form: 'yaml', schema: termSchema },
	consents: { label: '同意书', form: 'yaml', schema: consentSchema },
	pages: { label: '馆务页', form: 'mdx', schema: pageSchema },
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[]; // Object.keys forgets the key type.

/** What a checked record of each folder holds. */
export type CollectionData = {
	[Name in CollectionName]: z.output<(typeof COLLECTIONS)[Name]['schema']>;
};

export const isCollectionName = (name: string): name is CollectionName =>
	Object.hasOwn(COLLECTIONS, name);
