import { runChecks } from '../../src/checks/index.ts';
import type { Issue } from '../../src/checks/issue.ts';
import type { Museum } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { CHANNELS, EDITIONS, type Channel } from '../../src/editions/edition.ts';
import { judgeMuseum, WITH_ADDRESS } from '../../src/editions/gate.ts';
import type { Withdrawal } from '../../src/schema/withdrawal.ts';
import { findTarget, isWithdrawn, subjectsOf, type Target } from './find-target.ts';
import type { Outcome, WithdrawalOptions } from './options.ts';

/** What withdrawing or restoring one thing changes, before anything is written. */
export interface WithdrawalPlan {
	action: Withdrawal['action'];
	target: Target;
	/** The lines that the log gets. */
	lines: Withdrawal[];
	/** What each edition shows no longer, or again, as `collection/id`. */
	changed: Readonly<Record<Channel, readonly string[]>>;
	/** What the content check will say that it did not say before. */
	issues: Issue[];
	/** Forms that carry `withdrawnOn` themselves: a restored record stays hidden because of them. */
	closedForms: string[];
}

/** What an edition shows, or at least names. */
function seen(museum: Museum, channel: Channel, today: string): Set<string> {
	const verdicts = judgeMuseum(museum, EDITIONS[channel], today);
	return new Set(
		[...verdicts]
			.filter(([key]) => !key.startsWith('consents/'))
			.filter(([, one]) => one.shown || (one.entry !== undefined && one.entry !== 'withdrawn'))
			.map(([key]) => key),
	);
}

const saidBy = ({ name, file, line, message }: Issue) => [name, file, line, message].join('\n');

/** The forms of the target, and of what leans on it, that were withdrawn by hand. */
function formsClosedByHand(museum: Museum, targets: readonly Target[]): string[] {
	const ids = targets.flatMap(({ collection, id }) => {
		if (collection === 'consents') return [id];
		const record = museum.records[collection].find((one) => one.id === id);
		return record && 'consents' in record.data ? record.data.consents : [];
	});
	return museum.records.consents
		.filter(({ id, data }) => ids.includes(id) && data.withdrawnOn !== undefined)
		.map(({ id }) => id);
}

/** Works out what happens; reads and writes nothing. */
export function planWithdrawal(
	museum: Museum,
	action: Withdrawal['action'],
	{ target: written, reason, who }: WithdrawalOptions,
	settings: Settings,
): Outcome<WithdrawalPlan> {
	const found = findTarget(museum, written);
	if ('troubles' in found) return found;
	const target = found.value;
	const subjects = subjectsOf(museum, target).filter(
		(subject) => isWithdrawn(museum, subject) === (action === 'restore'),
	);
	if (subjects.length === 0)
		return {
			troubles: [
				action === 'withdraw'
					? `「${target.id}」已经撤下了，不用再撤；登记在 content/withdrawals.yaml`
					: `「${target.id}」没有用 npm run withdraw 撤下过，请核对编号；同意书上写着 withdrawnOn 的，要登记新签的同意书`,
			],
		};

	const { today } = settings;
	const bare = subjects.map((subject): Withdrawal => ({
		on: today,
		action,
		...subject,
		reason,
		who,
		gone: {},
	}));
	const later: Museum = { ...museum, withdrawals: [...museum.withdrawals, ...bare] };
	const [was, becomes] = action === 'withdraw' ? [museum, later] : [later, museum];
	const changed = Object.fromEntries(
		CHANNELS.map((channel) => {
			const left = seen(becomes, channel, today);
			return [channel, [...seen(was, channel, today)].filter((key) => !left.has(key)).sort()];
		}),
	) as unknown as WithdrawalPlan['changed']; // fromEntries forgets the keys
	// Who was withdrawn is not to be read from the log, so people are not in it.
	const remembered = CHANNELS.map((channel) => {
		const keys = changed[channel].filter((key) => WITH_ADDRESS.includes(key.split('/')[0] ?? ''));
		return [channel, keys] as const;
	}).filter(([, keys]) => keys.length > 0);
	const gone = action === 'withdraw' ? Object.fromEntries(remembered) : {};

	const known = new Set(runChecks(museum, settings).map(saidBy));
	return {
		value: {
			action,
			target,
			lines: bare.map((line) => ({ ...line, gone })),
			changed,
			issues: runChecks(later, settings).filter((issue) => !known.has(saidBy(issue))),
			closedForms: action === 'restore' ? formsClosedByHand(museum, [target, ...subjects]) : [],
		},
	};
}
