import { runChecks } from '../../src/checks/index.ts';
import type { CheckedEntry, Museum } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { closest } from '../../src/domain/closest.ts';
import { byVersion, changedParts, frozenId, sealOf } from '../../src/domain/frozen-lesson.ts';
import { lessonHash, lessonParts } from '../../src/domain/lesson-parts.ts';
import type { FrozenLesson } from '../../src/schema/frozen.ts';
import { frozenText } from './frozen-text.ts';
import type { FreezeOptions, Outcome } from './options.ts';
import { tellIssues } from './tell-issues.ts';

/** A version that is frozen already, or one that would be. */
export interface FreezePlan {
	/** `two-dates-1-0` */
	id: string;
	frozen: FrozenLesson;
	/** Whether the file is there already, with the same content. */
	isFrozen: boolean;
	/** What differs from the version before, in words; undefined for the first. */
	changed: string[] | undefined;
}

type LessonRecord = CheckedEntry<'lessons'>;

/** The lesson, when it and all records of the museum can be read, and the check asks nothing of it. */
function soundLesson(museum: Museum, id: string, settings: Settings): Outcome<LessonRecord> {
	const file = `content/lessons/${id}.yaml`;
	if (!museum.ids.lessons.has(id)) {
		const near = closest(id, museum.ids.lessons);
		return {
			troubles: [
				`content/lessons/ 里没有「${id}」这一课`,
				`改法：请把编号改对${near.length > 0 ? `，相近的有 ${near.join('、')}` : ''}`,
			],
		};
	}
	const issues = [...museum.issues, ...runChecks(museum, settings)].filter(
		// That a frozen version was changed is what this command answers itself.
		(issue) => issue.file === file && !issue.reminder && issue.name !== 'lesson-changed',
	);
	const lesson = museum.records.lessons.find((one) => one.id === id);
	if (!lesson || issues.length > 0)
		return { troubles: [`${file} 还有要改的，改好再定稿：`, ...tellIssues(issues)] };
	const unread = museum.issues.find(({ reminder }) => !reminder);
	if (unread)
		return {
			troubles: [
				`${unread.file} 还读不出来，定稿会少了它`,
				'改法：请先运行 npm run check，都改好，再定稿',
			],
		};
	return { value: lesson };
}

/** What a version still lacks to be frozen. */
function lacking(
	{ file, id, data }: LessonRecord,
	changes: string | undefined,
	newest: FrozenLesson | undefined,
	parts: Readonly<Record<string, string>>,
): string[] {
	return [
		...(data.withheld === undefined
			? []
			: [
					`${file} 写着「暂不公开」（${data.withheld}），还不能定稿`,
					'改法：请改好以后删去 withheld 那一行，再定稿',
				]),
		...(data.responsible === undefined
			? [
					`${file} 没有写「责任者」，定稿要有人负责`,
					'改法：请补上一行，例如 responsible: 北街史志馆',
				]
			: []),
		...(newest && changes === undefined
			? [
					`上一版 ${newest.version}已经定稿，没有写这一版改了什么；和它不同的有 ${changedParts(newest.parts, parts).join('、')}`,
					`改法：请再运行一次，写上改了什么，例如 npm run freeze:lesson -- ${id} --changes 换了第三题`,
				]
			: []),
	];
}

/** Works out the frozen version of a lesson; reads and writes nothing. */
export function planFreeze(
	museum: Museum,
	{ id, changes }: FreezeOptions,
	settings: Settings,
): Outcome<FreezePlan> {
	const found = soundLesson(museum, id, settings);
	if ('troubles' in found) return found;
	const { data } = found.value;
	const own = frozenId(id, data.version) ?? ''; // the check has read the version
	const parts = lessonParts(data, museum.records);
	const hash = lessonHash(parts);
	const versions = museum.records.frozen
		.map((one) => one.data)
		.filter(({ lesson }) => lesson === id)
		.sort(byVersion);
	const standing = versions.find(({ version }) => frozenId(id, version) === own);
	if (standing?.hash === hash)
		return { value: { id: own, frozen: standing, isFrozen: true, changed: undefined } };
	if (standing)
		return {
			troubles: [
				`版本 ${standing.version}在 ${standing.frozen} 定过稿，核对码 ${standing.hash}；现在的内容是 ${hash}，改了：${changedParts(standing.parts, parts).join('、')}`,
				`改法：请把 content/lessons/${id}.yaml 的版本号加上，再定稿；不想改的，照定稿改回来`,
			],
		};
	const newest = versions.at(-1);
	const troubles = lacking(found.value, changes, newest, parts);
	if (data.responsible === undefined || troubles.length > 0) return { troubles };
	const words = {
		...{ lesson: id, version: data.version, frozen: settings.today },
		...{ responsible: data.responsible, changes: changes ?? '第一次定稿' },
		...{ hash, parts, text: frozenText(data) },
	};
	return {
		value: {
			...{ id: own, frozen: { ...words, seal: sealOf(words) }, isFrozen: false },
			changed: newest && changedParts(newest.parts, parts),
		},
	};
}
