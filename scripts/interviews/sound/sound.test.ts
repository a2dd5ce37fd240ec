import { describe, expect, test } from 'vitest';
import { isOnTarget, nextAim, readMeasured } from './loudness.ts';
import { LevelMeter, pausesIn, speechBetween, STEP } from './pauses.ts';
import { proposeSegments } from './propose-segments.ts';
import { sampleReader } from './read-samples.ts';
import { isSameWaveform, samplesPerPixel, waveformText, WaveformMaker } from './waveform.ts';

describe('a waveform', () => {
	test('holds the lowest and the highest sample of each stretch, as audiowaveform does', () => {
		const maker = new WaveformMaker(0.08, 1000);
		for (const sample of [...Array(20).fill(256), ...Array(20).fill(-512), 32_767, -32_768])
			maker.add(sample as number);
		expect(maker.finish()).toEqual({
			...{ version: 2, channels: 1, sample_rate: 1000, samples_per_pixel: 20, bits: 8 },
			length: 3,
			data: [0, 1, -2, 0, -128, 127],
		});
	});

	test.each([
		[12, 600],
		[300, 1500],
		[3 * 3600, 1500],
	])('of %s seconds has about %s pairs, however long the sound', (seconds, pairs) => {
		const found = (seconds * 44_100) / samplesPerPixel(seconds, 44_100);
		expect(Math.abs(found - pairs)).toBeLessThan(2);
	});

	test('is the same when another computer rounded by one, and another when the sound is', () => {
		const maker = new WaveformMaker(1, 100);
		for (let sample = 0; sample < 100; sample += 1) maker.add(sample * 256);
		const made = maker.finish();
		const near = { ...made, data: made.data.map((value) => value + 1) };
		const far = { ...made, data: made.data.map((value) => value + 2) };
		expect(isSameWaveform(waveformText(near), made)).toBe(true);
		expect(isSameWaveform(waveformText(far), made)).toBe(false);
		expect(isSameWaveform('{"version":', made)).toBe(false);
	});
});

test('samples are read whole where a piece ends between their two bytes', () => {
	const samples = [1, -1, 32_767, -32_768, 258];
	const bytes = Buffer.alloc(10);
	for (const [index, sample] of samples.entries()) bytes.writeInt16LE(sample, index * 2);
	for (let cut = 0; cut <= 10; cut += 1) {
		const read: number[] = [];
		const take = sampleReader((sample) => read.push(sample));
		take(bytes.subarray(0, cut));
		take(bytes.subarray(cut, cut + 1));
		take(bytes.subarray(cut + 1));
		expect(read).toEqual(samples);
	}
});

describe('pauses', () => {
	const steps = (seconds: number, level: number) =>
		Array.from({ length: Math.round(seconds / STEP) }, () => level);

	test.each([
		['a quiet room', -70],
		['a room with a fan in it', -45],
	])('are found in %s', (_, room) => {
		const levels = [
			...steps(2, -25),
			...steps(1, room),
			...steps(3, -22),
			...steps(0.2, room),
			...steps(2, -24),
		];
		const [pause, ...others] = pausesIn(levels);
		expect(others).toEqual([]);
		expect(pause?.start).toBeCloseTo(2, 5);
		expect(pause?.end).toBeCloseTo(3, 5);
	});

	test('are not made up where voice and room are one', () => {
		expect(pausesIn([...steps(2, -30), ...steps(2, -33)])).toEqual([]);
	});

	test('leave the speech between them', () => {
		expect(
			speechBetween(
				[
					{ start: 0, end: 1 },
					{ start: 4, end: 5 },
				],
				8,
			),
		).toEqual([
			{ start: 1, end: 4 },
			{ start: 5, end: 8 },
		]);
	});

	test('are measured from samples', () => {
		const meter = new LevelMeter(1000);
		for (let sample = 0; sample < 50; sample += 1) meter.add(3277);
		expect(meter.levels.map(Math.round)).toEqual([-20]);
	});
});

describe('segments', () => {
	const pause = (at: number, length = 1) => ({ start: at - length / 2, end: at + length / 2 });

	test.each([12, 59, 300])('of %s seconds are one', (seconds) => {
		expect(proposeSegments([], seconds)).toEqual([{ start: 0, end: seconds }]);
	});

	test('are divided in the pause that is long and near three minutes', () => {
		const pauses = [pause(100, 0.4), pause(170, 2), pause(182, 0.4), pause(400, 1)];
		expect(proposeSegments(pauses, 560)).toEqual([
			{ start: 0, end: 170 },
			{ start: 170, end: 400 },
			{ start: 400, end: 560 },
		]);
	});

	test('last one to five minutes, without gaps, in every recording', () => {
		for (let seconds = 301; seconds < 11_000; seconds += 97) {
			const pauses = Array.from({ length: Math.floor(seconds / 7) }, (_, index) =>
				pause(index * 7 + (index % 5), 0.3 + (index % 4) / 2),
			);
			for (const given of [pauses, []]) {
				const segments = proposeSegments(given, seconds);
				expect(segments[0]?.start).toBe(0);
				expect(segments.at(-1)?.end).toBe(seconds);
				for (const [index, { start, end }] of segments.entries()) {
					expect(start).toBe(index === 0 ? 0 : segments[index - 1]?.end);
					expect(end - start).toBeGreaterThanOrEqual(59.9);
					expect(end - start).toBeLessThanOrEqual(300.1);
				}
			}
		}
	});
});

describe('loudness', () => {
	const said = (I: string, peak: string) =>
		`[x] Summary:\n\n  Integrated loudness:\n    I: ${I} LUFS\n    Threshold: -35.6 LUFS\n\n  Loudness range:\n    LRA: 2.5 LU\n    Threshold: -45.7 LUFS\n\n  True peak:\n    Peak: ${peak} dBFS\n`;

	test('is read from the last summary', () => {
		expect(readMeasured(said('-70.0', '-inf') + said('-25.7', '-12.9'))).toEqual({
			...{ integrated: -25.7, threshold: -35.6, range: 2.5, truePeak: -12.9 },
		});
		expect(readMeasured('nothing')).toBeUndefined();
	});

	test.each([
		[-19, -1, true],
		[-20, -3, true],
		[-20.1, -3, false],
		[-19, -0.9, false],
	])('of %s LUFS with a peak of %s dBTP is right: %s', (integrated, truePeak, right) => {
		expect(isOnTarget({ integrated, truePeak })).toBe(right);
	});

	test('that missed is aimed at again by as much, lower where the peaks were too high', () => {
		const aim = { integrated: -19, truePeak: -3 };
		expect(nextAim(aim, { integrated: -21, truePeak: -2 })).toEqual({
			integrated: -17,
			truePeak: -3,
		});
		expect(nextAim(aim, { integrated: -19, truePeak: 0 })).toEqual({
			...{ integrated: -19, truePeak: -4.5 },
		});
	});
});
