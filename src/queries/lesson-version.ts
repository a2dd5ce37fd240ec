import { lessonHash, lessonParts } from '../domain/lesson-parts.ts';
import type { Holdings } from './holdings.ts';
import type { LessonEntry } from './lesson-facts.ts';

/** Which version of a lesson one holds; the same on its pages and on its papers. */
export interface LessonVersion {
	/** As its editors wrote it: 「1.0（2026-11-23）」. */
	label: string;
	/** Eight hexadecimal digits over everything the edition shows pupils of this lesson. */
	hash: string;
}

/** The version of a lesson as this edition shows it: a card that is not shown here changes the hash. */
export const lessonVersion = ({ data }: LessonEntry, holdings: Holdings): LessonVersion => ({
	label: data.version,
	hash: lessonHash(lessonParts(data, holdings)),
});
