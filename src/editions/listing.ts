import type { ClosedEntry, GateConsent } from './consent.ts';
import { CHANNELS, type Channel, type Edition } from './edition.ts';
import { peopleIn, type GateRecord } from './record.ts';
import type { GateWithdrawal } from './withdrawal.ts';

/** What may be said of a record that is not shown: that it exists, and when or where it opens. */
interface Listing {
	entry: Exclude<ClosedEntry, 'withdrawn'>;
	until?: string | undefined;
}

/** Whether a form, on this day, lets a title be listed without its content. */
const lists = (consent: GateConsent, today: string) =>
	consent.listed === true &&
	consent.withdrawnOn === undefined &&
	consent.signedOn <= today &&
	(consent.expiresOn === undefined || consent.expiresOn >= today);

/**
 * Whether a recording that may not be heard here may still be named. Only recordings are: the title of a picture or a
 * card tells what is in it. Every form of the recording and of everybody in it must say so, and nothing but a seal or the
 * edition may keep it back.
 *
 * @returns undefined where nothing may be said
 */
export function listing(
	record: GateRecord,
	records: ReadonlyMap<string, GateRecord>,
	consents: ReadonlyMap<string, GateConsent>,
	withdrawn: ReadonlyMap<string, GateWithdrawal>,
	edition: Edition,
	today: string,
): Listing | undefined {
	const { collection, data } = record;
	if (collection !== 'interviews' || data.kind !== 'interview') return undefined;
	if (data.review !== 'reviewed' && data.review !== 'narratorApproved') return undefined;
	if ((data.consents ?? []).length === 0 || data.chapter !== undefined) return undefined;

	const concerned = [record];
	for (const key of peopleIn(record)) {
		const person = records.get(key);
		if (!person || withdrawn.has(key)) return undefined;
		if (person.data.kind === 'narrator' && (person.data.consents ?? []).length === 0)
			return undefined;
		concerned.push(person);
	}
	if (concerned.some((one) => one.data.withheld !== undefined)) return undefined;

	const forms: GateConsent[] = [];
	for (const id of concerned.flatMap((one) => one.data.consents ?? [])) {
		const form = consents.get(id);
		if (!form || !lists(form, today)) return undefined;
		forms.push(form);
	}
	const opensIn = (channel: Channel) =>
		[...concerned.map((one) => one.data.channels), ...forms.map((form) => form.channels)].every(
			(channels) => channels === undefined || channels.includes(channel),
		);
	const until = forms
		.flatMap(({ embargoUntil }) => embargoUntil ?? [])
		.filter((day) => today < day)
		.sort()
		.at(-1);
	// What is open elsewhere is neither sealed nor kept for the hall.
	const open = CHANNELS.filter(opensIn);
	if (open.length === 0) return { entry: 'sealed' };
	if (until !== undefined)
		return open.includes(edition.channel) || open.includes('kiosk')
			? { entry: 'sealed', until }
			: undefined;
	return open.includes('kiosk') && !open.includes('web') && edition.channel !== 'kiosk'
		? { entry: 'premises' }
		: undefined;
}
