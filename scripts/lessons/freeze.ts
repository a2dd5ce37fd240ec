import { stringify } from 'yaml';
import type { Settings } from '../../src/checks/settings.ts';
import type { FrozenLesson } from '../../src/schema/frozen.ts';
import { readMuseum } from '../lib/read-content.ts';
import { NOTHING_WRITTEN, readFreezeOptions, refuse, type Answer } from './options.ts';
import { planFreeze, type FreezePlan } from './plan-freeze.ts';
import { writeRecord } from './record-file.ts';

const HEAD = `# 定稿。由 npm run freeze:lesson 写，不手改。要改课，改 content/lessons/ 里的，把版本号加上。
`;

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
