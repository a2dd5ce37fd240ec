import type { Holdings } from './holdings.ts';
import { lessonFacts, type LessonEntry, type LessonFacts } from './lesson-facts.ts';
import { lessonVersion } from './lesson-version.ts';

/** What stands on every sheet of a lesson: at its top, and at its foot which version it is. */
export interface SheetFacts extends LessonFacts {
	/** Eight digits over everything a pupil sees, the same on the lesson's page. 「核对码」 */
	hash: string;
}

export const sheetFacts = (lesson: LessonEntry, holdings: Holdings): SheetFacts => ({
	...lessonFacts(lesson),
	hash: lessonVersion(lesson, holdings).hash,
});
