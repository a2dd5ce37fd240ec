import type { Museum } from '../../../src/checks/museum.ts';
import { CHANNELS } from '../../../src/editions/edition.ts';
import type { Target } from '../../withdrawal/find-target.ts';
import type { WithdrawalPlan } from '../../withdrawal/plan.ts';
import { copies, leftoversOf, type PlanSection } from '../../withdrawal/tell-plan.ts';
import { whereabouts } from '../readiness/where.ts';
import { after } from './text.ts';

/** What comes or goes, by edition. */
type Changed = WithdrawalPlan['changed'];

const isSeenSomewhere = (changed: Changed) =>
	CHANNELS.some((channel) => changed[channel].length > 0);

/** What stays on this machine and elsewhere although nothing shows it. */
function leftLines(museum: Museum, changed: Changed): string[] {
	const { files, keepers } = leftoversOf(museum, changed);
	if (files.length === 0) return [];
	const masters = keepers.map(({ id, kept }) => {
		const title = museum.records.interviews.find((one) => one.id === id)?.data.title ?? id;
		return after.master(title, kept);
	});
	return [after.files(files), after.destroy, ...masters];
}

/** What is to be done by hand once something is taken down, for whoever sits at the desk: publish, call back, keep or destroy. */
export function afterTakingDown(
	museum: Museum,
	{ collection, id }: Target,
	changed: Changed,
): PlanSection[] {
	const sections = [
		{
			title: after.next,
			lines: isSeenSomewhere(changed) ? [after.publish, after.receipt(`${collection}/${id}`)] : [],
		},
		{ title: after.callBack, lines: copies(changed) },
		{ title: after.left, lines: leftLines(museum, changed) },
	];
	return sections.filter(({ lines }) => lines.length > 0);
}

/** What a plan means besides what comes or goes. The terminal says the same with its own commands (`tell-plan.ts`). */
export function planWords(museum: Museum, plan: WithdrawalPlan): PlanSection[] {
	const { action, target, changed, closedForms, issues } = plan;
	const isWithdrawal = action === 'withdraw';
	const documents = museum.records.consents
		.filter(({ id }) => closedForms.includes(id))
		.map(({ data }) => data.document);
	const found = issues.map((issue) => {
		const { about } = whereabouts(issue, museum);
		return after.issue(about, issue.message, issue.fix, issue.reminder === true);
	});
	const before = [
		{ title: after.renew, lines: documents.map(after.renewForm) },
		{ title: isWithdrawal ? after.checkGone : after.checkBack, lines: found },
	].filter(({ lines }) => lines.length > 0);
	if (isWithdrawal) return [...before, ...afterTakingDown(museum, target, changed)];
	return isSeenSomewhere(changed)
		? [...before, { title: after.next, lines: [after.publishBack] }]
		: before;
}
