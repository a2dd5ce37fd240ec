import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Museum } from '../../../src/checks/museum.ts';
import type { Settings } from '../../../src/checks/settings.ts';
import { WITHDRAWAL_REASONS, WITHDRAWAL_ROLES } from '../../../src/schema/withdrawal.ts';
import type { Withdrawal } from '../../../src/schema/withdrawal.ts';
import { BUILD_LOCK } from '../../build/lock.ts';
import { clearCaches } from '../../withdrawal/clear-caches.ts';
import { appendToLog } from '../../withdrawal/log-file.ts';
import { planWithdrawal, type WithdrawalPlan } from '../../withdrawal/plan.ts';
import { hold } from '../hold.ts';
import type { Subject } from './subject.ts';
import { answers } from './text.ts';

/** What somebody wants done with a subject, and why. */
export interface Wish {
	action: Withdrawal['action'];
	reason: Withdrawal['reason'];
	who: Withdrawal['who'];
}

const has = <Key extends string>(words: Readonly<Record<Key, string>>, key: unknown): key is Key =>
	typeof key === 'string' && Object.hasOwn(words, key);

/** Reads a wish; undefined where reason or role is none of the table. */
export function readWish(action: Wish['action'], reason: unknown, who: unknown): Wish | undefined {
	if (!has(WITHDRAWAL_REASONS, reason) || !has(WITHDRAWAL_ROLES, who)) return undefined;
	return { action, reason, who };
}

/** What would happen; or, in a sentence, why it cannot be done. */
export function planFor(
	museum: Museum,
	{ collection, id }: Subject,
	{ action, reason, who }: Wish,
	settings: Settings,
): WithdrawalPlan | string {
	const asked = { target: `${collection}/${id}`, reason, who, write: false };
	const plan = planWithdrawal(museum, action, asked, settings);
	return 'troubles' in plan ? plan.troubles.join('；') : plan.value;
}

/** Equal for plans that do the same: what somebody saw is what is done. */
export const planDigest = ({ lines, changed, closedForms }: WithdrawalPlan): string =>
	createHash('sha256')
		.update(JSON.stringify([lines, changed, closedForms]))
		.digest('hex');

/** What was confirmed on the page. */
export interface Confirmation {
	/** The subject's title, as it was typed. */
	typed: string;
	/** `planDigest` of what was shown. */
	digest: string;
}

const plain = (title: string) => title.normalize('NFC').replace(/\s+/g, '');

/**
 * Takes down or brings back what was planned: adds the lines to the log and empties the caches of the project in `root`.
 * @returns why nothing was done, in a sentence: a build is running, or the plan is not the one that was shown
 */
export function carryOut(
	plan: WithdrawalPlan,
	{ title }: Subject,
	{ typed, digest }: Confirmation,
	{ content, root }: { content: string; root: string },
): string | undefined {
	if (plain(typed) !== plain(title)) return answers.typed(title);
	if (digest !== planDigest(plan)) return answers.changed;
	const letGo = hold(join(root, BUILD_LOCK));
	if (!letGo) return answers.building;
	try {
		appendToLog(content, plan.lines);
		clearCaches(root);
		return undefined;
	} finally {
		letGo();
	}
}
