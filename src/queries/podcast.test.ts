import { load } from 'cheerio';
import { expect, test } from 'vitest';
import type { Interview } from '../schema/interview.ts';
import { podcastChapters, podcastXml, rfc822Day, type Episode } from './podcast.ts';

const episode = (
	id: string,
	fields: Partial<Interview & { searchEngines: boolean }> = {},
): Episode => ({
	audioBytes: 1234,
	layers: ['original', 'mandarin'],
	interview: {
		id,
		data: {
			title: '河边 & <桥>',
			kind: 'interview',
			synopsis: '一份。',
			recorded: '2026-11-23',
			duration: 129.6,
			synthetic: false,
			credit: '试验',
			speakers: [{ name: '甲', role: '试验' }],
			segments: [
				{
					id: 'bank',
					title: '河岸',
					synopsis: '一段。',
					start: 0,
					end: 60.5,
					keywords: [],
					themes: [],
					people: [],
					places: [],
					terms: [],
				},
			],
			review: 'reviewed',
			redactions: [],
			machineMade: [],
			channels: ['web'],
			consents: [],
			...fields,
		},
	},
});

const home = {
	author: '试验馆',
	absolute: (address: string) => new URL(address, 'https://museum.example/').href,
};
const read = (...episodes: Episode[]) => load(podcastXml(episodes, home), { xml: true });

test.each([
	['2026-11-23', 'Mon, 23 Nov 2026 00:00:00 +0800'],
	['2024-02-29', 'Thu, 29 Feb 2024 00:00:00 +0800'],
	['2027-01-01', 'Fri, 01 Jan 2027 00:00:00 +0800'],
])('%s is %s, as RSS writes days', (day, written) => {
	expect(rfc822Day(day)).toBe(written);
	expect(new Date(written).getTime()).toBe(new Date(`${day}T00:00:00+08:00`).getTime());
});

test('an episode has its file, its length, its words and its chapters', () => {
	const $ = read(episode('talk'));
	expect($('item > title').text()).toBe('河边 & <桥>');
	expect($('enclosure').attr()).toEqual({
		url: 'https://museum.example/interviews/talk/audio.m4a',
		length: '1234',
		type: 'audio/x-m4a',
	});
	expect($('item > itunes\\:duration').text()).toBe('130');
	expect(
		$('podcast\\:transcript')
			.map((_, element) => $(element).attr('url'))
			.get(),
	).toEqual([
		'https://museum.example/interviews/talk/original.vtt',
		'https://museum.example/interviews/talk/mandarin.vtt',
	]);
	expect($('podcast\\:chapters').attr('url')).toBe(
		'https://museum.example/interviews/talk/chapters.json',
	);
});

test('who has not agreed to be found by search engines is not sent to directories', () => {
	const $ = read(episode('open'), episode('private', { searchEngines: false }));
	expect(
		$('item > guid')
			.map((_, element) => $(element).text())
			.get(),
	).toEqual(['beijie-interview-open']);
	expect(podcastXml([episode('private', { searchEngines: false })], home)).not.toContain('private');
});

test('a synthetic voice is named first, in the episode and in the podcast', () => {
	const $ = read(episode('a', { synthetic: true }), episode('b'));
	const said = $('item > description')
		.map((_, element) => $(element).text())
		.get();
	expect(said).toEqual(['合成语音。一份。署名：试验。', '一份。署名：试验。']);
	expect($('channel > description').text()).toContain('合成语音');
	expect(read(episode('b'))('channel > description').text()).not.toContain('合成语音');
});

test('the newest recording comes first', () => {
	const $ = read(
		episode('old', { recorded: '2025-01-01' }),
		episode('new', { recorded: '2026-01-01' }),
	);
	expect(
		$('item > guid')
			.map((_, element) => $(element).text())
			.get(),
	).toEqual(['beijie-interview-new', 'beijie-interview-old']);
});

test('segments are chapters', () => {
	expect(podcastChapters(episode('talk').interview, home.absolute)).toEqual({
		version: '1.2.0',
		title: '河边 & <桥>',
		chapters: [
			{
				startTime: 0,
				endTime: 60.5,
				title: '河岸',
				url: 'https://museum.example/interviews/talk/bank/',
			},
		],
	});
});
