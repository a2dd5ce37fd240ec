import type { Museum } from '../../src/checks/museum.ts';
import { closest } from '../../src/domain/closest.ts';
import { standingWithdrawals } from '../../src/editions/withdrawal.ts';
import { WITHDRAWABLE, type Withdrawal } from '../../src/schema/withdrawal.ts';
import type { Outcome } from './options.ts';

/** One thing that can be withdrawn. */
export interface Target {
	collection: Withdrawal['collection'];
	id: string;
}

const COLLECTIONS = Object.keys(WITHDRAWABLE) as Withdrawal['collection'][]; // Object.keys forgets the key type.

/** Finds what was meant by an id, alone or behind its collection. A record whose file is deleted is found in the log. */
export function findTarget(museum: Museum, written: string): Outcome<Target> {
	const [first = '', second] = written.replace(/^content\//, '').split('/');
	const [folder, id] = second === undefined ? [undefined, first] : [first, second];
	const known = (collection: Withdrawal['collection']) =>
		museum.ids[collection].has(id) ||
		museum.withdrawals.some((line) => line.collection === collection && line.id === id);
	const found = COLLECTIONS.filter(
		(collection) => (folder === undefined || folder === collection) && known(collection),
	);
	const [collection, ...others] = found;
	if (collection === undefined) {
		const ids = COLLECTIONS.flatMap((one) => [...museum.ids[one]]);
		const near = closest(id, ids, 3);
		return {
			troubles: [
				`没有编号是「${written}」的条目，请核对${near.length > 0 ? `；相近的有 ${near.join('、')}` : ''}`,
			],
		};
	}
	if (others.length > 0)
		return {
			troubles: [
				`有几条都叫「${id}」，请写明是哪一条：${found.map((one) => `${one}/${id}（${WITHDRAWABLE[one]}）`).join('、')}`,
			],
		};
	return { value: { collection, id } };
}

/**
 * What the log has to say so that a target is gone: a narrator goes with their consent forms, so that everything that
 * leans on a form goes too, and the log need not hold an id made of a name.
 */
export function subjectsOf(museum: Museum, target: Target): Target[] {
	if (target.collection !== 'people') return [target];
	const person = museum.records.people.find(({ id }) => id === target.id);
	const forms = person?.data.consents ?? [];
	return forms.length === 0
		? [target]
		: forms.map((id) => ({ collection: 'consents' as const, id }));
}

/** Whether the withdrawal of a subject stands in the log. */
export function isWithdrawn({ withdrawals }: Museum, { collection, id }: Target): boolean {
	return standingWithdrawals(withdrawals).has(`${collection}/${id}`);
}
