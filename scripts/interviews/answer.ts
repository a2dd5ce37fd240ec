import { addRecording, type Answer } from './add-recording.ts';
import type { Disk } from './files/write-folder.ts';
import { readOptions } from './options.ts';
import { redrawWaveforms } from './redraw-waveforms.ts';
import { tellTroubles } from './trouble.ts';

/** What the command answers to what was typed after it. `root` is content/; tests pass a full disk. */
export async function answer(typed: readonly string[], root: string, disk?: Disk): Promise<Answer> {
	const options = readOptions(typed);
	if ('troubles' in options) return { text: tellTroubles(options.troubles), ok: false };
	const { audio, waveforms, write } = options.value;
	if (waveforms || audio === undefined)
		return { text: await redrawWaveforms(root, write), ok: true };
	return addRecording(root, audio, options.value, disk);
}
