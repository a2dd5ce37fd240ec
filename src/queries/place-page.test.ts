import { expect, test } from 'vitest';
import { holdings, northGate, southGate } from '../fixtures/places.ts';
import { placeJsonLd, placePage } from './place-page.ts';

test('gathers what every room knows of a place', () => {
	const page = placePage(southGate, holdings);
	expect(page).toMatchObject({
		name: '大南门',
		kindLabel: '城门',
		description: '据转帖，门在路口附近。',
		formerNames: [{ name: '文明门', when: '据2021年网络转帖', evidence: [{ label: 'B12' }] }],
		position: { grade: 'C', note: '据转帖所记路口' },
		timeline: {
			from: '1955年',
			moments: [{ dates: ['1955年'], event: { title: '拆城', href: '/timeline/#wall-down' } }],
		},
		chapters: [{ label: '城墙与城门', href: '/chapters/city-wall/', sections: [] }],
		walks: [{ stop: '第1站：大南门', href: '/walks/find-the-gates/#stop-1' }],
		terms: [{ label: '城垣' }],
		questions: ['「文明门」是哪个时候的名字？'],
	});
	expect(page.cards.map(({ id }) => id)).toEqual(['b18']);
	expect(page.disputed.map(({ id }) => id)).toEqual(['b12']);
});

test('finds chapters that only name a place in their text', () => {
	expect(placePage(northGate, holdings).chapters.map(({ label }) => label)).toEqual(['城墙与城门']);
});

test('gives no position where the sources give none, and never a coordinate', () => {
	const page = placePage(northGate, holdings);
	expect(page.position).toBeUndefined();
	expect(JSON.stringify(placeJsonLd(page, 'https://example.cn/places/gate-north/'))).not.toMatch(
		/geo|latitude/,
	);
});
