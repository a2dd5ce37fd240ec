import { runChecks } from '../../src/checks/index.ts';
import type { Issue } from '../../src/checks/issue.ts';
import type { CheckedEntry, FieldPath, Museum } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { closest } from '../../src/domain/closest.ts';
import { gradeWords } from '../../src/domain/school.ts';
import { lessonSchema } from '../../src/schema/lesson.ts';
import { readEntry } from '../../src/schema/read-entry.ts';
import { readMuseum } from '../lib/read-content.ts';
import { lineOfField, readYaml } from '../lib/read-yaml.ts';
import { copiedText } from './copied-text.ts';
import {
	NOTHING_WRITTEN,
	readCopyOptions,
	refuse,
	type Answer,
	type CopyOptions,
	type Outcome,
} from './options.ts';
import { hasRecord, writeRecord } from './record-file.ts';
import { tellIssues } from './tell-issues.ts';

interface CopyPlan {
	/** `content/lessons/two-dates-2.yaml` */
	file: string;
	text: string;
	grades: readonly number[];
	/** What the check says of the copy. */
	issues: Issue[];
}

/** The lesson that a text would be, in a museum that already has it. */
function judgeCopy(
	museum: Museum,
	id: string,
	file: string,
	source: string,
	settings: Settings,
): { grades: readonly number[]; issues: Issue[] } {
	const { raw, text, issues } = readYaml(source, file);
	const lineOf = (...path: FieldPath) => lineOfField(text, path);
	const read = readEntry(lessonSchema, raw);
	if ('problems' in read) {
		const problems = read.problems.map(({ name, path, message, fix }) => ({
			...{ name, file, line: lineOf(...path), message, fix },
		}));
		return { grades: [], issues: [...issues, ...problems] };
	}
	const { data } = read;
	const copy: CheckedEntry<'lessons'> = {
		...{ id, file, collection: 'lessons', data, raw, source, lineOf },
	};
	const { records, ids } = museum;
	const withCopy: Museum = {
		...museum,
		records: { ...records, lessons: [...records.lessons, copy] },
		ids: { ...ids, lessons: new Set([...ids.lessons, id]) },
		files: [...museum.files, { file, bytes: Buffer.byteLength(source) }],
		sources: [...museum.sources, { file, source }],
	};
	const said = runChecks(withCopy, settings).filter((issue) => issue.file === file);
	return { grades: data.grades, issues: [...issues, ...said] };
}

/** Works out the copy of a lesson; reads and writes nothing. */
export function planCopy(
	museum: Museum,
	{ from, to, grades }: CopyOptions,
	settings: Settings,
): Outcome<CopyPlan> {
	const lesson = museum.records.lessons.find((one) => one.id === from);
	if (!lesson) {
		if (museum.ids.lessons.has(from))
			return {
				troubles: [
					`content/lessons/${from}.yaml 还读不出来`,
					'改法：请先运行 npm run check，把它改好，再抄',
				],
			};
		const near = closest(from, museum.ids.lessons);
		return {
			troubles: [
				`content/lessons/ 里没有「${from}」这一课`,
				`改法：请把编号改对${near.length > 0 ? `，相近的有 ${near.join('、')}` : ''}`,
			],
		};
	}
	const file = `content/lessons/${to}.yaml`;
	const text = copiedText(lesson.source, grades, settings.today);
	return { value: { file, text, ...judgeCopy(museum, to, file, text, settings) } };
}

function tell({ from }: CopyOptions, plan: CopyPlan, write: boolean): string {
	const { file, grades, issues } = plan;
	const mistakes = issues.filter(({ reminder }) => !reminder).length;
	return [
		`抄一课　content/lessons/${from}.yaml → ${file}`,
		`年级　${gradeWords(grades)}；版本从 0.1 算起；写着「暂不公开」，改好以后删去那一行`,
		issues.length > 0
			? `换了年级以后检查会说的，${mistakes > 0 ? `共 ${mistakes} 处要改` : '没有要改的'}：`
			: '换了年级以后检查没有要说的。',
		...tellIssues(issues),
		'',
		write
			? `写入 ${file}。接下来请改文件，再运行 npm run check。`
			: `${NOTHING_WRITTEN}加上 --write 再运行一次，就写入 ${file}。`,
	].join('\n');
}

/** Copies a lesson for other grades as a draft, and says what the check asks of it. Never writes over a lesson. */
export function copyLesson(root: string, args: readonly string[], settings: Settings): Answer {
	const options = readCopyOptions(args);
	if ('troubles' in options) return refuse(options.troubles);
	const { to, write } = options.value;
	if (hasRecord(root, `lessons/${to}.yaml`))
		return refuse([
			`content/lessons/${to}.yaml 已经有了，不会盖掉它`,
			'改法：请换一个新编号，或先把旧的移到别处',
		]);
	const plan = planCopy(readMuseum(root), options.value, settings);
	if ('troubles' in plan) return refuse(plan.troubles);
	if (write) writeRecord(root, `lessons/${to}.yaml`, plan.value.text);
	return { text: tell(options.value, plan.value, write), ok: true };
}
