import { byVersion } from '../domain/frozen-lesson.ts';
import { parseLessonLabel } from '../domain/lesson-label.ts';
import * as paths from '../paths.ts';
import type { FrozenLesson } from '../schema/frozen.ts';
import { lessonVersionsText as words } from '../text/lesson-versions.ts';
import { dayInWords } from './day-in-words.ts';
import { indexById, pick, type Entry, type Link } from './entry.ts';
import { cardLabel } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import { lessonFacts, type LessonEntry } from './lesson-facts.ts';
import { lessonVersion } from './lesson-version.ts';

/** One version of a lesson in the list of its versions. */
export interface VersionLine {
	/** 「1.0」 */
	number: string;
	/** 「1.0（2026-11-23）」 */
	label: string;
	hash: string;
	/** 「2026年11月28日」 */
	frozen: string;
	changes: string;
	responsible: string;
	href: string;
}

/** 各个版本: which version a lesson is now, and those that were frozen, the newest first. */
export interface LessonVersions {
	id: string;
	title: string;
	href: string;
	current: { label: string; hash: string; state: string };
	versions: VersionLine[];
}

/** A frozen version as one reads it: the lesson's own words, and ways to what it used as far as that is shown today. */
export interface FrozenPage extends VersionLine {
	title: string;
	/** The lesson as it is now. */
	lesson: Link;
	sections: { heading: string; lines: string[]; records: Link[] }[];
}

type FrozenEntry = Entry<FrozenLesson>;

function versionLine({ data }: FrozenEntry): VersionLine {
	const number = parseLessonLabel(data.version)?.number ?? data.version;
	return {
		number,
		label: data.version,
		hash: data.hash,
		frozen: dayInWords(data.frozen),
		changes: data.changes,
		responsible: data.responsible,
		href: paths.lessonVersionPath(data.lesson, number),
	};
}

/** The frozen versions of one lesson, the newest first. */
const versionsOf = (id: string, frozen: readonly FrozenEntry[]) =>
	frozen.filter(({ data }) => data.lesson === id).sort((a, b) => byVersion(b.data, a.data));

function stateOf(
	{ label, hash }: { label: string; hash: string },
	versions: readonly FrozenEntry[],
): string {
	const { states } = words;
	const same = versions.find(({ data }) => data.version === label);
	if (same) return same.data.hash === hash ? states.frozen : states.less;
	return versions.length > 0 ? states.ahead : states.draft;
}

export function lessonVersions(
	lesson: LessonEntry,
	frozen: readonly FrozenEntry[],
	holdings: Holdings,
): LessonVersions {
	const current = lessonVersion(lesson, holdings);
	const versions = versionsOf(lesson.id, frozen);
	return {
		id: lesson.id,
		title: lesson.data.title,
		href: lessonFacts(lesson).href,
		current: { ...current, state: stateOf(current, versions) },
		versions: versions.map(versionLine),
	};
}

/** What a section of a frozen version used, as far as the edition shows it. */
function recordsOf(section: FrozenLesson['text'][number], holdings: Holdings): Link[] {
	const titled = (
		ids: readonly string[],
		entries: readonly Entry<{ title: string }>[],
		path: (id: string) => string,
	) => pick(ids, indexById(entries)).map(({ id, data }) => ({ href: path(id), label: data.title }));
	return [
		...pick(section.evidence, indexById(holdings.evidence)).map(({ id }) => ({
			href: paths.evidencePath(id),
			label: `${words.card}${cardLabel(id)}`,
		})),
		...titled(section.comparisons, holdings.comparisons, paths.comparisonPath),
		...titled(section.interviews, holdings.interviews, paths.interviewPath),
		...titled(section.walks, holdings.walks, paths.walkPath),
	];
}

export function frozenPage(
	frozen: FrozenEntry,
	lesson: LessonEntry,
	holdings: Holdings,
): FrozenPage {
	return {
		...versionLine(frozen),
		title: lesson.data.title,
		lesson: { href: lessonFacts(lesson).href, label: lesson.data.title },
		sections: frozen.data.text
			.map((section) => ({
				heading: section.heading,
				lines: section.lines,
				records: recordsOf(section, holdings),
			}))
			.filter(({ lines, records }) => lines.length > 0 || records.length > 0),
	};
}
