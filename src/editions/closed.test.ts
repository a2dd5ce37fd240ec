import { describe, expect, test } from 'vitest';
import { hiddenFromEdition, tombstones } from './closed.ts';
import type { GateConsent, Verdict } from './consent.ts';
import { CHANNELS, EDITIONS, type Channel } from './edition.ts';
import { judgeMuseum, type Ledger } from './gate.ts';
import type { GateRecord } from './record.ts';
import type { GateWithdrawal } from './withdrawal.ts';

const TODAY = '2026-11-23';
const full: GateConsent = {
	signedOn: '2026-01-01',
	channels: ['web', 'kiosk', 'school'],
	searchEngines: true,
};
const talk = (data: GateRecord['data'] = {}): GateRecord => ({
	collection: 'interviews',
	id: 'talk',
	data: {
		kind: 'interview',
		review: 'reviewed',
		channels: ['web', 'kiosk', 'school'],
		consents: ['c1'],
		speakers: [{}, { person: 'granny' }],
		...data,
	},
});
const granny: GateRecord = {
	collection: 'people',
	id: 'granny',
	data: { kind: 'narrator', consents: ['c1'] },
};
const line = (change: Partial<GateWithdrawal> = {}): GateWithdrawal => ({
	on: '2026-06-01',
	action: 'withdraw',
	collection: 'interviews',
	id: 'talk',
	who: 'narrator',
	...change,
});

/** One talk with one narrator, whose form is `consent`. */
function museum(
	consent: Partial<GateConsent>,
	{ records = [talk(), granny], log = [] as GateWithdrawal[] } = {},
): Ledger {
	const form = { collection: 'consents', id: 'c1', data: { ...full, ...consent } };
	return { records: { all: records, consents: [form] }, withdrawals: log };
}
const verdictOf = (ledger: Ledger, channel: Channel = 'web', key = 'interviews/talk') =>
	judgeMuseum(ledger, EDITIONS[channel], TODAY).get(key);
/** In one word what an edition says: 「shown」, 「sealed」, 「sealed 2030-01-01」, 「nothing」. */
function said(verdict: Verdict | undefined): string {
	if (verdict?.shown) return 'shown';
	return [verdict?.entry ?? 'nothing', verdict?.until ?? ''].join(' ').trim();
}
const everywhere = (ledger: Ledger) => CHANNELS.map((channel) => said(verdictOf(ledger, channel)));

describe('what web, kiosk, school and book say of a talk', () => {
	test.each<[string, Partial<GateConsent>, string[]]>([
		['that may be heard everywhere but in the book', {}, ['shown', 'shown', 'shown', 'nothing']],
		['the same, listed', { listed: true }, ['shown', 'shown', 'shown', 'nothing']],
		['for nobody', { channels: [] }, ['nothing', 'nothing', 'nothing', 'nothing']],
		[
			'for nobody, listed',
			{ channels: [], listed: true },
			['sealed', 'sealed', 'sealed', 'sealed'],
		],
		['for the hall', { channels: ['kiosk'] }, ['nothing', 'shown', 'nothing', 'nothing']],
		[
			'for the hall, listed',
			{ channels: ['kiosk'], listed: true },
			['premises', 'shown', 'premises', 'premises'],
		],
		[
			'for schools, listed',
			{ channels: ['school'], listed: true },
			['nothing', 'nothing', 'shown', 'nothing'],
		],
		[
			'sealed until a day',
			{ embargoUntil: '2030-01-01' },
			['nothing', 'nothing', 'nothing', 'nothing'],
		],
		[
			'sealed until a day, listed',
			{ embargoUntil: '2030-01-01', listed: true },
			Array<string>(4).fill('sealed 2030-01-01'),
		],
		[
			'sealed until a day, then for schools, listed',
			{ embargoUntil: '2030-01-01', listed: true, channels: ['school'] },
			['nothing', 'nothing', 'sealed 2030-01-01', 'nothing'],
		],
		[
			'run out, listed',
			{ expiresOn: '2026-11-22', listed: true },
			Array<string>(4).fill('nothing'),
		],
		[
			'not yet signed, listed',
			{ signedOn: '2026-11-24', listed: true },
			Array<string>(4).fill('nothing'),
		],
		[
			'withdrawn',
			{ withdrawnOn: '2026-06-01', listed: true },
			['withdrawn', 'withdrawn', 'withdrawn', 'nothing'],
		],
		[
			'for the hall, withdrawn',
			{ channels: ['kiosk'], withdrawnOn: '2026-06-01' },
			['nothing', 'withdrawn', 'nothing', 'nothing'],
		],
		[
			'withdrawn before the seal was broken',
			{ embargoUntil: '2026-07-01', withdrawnOn: '2026-06-01' },
			Array<string>(4).fill('nothing'),
		],
	])('%s', (_title, consent, expected) => {
		expect(everywhere(museum(consent))).toEqual(expected);
	});
});

test.each<[string, GateRecord['data']]>([
	['is a draft', { review: 'draft' }],
	['is withheld', { withheld: '待复核' }],
	['has no form', { consents: [] }],
	['names a form that does not exist', { consents: ['c1', 'c-lost'] }],
	['has a speaker without a record', { speakers: [{ person: 'nobody' }] }],
	['is no interview', { kind: 'demonstration' }],
])('a talk that %s is never listed', (_title, data) => {
	const sealed = museum({ channels: [], listed: true }, { records: [talk(data), granny] });
	expect(said(verdictOf(sealed))).toBe('nothing');
});

test('one of two speakers who did not agree to be listed is enough', () => {
	const second: GateRecord = {
		...granny,
		id: 'grandpa',
		data: { kind: 'narrator', consents: ['c2'] },
	};
	const records = [
		talk({ speakers: [{ person: 'granny' }, { person: 'grandpa' }] }),
		granny,
		second,
	];
	const ledger = (listed: boolean): Ledger => {
		const { records: of, ...rest } = museum({ channels: ['kiosk'], listed: true }, { records });
		const other = { collection: 'consents', id: 'c2', data: { ...full, listed } };
		return { ...rest, records: { ...of, consents: [...of.consents, other] } };
	};
	expect(said(verdictOf(ledger(true)))).toBe('premises');
	expect(said(verdictOf(ledger(false)))).toBe('nothing');
});

test('only recordings are listed: the name of a person and the title of a picture tell too much', () => {
	const picture: GateRecord = {
		collection: 'photos',
		id: 'face',
		data: { people: ['granny'], faceReview: 'done', access: 'public', consents: ['c1'] },
	};
	const ledger = museum({ channels: ['kiosk'], listed: true }, { records: [granny, picture] });
	expect(said(verdictOf(ledger, 'web', 'people/granny'))).toBe('nothing');
	expect(said(verdictOf(ledger, 'web', 'photos/face'))).toBe('nothing');
});

describe('the log', () => {
	test('withdraws one record and leaves the narrator', () => {
		const ledger = museum({}, { log: [line()] });
		expect(everywhere(ledger)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'nothing']);
		expect(verdictOf(ledger, 'web', 'people/granny')?.shown).toBe(true);
	});

	test('withdraws a form, and with it all that leans on it', () => {
		const ledger = museum({}, { log: [line({ collection: 'consents', id: 'c1' })] });
		expect(verdictOf(ledger)).toMatchObject({ refusal: 'withdrawn', entry: 'withdrawn' });
		expect(verdictOf(ledger, 'web', 'people/granny')).toEqual({
			shown: false,
			refusal: 'withdrawn',
		});
	});

	test('of a person without a form takes their talks along', () => {
		const ledger = museum({}, { log: [line({ collection: 'people', id: 'granny' })] });
		expect(verdictOf(ledger)).toMatchObject({ refusal: 'needs-hidden-record', entry: 'withdrawn' });
	});

	test('counts the last line of a record', () => {
		const restored = line({ on: '2026-07-01', action: 'restore' });
		expect(said(verdictOf(museum({}, { log: [line(), restored] })))).toBe('shown');
		const again = line({ on: '2026-08-01' });
		expect(said(verdictOf(museum({}, { log: [line(), restored, again] })))).toBe('withdrawn');
	});

	test('a restored record stays hidden while its form is withdrawn', () => {
		const log = [line(), line({ action: 'restore' })];
		expect(verdictOf(museum({ withdrawnOn: '2026-06-02' }, { log }))?.shown).toBe(false);
	});

	test('works at once, whatever day it names', () => {
		expect(said(verdictOf(museum({}, { log: [line({ on: '2126-01-01' })] })))).toBe('withdrawn');
	});

	test.each([
		['narrator', true],
		['family', true],
		['museum', false],
		['authority', false],
	])('by %s: asked for by those whom it concerns: %s', (who, onRequest) => {
		expect(verdictOf(museum({}, { log: [line({ who })] }))).toMatchObject({ onRequest });
	});
});

describe('tombstones', () => {
	const stones = (ledger: Ledger, channel: Channel = 'web') =>
		tombstones(ledger, judgeMuseum(ledger, EDITIONS[channel], TODAY), EDITIONS[channel]);

	test('stand where a page was, never for a person', () => {
		const ledger = museum({}, { log: [line({ collection: 'consents', id: 'c1' })] });
		expect(stones(ledger)).toEqual([{ collection: 'interviews', id: 'talk', onRequest: true }]);
		expect(stones(ledger, 'book')).toEqual([]);
	});

	test('stay when the files of the record are deleted, in the editions that had it', () => {
		const gone = { kiosk: ['interviews/talk', 'people/granny'] };
		const ledger = museum({}, { records: [], log: [line({ gone })] });
		expect(stones(ledger)).toEqual([]);
		expect(stones(ledger, 'kiosk')).toEqual([
			{ collection: 'interviews', id: 'talk', onRequest: true },
		]);
	});

	test('fall when the record is restored', () => {
		const gone = { web: ['interviews/talk'] };
		const log = [line({ gone }), line({ action: 'restore' })];
		expect(stones(museum({}, { records: [], log }))).toEqual([]);
	});
});

test('what an edition must not hold is told with the reason', () => {
	const ledger = museum({ channels: ['kiosk'], listed: true });
	expect(hiddenFromEdition(ledger, EDITIONS.web, TODAY)).toEqual([
		{
			collection: 'interviews',
			id: 'talk',
			refusal: 'consent-not-for-channel',
			entry: 'premises',
			until: undefined,
		},
		{
			collection: 'people',
			id: 'granny',
			refusal: 'consent-not-for-channel',
			entry: undefined,
			until: undefined,
		},
	]);
	expect(hiddenFromEdition(ledger, EDITIONS.kiosk, TODAY)).toEqual([]);
});
