import { expect, test } from 'vitest';
import { parseHistoricalDate } from '../domain/historical-date.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { personLines, personPages } from './person-page.ts';

type Person = Holdings['people'][number];

const liTang: Person = {
	id: 'li-tang',
	data: {
		name: '李棠',
		pinyin: 'li tang',
		kind: 'historical',
		pseudonym: false,
		role: '明成化年间温江知县',
		summary: '砌石城。',
		evidence: ['b16'],
		places: [],
		channels: ['web'],
		consents: [],
	},
};
const duanShan: Person = {
	id: 'duan-shan',
	data: { ...liTang.data, name: '段善', pinyin: 'duan shan' },
};

function event(id: string, title: string, written: string): Holdings['events'][number] {
	const date = parseHistoricalDate(written);
	if (!date) throw new Error(written);
	return {
		id,
		data: {
			title,
			accounts: [{ date, evidence: ['b16'] }],
			places: [],
			where: '温江县城',
			subject: '知县',
			result: '有了石城。',
			channels: ['web'],
			consents: [],
		},
	};
}

test('lists people by their pinyin', () => {
	expect(personLines([liTang, duanShan]).map(({ label }) => label)).toEqual(['段善', '李棠']);
});

test('leaves dates nobody recorded open', () => {
	const [page] = personPages({ ...emptyHoldings, people: [liTang] });
	expect(page?.born).toBeUndefined();
	expect(page?.died).toBeUndefined();
});

test('finds the entries of the chronology that name a person, oldest first', () => {
	const events = [
		event('later', '李棠修桥', '明成化十年'),
		event('other', '段善开城池', '明正德间'),
		event('first', '知县李棠砌石城', '明成化间'),
	];
	const [page] = personPages({ ...emptyHoldings, people: [liTang], events });
	expect(page?.events).toEqual([
		{ href: '/timeline/#first', label: '知县李棠砌石城', when: '明成化间' },
		{ href: '/timeline/#later', label: '李棠修桥', when: '明成化十年' },
	]);
});

test('finds the chapters that name a person by a mark', () => {
	const chapter = (id: string, body: string): Holdings['chapters'][number] => ({
		id,
		data: {
			title: id,
			part: 'body',
			order: 10,
			lede: '一句话。',
			places: [],
			themes: [],
			updated: '2026-11-23',
			draft: false,
			channels: ['web'],
			consents: [],
		},
		body,
	});
	const chapters = [
		chapter('city-wall', '知县<人 id="li-tang">李棠</人>。'),
		chapter('rivers', '李棠。'),
	];
	const [page] = personPages({ ...emptyHoldings, people: [liTang], chapters });
	expect(page?.chapters).toEqual([{ href: '/chapters/city-wall/', label: 'city-wall' }]);
});
