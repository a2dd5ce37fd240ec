import { basename } from 'node:path';
import { TO_FILL } from '../../src/domain/unfinished.ts';
import type { WrittenCue } from '../../src/domain/vtt-text.ts';
import { runTool } from '../lib/ffmpeg.ts';
import { chooseFolder } from './files/choose-folder.ts';
import { linesToTranscribe, type Draft } from './files/draft-texts.ts';
import { planFolder, type FolderPlan } from './files/plan.ts';
import type { Options } from './options.ts';
import { showProgress } from './show-progress.ts';
import type { AudioLabels } from './sound/access-file.ts';
import { fingerprint } from './sound/fingerprint.ts';
import { listen, type Heard } from './sound/listen.ts';
import { lookInside, type SoundFile } from './sound/look-inside.ts';
import { proposeSegments } from './sound/propose-segments.ts';
import type { Findings } from './tell-plan.ts';
import { readTranscript, type ReadTranscript } from './text/read-transcript.ts';
import type { Outcome, Trouble } from './trouble.ts';

/** All that is known before anything is written. */
export interface Reading {
	sound: SoundFile;
	heard: Heard;
	findings: Findings;
	plan: FolderPlan;
}

async function labelsIn(path: string): Promise<AudioLabels> {
	const { output } = await runTool('ffprobe', [
		...['-v', 'error', '-of', 'json', '-show_entries', 'format_tags', path],
	]);
	const { format } = JSON.parse(output.toString() || '{}') as { format?: { tags?: AudioLabels } };
	return format?.tags ?? {};
}

const speakersIn = (cues: readonly WrittenCue[]) => [
	...new Set(cues.flatMap(({ speaker }) => speaker ?? [])),
];

/** The day of the recording: told, or written in the file by the phone. Nobody else knows it. */
function dayTrouble(sound: SoundFile, options: Options): Trouble[] {
	return options.recorded === undefined && sound.recorded === undefined
		? [
				{
					where: basename(sound.path),
					message: '录音文件里没有记是哪一天录的',
					fix: '请加上录制的日子，例如 --recorded 2026-11-22',
				},
			]
		: [];
}

/** Reads the recording and its transcript, and compares with what content/ holds. Tells every mistake at once. */
export async function readRecording(
	root: string,
	audio: string,
	options: Options,
): Promise<Outcome<Reading>> {
	const looked = await lookInside(audio);
	const sound = 'value' in looked ? looked.value : undefined;
	const progress = showProgress('正在听', sound?.claimedSeconds);
	const listened = sound ? await listen(sound, progress.show) : undefined;
	progress.end();
	const heard = listened && 'value' in listened ? listened.value : undefined;
	const speech = heard?.speech ?? [];
	const range = heard && {
		start: speech[0]?.start ?? 0,
		end: speech.at(-1)?.end ?? heard.seconds,
		seconds: heard.seconds,
	};
	const transcript: Outcome<ReadTranscript> | undefined =
		options.transcript === undefined ? undefined : await readTranscript(options.transcript, range);
	const sha256 = sound ? await fingerprint(audio) : '';
	const recorded = options.recorded ?? sound?.recorded;
	const place = sound ? chooseFolder(root, sha256, audio, recorded, options.id) : undefined;
	// A folder that has its record knows the day already.
	const isKnown = place && 'value' in place && place.value.stored?.texts.index !== undefined;

	const troubles = [looked, listened, transcript, place].flatMap((outcome) =>
		outcome && 'troubles' in outcome ? outcome.troubles : [],
	);
	if (sound && !isKnown) troubles.push(...dayTrouble(sound, options));
	if (troubles.length > 0 || !sound || !heard || !place || !('value' in place)) return { troubles };

	const read = transcript && 'value' in transcript ? transcript.value : undefined;
	const cues = read?.cues ?? linesToTranscribe(speech);
	const speakers = speakersIn(cues);
	const segments = proposeSegments(heard.pauses, heard.seconds);
	const { title, credit, synthetic, machineTranscript } = options;
	const draft: Draft = {
		...{ title, credit, synthetic, machineTranscript, speakers, segments },
		recorded: recorded ?? '',
		duration: heard.seconds,
		master: {
			sha256,
			bytes: sound.bytes,
			format: sound.format,
			sampleRate: sound.sampleRate,
			...(sound.bitDepth === undefined ? {} : { bitDepth: sound.bitDepth }),
			channels: sound.channels,
			seconds: heard.seconds,
			recorder: TO_FILL,
			keepers: [TO_FILL],
		},
	};
	const { stored } = place.value;
	const labels = stored?.hasAudio ? await labelsIn(`${stored.folder}/audio.m4a`) : {};
	return {
		value: {
			sound,
			heard,
			plan: planFolder(place.value, draft, cues, read !== undefined, labels),
			findings: {
				...{ sound, seconds: heard.seconds, loudness: heard.measured, sha256, segments },
				hasPauses: heard.pauses.length > 0,
				transcript:
					read && options.transcript !== undefined
						? { path: options.transcript, lines: cues.length, speakers, notes: read.notes }
						: undefined,
			},
		},
	};
}
