import { expect, test } from 'vitest';
import { EDITIONS, editionNamed } from './edition.ts';
import { consentVerdict, type GateConsent } from './consent.ts';
import { judgeRecords } from './gate.ts';
import type { GateRecord } from './record.ts';

const TODAY = '2026-11-23';
const full: GateConsent = {
	signedOn: '2026-01-01',
	channels: ['web', 'kiosk', 'school'],
	searchEngines: true,
};

test.each<[string, Partial<GateConsent>, string]>([
	['only for the kiosk', { channels: ['kiosk'] }, 'consent-not-for-channel'],
	['for nothing', { channels: [] }, 'consent-not-for-channel'],
	['sealed until tomorrow', { embargoUntil: '2026-11-24' }, 'embargoed'],
	['run out yesterday', { expiresOn: '2026-11-22' }, 'expired'],
	['signed tomorrow', { signedOn: '2026-11-24' }, 'not-yet-signed'],
	['withdrawn, even on a later day', { withdrawnOn: '2027-01-01' }, 'withdrawn'],
])('a consent %s does not open the web edition', (_title, change, refusal) => {
	expect(consentVerdict({ ...full, ...change }, 'web', TODAY)).toEqual({ shown: false, refusal });
});

test.each<[string, Partial<GateConsent>]>([
	['sealed until today', { embargoUntil: TODAY }],
	['that runs out today', { expiresOn: TODAY }],
	['signed today', { signedOn: TODAY }],
])('a consent %s opens it', (_title, change) => {
	expect(consentVerdict({ ...full, ...change }, 'web', TODAY).shown).toBe(true);
});

const photo = (id: string, data: GateRecord['data'] = {}): GateRecord => ({
	collection: 'photos',
	id,
	data: { people: [], faceReview: 'none', access: 'public', ...data },
});
const narrator = (id: string, consents: string[]): GateRecord => ({
	collection: 'people',
	id,
	data: { kind: 'narrator', consents },
});

function shown(
	records: GateRecord[],
	consents: Record<string, GateConsent> = {},
	edition = EDITIONS.web,
): string[] {
	const verdicts = judgeRecords(records, new Map(Object.entries(consents)), [], edition, TODAY);
	return [...verdicts].filter(([, verdict]) => verdict.shown).map(([key]) => key);
}

test('a record without conditions is shown', () => {
	expect(shown([photo('yard')])).toEqual(['photos/yard']);
});

test.each<[string, GateRecord]>([
	['withheld', photo('a', { withheld: '待复核' })],
	['not meant for the web', photo('a', { channels: ['kiosk'] })],
	['hidden', photo('a', { access: 'hidden' })],
	['only for the hall', photo('a', { access: 'kiosk-only' })],
	['with faces nobody has looked at', photo('a', { faceReview: 'pending' })],
	['with a consent that does not exist', photo('a', { consents: ['c-lost'] })],
	['with a person who has no record', photo('a', { people: ['nobody'] })],
	['a narrator without a consent', narrator('a', [])],
	[
		'an interview without a consent',
		{ collection: 'interviews', id: 'a', data: { kind: 'interview', review: 'reviewed' } },
	],
	[
		'a draft transcript',
		{ collection: 'interviews', id: 'a', data: { kind: 'narration', review: 'draft' } },
	],
	[
		'a card whose source is not there',
		{ collection: 'evidence', id: 'a', data: { source: 'lost' } },
	],
])('%s: not shown', (_title, record) => {
	expect(shown([record])).toEqual([]);
});

test('what is only for the hall is shown in the hall', () => {
	expect(shown([photo('a', { access: 'kiosk-only' })], {}, EDITIONS.kiosk)).toEqual(['photos/a']);
});

test('hiding a person hides the picture they are in, and the comparison made of it', () => {
	const records: GateRecord[] = [
		{
			collection: 'comparisons',
			id: 'yard',
			data: { pictures: [{ photo: 'old' }, { photo: 'new' }] },
		},
		photo('old', { people: ['granny'] }),
		photo('new'),
		narrator('granny', ['c1']),
	];
	expect(shown(records, { c1: full })).toHaveLength(4);
	expect(shown(records, { c1: { ...full, channels: ['kiosk'] } })).toEqual(['photos/new']);
});

test('a repaired picture is shown only where the picture before its repair is', () => {
	const repaired = photo('repaired', { restoration: { original: 'old' } });
	expect(shown([repaired, photo('old')])).toHaveLength(2);
	expect(shown([repaired])).toEqual([]);
	expect(shown([repaired, photo('old', { access: 'kiosk-only' })])).toEqual([]);
	expect(shown([repaired, photo('old', { faceReview: 'pending' })])).toEqual([]);
	const hidden = { restoration: { original: 'repaired' }, access: 'hidden' };
	expect(shown([repaired, photo('old', hidden)])).toEqual([]);
});

test('what reads a chapter aloud is heard only where the chapter can be read', () => {
	const reading: GateRecord = {
		collection: 'interviews',
		id: 'narration-wall',
		data: { kind: 'narration', review: 'reviewed', chapter: 'wall' },
	};
	const chapter = (data: GateRecord['data']): GateRecord => ({
		collection: 'chapters',
		id: 'wall',
		data,
	});
	expect(shown([reading, chapter({})])).toHaveLength(2);
	expect(shown([reading])).toEqual([]);
	expect(shown([reading, chapter({ withheld: '待复核' })])).toEqual([]);
	expect(shown([reading, chapter({ channels: ['kiosk'] })])).toEqual([]);
	expect(
		shown([reading, chapter({ consents: ['c1'] })], { c1: { ...full, channels: [] } }),
	).toEqual([]);
	expect(shown([reading, chapter({ draft: true })])).toEqual(['chapters/wall']);
});

test('one of two consents missing is enough to hide a record', () => {
	const picture = photo('a', { consents: ['c1', 'c2'] });
	expect(shown([picture], { c1: full, c2: full })).toEqual(['photos/a']);
	expect(shown([picture], { c1: full })).toEqual([]);
});

test('who does not want to be found by search engines is shown, but not listed, nor is the picture of them', () => {
	const records = [photo('a', { people: ['granny'] }), narrator('granny', ['c1'])];
	const consents = new Map([['c1', { ...full, searchEngines: false }]]);
	const verdicts = judgeRecords(records, consents, [], EDITIONS.web, TODAY);
	expect(verdicts.get('photos/a')).toEqual({ shown: true, searchEngines: false });
});

test('the name of an edition must be exact', () => {
	expect(editionNamed('web')).toBe(EDITIONS.web);
	expect(editionNamed('Web')).toBeUndefined();
	expect(editionNamed('toString')).toBeUndefined();
});

test('a frozen version of a lesson is hidden with the lesson, and by itself', () => {
	const lesson = (data: GateRecord['data']) => ({ collection: 'lessons', id: 'dates', data });
	const frozen = (data: GateRecord['data'] = {}) => ({
		collection: 'frozen',
		id: 'dates-1-0',
		data: { lesson: 'dates', ...data },
	});
	expect(shown([lesson({}), frozen()])).toEqual(['lessons/dates', 'frozen/dates-1-0']);
	expect(shown([lesson({ withheld: '待复核' }), frozen()])).toEqual([]);
	expect(shown([lesson({ channels: ['school'] }), frozen()])).toEqual([]);
	expect(shown([lesson({}), frozen({ withheld: '要撤下' })])).toEqual(['lessons/dates']);
	expect(shown([frozen()])).toEqual([]);
});
