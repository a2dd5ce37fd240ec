import { execFileSync, spawnSync } from 'node:child_process';
import { SAMPLE_RATE } from '../sound/pitch-marks.ts';

/** What players and search tools read in the file itself. */
interface AudioLabels {
	title: string;
	artist: string;
	comment: string;
}

/** EBU R 128 for a single channel. */
const LOUDNESS = -19;
/** Highest true peak a finished file may have, dBTP. */
const HIGHEST_PEAK = -1;
/** True peaks to aim at, one after the other: the encoder adds up to 2 dB, and now and then more. */
const AIMS = [-3, -4.5, -6];

const RAW = ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', 'pipe:0'];

/** What ffmpeg says while it works. */
function report(args: readonly string[], input?: Buffer): string {
	const options = { input, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
	return spawnSync('ffmpeg', ['-hide_banner', '-nostats', ...args, '-f', 'null', '-'], options)
		.stderr;
}

/** First pass: measures, and answers the filter that brings the sound to the loudness without pumping. */
function loudnessFilter(raw: Buffer, peak: number): string {
	const target = `loudnorm=I=${LOUDNESS}:TP=${peak}:LRA=11`;
	const said = report([...RAW, '-af', `${target}:print_format=json`], raw);
	const json = /\{[^{}]*"input_i"[^{}]*\}/.exec(said)?.[0];
	if (json === undefined) throw new Error(`ffmpeg measured no loudness: ${said.slice(-400)}`);
	const value = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(json)?.[1] ?? '';
	return [
		target,
		`measured_I=${value('input_i')}`,
		`measured_TP=${value('input_tp')}`,
		`measured_LRA=${value('input_lra')}`,
		`measured_thresh=${value('input_thresh')}`,
		`offset=${value('target_offset')}`,
		'linear=true',
	].join(':');
}

/** True peak of a finished file, dBTP. */
function truePeak(path: string): number {
	const summary = report(['-i', path, '-af', 'ebur128=peak=true']).split('Summary:').at(-1) ?? '';
	return Number(/Peak:\s*(-?[\d.]+) dBFS/.exec(summary)?.[1] ?? NaN);
}

function encode(path: string, raw: Buffer, labels: AudioLabels, peak: number): void {
	const metadata = Object.entries(labels).flatMap(([name, value]) => [
		'-metadata',
		`${name}=${value}`,
	]);
	const filter = `${loudnessFilter(raw, peak)},aresample=${SAMPLE_RATE}`;
	execFileSync(
		'ffmpeg',
		[
			...['-v', 'error', '-y', ...RAW, '-af', filter],
			...['-c:a', 'aac', '-profile:a', 'aac_low', '-b:a', '56k', '-ac', '1'],
			...['-ar', String(SAMPLE_RATE), '-map_metadata', '-1', '-fflags', '+bitexact'],
			...['-flags:a', '+bitexact', '-movflags', '+faststart', ...metadata, path],
		],
		{ input: raw, maxBuffer: 1 << 26 },
	);
}

/**
 * Writes samples as mono AAC-LC at −19 LUFS, index first, labelled, and without the date or the encoder's name, so that the
 * same samples always give the same bytes.
 */
export function writeAudio(path: string, samples: Float32Array, labels: AudioLabels): void {
	const raw = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
	for (const aim of AIMS) {
		encode(path, raw, labels, aim);
		if (truePeak(path) <= HIGHEST_PEAK) return;
	}
	throw new Error(`${path} has a true peak above ${HIGHEST_PEAK} dBTP`);
}
