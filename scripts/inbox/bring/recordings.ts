import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { interviewPath } from '../../../src/paths.ts';
import { writeFolder } from '../../interviews/files/write-folder.ts';
import { readRecording, type Reading } from '../../interviews/read-recording.ts';
import { showProgress } from '../../interviews/show-progress.ts';
import { openWith } from '../../interviews/sound/look-inside.ts';
import type { Waveform } from '../../interviews/sound/waveform.ts';
import { tellPlan } from '../../interviews/tell-plan.ts';
import { ToolMissing } from '../../lib/ffmpeg.ts';
import type { Sorted } from '../look/pair.ts';
import { inInbox } from '../remedies.ts';
import { broughtFrom, type Brought, type Preview } from './brought.ts';
import { cueLines } from './cue-lines.ts';

/** A day in a file's or a folder's name: 「2026-11-22 谈话.m4a」, 「20261122_0930.wav」. */
function dayIn(name: string): string | undefined {
	for (const [, year, month, day] of name.matchAll(/(20\d\d)[-._年]?(\d\d)[-._月]?(\d\d)(?!\d)/g)) {
		const written = `${year}-${month}-${day}`;
		const time = Date.parse(written);
		if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(written)) return written;
	}
	return undefined;
}

const NO_OPTIONS = { machineTranscript: false, synthetic: false, waveforms: false, write: true };

/** How many columns a small waveform has. */
const COLUMNS = 240;

/** The loudest of each stretch of a waveform, 0 to 1. */
function peaksOf({ data }: Waveform): number[] {
	const pairs = data.length / 2;
	const columns = Math.min(COLUMNS, pairs);
	return Array.from({ length: columns }, (_, column) => {
		const [from, to] = [column, column + 1].map((at) => Math.floor((at * pairs) / columns) * 2);
		return Math.max(0, ...data.slice(from, to).map(Math.abs)) / 128;
	});
}

function previewOf(copy: string, { plan, heard }: Reading): Preview {
	const inFolder = (name: string) => readFileSync(join(copy, 'interviews', plan.id, name), 'utf8');
	return {
		kind: 'sound',
		seconds: heard.seconds,
		peaks: peaksOf(JSON.parse(inFolder('waveform.json')) as Waveform), // ours, just written
		lines: cueLines(inFolder('original.vtt')),
	};
}

/** Whose mistake it is: the recording's, or its transcript's, which tools know by its own name. */
const ownerOf = (names: readonly string[], where: string): string =>
	names.find((name) => where.startsWith(basename(name))) ?? names[0] ?? '';

const NO_CONSENT = {
	message: '这段录音还没有登记同意书，收成初稿，哪里都不出现',
	fix: '请登记同意书，写进 index.yaml 的 consents，删去 withheld 一行，再公开',
};

/** Makes a recording's folder in a copy of content/. */
export async function bringRecording(
	copy: string,
	{ sound, transcript }: Sorted['recordings'][number],
): Promise<Brought> {
	const { name, path } = sound;
	const names = [name, ...(transcript ? [transcript.name] : [])];
	const brought = broughtFrom(names, '口述');
	const options = { ...NO_OPTIONS, audio: path, transcript: transcript?.path };
	try {
		const reading = await readRecording(copy, path, { ...options, recorded: dayIn(name) });
		if ('troubles' in reading)
			return {
				...brought,
				troubles: reading.troubles.map((one) => inInbox(ownerOf(names, one.where), one)),
			};
		const { plan, heard, findings } = reading.value;
		const progress = showProgress(`正在做 ${name}`, heard.seconds);
		await writeFolder(copy, plan, {
			source: { args: openWith(path) },
			measured: heard.measured,
			onProgress: progress.show,
		});
		progress.end();
		return {
			...brought,
			becomes: [
				{
					file: `content/interviews/${plan.id}/`,
					fate: plan.stored ? '已有，见计划' : '新的一段',
					address: interviewPath(plan.id),
				},
			],
			told: tellPlan(findings, plan),
			reminders: plan.stored ? [] : [{ where: name, ...NO_CONSENT }],
			previews: [previewOf(copy, reading.value)],
		};
	} catch (error) {
		if (!(error instanceof ToolMissing)) throw error;
		const fix = '请运行 npm install，再运行一次';
		return { ...brought, troubles: [{ where: name, message: error.message, fix }] };
	}
}
