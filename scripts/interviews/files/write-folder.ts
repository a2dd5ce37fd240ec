import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { relabel, writeAccessFile, type SoundSource } from '../sound/access-file.ts';
import type { Loudness, Measured } from '../sound/loudness.ts';
import { readWaveform } from '../sound/read-samples.ts';
import { isSameWaveform, waveformText } from '../sound/waveform.ts';
import { isWritten, type FolderPlan } from './plan.ts';

/** How files get onto the disk; tests pass a full one. */
export interface Disk {
	write: (path: string, text: string) => void;
	rename: (from: string, to: string) => void;
}

const realDisk: Disk = { write: (path, text) => writeFileSync(path, text), rename: renameSync };

export interface Written {
	/** Names of the files that changed. */
	files: string[];
	/** Of a sound that was made. */
	loudness?: Loudness | undefined;
}

/** The sound to make a file from. */
export interface Master {
	source: SoundSource;
	measured: Measured;
	onProgress?: ((seconds: number) => void) | undefined;
}

/** Fills a folder that nobody sees yet. */
async function fill(folder: string, plan: FolderPlan, master: Master, disk: Disk) {
	const written: Written = { files: [] };
	const audio = join(folder, 'audio.m4a');
	if (plan.audio === 'new') {
		const { source, measured, onProgress } = master;
		written.loudness = await writeAccessFile(audio, source, measured, plan.labels, onProgress);
	} else if (plan.audio === 'renew') {
		const beside = join(folder, 'audio.new');
		await relabel(audio, beside, plan.labels);
		disk.rename(beside, audio);
	}
	if (plan.audio !== 'same') written.files.push('audio.m4a');
	const waveform = await readWaveform(audio);
	const stored = join(folder, 'waveform.json');
	if (!existsSync(stored) || !isSameWaveform(readFileSync(stored, 'utf8'), waveform)) {
		disk.write(stored, waveformText(waveform));
		written.files.push('waveform.json');
	}
	for (const { name, fate, text } of plan.texts) {
		if (!isWritten(fate)) continue;
		disk.write(join(folder, name), text);
		written.files.push(name);
	}
	return written;
}

/**
 * Carries a plan out, all of it or nothing: in a folder beside content/, which then takes the place of the former one. What
 * goes wrong on the way leaves content/ as it was.
 */
export async function writeFolder(
	root: string,
	plan: FolderPlan,
	master: Master,
	disk: Disk = realDisk,
): Promise<Written> {
	const target = join(root, 'interviews', plan.id);
	const workshop = join(dirname(resolve(root)), `.add-interview-${plan.id}-${process.pid}`);
	const [made, former] = [join(workshop, 'made'), join(workshop, 'former')];
	const clean = () => rmSync(workshop, { recursive: true, force: true });
	const interrupted = () => process.exit(130);
	process.once('exit', clean).once('SIGINT', interrupted);
	try {
		mkdirSync(made, { recursive: true });
		if (plan.stored) cpSync(target, made, { recursive: true, preserveTimestamps: true });
		const written = await fill(made, plan, master, disk);
		if (written.files.length === 0) return written;
		if (plan.stored) disk.rename(target, former);
		try {
			mkdirSync(dirname(target), { recursive: true });
			disk.rename(made, target);
		} catch (error) {
			if (plan.stored) renameSync(former, target);
			throw error;
		}
		return written;
	} finally {
		clean();
		process.off('exit', clean).off('SIGINT', interrupted);
	}
}
