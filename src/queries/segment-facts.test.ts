import { expect, test } from 'vitest';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { interviewJsonLd, segmentJsonLd } from './interview-json-ld.ts';
import { interviewGroups } from './interview-lines.ts';
import { interviewPage, segmentPages } from './interview-page.ts';
import { creditLine, printedSegments } from './printed-segments.ts';
import { segmentFacts } from './segment-facts.ts';

const segment = (id: string, start: number, end: number) => ({
	id,
	title: id === 'bank' ? '河岸' : '桥头',
	synopsis: '一段。',
	start,
	end,
	keywords: ['河'],
	themes: [],
	people: [],
	places: ['river'],
	terms: ['baba'],
});

const talk = (id: string, onWeb = true): Holdings['interviews'][number] => ({
	id,
	data: {
		title: '河边',
		kind: 'narration',
		chapter: 'rivers',
		synopsis: '一份。',
		recorded: '2026-11-23',
		duration: 130,
		synthetic: true,
		credit: '试验，合成语音',
		speakers: [{ name: '朗读', role: '合成语音' }],
		segments: [segment('bank', 0, 60.5), segment('bridge', 60.5, 130)],
		review: 'reviewed',
		redactions: [],
		machineMade: [],
		channels: ['web'],
		consents: [],
		onWeb,
	},
});

const holdings: Holdings = {
	...emptyHoldings,
	interviews: [talk('talk')],
	chapters: [
		{
			id: 'rivers',
			data: {
				title: '江河',
				part: 'body',
				order: 10,
				lede: '导语',
				places: [],
				themes: ['rivers'],
				updated: '2026-11-23',
				draft: false,
				channels: ['web'],
				consents: [],
			},
		},
	],
	places: [
		{
			id: 'river',
			data: {
				name: '江安河',
				kind: 'river',
				relation: 'county',
				formerNames: [],
				times: [],
				summary: '一条河。',
				evidence: ['e01'],
				questions: [],
				near: [],
				channels: ['web'],
				consents: [],
			},
		},
	],
};
const site = { address: 'https://museum.example/' };
const page = interviewPage(talk('talk'), { audioBytes: 1000 }, holdings);

test('a segment of a reading leads to the theme of its chapter', () => {
	expect(segmentFacts('talk', holdings).map(({ themes }) => themes)).toEqual([
		[{ href: '/interviews/by/themes/rivers/', label: '江河与桥' }],
		[{ href: '/interviews/by/themes/rivers/', label: '江河与桥' }],
	]);
	expect(segmentFacts('gone', holdings)).toEqual([]);
});

test('on paper every segment has its time and a code of its own', () => {
	const printed = printedSegments(page, holdings, site);
	expect(printed.map(({ label, when, code }) => [label, when, code?.url])).toEqual([
		['河岸', '0:00，1分1秒', 'https://museum.example/interviews/talk/bank/'],
		['桥头', '1:01，1分10秒', 'https://museum.example/interviews/talk/bridge/'],
	]);
	expect(printed[0]?.code?.code.path).not.toBe(printed[1]?.code?.code.path);
});

test('under a printed title stands whether a machine speaks, whose it is, when and how long', () => {
	expect(creditLine(page, page.player.length)).toBe(
		'合成语音。署名：试验，合成语音。录制于2026-11-23。长2分10秒。',
	);
	expect(creditLine({ ...page, synthetic: false }, '45秒')).not.toMatch(/^合成语音/);
});

test('what is heard in the hall only has no code, nor has anything while there is no address', () => {
	const inTheHall = { ...holdings, interviews: [talk('talk', false)] };
	expect(printedSegments(page, inTheHall, site).map(({ code }) => code)).toEqual([
		undefined,
		undefined,
	]);
	expect(printedSegments(page, holdings, {}).map(({ code }) => code)).toEqual([
		undefined,
		undefined,
	]);
});

test('a recording names its clips by their seconds, and a segment says what it is part of', () => {
	expect(interviewJsonLd(page)).toMatchObject({
		'@type': 'AudioObject',
		hasPart: [
			{ '@type': 'Clip', name: '河岸', startOffset: 0, endOffset: 60.5 },
			{ '@type': 'Clip', name: '桥头', startOffset: 60.5, endOffset: 130 },
		],
	});
	const [, bridge] = segmentPages(page);
	if (!bridge) throw new Error('no second segment');
	expect(segmentJsonLd(bridge)).toMatchObject({
		'@type': 'WebPage',
		speakable: { '@type': 'SpeakableSpecification' },
		mainEntity: {
			'@type': 'Clip',
			url: '/interviews/talk/bridge/',
			startOffset: 60.5,
			keywords: ['河'],
			contentLocation: [{ '@type': 'Place', name: '江安河' }],
			isPartOf: { '@type': 'AudioObject', name: '河边', url: '/interviews/talk/' },
		},
	});
});

test('a list says lengths, synthetic voices and themes; a long one keeps its lines short', () => {
	const [group] = interviewGroups(holdings);
	expect(group).toMatchObject({
		kind: 'narration',
		isLong: false,
		lines: [{ label: '河边', length: '2分10秒', synthetic: true, themes: ['江河与桥'] }],
	});
	const many = Array.from({ length: 200 }, (_, index) => talk(`talk-${index}`));
	const [long] = interviewGroups({ ...holdings, interviews: many });
	expect([long?.isLong, long?.lines.length]).toEqual([true, 200]);
	expect(interviewGroups(emptyHoldings)).toEqual([]);
});
