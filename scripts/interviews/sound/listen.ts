import { basename } from 'node:path';
import { runTool } from '../../lib/ffmpeg.ts';
import type { Outcome } from '../trouble.ts';
import { MONO } from './access-file.ts';
import { lengthTrouble, openWith, type SoundFile } from './look-inside.ts';
import { MEASURING_FILTER, readMeasured, type Measured } from './loudness.ts';
import { LevelMeter, pausesIn, speechBetween, type Stretch } from './pauses.ts';
import { sampleReader } from './read-samples.ts';

/** What hearing a whole recording told. */
export interface Heard {
	measured: Measured;
	/** Length of what could be heard, in seconds. */
	seconds: number;
	pauses: Stretch[];
	speech: Stretch[];
}

/** Samples per second that are enough to tell voice from silence. */
const RATE = 8000;
/** LUFS. Below this nothing but the recorder itself is heard. */
const QUIETEST = -60;
/** Seconds by which the end may come sooner than the file says. */
const TOLERANCE = 2;
/** Forms that know their own length; the others guess it from their first second. */
const KNOWS_LENGTH = /^(?:wav|w64|aiff|flac|mp4|matroska)/;

/** Plays a recording once from beginning to end: loudness for the museum's levelling, and where nobody speaks. */
export async function listen(
	sound: SoundFile,
	onProgress?: (seconds: number) => void,
): Promise<Outcome<Heard>> {
	const where = basename(sound.path);
	const meter = new LevelMeter(RATE);
	const graph = [
		`[0:a:0]${MONO},asplit[loud][level]`,
		`[loud]${MEASURING_FILTER}[measured]`,
		`[level]aresample=${RATE}[samples]`,
	].join(';');
	const { said } = await runTool(
		'ffmpeg',
		[
			...[...openWith(sound.path), '-filter_complex', graph],
			...['-map', '[measured]', '-f', 'null', '-'],
			...['-map', '[samples]', '-f', 's16le', '-ac', '1', 'pipe:1'],
		],
		{ onOutput: sampleReader((sample) => meter.add(sample)), onProgress },
	);
	const seconds = Math.round((meter.samples / RATE) * 1000) / 1000;
	const refuse = ([message, fix]: [string, string]) => ({ troubles: [{ where, message, fix }] });
	const wrongLength = lengthTrouble(seconds);
	if (wrongLength) return refuse(wrongLength);
	const measured = readMeasured(said);
	if (!measured || measured.integrated < QUIETEST)
		return refuse(['整段录音几乎没有声音', '请检查录音时话筒有没有接好，换一份有声音的文件']);
	const { claimedSeconds = 0, format } = sound;
	if (KNOWS_LENGTH.test(format) && claimedSeconds - seconds > TOLERANCE)
		return refuse([
			`录音应当有 ${Math.round(claimedSeconds)} 秒，放到 ${Math.round(seconds)} 秒就断了`,
			'请从手机或录音机里重新拷贝一份完整的',
		]);
	const pauses = pausesIn(meter.levels);
	return { value: { measured, seconds, pauses, speech: speechBetween(pauses, seconds) } };
}
