import type { GateConsent } from './consent.ts';
import type { Channel } from './edition.ts';
import { keyOf, neededRecords, type GateRecord } from './record.ts';

/** What the gate needs to know of one line of the withdrawal log (content/withdrawals.yaml). */
export interface GateWithdrawal {
	/** `YYYY-MM-DD` */
	on: string;
	action: 'withdraw' | 'restore';
	collection: string;
	id: string;
	/** Who asked, by role. */
	who: string;
	/** What each edition showed on that day and lost with it, as `collection/id`. */
	gone?: Readonly<Partial<Record<Channel, readonly string[]>>> | undefined;
}

/** Roles whose decision is not that of those whom the record concerns. */
const HOUSE = ['museum', 'authority'];

/** Whether it was asked for by those whom it concerns. */
export const isOnRequest = ({ who }: GateWithdrawal) => !HOUSE.includes(who);

/** The withdrawals that hold: of each record the last line of the log counts. By `collection/id`. */
export function standingWithdrawals(
	log: readonly GateWithdrawal[],
): ReadonlyMap<string, GateWithdrawal> {
	const last = new Map(log.map((line) => [`${line.collection}/${line.id}`, line]));
	return new Map([...last].filter(([, { action }]) => action === 'withdraw'));
}

/** The consent forms as the log leaves them: a form whose withdrawal stands is a withdrawn form. */
export function consentsAfter(
	consents: ReadonlyMap<string, GateConsent>,
	standing: ReadonlyMap<string, GateWithdrawal>,
): Map<string, GateConsent> {
	return new Map(
		[...consents].map(([id, consent]) => {
			const withdrawal = standing.get(`consents/${id}`);
			if (!withdrawal || consent.withdrawnOn !== undefined) return [id, consent];
			return [id, { ...consent, withdrawnOn: withdrawal.on }];
		}),
	);
}

/** Why a record is gone: the first day on which it, a form of it or what it needs was withdrawn. */
export function withdrawalOf(
	record: GateRecord,
	records: ReadonlyMap<string, GateRecord>,
	consents: ReadonlyMap<string, GateConsent>,
	standing: ReadonlyMap<string, GateWithdrawal>,
	/** Records on the way here: two that need each other by mistake would go round for ever. */
	asked: ReadonlySet<string> = new Set(),
): { on: string; onRequest: boolean } | undefined {
	const causes = [];
	const own = standing.get(keyOf(record));
	if (own) causes.push({ on: own.on, onRequest: isOnRequest(own) });
	for (const id of record.data.consents ?? []) {
		const on = consents.get(id)?.withdrawnOn;
		const line = standing.get(`consents/${id}`);
		if (on !== undefined) causes.push({ on, onRequest: !line || isOnRequest(line) });
	}
	const onTheWay = new Set([...asked, keyOf(record)]);
	for (const key of neededRecords(record)) {
		const needed = onTheWay.has(key) ? undefined : records.get(key);
		const cause = needed && withdrawalOf(needed, records, consents, standing, onTheWay);
		if (cause) causes.push(cause);
	}
	return causes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
}
