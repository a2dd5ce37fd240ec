/**
 * The consent gate. Everything an edition shows has passed through here once, before any page is made:
 * no consent, no record; no record, no bytes. When in doubt the answer is no.
 */
import { consentVerdict, refuse, type GateConsent, type Verdict } from './consent.ts';
import type { Edition } from './edition.ts';
import { listing } from './listing.ts';
import { keyOf, neededRecords, type GateRecord } from './record.ts';
import {
	consentsAfter,
	standingWithdrawals,
	withdrawalOf,
	type GateWithdrawal,
} from './withdrawal.ts';

/** All that the gate decides from. `Museum` of src/checks/museum.ts fits. */
export interface Ledger {
	records: Readonly<Record<string, readonly GateRecord[]>> & {
		consents: readonly (GateRecord & { data: GateConsent })[];
	};
	withdrawals: readonly GateWithdrawal[];
}

/** A record's own flags and consents, before its references are looked at. */
function ownVerdict(
	{ collection, data }: GateRecord,
	consents: ReadonlyMap<string, GateConsent>,
	edition: Edition,
	today: string,
): Verdict {
	if (data.withheld !== undefined) return refuse('withheld');
	if (data.channels && !data.channels.includes(edition.channel)) return refuse('not-in-channel');
	if (
		collection === 'interviews' &&
		data.review !== 'reviewed' &&
		data.review !== 'narratorApproved'
	) {
		return refuse('draft');
	}
	if (collection === 'photos') {
		if (data.access === 'hidden') return refuse('access');
		if (data.access === 'kiosk-only' && edition.channel !== 'kiosk') return refuse('access');
		if (data.faceReview === 'pending') return refuse('faces-unreviewed');
	}
	const needsConsent =
		(collection === 'people' && data.kind === 'narrator') ||
		(collection === 'interviews' && data.kind === 'interview');
	if (needsConsent && (data.consents ?? []).length === 0) return refuse('consent-missing');

	let searchEngines = true;
	for (const id of data.consents ?? []) {
		const verdict = consentVerdict(consents.get(id), edition.channel, today);
		if (!verdict.shown) return verdict;
		searchEngines &&= verdict.searchEngines;
	}
	return { shown: true, searchEngines };
}

/** Every record by itself, then through what it needs, for as many steps as it takes. */
function judge(
	records: readonly GateRecord[],
	consents: ReadonlyMap<string, GateConsent>,
	withdrawn: ReadonlyMap<string, GateWithdrawal>,
	edition: Edition,
	today: string,
): Map<string, Verdict> {
	const verdicts = new Map<string, Verdict>();
	/** Their text is not shown, so nothing that holds their text may be. */
	const unwritten = new Set<string>();
	const byKey = new Map(records.map((record) => [keyOf(record), record]));
	for (const record of records) {
		const key = keyOf(record);
		const own = ownVerdict(record, consents, edition, today);
		verdicts.set(key, withdrawn.has(key) ? refuse('withdrawn') : own);
		if (record.data.draft) unwritten.add(key);
	}
	for (let changed = true; changed;) {
		changed = false;
		for (const record of records) {
			const key = keyOf(record);
			const verdict = verdicts.get(key);
			if (!verdict?.shown) continue;
			for (const needed of neededRecords(record)) {
				const other = verdicts.get(needed);
				if (!other?.shown || unwritten.has(needed)) {
					verdicts.set(key, refuse('needs-hidden-record'));
					changed = true;
					break;
				}
				if (verdict.searchEngines && !other.searchEngines) {
					verdicts.set(key, { shown: true, searchEngines: false });
					changed = true;
				}
			}
		}
	}
	for (const record of records) {
		const key = keyOf(record);
		const verdict = verdicts.get(key);
		if (!verdict || verdict.shown || withdrawn.has(key)) continue;
		const said = listing(record, byKey, consents, withdrawn, edition, today);
		if (said) verdicts.set(key, { ...verdict, ...said });
	}
	return verdicts;
}

/** Rooms where every record has a page of its own, at an address that names nobody. A person's id is the name. */
export const WITH_ADDRESS = ['interviews', 'photos', 'comparisons', 'chapters', 'evidence'];

/**
 * Judges every record of the museum for one edition and one day. A record that needs a hidden or missing record is
 * hidden too, through as many steps as it takes. A withdrawn record that had a page in this edition on the day it was
 * withdrawn is remembered by `entry: 'withdrawn'`; one that never had leaves nothing.
 *
 * @param log the withdrawal log, oldest line first
 * @returns one verdict per record, by `collection/id`
 */
export function judgeRecords(
	records: readonly GateRecord[],
	consents: ReadonlyMap<string, GateConsent>,
	log: readonly GateWithdrawal[],
	edition: Edition,
	today: string,
): Map<string, Verdict> {
	const standing = standingWithdrawals(log);
	const ledger = consentsAfter(consents, standing);
	const verdicts = judge(records, ledger, standing, edition, today);
	const byKey = new Map(records.map((record) => [keyOf(record), record]));
	const unwithdrawn = new Map(
		[...consents].map(([id, consent]) => [id, { ...consent, withdrawnOn: undefined }]),
	);
	/** What the edition would have shown on that day, had nobody withdrawn anything. */
	const before = new Map<string, Map<string, Verdict>>();
	for (const record of records) {
		const key = keyOf(record);
		const verdict = verdicts.get(key);
		if (!verdict || verdict.shown || !WITH_ADDRESS.includes(record.collection)) continue;
		const cause = withdrawalOf(record, byKey, ledger, standing);
		if (!cause) continue;
		const day = cause.on < today ? cause.on : today;
		const then = before.get(day) ?? judge(records, unwithdrawn, new Map(), edition, day);
		before.set(day, then);
		const earlier = then.get(key);
		if (earlier?.shown || earlier?.entry)
			verdicts.set(key, { ...verdict, entry: 'withdrawn', onRequest: cause.onRequest });
	}
	return verdicts;
}

/** `judgeRecords` for a museum as it was read. */
export function judgeMuseum(museum: Ledger, edition: Edition, today: string): Map<string, Verdict> {
	const consents = new Map(museum.records.consents.map(({ id, data }) => [id, data]));
	const records = Object.values(museum.records).flat();
	return judgeRecords(records, consents, museum.withdrawals, edition, today);
}
