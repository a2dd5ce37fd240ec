import { execFileSync, spawnSync } from 'node:child_process';
import { SAMPLE_RATE } from '../sound/pitch-marks.ts';

/** What players and search tools read in the file itself. */
interface AudioLabels {
	title: string;
	artist: string;
	comment: string;
}

/** EBU R 128 for a single channel: loudness LUFS, true peak dBTP, range LU. */
const TARGET = 'loudnorm=I=-19:TP=-3:LRA=11';

function measure(raw: Buffer, input: readonly string[]): string {
	const { stderr } = spawnSync(
		'ffmpeg',
		['-hide_banner', ...input, '-af', `${TARGET}:print_format=json`, '-f', 'null', '-'],
		{ input: raw, encoding: 'utf8', maxBuffer: 1 << 26 },
	);
	const json = /\{[^{}]*"input_i"[^{}]*\}/.exec(stderr)?.[0];
	if (json === undefined) throw new Error(`ffmpeg measured no loudness: ${stderr.slice(-400)}`);
	const value = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(json)?.[1] ?? '';
	return [
		TARGET,
		`measured_I=${value('input_i')}`,
		`measured_TP=${value('input_tp')}`,
		`measured_LRA=${value('input_lra')}`,
		`measured_thresh=${value('input_thresh')}`,
		`offset=${value('target_offset')}`,
		'linear=true',
	].join(':');
}

/**
 * Writes samples as mono AAC-LC at −19 LUFS, index first, labelled, and without the date or the encoder's name, so that the
 * same samples always give the same bytes.
 */
export function writeAudio(path: string, samples: Float32Array, labels: AudioLabels): void {
	const raw = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
	const input = ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', 'pipe:0'];
	const metadata = Object.entries(labels).flatMap(([name, value]) => [
		'-metadata',
		`${name}=${value}`,
	]);
	execFileSync(
		'ffmpeg',
		[
			...['-v', 'error', '-y', ...input, '-af', `${measure(raw, input)},aresample=${SAMPLE_RATE}`],
			...['-c:a', 'aac', '-profile:a', 'aac_low', '-b:a', '56k', '-ac', '1'],
			...['-ar', String(SAMPLE_RATE), '-map_metadata', '-1', '-fflags', '+bitexact'],
			...['-flags:a', '+bitexact', '-movflags', '+faststart', ...metadata, path],
		],
		{ input: raw, maxBuffer: 1 << 26 },
	);
}
