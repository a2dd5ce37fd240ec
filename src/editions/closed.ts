import type { ClosedEntry, Refusal, Verdict } from './consent.ts';
import type { Edition } from './edition.ts';
import { judgeMuseum, WITH_ADDRESS, type Ledger } from './gate.ts';
import { isOnRequest, standingWithdrawals } from './withdrawal.ts';

/** One record of the museum that an edition does not show, and what it may still say of it. */
export interface HiddenRecord {
	collection: string;
	id: string;
	refusal: Refusal;
	entry?: ClosedEntry | undefined;
	/** The day on which a sealed record opens. */
	until?: string | undefined;
}

/** Every record that an edition must not hold, for whoever looks for traces of them. */
export function hiddenFromEdition(museum: Ledger, edition: Edition, today: string): HiddenRecord[] {
	return [...judgeMuseum(museum, edition, today)].flatMap(([key, verdict]) => {
		if (verdict.shown) return [];
		const [collection = '', id = ''] = key.split('/');
		// Forms are in no edition at all, whatever they allow.
		if (collection === 'consents') return [];
		const { refusal, entry, until } = verdict;
		return [{ collection, id, refusal, entry, until }];
	});
}

/** What stands at the old address of a withdrawn record: nothing that tells what it was. */
export interface Tombstone {
	collection: string;
	id: string;
	/** Whether those whom it concerns asked for it, not the museum itself. */
	onRequest: boolean;
}

/**
 * The addresses of an edition where something was withdrawn. A record whose file is deleted, too, is remembered by the
 * line of the log, which says what each edition showed on that day.
 */
export function tombstones(
	museum: Ledger,
	verdicts: ReadonlyMap<string, Verdict>,
	edition: Edition,
): Tombstone[] {
	const found = new Map<string, boolean>();
	for (const [key, verdict] of verdicts)
		if (!verdict.shown && verdict.entry === 'withdrawn') found.set(key, verdict.onRequest === true);
	for (const line of standingWithdrawals(museum.withdrawals).values())
		for (const key of line.gone?.[edition.channel] ?? [])
			if (!verdicts.has(key)) found.set(key, isOnRequest(line));
	return [...found]
		.map(([key, onRequest]) => {
			const [collection = '', id = ''] = key.split('/');
			return { collection, id, onRequest };
		})
		.filter(({ collection }) => WITH_ADDRESS.includes(collection))
		.sort((a, b) => (`${a.collection}/${a.id}` < `${b.collection}/${b.id}` ? -1 : 1));
}
