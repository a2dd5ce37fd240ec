import {
	closeSync,
	existsSync,
	fstatSync,
	openSync,
	readFileSync,
	readSync,
	statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Recording } from '../../src/checks/museum.ts';
import { readAacTrack } from '../../src/domain/aac-track.ts';
import { parseWaveform } from '../../src/domain/waveform.ts';

/** Bytes. The tables of an hour's recording, which stand in front of the sound, are smaller. */
const HEAD = 4_000_000;
const LABEL = Buffer.from('合成语音');

function head(path: string): Buffer {
	const file = openSync(path, 'r');
	try {
		const bytes = Buffer.alloc(Math.min(HEAD, fstatSync(file).size));
		return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
	} finally {
		closeSync(file);
	}
}

/** Where a box of the given kind begins at the top level, and how long it is. ISO/IEC 14496-12, §4.2. */
function findBox(bytes: Buffer, kind: string): { at: number; size: number } | undefined {
	let at = 0;
	while (at + 8 <= bytes.length) {
		const size = bytes.readUInt32BE(at);
		if (bytes.toString('latin1', at + 4, at + 8) === kind) return { at, size };
		if (size < 8) return undefined;
		at += size;
	}
	return undefined;
}

/** The length that the movie header gives, in seconds. ISO/IEC 14496-12, §8.2.2. */
function seconds(movie: Buffer): number | undefined {
	const at = movie.indexOf('mvhd');
	if (at < 0 || at + 36 > movie.length) return undefined;
	const isLong = movie[at + 4] === 1;
	const scale = movie.readUInt32BE(at + (isLong ? 24 : 16));
	const length = isLong ? Number(movie.readBigUInt64BE(at + 28)) : movie.readUInt32BE(at + 20);
	return scale > 0 ? length / scale : undefined;
}

/** How long the waveform beside a recording is. */
function waveformBeside(path: string): Recording['waveform'] {
	const beside = join(dirname(path), 'waveform.json');
	if (!existsSync(beside)) return undefined;
	const read = parseWaveform(readFileSync(beside, 'utf8'));
	return read
		? { seconds: ((read.data.length / 2) * read.samples_per_pixel) / read.sample_rate }
		: 'unreadable';
}

/** Looks into one recording: how long it is, and whether the file itself says that its voice is synthetic. */
export function readRecording(path: string, file: string): Recording {
	const bytes = head(path);
	const isSound = bytes.toString('latin1', 4, 8) === 'ftyp';
	const movie = findBox(bytes, 'moov');
	if (!isSound) return { file, broken: 'unreadable' };
	const sound = findBox(bytes, 'mdat');
	if (!movie) return { file, broken: sound ? 'tables-last' : 'unreadable' };
	if (sound && sound.at < movie.at) return { file, broken: 'tables-last' };
	const tables = bytes.subarray(movie.at, movie.at + movie.size);
	const upToTables = bytes.subarray(0, movie.at + movie.size);
	return {
		file,
		seconds: seconds(tables),
		labelled: tables.includes(LABEL),
		waveform: waveformBeside(path),
		canBeSilenced: readAacTrack(upToTables, statSync(path).size) !== undefined,
	};
}
