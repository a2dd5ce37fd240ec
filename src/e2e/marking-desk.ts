import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { trialFolder } from './build-edition.ts';

const root = join(import.meta.dirname, '../..');

/** `npm run mark` as a process of its own, on a copy of recordings of the little museum. */
export class MarkingProcess {
	readonly #trial = trialFolder();
	readonly content = join(this.#trial.path, 'content');
	#process: ChildProcess | undefined;
	#port = 0;

	/** @param recordings their ids, or pairs of a recording and the id of its copy */
	constructor(recordings: readonly (readonly [from: string, id: string])[]) {
		for (const [from, id] of recordings) {
			mkdirSync(this.folder(id), { recursive: true });
			const source = join(root, 'src/fixtures/museum/interviews', from);
			cpSync(source, this.folder(id), { recursive: true });
		}
	}

	get url(): string {
		return `http://127.0.0.1:${this.#port}/`;
	}

	folder(id: string): string {
		return join(this.content, 'interviews', id);
	}

	journal(id: string): string {
		return join(this.#trial.path, '.cache/mark', `${id}.jsonl`);
	}

	/** Starts, on the port it had before, and waits until it says its address. */
	async start(): Promise<void> {
		const started = spawn(process.execPath, ['scripts/mark.ts', '--port', String(this.#port)], {
			cwd: root,
			env: { ...process.env, MUSEUM_CONTENT: this.content },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.#process = started;
		let told = '';
		this.#port = await new Promise<number>((resolve, reject) => {
			const hear = (part: Buffer) => {
				told += part.toString();
				const [, port] = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(told) ?? [];
				if (port) resolve(Number(port));
			};
			started.stdout.on('data', hear);
			started.stderr.on('data', hear);
			started.once('exit', () => reject(new Error(`npm run mark ended: ${told}`)));
		});
	}

	/** Ends it in the middle of whatever it does. */
	async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
		const running = this.#process;
		if (!running || running.exitCode !== null || running.signalCode !== null) return;
		const ended = new Promise((resolve) => running.once('exit', resolve));
		running.kill(signal);
		await ended;
	}

	async remove(): Promise<void> {
		await this.kill('SIGTERM');
		this.#trial.remove();
	}
}
