import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { vttText } from '../../../src/domain/vtt-text.ts';
import { readWaveform } from '../../interviews/sound/read-samples.ts';
import { waveformText } from '../../interviews/sound/waveform.ts';
import { CREDIT, ENGINE } from '../cast.ts';
import type { MadeRecording } from '../narration.ts';
import { writeAudio } from './audio-file.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** The record in the order of its schema. */
function indexFile({ record }: MadeRecording): string {
	const { title, kind, chapter, synopsis, ...rest } = record;
	const head = { title, kind, ...(chapter === undefined ? {} : { chapter }), synopsis };
	const yaml = stringify({ ...head, recorded: today(), ...rest }, { lineWidth: 0 });
	// Older YAML readers would take the bare day for a point in time.
	return yaml.replace(/^recorded: (\S+)$/m, "recorded: '$1'");
}

/** Writes the folder of one recording; returns a line about it. */
export async function writeRecording(root: string, made: MadeRecording): Promise<string> {
	const folder = join(root, made.id);
	mkdirSync(folder, { recursive: true });
	for (const [layer, lines] of Object.entries(made.layers)) {
		const cues = made.recital.cues.map((cue, index) => ({
			...cue,
			...(lines[index] ?? { text: '' }),
		}));
		writeFileSync(join(folder, `${layer}.vtt`), vttText(cues, ['合成语音']));
	}
	const audio = join(folder, 'audio.m4a');
	await writeAudio(audio, made.recital.samples(), {
		title: `${made.record.title}（合成语音）`,
		artist: CREDIT,
		comment: `合成语音，不是真人朗读。${ENGINE}`,
	});
	writeFileSync(join(folder, 'waveform.json'), waveformText(await readWaveform(audio)));
	writeFileSync(join(folder, 'index.yaml'), indexFile(made));
	const minutes = ((made.record.duration ?? 0) / 60).toFixed(1);
	const longest = Math.max(...made.recital.cues.map(({ start, end }) => end - start));
	return `${minutes} 分钟，${(statSync(audio).size / 1e6).toFixed(2)} MB，${made.recital.cues.length} 句，最长 ${longest.toFixed(1)} 秒`;
}
