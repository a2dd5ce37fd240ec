/**
 * A talk of three hours that nobody ever gave, for measuring: noise, and characters in any order. It is put
 * into a copy of the little museum of src/fixtures.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { vttText, type WrittenCue } from '../../../src/domain/vtt-text.ts';
import { runTool } from '../../lib/ffmpeg.ts';
import { chances } from '../search/random.ts';
import { commonCharacters } from '../trial-content.ts';

/** How long the talk is, and in how many sentences. */
export interface TalkSize {
	seconds: number;
	sentences: number;
}

export const TALK = 'test-long-talk';
const SEGMENT = 240;
/** The characters of the museum's own chapters, as often as they stand there. */
const CHARACTERS = commonCharacters();
/** Every so many sentences one holds a dialect word. */
const WORD_EVERY = 40;
/** Pairs in the waveform. */
const PAIRS = 1500;

/** Any characters in any order: what is said has no meaning, and no sentence is like another. */
function babble(seed: number, length: number): string {
	const { pick } = chances(seed);
	return Array.from({ length }, () => pick(CHARACTERS)).join('');
}

function sentence(index: number, isMandarin: boolean): Pick<WrittenCue, 'text' | 'dialect'> {
	const holdsWord = index % WORD_EVERY === WORD_EVERY - 1;
	// Every third sentence is the same in both layers, as in talks that are hardly dialect.
	const end = isMandarin && index % 3 !== 0 ? babble(index + 10_000, 6) : babble(index, 4);
	const text = `${index === 0 ? '合成语音，测试，' : ''}${babble(index + 1, 12)}，${holdsWord ? '田坝' : ''}${end}。`;
	const from = text.indexOf('田坝');
	return holdsWord && !isMandarin ? { text, dialect: [{ from, to: from + 2 }] } : { text };
}

function cues({ seconds, sentences }: TalkSize, isMandarin: boolean): WrittenCue[] {
	const step = seconds / sentences;
	return Array.from({ length: sentences }, (_, index) => ({
		start: Math.round(index * step * 1000) / 1000,
		end: Math.round((index + 0.9) * step * 1000) / 1000,
		speaker: index % 7 < 5 ? '甲声' : '乙声',
		...sentence(index, isMandarin),
	}));
}

const record = ({ seconds }: TalkSize) => ({
	title: '测试用的长谈',
	kind: 'demonstration',
	synopsis: '没有人讲过的三小时，只用来量快慢。',
	recorded: '2026-01-01',
	duration: seconds,
	synthetic: true,
	credit: '试验馆，合成语音',
	speakers: [
		{ name: '甲声', role: '合成语音' },
		{ name: '乙声', role: '合成语音' },
	],
	segments: Array.from({ length: Math.ceil(seconds / SEGMENT) }, (_, index) => ({
		id: `part-${index + 1}`,
		title: `测试第${index + 1}段`,
		synopsis: '没有意思。',
		start: index * SEGMENT,
		end: Math.min(seconds, (index + 1) * SEGMENT),
	})),
	review: 'reviewed',
});

const waveform = ({ seconds }: TalkSize) => ({
	version: 2,
	channels: 1,
	sample_rate: 8000,
	samples_per_pixel: Math.ceil((seconds * 8000) / PAIRS),
	bits: 8,
	length: PAIRS,
	data: Array.from({ length: PAIRS }, (_, index) => 20 + ((index * 37) % 80)).flatMap((height) => [
		-height,
		height,
	]),
});

async function ffmpeg(...given: readonly string[]): Promise<void> {
	const { ok, said } = await runTool('ffmpeg', ['-v', 'error', ...given]);
	if (!ok) throw new Error(`ffmpeg made no noise: ${said.slice(-400)}`);
}

/** Very low noise, which takes as many bytes as a voice does; silence would take a fifteenth and be there at once. */
async function writeNoise(file: string, seconds: number): Promise<void> {
	const minute = `${file}.minute.m4a`;
	const noise = 'anoisesrc=r=44100:a=0.001:c=pink:s=1';
	await ffmpeg('-f', 'lavfi', '-i', noise, '-t', '60', '-c:a', 'aac', '-b:a', '48k', minute);
	await ffmpeg(
		...['-stream_loop', '-1', '-i', minute, '-t', String(seconds), '-c', 'copy'],
		...['-movflags', '+faststart', '-metadata', 'comment=合成语音', file],
	);
	rmSync(minute);
}

/** Writes the little museum with the talk in it into `folder`, which is made. */
export async function writeLongTalk(folder: string, size: TalkSize): Promise<void> {
	cpSync(join(import.meta.dirname, '../../../src/fixtures/museum'), folder, { recursive: true });
	const talk = join(folder, 'interviews', TALK);
	mkdirSync(talk, { recursive: true });
	const put = (file: string, text: string) => writeFileSync(join(talk, file), text);
	put('index.yaml', stringify(record(size)));
	put('original.vtt', vttText(cues(size, false), ['合成语音']));
	put('mandarin.vtt', vttText(cues(size, true), ['合成语音']));
	put('waveform.json', JSON.stringify(waveform(size)));
	await writeNoise(join(talk, 'audio.m4a'), size.seconds);
}
