import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { trialFolder } from './build-edition.ts';

const root = join(import.meta.dirname, '../..');

/** A tool with a page, such as `npm run mark`, as a process of its own on a content folder that only the test sees. */
export class ToolProcess {
	readonly #trial = trialFolder();
	readonly content = join(this.#trial.path, 'content');
	readonly #script: string;
	#process: ChildProcess | undefined;
	#port = 0;

	/** @param script `scripts/mark.ts` */
	constructor(script: string) {
		this.#script = script;
	}

	get url(): string {
		return `http://127.0.0.1:${this.#port}/`;
	}

	/** Where the tools keep their journals. */
	get cache(): string {
		return join(this.#trial.path, '.cache');
	}

	/** Starts, on the port it had before, and waits until it says its address. */
	async start(): Promise<void> {
		const started = spawn(process.execPath, [this.#script, '--port', String(this.#port)], {
			cwd: root,
			// What Node made of the scripts is kept for the next tool that starts.
			env: {
				...process.env,
				MUSEUM_CONTENT: this.content,
				NODE_COMPILE_CACHE: join(root, '.cache/node'),
			},
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
			started.once('exit', () => reject(new Error(`${this.#script} ended: ${told}`)));
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
