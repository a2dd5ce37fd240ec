import { CHANNELS, EDITIONS } from '../../../src/editions/edition.ts';
import type { GateConsent } from '../../../src/editions/consent.ts';
import { dayInWords } from '../../../src/queries/day-in-words.ts';
import { form } from './text.ts';

/** What a consent form holds, as the register has it. */
export interface RegisteredConsent extends GateConsent {
	/** Number of the paper. */
	document: string;
	pseudonym: boolean;
}

/** A consent form in plain words: number and days, where it allows what, until when. Nothing else is registered. */
export function formLines(consent: RegisteredConsent, today: string): string[] {
	const labels = (isWanted: boolean) =>
		CHANNELS.filter((channel) => consent.channels.includes(channel) === isWanted)
			.map((channel) => EDITIONS[channel].label)
			.join('、');
	const [allowed, others] = [labels(true), labels(false)];
	const { embargoUntil, expiresOn, withdrawnOn } = consent;
	return [
		form.signed(consent.document, dayInWords(consent.signedOn)),
		...(withdrawnOn === undefined ? [] : [form.withdrawn(dayInWords(withdrawnOn))]),
		allowed === '' ? form.nowhere : form.allowed(allowed),
		...(allowed === '' || others === '' ? [] : [form.notAllowed(others)]),
		untilWhen(expiresOn, today),
		...(embargoUntil === undefined
			? []
			: [(today < embargoUntil ? form.sealed : form.opened)(dayInWords(embargoUntil))]),
		consent.searchEngines ? form.found : form.notFound,
		...(consent.listed === true ? [form.listed] : []),
		...(consent.pseudonym ? [form.pseudonym] : []),
	];
}

function untilWhen(expiresOn: string | undefined, today: string): string {
	if (expiresOn === undefined) return form.forever;
	return (expiresOn < today ? form.untilOver : form.until)(dayInWords(expiresOn));
}
