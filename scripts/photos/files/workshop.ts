import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isWritten, type PhotoPlan } from './plan.ts';

/** How files get onto the disk; tests pass a full one. */
export interface Disk {
	write: (path: string, content: string | Buffer) => void;
	rename: (from: string, to: string) => void;
}

export const REAL_DISK: Disk = {
	// On the disk before it gets its name: after a power cut a file is whole or not there.
	write: (path, content) => writeFileSync(path, content, { flush: true }),
	rename: renameSync,
};

const NAME = /^\.add-photo-(\d+)$/;

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/**
 * A folder beside content/, on the same disk, where everything is made before any of it is put in its place. What goes wrong
 * until then leaves content/ as it was; a run that was killed leaves the folder, and the next run clears it away.
 */
export class Workshop {
	readonly #folder: string;
	readonly #target: string;
	readonly #disk: Disk;
	readonly #ready: { from: string; to: string }[] = [];
	readonly #clear = () => rmSync(this.#folder, { recursive: true, force: true });
	readonly #interrupted = () => process.exit(130);

	constructor(root: string, disk: Disk = REAL_DISK) {
		const beside = dirname(resolve(root));
		this.#folder = join(beside, `.add-photo-${process.pid}`);
		this.#target = join(root, 'photos');
		this.#disk = disk;
		for (const name of readdirSync(beside)) {
			const pid = Number(NAME.exec(name)?.[1] ?? NaN);
			if (pid > 0 && pid !== process.pid && !isRunning(pid))
				rmSync(join(beside, name), { recursive: true, force: true });
		}
		process.once('exit', this.#clear).once('SIGINT', this.#interrupted);
	}

	/** Makes the files of one photo, out of sight. */
	make({ id, picture, record }: PhotoPlan): void {
		mkdirSync(this.#folder, { recursive: true });
		// The picture goes first: a record without a picture would be a mistake, a picture without a record is not shown.
		const files: [string, boolean, string | Buffer][] = [
			[`${id}.jpg`, isWritten(picture.fate), picture.bytes],
			[`${id}.yaml`, isWritten(record.fate), record.text],
		];
		for (const [name, isAsked, content] of files) {
			if (!isAsked) continue;
			const from = join(this.#folder, name);
			this.#disk.write(from, content);
			this.#ready.push({ from, to: join(this.#target, name) });
		}
	}

	/** Puts everything in its place, each file whole. Answers the names. */
	putInPlace(): string[] {
		if (this.#ready.length > 0) mkdirSync(this.#target, { recursive: true });
		return this.#ready.map(({ from, to }) => {
			this.#disk.rename(from, to);
			return to;
		});
	}

	close(): void {
		this.#clear();
		process.off('exit', this.#clear).off('SIGINT', this.#interrupted);
	}
}
