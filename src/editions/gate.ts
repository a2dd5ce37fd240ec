/**
 * The consent gate. Everything an edition shows has passed through here once, before any page is made:
 * no consent, no record; no record, no bytes. When in doubt the answer is no.
 */
import type { Channel, Edition } from './edition.ts';

/** What the gate needs to know of a record, whatever its collection. */
export interface GateRecord {
	collection: string;
	id: string;
	data: {
		channels?: readonly Channel[] | undefined;
		consents?: readonly string[] | undefined;
		withheld?: string | undefined;
		/** photos: people in the picture; 「不详」 when nobody knows them. */
		people?: readonly string[] | string | undefined;
		/** people */
		kind?: string | undefined;
		/** interviews */
		review?: string | undefined;
		speakers?: readonly { person?: string | undefined }[] | undefined;
		segments?: readonly { people?: readonly string[] | undefined }[] | undefined;
		/** interviews: the chapter that is read aloud, word for word. */
		chapter?: string | undefined;
		/** chapters: only the title is shown. */
		draft?: boolean | undefined;
		/** photos */
		access?: string | undefined;
		faceReview?: string | undefined;
		/** comparisons */
		pictures?: readonly { photo: string }[] | undefined;
		/** evidence */
		source?: string | undefined;
	};
}

/** What the gate needs to know of a consent form. */
export interface GateConsent {
	signedOn: string;
	channels: readonly Channel[];
	searchEngines: boolean;
	embargoUntil?: string | undefined;
	expiresOn?: string | undefined;
	withdrawnOn?: string | undefined;
}

export type Refusal =
	| 'withheld'
	| 'not-in-channel'
	| 'consent-missing'
	| 'consent-not-for-channel'
	| 'not-yet-signed'
	| 'embargoed'
	| 'expired'
	| 'withdrawn'
	| 'draft'
	| 'faces-unreviewed'
	| 'access'
	| 'needs-hidden-record';

export type Verdict =
	| { shown: true; /** Whether search engines may list it. */ searchEngines: boolean }
	| { shown: false; refusal: Refusal };

const refuse = (refusal: Refusal): Verdict => ({ shown: false, refusal });

/** One consent form, on one day, for one channel. Days are `YYYY-MM-DD` and compare as text. */
export function consentVerdict(
	consent: GateConsent | undefined,
	channel: Channel,
	today: string,
): Verdict {
	if (!consent) return refuse('consent-missing');
	if (consent.withdrawnOn !== undefined) return refuse('withdrawn');
	if (consent.signedOn > today) return refuse('not-yet-signed');
	if (consent.expiresOn !== undefined && consent.expiresOn < today) return refuse('expired');
	if (consent.embargoUntil !== undefined && today < consent.embargoUntil)
		return refuse('embargoed');
	if (!consent.channels.includes(channel)) return refuse('consent-not-for-channel');
	return { shown: true, searchEngines: consent.searchEngines };
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

/** The records without which this one may not be shown, as `collection/id`. */
function neededRecords({ collection, data }: GateRecord): string[] {
	const people = (ids: readonly string[]) => ids.map((id) => `people/${id}`);
	switch (collection) {
		case 'photos':
			return Array.isArray(data.people) ? people(data.people) : [];
		case 'interviews':
			return [
				...people([
					...(data.speakers ?? []).flatMap(({ person }) => person ?? []),
					...(data.segments ?? []).flatMap((segment) => segment.people ?? []),
				]),
				...(data.chapter === undefined ? [] : [`chapters/${data.chapter}`]),
			];
		case 'comparisons':
			return (data.pictures ?? []).map(({ photo }) => `photos/${photo}`);
		case 'evidence':
			return data.source === undefined ? [] : [`sources/${data.source}`];
		default:
			return [];
	}
}

/**
 * Judges every record of the museum for one edition and one day. A record that needs a hidden or missing record is
 * hidden too, through as many steps as it takes.
 *
 * @returns one verdict per record, by `collection/id`
 */
export function judgeRecords(
	records: readonly GateRecord[],
	consents: ReadonlyMap<string, GateConsent>,
	edition: Edition,
	today: string,
): Map<string, Verdict> {
	const verdicts = new Map<string, Verdict>();
	/** Their text is not shown, so nothing that holds their text may be. */
	const unwritten = new Set<string>();
	for (const record of records) {
		const key = `${record.collection}/${record.id}`;
		verdicts.set(key, ownVerdict(record, consents, edition, today));
		if (record.data.draft) unwritten.add(key);
	}
	for (let changed = true; changed;) {
		changed = false;
		for (const record of records) {
			const key = `${record.collection}/${record.id}`;
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
	return verdicts;
}
