import { runTool } from '../../lib/ffmpeg.ts';
import {
	canLevel,
	fileLoudness,
	isOnTarget,
	levellingFilter,
	limitingFilter,
	MEASURING_FILTER,
	nextAim,
	readMeasured,
	type Loudness,
	type Measured,
} from './loudness.ts';

/** What players and search tools read in the file itself; empty ones are left out. */
export interface AudioLabels {
	title?: string | undefined;
	artist?: string | undefined;
	comment?: string | undefined;
}

/** Where the sound comes from: ffmpeg's arguments up to the input, and the bytes when it is piped. */
export interface SoundSource {
	args: readonly string[];
	input?: Uint8Array | undefined;
}

/** Samples per second and bits per second of every access file. */
const FORMAT = { sampleRate: 44_100, bitRate: '56k' } as const;
/** One channel, before anything is measured. */
export const MONO = 'aformat=channel_layouts=mono';
/** The encoder adds up to 2 dB to the peaks. */
const FIRST_AIM: Loudness = { integrated: -19, truePeak: -3 };
/** Tries in all; the first of them with loudnorm. */
const TRIES = 10;
const LEVELLING_TRIES = 3;

const only = ['-map', '0:a:0', '-vn', '-sn', '-dn'];

/** First pass over a source. */
export async function measure({ args, input }: SoundSource): Promise<Measured | undefined> {
	const filter = `${MONO},${MEASURING_FILTER}`;
	const { said } = await runTool('ffmpeg', [...args, ...only, '-af', filter, '-f', 'null', '-'], {
		input,
	});
	return readMeasured(said);
}

const tags = (labels: AudioLabels) =>
	Object.entries(labels).flatMap(([name, value]) =>
		value ? ['-metadata', `${name}=${value}`] : [],
	);

/** No date, no place, no device, no encoder's name, and the tables first. */
const container = (labels: AudioLabels) => [
	...['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact'],
	...['-flags:a', '+bitexact', '-movflags', '+faststart', ...tags(labels), '-f', 'ipod'],
];

async function must(args: readonly string[], source: Partial<SoundSource>, onProgress?: Progress) {
	const { ok, said } = await runTool('ffmpeg', args, { input: source.input, onProgress });
	if (!ok) throw new Error(`ffmpeg failed: ${said.slice(-400)}`);
}

type Progress = (seconds: number) => void;

function encode(
	path: string,
	source: SoundSource,
	level: string,
	labels: AudioLabels,
	onProgress: Progress | undefined,
): Promise<void> {
	const { sampleRate, bitRate } = FORMAT;
	const filter = `${MONO},${level},aresample=${sampleRate}`;
	const codec = ['-c:a', 'aac', '-profile:a', 'aac_low', '-b:a', bitRate, '-ac', '1'];
	const args = [...source.args, ...only, '-af', filter, ...codec, '-ar', String(sampleRate)];
	return must([...args, ...container(labels), path], source, onProgress);
}

/**
 * Writes a sound as mono AAC-LC at −19 LUFS, peaks at most −1 dBTP, tables first, labelled, and without whatever the
 * source's own tags told; the same sound always gives the same bytes. Measures what came out, and aims again until it is right.
 */
export async function writeAccessFile(
	path: string,
	source: SoundSource,
	measured: Measured,
	labels: AudioLabels,
	onProgress?: Progress,
): Promise<Loudness> {
	let aim = FIRST_AIM;
	for (let tries = canLevel(measured) ? 0 : LEVELLING_TRIES; tries < TRIES; tries += 1) {
		if (tries === LEVELLING_TRIES) aim = FIRST_AIM;
		const level =
			tries < LEVELLING_TRIES
				? levellingFilter(aim, measured)
				: limitingFilter(aim.integrated - measured.integrated, aim.truePeak);
		await encode(path, source, level, labels, onProgress);
		const got = await fileLoudness(path);
		if (isOnTarget(got)) return got;
		aim = nextAim(aim, got);
	}
	throw new Error(`${path} could not be brought to the loudness of the museum`);
}

/** Writes the sound of a finished file, untouched, under other labels. */
export const relabel = (from: string, to: string, labels: AudioLabels): Promise<void> =>
	must(['-i', from, ...only, '-c', 'copy', ...container(labels), to], {});
