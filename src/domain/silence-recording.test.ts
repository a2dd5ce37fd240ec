import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runTool } from '../../scripts/lib/ffmpeg.ts';
import { readAacTrack } from './aac-track.ts';
import { boxAt, boxesIn, boxOf } from './iso-boxes.ts';
import { silenceRecording } from './silence-recording.ts';

const folder = mkdtempSync(join(tmpdir(), 'silence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...args: string[]) => {
	const done = await runTool('ffmpeg', args);
	if (!done.ok) throw new Error(done.said);
	return done.output;
};

/** Ten seconds of a sound that is loud everywhere, made by a program: no voice, nobody’s words. */
async function noise(rate: number, ...options: string[]): Promise<Uint8Array> {
	const file = join(folder, `noise-${rate}-${options.length}.m4a`);
	const source = `anoisesrc=d=10:c=pink:r=${rate}:a=0.5:seed=7`;
	const sound = ['-f', 'lavfi', '-i', source, '-ac', '1', '-c:a', 'aac', '-b:a', '64k'];
	await run(
		...sound,
		'-metadata',
		'title=合成语音 试验',
		'-movflags',
		'+faststart',
		...options,
		file,
	);
	return readFileSync(file);
}

/** The samples as a listener hears them, −1 to 1. */
async function heard(bytes: Uint8Array, rate: number): Promise<Float32Array> {
	const file = join(folder, 'heard.m4a');
	writeFileSync(file, bytes);
	const raw = await run('-i', file, '-f', 'f32le', '-ac', '1', '-ar', String(rate), 'pipe:1');
	return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
}

const loudest = (samples: Float32Array) =>
	20 * Math.log10(samples.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9));

const WINDOW = { start: 3.217, end: 5.641 };

describe.each([48_000, 32_000, 16_000])('a recording at %i Hz', (rate) => {
	test('is silent in the window, the same outside, and as long as before', async () => {
		const before = await noise(rate);
		const after = silenceRecording(before, [WINDOW]);
		if (!after) throw new Error('not silenced');
		const [was, is] = [await heard(before, rate), await heard(after, rate)];
		expect(is.length).toBe(was.length);
		const inside = is.slice(Math.round(WINDOW.start * rate), Math.round(WINDOW.end * rate));
		expect(loudest(inside)).toBeLessThanOrEqual(-60);
		expect(loudest(was.slice(rate, 2 * rate))).toBeGreaterThan(-20);

		// What changed lies within three frames of the window, less than 0.1 s from 32 kHz on.
		const changed = is.findIndex((sample, i) => sample !== was[i]);
		const last = is.findLastIndex((sample, i) => sample !== was[i]);
		const frames = 3 * 1024;
		expect(changed).toBeGreaterThanOrEqual(WINDOW.start * rate - frames);
		expect(last).toBeLessThanOrEqual(WINDOW.end * rate + frames);
	}, 60_000);
});

test('everything else of the file stays: tags, times, the order of boxes, every other frame', async () => {
	const before = await noise(48_000);
	const after = silenceRecording(before, [WINDOW]);
	if (!after) throw new Error('not silenced');
	expect(boxesIn(after)?.map(({ kind }) => kind)).toEqual(['ftyp', 'moov', 'mdat']);
	expect(Buffer.from(after).includes('合成语音')).toBe(true);
	const [was, is] = [readAacTrack(before), readAacTrack(after)];
	if (!was || !is) throw new Error('not readable');
	expect(is.times).toEqual(was.times);
	expect(is.priming).toBe(1024);
	const frame = (bytes: Uint8Array, { offsets, sizes }: typeof was, i: number) =>
		Buffer.from(bytes).subarray(offsets[i] ?? 0, (offsets[i] ?? 0) + (sizes[i] ?? 0));
	const different = was.sizes
		.map((_, i) => i)
		.filter((i) => !frame(before, was, i).equals(frame(after, is, i)));
	expect(different.length).toBe((different.at(-1) ?? 0) - (different[0] ?? 0) + 1);
	// What was said is not told by how long its frames were.
	expect([...new Set(different.map((i) => is.sizes[i]))]).toEqual([4]);
}, 60_000);

test('silencing again, or in other order, gives the same bytes', async () => {
	const before = await noise(32_000);
	const windows = [WINDOW, { start: 8, end: 8.3 }];
	const once = silenceRecording(before, windows);
	if (!once) throw new Error('not silenced');
	expect(Buffer.from(silenceRecording(once, windows) ?? []).equals(Buffer.from(once))).toBe(true);
	const other = silenceRecording(before, [...windows].reverse());
	expect(Buffer.from(other ?? []).equals(Buffer.from(once))).toBe(true);
	expect(silenceRecording(before, [])).toBe(before);
}, 60_000);

test('a recording of three hours is no more trouble than one of ten seconds', async () => {
	const [short, file] = [join(folder, 'short.m4a'), join(folder, 'long.m4a')];
	writeFileSync(short, await noise(16_000));
	await run('-stream_loop', '1079', '-i', short, '-c', 'copy', '-movflags', '+faststart', file);
	const after = silenceRecording(readFileSync(file), [{ start: 9000, end: 9010 }]);
	expect(after && readAacTrack(after)?.sizes.length).toBeGreaterThan(168_000);
}, 60_000);

test('leftovers of the sound as it was do not travel with the file', async () => {
	const before = await noise(32_000);
	const leftover = boxOf('free', [new TextEncoder().encode('leftover')]);
	const after = silenceRecording(Buffer.concat([before, leftover]), [WINDOW]);
	expect(after && Buffer.from(after).includes('leftover')).toBe(false);
}, 60_000);

test('windows at the very beginning, at the very end and past it', async () => {
	const before = await noise(16_000);
	const rate = 16_000;
	const after = silenceRecording(before, [
		{ start: 0, end: 1 },
		{ start: 9.5, end: 99 },
	]);
	if (!after) throw new Error('not silenced');
	const is = await heard(after, rate);
	expect(loudest(is.slice(0, rate))).toBeLessThanOrEqual(-60);
	expect(loudest(is.slice(9.5 * rate))).toBeLessThanOrEqual(-60);
	expect(loudest(is.slice(4 * rate, 5 * rate))).toBeGreaterThan(-20);
}, 60_000);

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
	['nothing', () => new Uint8Array()],
	['words', () => new TextEncoder().encode('这不是声音'.repeat(40))],
	['a file that broke off', (bytes) => bytes.slice(0, bytes.length - 900)],
	['a file without tables', (bytes) => bytes.slice(0, boxAt(bytes, ['moov'])?.start)],
])(
	'%s is not silenced but refused',
	async (_title, change) => {
		expect(silenceRecording(change(await noise(16_000)), [WINDOW])).toBeUndefined();
	},
	60_000,
);

test('a recording with two channels is refused, so that nothing is only half silent', async () => {
	const file = join(folder, 'stereo.m4a');
	await run('-f', 'lavfi', '-i', 'sine=d=1:r=48000', '-ac', '2', '-c:a', 'aac', file);
	expect(silenceRecording(readFileSync(file), [WINDOW])).toBeUndefined();
}, 60_000);
