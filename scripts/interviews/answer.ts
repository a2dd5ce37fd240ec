import { resolve } from 'node:path';
import { addRecording, type Answer } from './add-recording.ts';
import type { Disk } from './files/write-folder.ts';
import { readOptions, USAGE } from './options.ts';
import { redrawWaveforms } from './redraw-waveforms.ts';
import { tellTroubles } from './trouble.ts';

/** What the command answers to what was typed after it. `root` is content/; tests pass a full disk. */
export async function answer(typed: readonly string[], root: string, disk?: Disk): Promise<Answer> {
	if (typed.includes('--help')) return { text: USAGE, ok: true };
	const options = readOptions(typed);
	if ('troubles' in options) return { text: tellTroubles(options.troubles), ok: false };
	const { audio, waveforms, write } = options.value;
	if (waveforms || audio === undefined)
		return { text: await redrawWaveforms(root, write), ok: true };
	// npm goes to the museum's folder first; what was typed is meant from where it was typed.
	const from = (path: string) => resolve(process.env['INIT_CWD'] ?? '.', path);
	const { transcript } = options.value;
	return addRecording(
		root,
		from(audio),
		{ ...options.value, transcript: transcript === undefined ? undefined : from(transcript) },
		disk,
	);
}
