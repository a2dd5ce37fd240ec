import { writeFolder, type Disk } from './files/write-folder.ts';
import type { Options } from './options.ts';
import { readRecording } from './read-recording.ts';
import { showProgress } from './show-progress.ts';
import { openWith } from './sound/look-inside.ts';
import { tellPlan, tellWritten } from './tell-plan.ts';
import { tellTroubles } from './trouble.ts';

/** What to tell, and whether it went well. */
export interface Answer {
	text: string;
	ok: boolean;
}

/** A full disk says so in its own way, and through ffmpeg in ffmpeg's. */
const isDiskFull = (error: unknown) =>
	error instanceof Error &&
	(('code' in error && error.code === 'ENOSPC') || /No space left on device/.test(error.message));

/** Shows what a recording would become, and with `write` makes it. */
export async function addRecording(
	root: string,
	audio: string,
	options: Options,
	disk?: Disk,
): Promise<Answer> {
	const reading = await readRecording(root, audio, options);
	if ('troubles' in reading) return { text: tellTroubles(reading.troubles), ok: false };
	const { sound, heard, findings, plan } = reading.value;
	const told = tellPlan(findings, plan);
	if (!options.write)
		return {
			text: `${told}\n\n没有写入任何文件。看过没有问题，加上 --write 再运行一次。`,
			ok: true,
		};
	const progress = showProgress('正在做', heard.seconds);
	const master = {
		source: { args: openWith(sound.path) },
		measured: heard.measured,
		onProgress: progress.show,
	};
	try {
		const written = await writeFolder(root, plan, master, disk);
		progress.end();
		return { text: `${told}\n\n${tellWritten(written, plan.id)}`, ok: true };
	} catch (error) {
		progress.end();
		if (!isDiskFull(error)) throw error;
		const full = {
			where: `content/interviews/${plan.id}`,
			message: '磁盘满了，写不下去',
			fix: '请腾出一些地方，再运行一次',
		};
		return { text: tellTroubles([full]), ok: false };
	}
}
