import { expect, test } from 'vitest';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { kioskPage } from './kiosk-page.ts';

const recording = (
	id: string,
	kind: 'interview' | 'narration' | 'demonstration',
): Holdings['interviews'][number] => ({
	id,
	data: {
		title: id,
		kind,
		synopsis: '一句话。',
		recorded: '2026-11-22',
		duration: 61,
		synthetic: kind !== 'interview',
		credit: '北街史志馆',
		speakers: [{ name: '甲声', role: '示范角色' }],
		segments: [
			{
				id: 's1',
				title: '开头',
				synopsis: '开头。',
				start: 0,
				end: 61,
				keywords: [],
				themes: [],
				people: [],
				places: [],
				terms: [],
			},
		],
		redactions: [],
		machineMade: [],
		review: 'reviewed',
		channels: ['kiosk'],
		consents: [],
	},
});

test("the first door leads to a neighbour's own voice where there is one", () => {
	const interviews = [
		recording('narration-city-wall', 'narration'),
		recording('how-to-record', 'demonstration'),
	];
	expect(kioskPage({ ...emptyHoldings, interviews }).recording).toEqual({
		href: '/interviews/how-to-record/',
		label: 'how-to-record',
		synopsis: '一句话。',
		minutes: 2,
		synthetic: true,
	});
	const own = [...interviews, recording('neighbour', 'interview')];
	expect(kioskPage({ ...emptyHoldings, interviews: own }).recording?.label).toBe('neighbour');
});

test('a museum without recordings has no such door', () => {
	expect(kioskPage(emptyHoldings).recording).toBeUndefined();
});
