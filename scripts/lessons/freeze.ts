import { stringify } from 'yaml';
import { runChecks } from '../../src/checks/index.ts';
import type { Museum } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { byVersion, changedParts, frozenId, sealOf } from '../../src/domain/frozen-lesson.ts';
import { closest } from '../../src/domain/closest.ts';
import { lessonHash, lessonParts } from '../../src/domain/lesson-parts.ts';
import type { FrozenLesson } from '../../src/schema/frozen.ts';
import { readMuseum } from '../lib/read-content.ts';
import { frozenText } from './frozen-text.ts';
import {
	NOTHING_WRITTEN,
	readFreezeOptions,
	refuse,
	type Answer,
	type FreezeOptions,
	type Outcome,
} from './options.ts';
import { writeRecord } from './record-file.ts';
import { tellIssues } from './tell-issues.ts';

const HEAD = `# 定稿。由 npm run freeze:lesson 写，不手改。要改课，改 content/lessons/ 里的，把版本号加上。
`;

/** A version that is frozen already, or one that would be. */
interface FreezePlan {
	/** `two-dates-1-0` */
	id: string;
	frozen: FrozenLesson;
	/** Whether the file is there already, with the same content. */
	isFrozen: boolean;
	/** What differs from the version before, in words; undefined for the first. */
	changed: string[] | undefined;
}

/** Works out the frozen version of a lesson; reads and writes nothing. */
export function planFreeze(
	museum: Museum,
	{ id, changes }: FreezeOptions,
	settings: Settings,
): Outcome<FreezePlan> {
	const { lessons, frozen: all } = museum.records;
	const file = `content/lessons/${id}.yaml`;
	const lesson = lessons.find((one) => one.id === id);
	const issues = [...museum.issues, ...runChecks(museum, settings)].filter(
		(issue) => issue.file === file && !issue.reminder,
	);
	// That a frozen version was changed is what this command answers itself.
	const open = issues.filter(({ name }) => name !== 'lesson-changed');
	if (!lesson && issues.length === 0) {
		const near = closest(id, museum.ids.lessons);
		return {
			troubles: [
				`content/lessons/ 里没有「${id}」这一课`,
				`改法：请把编号改对${near.length > 0 ? `，相近的有 ${near.join('、')}` : ''}`,
			],
		};
	}
	if (!lesson || open.length > 0)
		return { troubles: [`${file} 还有要改的，改好再定稿：`, ...tellIssues(open)] };
	const { data } = lesson;
	const own = frozenId(id, data.version) ?? '';
	const versions = all.map((one) => one.data).filter((one) => one.lesson === id);
	const standing = versions.find((one) => frozenId(id, one.version) === own);
	const parts = lessonParts(data, museum.records);
	const hash = lessonHash(parts);
	if (standing?.hash === hash)
		return { value: { id: own, frozen: standing, isFrozen: true, changed: undefined } };
	if (standing)
		return {
			troubles: [
				`版本 ${standing.version}在 ${standing.frozen} 定过稿，核对码 ${standing.hash}；现在的内容是 ${hash}，改了：${changedParts(standing.parts, parts).join('、')}`,
				`改法：${issues.map(({ fix }) => fix).join('；')}`,
			],
		};
	const newest = [...versions].sort(byVersion).at(-1);
	const troubles = [
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

/** The file as it is written: lists without content are left out. */
function asFile({ text, ...frozen }: FrozenLesson): string {
	const sections = text.map((section) =>
		Object.fromEntries(
			Object.entries(section).filter(([, value]) => !Array.isArray(value) || value.length > 0),
		),
	);
	const { seal, ...rest } = frozen;
	return HEAD + stringify({ ...rest, text: sections, seal }, { lineWidth: 0 });
}

function tell({ id, frozen, isFrozen, changed }: FreezePlan, write: boolean): string {
	const file = `content/frozen/${id}.yaml`;
	const outcome = isFrozen
		? `这一版 ${frozen.frozen} 已经定稿，内容没有变。${NOTHING_WRITTEN}`
		: write
			? `写入 ${file}。从现在起，改了内容就要把版本号加上。`
			: `${NOTHING_WRITTEN}加上 --write 再运行一次，就写入 ${file}。`;
	return [
		`定稿　课 ${frozen.lesson}　版本 ${frozen.version}`,
		`核对码　${frozen.hash}，印在网页和每一张纸上`,
		`责任者　${frozen.responsible}`,
		`改了什么　${frozen.changes}`,
		...(changed ? [`和上一版不同的　${changed.join('、') || '没有'}`] : []),
		`学生看到的　${frozen.text.length} 段，${Object.keys(frozen.parts).filter((part) => part.includes('/')).length} 条馆里的记录`,
		'',
		outcome,
	].join('\n');
}

/** Freezes the version of a lesson as it stands: shows the plan, and with `--write` writes it once. */
export function freezeLesson(root: string, args: readonly string[], settings: Settings): Answer {
	const options = readFreezeOptions(args);
	if ('troubles' in options) return refuse(options.troubles);
	const plan = planFreeze(readMuseum(root), options.value, settings);
	if ('troubles' in plan) return refuse(plan.troubles);
	const { write } = options.value;
	const { id, frozen, isFrozen } = plan.value;
	if (write && !isFrozen) writeRecord(root, `frozen/${id}.yaml`, asFile(frozen));
	return { text: tell(plan.value, write), ok: true };
}
