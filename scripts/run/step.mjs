import { spawn } from 'node:child_process';

/** Seconds between two signs of life of a step whose own output is held back. */
const HEARTBEAT = 10;

/**
 * One command of a longer work, announced in Chinese.
 * @typedef {object} Step
 * @property {string} label what is being done, for people: 「检查格式」
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'show' | 'hold'} [output] `hold` keeps the output for the caller and shows signs of life
 * @property {(text: string) => string} [progress] from the held output so far, how far it is
 *
 * @typedef {{ ok: boolean, code: number, text: string, missing: boolean, seconds: number }} StepResult
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

let listening = false;

/** @param {NodeJS.Signals} signal */
function stopAll(signal) {
	if (running.size === 0) process.exit(codeOfSignal(signal));
	for (const child of running) child.kill(signal);
}

/** Milliseconds between two looks at whether npm is still there. */
const LOOK = 1000;

/**
 * Hands on the signals that end us, so that no child stays behind; between two children they end us.
 * When npm itself is ended, the shell between npm and us dies without telling us: a change of parent does.
 */
function passSignalsOn() {
	if (listening) return;
	listening = true;
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => stopAll(signal));
	}
	const parent = process.ppid;
	if (process.env['npm_lifecycle_event'] && process.platform !== 'win32') {
		setInterval(() => {
			if (process.ppid !== parent) stopAll('SIGTERM');
		}, LOOK).unref();
	}
}

/**
 * How a command ended by a signal is reported to the shell.
 * @param {NodeJS.Signals | null} signal
 */
function codeOfSignal(signal) {
	return signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1;
}

/**
 * Runs one step to its end. Never throws: a command that cannot be started is `missing`.
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export function runStep(step) {
	const { label, command, args, cwd, env = process.env, output = 'show', progress } = step;
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	if (label !== '') console.log(`▸ ${label}……`);
	passSignalsOn();

	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd,
			env,
			stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		});
		running.add(child);
		let text = '';
		const heartbeat = setInterval(() => {
			if (output === 'hold') {
				console.log(`  已用 ${seconds()} 秒${progress ? `，${progress(text)}` : ''}`);
			}
		}, HEARTBEAT * 1000);

		/** @param {number} code @param {boolean} missing */
		const finish = (code, missing) => {
			clearInterval(heartbeat);
			running.delete(child);
			resolve({ ok: code === 0, code, text, missing, seconds: seconds() });
		};
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (part) => {
				text += part;
			});
		}
		child.on('error', (error) => {
			text += error.message;
			finish(1, 'code' in error && error.code === 'ENOENT');
		});
		child.on('close', (code, signal) => finish(code ?? codeOfSignal(signal), false));
	});
}
