import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAacTrack } from '../../src/domain/aac-track.ts';
import { redactTranscript, redactWaveform } from '../../src/domain/redaction.ts';
import { silenceRecording } from '../../src/domain/silence-recording.ts';
import { parseWaveform } from '../../src/domain/waveform.ts';
import { EDITIONS } from '../../src/editions/edition.ts';
import { readMuseum } from '../lib/read-content.ts';
import { prepare, type Wanted } from './prepare.ts';
import { Scan } from './scan.ts';

const root = join(import.meta.dirname, '../..');
const trial = mkdtempSync(join(tmpdir(), 'museum-hidden-'));
const content = join(trial, 'content');
const TALK = 'interviews/talk-open';
/** Seconds of the recording that may not be heard. */
const WINDOW = { start: 20, end: 30 };
const WORDS = '那一年的病是这样的';
const HEARD = '旧城墙从前在这里';

const voice = readFileSync(join(root, 'content/interviews/narration-appendix/audio.m4a'));
const wave = readFileSync(
	join(root, 'content/interviews/narration-appendix/waveform.json'),
	'utf8',
);
const transcript = `WEBVTT\n\nNOTE 合成语音朗读本馆文字稿\n\n00:00:01.000 --> 00:00:04.000\n<v 丁许可>${HEARD}。\n\n00:00:21.000 --> 00:00:28.000\n<v 丁许可>${WORDS}。\n`;

let wanted: Wanted;
beforeAll(async () => {
	cpSync(join(root, 'src/fixtures/museum'), content, { recursive: true });
	const put = (file: string, text: string | Buffer) => writeFileSync(join(content, file), text);
	const talk = readFileSync(join(content, TALK, 'index.yaml'), 'utf8');
	put(
		`${TALK}/index.yaml`,
		`${talk.replace(/^redactions:[^]*?(?=^\w)/m, '')}redactions: [{ start: ${WINDOW.start}, end: ${WINDOW.end}, reason: 提到他人的病情 }]\n`,
	);
	put(`${TALK}/audio.m4a`, voice);
	put(`${TALK}/waveform.json`, wave);
	put(`${TALK}/original.vtt`, transcript);
	put(`${TALK}/mandarin.vtt`, transcript);
	put(
		`${TALK}/edited.vtt`,
		`WEBVTT\n\n1.1\n00:00:01.000 --> 00:00:04.000\n<v 丁许可>这是没有签字的整理稿文字。\n`,
	);
	// A chapter speaks of a picture that waits to be shown.
	const photo = readFileSync(join(content, 'photos/street-before.yaml'), 'utf8');
	put('photos/held-bridge.yaml', `${photo}withheld: 试验\n`);
	put('photos/held-bridge.jpg', readFileSync(join(content, 'photos/street-before.jpg')));
	const chapter = readFileSync(join(content, 'chapters/old-wall.mdx'), 'utf8');
	put('chapters/old-wall.mdx', `${chapter}\n<图 id="held-bridge" />\n`);
	const museum = readMuseum(content);
	expect(museum.issues).toEqual([]);
	const place = { root, content, today: '2026-11-28', realNames: [] };
	wanted = await prepare(museum, EDITIONS.web, place);
}, 60_000);
afterAll(() => rmSync(trial, { recursive: true, force: true }));

async function found(file: string, bytes: Buffer | string): Promise<string[]> {
	const scan = new Scan(wanted);
	scan.file(file, Buffer.from(bytes));
	return (await scan.finish()).map(({ kind, record }) => `${kind} ${record}`);
}

test.each([
	[WORDS, [`words ${TALK}`]],
	['那一年的', [`words ${TALK}`]],
	[HEARD, []],
	['这是没有签字的整理稿', [`words ${TALK}`]],
])('of a recording that is shown, 「%s」 is a trace: %j', async (words, findings) => {
	expect(await found('a.html', `<p>${words}</p>`)).toEqual(findings);
});

test('the transcript as the gate lets it out holds no trace, the whole one does', async () => {
	expect(await found('a.vtt', redactTranscript(transcript, [WINDOW]))).toEqual([]);
	expect(await found('a.vtt', transcript)).toEqual([`words ${TALK}`]);
});

test('a remark at the head of every transcript is none', async () => {
	expect(await found('a.vtt', 'WEBVTT\n\nNOTE 合成语音朗读本馆文字稿\n')).toEqual([]);
});

test('the sound as the gate lets it out holds no trace, the whole one does', async () => {
	const silenced = silenceRecording(voice, [WINDOW]);
	expect(await found('a.m4a', Buffer.from(silenced ?? []))).toEqual([]);
	expect(await found('a.m4a', voice)).toEqual(
		expect.arrayContaining([`sound ${TALK}`, `file ${TALK}`, 'unknown-sound undefined']),
	);
});

test('half a second of the silenced stretch is found, half a second beside it is not', async () => {
	const track = readAacTrack(voice);
	const framesFrom = (seconds: number) => {
		const from = track?.times.findIndex((time) => time / track.timescale >= seconds) ?? 0;
		const [at = 0, end = 0] = [track?.offsets[from], track?.offsets[from + 24]];
		return voice.subarray(at, end);
	};
	expect(await found('a.bin', framesFrom(24))).toEqual([`sound ${TALK}`]);
	expect(await found('a.bin', framesFrom(12))).toEqual([]);
});

test('the waveform as the gate lets it out holds no trace, the whole one does', async () => {
	const read = parseWaveform(wave);
	const flat = read && JSON.stringify(redactWaveform(read, [WINDOW]));
	expect(await found('a.json', flat ?? '')).toEqual([]);
	expect(await found('a.json', wave)).toEqual(
		expect.arrayContaining([`waveform ${TALK}`, `file ${TALK}`]),
	);
});

test('what a withdrawn record’s address says is no trace, what a person’s id says is one', async () => {
	const withdrawn = wanted.truth.hidden.filter(({ entry }) => entry === 'withdrawn');
	expect(withdrawn.map(({ key }) => key)).toContain('interviews/talk-withdrawn');
	expect(await found('interviews/talk-withdrawn/index.html', '<p>这里的内容已经撤下</p>')).toEqual(
		[],
	);
	expect(await found('people/bing-chehui/index.html', 'x')).not.toEqual([]);
});

test('a record that nobody judged counts as hidden', async () => {
	const { editionTruth } = await import('./hidden.ts');
	const truth = editionTruth(readMuseum(content), new Map(), '2026-11-28');
	expect(truth.hidden.map(({ key }) => key)).toContain('chapters/old-wall');
	expect(truth.shownIds.size).toBe(0);
});

test('the id of a picture that waits is a trace, though a chapter speaks of it', async () => {
	expect(await found('chapters/old-wall/index.html', '<p id="held-bridge">桥</p>')).toEqual([
		'id photos/held-bridge',
	]);
	expect(await found('chapters/old-wall/index.html', '<p id="street-after">桥</p>')).toEqual([]);
});
