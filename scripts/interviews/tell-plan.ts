import { basename } from 'node:path';
import { durationAsClock, durationInWords } from '../../src/domain/duration.ts';
import type { Fate, FolderPlan } from './files/plan.ts';
import type { Written } from './files/write-folder.ts';
import type { SoundFile } from './sound/look-inside.ts';
import { TARGET, type Loudness } from './sound/loudness.ts';
import type { Stretch } from './sound/pauses.ts';

/** What was read and what came of it. */
export interface Findings {
	sound: SoundFile;
	seconds: number;
	loudness: Loudness;
	sha256: string;
	segments: readonly Stretch[];
	/** Where the recording has no pause to be divided at. */
	hasPauses: boolean;
	transcript?:
		| { path: string; lines: number; speakers: readonly string[]; notes: readonly string[] }
		| undefined;
}

const FATES: Readonly<Record<Fate, string>> = {
	new: '新建',
	renew: '更新',
	same: '没有变',
	edited: '有人改过，不动它',
	kept: '保留',
};

const decibels = (value: number) => value.toFixed(1).replace('-', '−');
const size = (bytes: number) =>
	bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

function tellSound({ sound, seconds, sha256 }: Findings): string[] {
	const { format, sampleRate, channels, bytes, recorded, tracks, hasPicture } = sound;
	return [
		`录音　${basename(sound.path)}`,
		`　　${format}，${sampleRate} Hz，${channels} 声道，${durationInWords(seconds)}，${size(bytes)}`,
		...(recorded === undefined ? [] : [`　　文件里记着 ${recorded} 录的，请核对`]),
		...(hasPicture ? ['　　文件里还有画面，只取声音'] : []),
		...(tracks > 1 ? [`　　文件里有 ${tracks} 条声音，用第一条`] : []),
		`　　指纹（SHA-256）${sha256}`,
		'　　这份原始录音不放进馆里，馆里也不存第二份：请至少在两处存好，写进 index.yaml 的 keepers',
	];
}

function tellTranscript({ transcript, seconds }: Findings): string[] {
	if (!transcript) return ['文字稿　没有给；先按停顿写好每句的时间，字的地方写着【待写】'];
	const { path, lines, speakers, notes } = transcript;
	const perMinute = Math.round(lines / Math.max(seconds / 60, 0.1));
	return [
		`文字稿　${basename(path)}：${lines} 句（每分钟 ${perMinute} 句），称呼：${speakers.join('、')}`,
		...notes.map((note) => `　　${note}`),
		'　　mandarin.vtt 先照抄 original.vtt，请把方言改成普通话；时间和句数要和原话一样',
	];
}

/** The whole plan, for the terminal. */
export function tellPlan(findings: Findings, plan: FolderPlan): string {
	const { loudness, segments, hasPauses } = findings;
	const times = segments.map(
		({ start, end }) => `${durationAsClock(start)}–${durationAsClock(end)}`,
	);
	const audio = plan.audio === 'renew' ? '更新属性里的题名和署名，声音不动' : FATES[plan.audio];
	return [
		...tellSound(findings),
		`响度　现在 ${decibels(loudness.integrated)} LUFS，最高 ${decibels(loudness.truePeak)} dBTP；做成 ${decibels(TARGET.integrated)} LUFS（±1），最高不超过 ${decibels(TARGET.highestPeak)} dBTP`,
		`分段　建议 ${segments.length} 段：${times.join('，')}${hasPauses || segments.length === 1 ? '' : '（听不出停顿，按时间等分）'}`,
		...tellTranscript(findings),
		'',
		`content/interviews/${plan.id}/（编号会成为网址，发布以后不能改，不要用真名）`,
		`　　audio.m4a　　${audio}`,
		`　　waveform.json　照 audio.m4a 画`,
		...plan.texts.map(({ name, fate }) => `　　${name}　　${FATES[fate]}`),
		...(plan.masterLines === undefined
			? []
			: ['', 'index.yaml 里没有登记原始录音，请把这几行加进去：', plan.masterLines.trimEnd()]),
	].join('\n');
}

/** What was done, in one or two sentences. */
export function tellWritten({ files, loudness }: Written, id: string): string {
	if (files.length === 0) return '和上次一样，没有写入任何文件。';
	const result = loudness
		? `　　做好的声音 ${decibels(loudness.integrated)} LUFS，最高 ${decibels(loudness.truePeak)} dBTP\n`
		: '';
	return `${result}写入 ${files.length} 个文件（${files.join('、')}），在 content/interviews/${id}/。\n下一步：填好 index.yaml 里写着「待填」的地方，运行 npm run check。`;
}
