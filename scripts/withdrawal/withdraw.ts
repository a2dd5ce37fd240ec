import { join } from 'node:path';
import { today } from '../../src/clock.ts';
import type { Withdrawal } from '../../src/schema/withdrawal.ts';
import { BUILD_LOCK, withLock } from '../build/lock.ts';
import { checkSettings } from '../lib/check-settings.ts';
import { CONTENT_FOLDER, readMuseum, WITHDRAWALS_FILE } from '../lib/read-content.ts';
import { clearCaches } from './clear-caches.ts';
import { appendToLog } from './log-file.ts';
import { readOptions } from './options.ts';
import { planWithdrawal } from './plan.ts';
import { tellPlan } from './tell-plan.ts';
import { tellOwnFault } from '../lib/own-fault.ts';

/** What the command says, and whether it did what it was asked. */
interface Answer {
	text: string;
	ok: boolean;
}

const refuse = (troubles: readonly string[]): Answer => ({
	text: [...troubles, '没有写入任何文件。'].join('\n'),
	ok: false,
});

/**
 * Withdraws or restores one thing: shows what that means, and with `--write` adds it to the log and empties the caches
 * of the project in `root`, when no build is using them.
 */
export async function withdraw(
	action: Withdrawal['action'],
	args: readonly string[],
	{ content, root }: { content: string; root: string },
): Promise<Answer> {
	const options = readOptions(action, args);
	if ('troubles' in options) return refuse(options.troubles);
	const museum = readMuseum(content);
	const broken = museum.issues.find(({ file }) => file === `${CONTENT_FOLDER}/${WITHDRAWALS_FILE}`);
	if (broken)
		return refuse([`${broken.file}：${broken.message}`, `改法：${broken.fix}，再运行一次`]);
	const settings = { ...checkSettings(), today: today() };
	const plan = planWithdrawal(museum, action, options.value, settings);
	if ('troubles' in plan) return refuse(plan.troubles);
	if (!options.value.write) return { text: tellPlan(museum, plan.value, undefined), ok: true };

	appendToLog(content, plan.value.lines);
	const cleared = await withLock(
		join(root, BUILD_LOCK),
		() => Promise.resolve(clearCaches(root)),
		() => console.log('▸ 有一次生成正在进行，等它做完再清空缓存……'),
	);
	return { text: tellPlan(museum, plan.value, cleared), ok: true };
}

/** Runs the command for the terminal. */
export async function runWithdrawal(
	action: Withdrawal['action'],
	folders: { content: string; root: string },
): Promise<void> {
	try {
		const { text, ok } = await withdraw(action, process.argv.slice(2), folders);
		console.log(text);
		process.exitCode = ok ? 0 : 1;
	} catch (error) {
		tellOwnFault(error, '，并看一看 content/withdrawals.yaml 的最后一行。');
	}
}
