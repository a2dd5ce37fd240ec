import { byVersion, changedParts } from '../domain/frozen-lesson.ts';
import {
	byNumber,
	nextNumber,
	parseLessonLabel,
	type LessonLabel,
} from '../domain/lesson-label.ts';
import { lessonHash, lessonParts } from '../domain/lesson-parts.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, Museum } from './museum.ts';

type LessonRecord = CheckedEntry<'lessons'>;
type FrozenRecord = CheckedEntry<'frozen'>;

/** How many changed parts are named; the rest is counted. */
const NAMED = 5;

function named(parts: readonly string[]): string {
	const rest = parts.length - NAMED;
	return `${parts.slice(0, NAMED).join('、')}${rest > 0 ? ` 等 ${parts.length} 处` : ''}`;
}

/** What is wrong with the words of a version; the version itself when nothing is. */
function labelOf({ data, file, lineOf }: LessonRecord, today: string): LessonLabel | Issue {
	const label = parseLessonLabel(data.version);
	const issue = (message: string, fix: string): Issue => ({
		...{ name: 'lesson-version', file, line: lineOf('version'), message, fix },
	});
	if (!label)
		return issue(
			`「版本」写成了「${data.version}」，认不出来`,
			`请照这样写，version: 1.0（${today}）；括号是全角的，日子要在日历上有`,
		);
	if (label.day > today)
		return issue(
			`「版本」的日子 ${label.day} 还没有到`,
			`请写改好的那一天，例如 version: ${label.number}（${today}）`,
		);
	return label;
}

/** What a lesson shows lies in these rooms. */
const SHOWN = [
	'evidence',
	'sources',
	'comparisons',
	'photos',
	'interviews',
	'terms',
	'walks',
] as const satisfies readonly CollectionName[];

/** Whether a record could not be read: it would look like a change, and its own mistake is told of already. */
const isUnread = (ids: Museum['ids'], records: Museum['records']): boolean =>
	SHOWN.some((room) => ids[room].size > records[room].length);

/** A version that was handed out stays as it was; whoever changes the lesson gives it another version. */
function frozenIssues(
	{ id, data, file, lineOf }: LessonRecord,
	label: LessonLabel,
	frozen: readonly FrozenRecord[],
	{ records, ids }: Museum,
	today: string,
): Issue[] {
	const issue = (
		name: 'lesson-version' | 'lesson-changed',
		message: string,
		fix: string,
	): Issue[] => [{ name, file, line: lineOf('version'), message, fix }];
	const versions = frozen.map((one) => one.data).sort(byVersion);
	const newest = versions.at(-1);
	const newestNumber = newest && parseLessonLabel(newest.version)?.number;
	if (!newest || newestNumber === undefined) return [];
	const raised = `请把版本号加上，例如 version: ${nextNumber(newestNumber)}（${today}），再运行 npm run freeze:lesson -- ${id}`;
	if (byNumber(label.number, newestNumber) < 0)
		return issue(
			'lesson-version',
			`版本 ${label.number} 比已经定稿的 ${newestNumber} 还早`,
			raised,
		);
	if (label.number !== newestNumber || isUnread(ids, records)) return [];
	const parts = lessonParts(data, records);
	if (lessonHash(parts) !== newest.hash)
		return issue(
			'lesson-changed',
			`版本 ${newest.version}在 ${newest.frozen} 定过稿，后来改了：${named(changedParts(newest.parts, parts))}`,
			`${raised}；不想改的，照定稿改回来`,
		);
	if (data.version === newest.version) return [];
	return issue(
		'lesson-version',
		`版本 ${label.number} 定稿时写的是「${newest.version}」，现在写成了「${data.version}」`,
		`请改回 version: ${newest.version}`,
	);
}

/** Every lesson says which version it is, and says another when it is not the one that was handed out. */
export const lessonVersions: Check = (museum, { today }) =>
	museum.records.lessons.flatMap((lesson) => {
		const label = labelOf(lesson, today);
		if ('message' in label) return [label];
		const frozen = museum.records.frozen.filter(({ data }) => data.lesson === lesson.id);
		return frozenIssues(lesson, label, frozen, museum, today);
	});
