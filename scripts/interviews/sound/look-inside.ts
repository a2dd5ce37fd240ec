import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { durationInWords } from '../../../src/domain/duration.ts';
import { runTool } from '../../lib/ffmpeg.ts';
import type { Outcome } from '../trouble.ts';

/** What a sound file tells about itself before it is played. */
export interface SoundFile {
	path: string;
	bytes: number;
	/** 「wav / pcm_s24le」 */
	format: string;
	sampleRate: number;
	channels: number;
	/** Only where every sample is kept; compressed speech has none. */
	bitDepth?: number | undefined;
	/** What the file says its length is; some forms only guess. */
	claimedSeconds?: number | undefined;
	/** The day in the file's own tags, as it would be on a calendar here. */
	recorded?: string | undefined;
	/** How many sound tracks there are; the first is used. */
	tracks: number;
	hasPicture: boolean;
}

/** Names of ffmpeg's readers. Others open playlists, pictures and texts, and playlists open other files. */
const READERS = 'wav,w64,aiff,caf,flac,mp3,aac,ogg,amr,mov,matroska';
/** ffmpeg's arguments in front of a file that somebody brought. */
export const openWith = (path: string): string[] => [
	...['-format_whitelist', READERS, '-protocol_whitelist', 'file,pipe', '-i', path],
];

/** Seconds. A longer file is several talks, or a recorder that nobody switched off. */
const LONGEST = 6 * 3600;
const SHORTEST = 1;
/** Of 100. A text can look like a frame or two of sound; a sound file is recognised by more than that. */
const SUREST_GUESS = 26;
const KINDS = 'WAV、FLAC、MP3、M4A、OGG、AMR，或手机的视频（MP4、MOV、3GP）';

interface Probe {
	format?: {
		format_name?: string;
		duration?: string;
		/** How sure ffprobe is, to 100. */
		probe_score?: number;
		tags?: Record<string, string>;
	};
	streams?: {
		codec_type?: string;
		codec_name?: string;
		sample_rate?: string;
		channels?: number;
		bits_per_sample?: number;
		bits_per_raw_sample?: string;
		disposition?: { attached_pic?: number };
		tags?: Record<string, string>;
	}[];
}

const number = (written: string | undefined) => {
	const value = Number(written);
	return Number.isFinite(value) && value > 0 ? value : undefined;
};

/** The day a phone or a recorder wrote into the file. Phones write world time, recorders their own. */
function recordedOn(probe: Probe): string | undefined {
	const tags = [probe.format?.tags, ...(probe.streams ?? []).map((stream) => stream.tags)];
	for (const found of tags) {
		const written = found?.['creation_time'] ?? found?.['date'] ?? '';
		if (/T.*Z$/.test(written)) {
			const here = new Date(Date.parse(written) + 8 * 3600_000);
			// Recorders without a set clock begin in 1904, 1970 or 2000.
			if (here.getUTCFullYear() > 2001) return here.toISOString().slice(0, 10);
		} else if (/^20\d\d-\d\d-\d\d/.test(written)) return written.slice(0, 10);
	}
	return undefined;
}

const plainForm = (name: string) => (name.startsWith('mov,') ? 'mp4' : (name.split(',')[0] ?? ''));

/** Looks into a sound file without playing it, and refuses what cannot become a recording. */
export async function lookInside(path: string): Promise<Outcome<SoundFile>> {
	const where = basename(path);
	const refuse = (message: string, fix: string): Outcome<never> => ({
		troubles: [{ where, message, fix }],
	});
	let bytes: number;
	try {
		const found = statSync(path);
		if (!found.isFile()) return refuse('这不是一个文件', '请写上录音文件的位置和名字');
		bytes = found.size;
	} catch {
		return refuse('找不到这个文件', '请核对录音文件的位置和名字；名字里有空格就用引号括起来');
	}
	if (bytes === 0) return refuse('文件是空的', '请从手机或录音机里重新拷贝一份');
	const { ok, output } = await runTool('ffprobe', [
		...['-v', 'error', '-of', 'json', '-show_format', '-show_streams', ...openWith(path)],
	]);
	const probe = ok ? (JSON.parse(output.toString()) as Probe) : {}; // as ffprobe writes it
	const streams = probe.streams ?? [];
	const sounds = streams.filter(({ codec_type: type }) => type === 'audio');
	const hasPicture = streams.some(
		({ codec_type: type, disposition }) => type === 'video' && disposition?.attached_pic !== 1,
	);
	const isSure = (probe.format?.probe_score ?? 0) >= SUREST_GUESS;
	if (!ok || !isSure || streams.length === 0)
		return refuse(
			'这不是完好的录音，只改了文件名的也打不开',
			`请换一份从手机或录音机里直接拷出来的文件：${KINDS}`,
		);
	const [sound] = sounds;
	const sampleRate = number(sound?.sample_rate);
	if (!sound || sampleRate === undefined)
		return refuse('文件里只有画面，没有声音', '请换一份有声音的文件');
	const claimedSeconds = number(probe.format?.duration);
	if (claimedSeconds !== undefined && claimedSeconds > LONGEST)
		return refuse(
			`录音长 ${durationInWords(claimedSeconds)}，超过了 ${LONGEST / 3600} 小时`,
			'请分成几次谈话，每次一个文件，再一个一个加',
		);
	const depth = number(sound.bits_per_raw_sample) ?? number(String(sound.bits_per_sample));
	return {
		value: {
			path,
			bytes,
			format: `${plainForm(probe.format?.format_name ?? '')} / ${sound.codec_name ?? ''}`,
			sampleRate,
			channels: sound.channels ?? 1,
			bitDepth: /^(?:pcm|flac|alac)/.test(sound.codec_name ?? '') ? depth : undefined,
			claimedSeconds,
			recorded: recordedOn(probe),
			tracks: sounds.length,
			hasPicture,
		},
	};
}

/** What is wrong with the length that playing a file to its end has shown. */
export function lengthTrouble(seconds: number): [message: string, fix: string] | undefined {
	if (seconds < SHORTEST)
		return ['文件里没有声音，或不到 1 秒', '请核对是不是选错了文件，或重新拷贝一份'];
	if (seconds > LONGEST)
		return [
			`录音长 ${durationInWords(seconds)}，超过了 ${LONGEST / 3600} 小时`,
			'请分成几次谈话，每次一个文件，再一个一个加',
		];
	return undefined;
}
