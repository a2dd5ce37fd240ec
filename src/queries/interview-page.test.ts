import { expect, test } from 'vitest';
import { parseVtt } from '../domain/vtt.ts';
import { interviewSchema } from '../schema/interview.ts';
import { emptyHoldings } from './holdings.ts';
import { interviewGroups } from './interview-lines.ts';
import { interviewPage, segmentPages, sizeInWords } from './interview-page.ts';

const part = (id: string, start: number, end: number) => ({
	id,
	title: '一圈三里六分',
	synopsis: '温江县的石城，是知县砌的。',
	start,
	end,
	keywords: ['城墙'],
});
const narration = {
	id: 'narration-city-wall',
	data: interviewSchema.parse({
		title: '听这一篇：城墙与城门',
		kind: 'narration',
		chapter: 'city-wall',
		synopsis: '三里六分的一圈石墙，五道门。',
		recorded: '2026-11-23',
		duration: 130.5,
		synthetic: true,
		credit: '北街史志馆，合成语音',
		speakers: [{ name: '朗读', role: '合成语音' }],
		segments: [part('part-1', 0, 62), part('part-2', 62, 130.5)],
		review: 'reviewed',
	}),
};
const mandarin = parseVtt(`WEBVTT

00:00:00.400 --> 00:00:03.900
<v 朗读>合成语音朗读：城墙与城门。

00:01:02.000 --> 00:01:05.000
<v 朗读>五道门，两套名字。
`).cues;
const page = interviewPage(narration, { audioBytes: 2_204_000, mandarin }, emptyHoldings);

test('says how long and how big a recording is, and that it is synthetic', () => {
	expect(page.player.length).toBe('2分11秒');
	expect(page.player.size).toBe('2.2 MB');
	expect(page.above).toBe('合成语音');
	expect(page.speakers).toEqual(['朗读（合成语音）']);
});

test('says where else a machine had a hand, and says a synthetic voice once', () => {
	const data = { ...narration.data, machineMade: ['voice' as const, 'transcript' as const] };
	const made = interviewPage({ ...narration, data }, { audioBytes: 1, mandarin }, emptyHoldings);
	expect([page.machineMade, made.machineMade]).toEqual([[], ['transcript']]);
});

test('a narration has one wording and one voice', () => {
	expect(page.player.layers).toEqual(['mandarin']);
	expect(page.player.showSpeakers).toBe(false);
	expect(page.transcripts).toEqual([
		{ layer: 'mandarin', href: '/interviews/narration-city-wall/mandarin.vtt' },
	]);
});

test('each segment is a page that plays its own part and leads to the next', () => {
	const [first, second] = segmentPages(page);
	expect([first?.player.start, first?.player.end]).toEqual([0, 62]);
	expect(first?.player.segments.map(({ id }) => id)).toEqual(['part-1']);
	expect(first?.next?.href).toBe('/interviews/narration-city-wall/part-2/');
	expect(first?.previous).toBeUndefined();
	expect(second?.previous?.href).toBe('/interviews/narration-city-wall/part-1/');
	expect(second?.segment.moment).toBe('/interviews/narration-city-wall/#t=62');
});

test('places that the edition does not show are left out', () => {
	expect(page.segments.map(({ places }) => places)).toEqual([[], []]);
});

test('the list puts residents first and narrations in the order of the chronicle', () => {
	const earlier = { ...narration, id: 'narration-overview' };
	const demonstration = {
		...narration,
		id: 'how-to-record',
		data: { ...narration.data, kind: 'demonstration' as const },
	};
	const groups = interviewGroups({
		...emptyHoldings,
		interviews: [narration, demonstration, earlier],
	});
	expect(groups.map(({ kind, lines }) => [kind, lines.map(({ id }) => id)])).toEqual([
		['demonstration', ['how-to-record']],
		['narration', ['narration-city-wall', 'narration-overview']],
	]);
});

test.each([
	[3_370_000, '3.4 MB'],
	[490_000, '0.5 MB'],
])('%d bytes are %s', (bytes, words) => {
	expect(sizeInWords(bytes)).toBe(words);
});

test('原话 is marked as Sichuanese where Sichuanese is spoken, and only there', () => {
	const speaking = (speech: 'sichuan' | 'mandarin' | undefined) =>
		interviewPage(
			{ ...narration, data: { ...narration.data, speech } },
			{ audioBytes: 0, original: mandarin, mandarin },
			emptyHoldings,
		).player.originalLanguage;
	expect(speaking('sichuan')).toBe('zh-Hans-CN-x-sichuan');
	expect([speaking('mandarin'), speaking(undefined)]).toEqual([undefined, undefined]);
});

test('each segment is drawn by itself, and the whole with its boundaries', () => {
	const data = Array.from({ length: 262 }, () => [-60, 60]).flat();
	const waveform = { sample_rate: 1000, samples_per_pixel: 500, data };
	const drawn = interviewPage(narration, { audioBytes: 0, mandarin, waveform }, emptyHoldings);
	expect(drawn.player.seekBar?.boundaries).toMatch(/^M[\d.]+ 0v40$/);
	expect(segmentPages(drawn).map(({ player }) => player.seekBar?.boundaries)).toEqual(['', '']);
	expect(page.player.seekBar).toBeUndefined();
});
