/** Makes a folder in content/interviews/ from a recording: `npm run add:interview -- 录音.m4a` shows the plan, `--write` writes. */
import { addRecording } from './interviews/add-recording.ts';
import { readOptions } from './interviews/options.ts';
import { redrawWaveforms } from './interviews/redraw-waveforms.ts';
import { tellTroubles } from './interviews/trouble.ts';
import { contentRoot } from './lib/read-content.ts';

async function answer(): Promise<{ text: string; ok: boolean }> {
	const options = readOptions(process.argv.slice(2));
	if ('troubles' in options) return { text: tellTroubles(options.troubles), ok: false };
	const { audio, waveforms, write } = options.value;
	if (waveforms || audio === undefined)
		return { text: await redrawWaveforms(contentRoot(), write), ok: true };
	return addRecording(contentRoot(), audio, options.value);
}

try {
	const { text, ok } = await answer();
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	// An editor can do nothing with a stack trace; whoever looks after the program can with one line.
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	console.log(
		`没有做完，是程序的毛病：${reason}\n改法：请把这一行告诉管理员。\n没有写入任何文件。`,
	);
	process.exitCode = 1;
}
