import type { Channel } from './edition.ts';

/** What the gate needs to know of a consent form. */
export interface GateConsent {
	signedOn: string;
	channels: readonly Channel[];
	searchEngines: boolean;
	embargoUntil?: string | undefined;
	expiresOn?: string | undefined;
	withdrawnOn?: string | undefined;
	/** Whether a title may be listed whose content may not be shown. */
	listed?: boolean | undefined;
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

/**
 * What may still be said of a record that is not shown: that it lies sealed, that it is heard only on the premises,
 * that it was withdrawn.
 */
export type ClosedEntry = 'sealed' | 'premises' | 'withdrawn';

export type Verdict =
	| { shown: true; /** Whether search engines may list it. */ searchEngines: boolean }
	| {
			shown: false;
			refusal: Refusal;
			/** Left out where nothing at all may be said. */
			entry?: ClosedEntry | undefined;
			/** The day on which a sealed record opens, `YYYY-MM-DD`, where there is one. */
			until?: string | undefined;
			/** Whether those whom it concerns asked for the withdrawal, not the museum itself. */
			onRequest?: boolean | undefined;
	  };

export const refuse = (refusal: Refusal) => ({ shown: false as const, refusal });

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
