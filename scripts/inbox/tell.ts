import { tellAll } from '../word/trouble.ts';
import { troublesOf, type Becoming, type Brought } from './bring/brought.ts';
import { RECEIVED } from './look/find-files.ts';
import type { InboxPlan } from './plan.ts';
import type { Ending } from './write/carry-out.ts';
import type { Run } from './write/run.ts';

export const NOT_WRITTEN = '没有写入任何文件。';

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n');

const becomes = ({ file, fate, address }: Becoming) =>
	`　　→ ${file}（${fate}）${address === undefined ? '' : `　网页 ${address}`}`;

/** One thing: what it is, what it becomes, and the plan; of one with mistakes only where it would go. */
function thing(one: Brought): string {
	const head = [`${one.what}　${one.names.join(' + ')}`, ...one.becomes.map(becomes)].join('\n');
	const faults =
		one.troubles.length > 0 ? `　　有 ${one.troubles.length} 处要改，见下面` : one.told;
	const notes = one.notes.map((note) => `　　说明：${note}`);
	return [head, faults, ...notes].filter((line) => line !== '').join('\n');
}

/** How many things of each kind, 「志 1，照片 2」. */
function counts(brought: readonly Brought[]): string {
	const kinds = Map.groupBy(brought, ({ what }) => what);
	return [...kinds].map(([what, all]) => `${what} ${all.length}`).join('，');
}

function mistakes(plan: InboxPlan): string {
	const all = troublesOf(plan);
	return all.length === 0 ? '' : `要改的地方：\n${tellAll(all)}`;
}

function reminders({ brought }: InboxPlan): string {
	const all = brought.flatMap((one) => one.reminders);
	return all.length === 0 ? '' : `请看一看，不妨碍写入：\n${tellAll(all)}`;
}

function beside({ passedOver, known }: InboxPlan): string {
	const before = known.map(
		({ name, day }) => `${name}　${day} 已经收过，馆里还在，不再收；可以拿出收件箱`,
	);
	const left = passedOver.length > 0 ? [`跳过了程序留下的文件：${passedOver.join('、')}`] : [];
	return [...before, ...left].join('\n');
}

/** The whole plan, without its last sentence. */
export function tellPlan(plan: InboxPlan): string {
	const { brought } = plan;
	const head = brought.length > 0 ? `收件箱里有 ${brought.length} 样：${counts(brought)}。` : '';
	return joined([head, ...brought.map(thing), mistakes(plan), reminders(plan), beside(plan)]);
}

/** What is to be done next, for a plan that was only looked at. */
export function tellNext(plan: InboxPlan): string {
	const all = troublesOf(plan);
	if (all.length > 0) {
		const hint = plan.brought.some(({ troubles }) => troubles.length === 0)
			? '要先收别的，把有错的拿出收件箱。'
			: '';
		return `共 ${all.length} 处要改。${hint}${NOT_WRITTEN}`;
	}
	if (plan.changes.length > 0)
		return `会写 ${plan.changes.length} 个文件。${NOT_WRITTEN}看过没有问题，运行 npm run inbox -- --write。`;
	return plan.brought.length > 0
		? `馆里已经是这样，没有要收的。${NOT_WRITTEN}`
		: `收件箱里没有要收的。${NOT_WRITTEN}`;
}

const files = (paths: readonly string[]) => paths.map((path) => `content/${path}`).join('、');

const REASONS: Readonly<Record<string, string>> = {
	ENOSPC: '磁盘满了，写不下去',
	EACCES: '没有权限写 content/',
	EPERM: '没有权限写 content/',
	EBUSY: 'content/ 里有文件正被别的程序用着',
	EROFS: '磁盘写保护着',
};

/** Why the disk refused, in words. */
export const reasonOf = (code: string | undefined): string =>
	REASONS[code ?? ''] ?? `磁盘出错（${code ?? '不明'}）`;

const REMEDY = '改法：请腾出地方，关掉正在用这些文件的程序，再运行一次。';

/** A run that was taken back in the middle: everything is as before. */
export const tellTakenBack = ({ changed, reason }: Ending & { kind: 'taken-back' }): string =>
	changed.length > 0
		? `刚才有人改了 ${files(changed)}，留着改过的；别的都退回去了，一样也没有收。\n改法：请再运行一次，看新的计划。`
		: `${reasonOf(reason)}，都退回去了，和原来一样。\n${REMEDY}`;

/** What came of bringing in. */
export function tellBrought(ending: Ending): string {
	if (ending.kind === 'taken-back') return tellTakenBack(ending);
	const { run, left } = ending;
	return [
		`写入 ${run.steps.length} 个文件。原件移到了 inbox/${RECEIVED}/${run.day}/，请另外存好。`,
		...(left.length > 0
			? [`${left.join('、')} 正被别的程序用着，留在原处；下次会认出已经收过。`]
			: []),
		'接下来：填好写着「待填」的地方，运行 npm run check。收错了，运行 npm run undo。',
	].join('\n');
}

const FATES = (step: Run['steps'][number]) =>
	step.before === null ? '拿走' : step.after === null ? '放回' : '换回原来的';

/** What taking a run back would do. `run` is the run that brought in. */
export function tellUndo(run: Run): string {
	const steps = run.steps.map((step) => `　　content/${step.path}　${FATES(step)}`);
	return [
		`上一次收的（${run.day}）：`,
		...run.received.map(({ name }) => `　　${name}　移回收件箱`),
		...steps,
	].join('\n');
}

/** Files that were edited after they were brought in, so that nothing is taken back. */
export const tellEdited = (edited: readonly string[]): string =>
	[
		'收进来以后又改过，不能退：',
		...edited.map((path) => `　　content/${path}`),
		`改法：请把改动另存一份，再把这些文件改回刚收进来的样子；不用整批退的，照 content/README.md 一条一条改。`,
		NOT_WRITTEN,
	].join('\n');

/** What came of taking back. */
export const tellUndone = (ending: Ending): string =>
	ending.kind === 'taken-back'
		? tellTakenBack(ending)
		: `退回去了 ${ending.run.steps.length} 个文件，和收之前一模一样。${
				ending.run.moves.length > 0
					? '原件回到了收件箱；运行 npm run inbox -- --write 可以再收。'
					: ''
			}`;

/** What came of a run that was cut off some time ago. */
export const tellFinished = (ending: Ending): string =>
	ending.kind === 'done'
		? `上一次${ending.run.kind === 'bring' ? '收' : '退'}到一半断了，已经接着做完。`
		: `上一次${ending.run.kind === 'bring' ? '收' : '退'}到一半断了，已经退回原来的样子。`;
