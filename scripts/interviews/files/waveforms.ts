import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWaveform } from '../sound/read-samples.ts';
import { isSameWaveform, waveformText } from '../sound/waveform.ts';

export interface WaveformState {
	/** The recording's folder name. */
	id: string;
	state: 'as-before' | 'missing' | 'differs' | 'unreadable';
	/** What the file should hold. */
	text: string;
}

/** Every recording in content/ with its waveform drawn afresh. */
export async function drawWaveforms(
	root: string,
	onRecording: (id: string) => void,
): Promise<WaveformState[]> {
	const folder = join(root, 'interviews');
	const ids = readdirSync(folder)
		.filter((id) => existsSync(join(folder, id, 'audio.m4a')))
		.sort();
	const states: WaveformState[] = [];
	for (const id of ids) {
		onRecording(id);
		const made = await readWaveform(join(folder, id, 'audio.m4a')).catch(() => undefined);
		if (!made) {
			states.push({ id, state: 'unreadable', text: '' });
			continue;
		}
		const path = join(folder, id, 'waveform.json');
		const stored = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
		const state =
			stored === undefined ? 'missing' : isSameWaveform(stored, made) ? 'as-before' : 'differs';
		states.push({ id, state, text: waveformText(made) });
	}
	return states;
}

/** Writes one waveform whole or not at all. */
export function writeWaveform(root: string, { id, text }: WaveformState): void {
	const path = join(root, 'interviews', id, 'waveform.json');
	const beside = join(root, `.${id}-waveform-${process.pid}`);
	writeFileSync(beside, text);
	renameSync(beside, path);
}
