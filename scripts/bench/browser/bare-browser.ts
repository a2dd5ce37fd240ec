import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { CHROMIUM_FLAGS, type ChromiumProgram } from '../../../src/e2e/chromium.ts';
import { longestTaskIn, TASK_CATEGORIES, type TraceEvent } from './main-thread.ts';

/** A message of the Chrome DevTools Protocol. https://chromedevtools.github.io/devtools-protocol/ */
interface Message {
	id?: number;
	method?: string;
	params?: { value?: TraceEvent[] };
	result?: Answer;
	error?: { message: string };
}

/** What is read of the answers. */
interface Answer {
	targetId?: string;
	sessionId?: string;
	result?: { value?: unknown };
	exceptionDetails?: { text: string };
}

/** Milliseconds a browser may take to start. */
const STARTING = 30_000;

async function addressOf(browser: ChildProcess): Promise<string> {
	const told = new Promise<string>((resolve, reject) => {
		let said = '';
		browser.stderr?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (address) resolve(address);
		});
		browser.on('exit', () => reject(new Error(`the browser ended: ${said.slice(-400)}`)));
		setTimeout(
			() => reject(new Error(`the browser says no address: ${said.slice(-400)}`)),
			STARTING,
		).unref();
	});
	return told;
}

/**
 * A browser that is asked for traces and little else. Playwright opens a second world for scripts in every page, its view of
 * the network has each page decoded once more, and it listens to every movement of its mouse; that would count as the page's own.
 */
export class BareBrowser {
	readonly #process: ChildProcess;
	readonly #socket: WebSocket;
	readonly #asked = new Map<
		number,
		{ resolve: (result: Answer) => void; reject: (error: Error) => void }
	>();
	#events: TraceEvent[] = [];
	#onComplete: (() => void) | undefined;
	#session: string | undefined;
	#last = 0;

	private constructor(process: ChildProcess, socket: WebSocket) {
		this.#process = process;
		this.#socket = socket;
		socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))));
	}

	/** `profile` is an empty folder for the browser's own files; `slower`: how many times slower than this computer. */
	static async open(
		program: ChromiumProgram,
		profile: string,
		{ width, height, slower }: { width: number; height: number; slower: number },
	): Promise<BareBrowser> {
		const started = spawn(
			program.file,
			[...CHROMIUM_FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
			{ env: { ...process.env, ...program.env }, stdio: ['ignore', 'ignore', 'pipe'] },
		);
		try {
			const socket = new WebSocket(await addressOf(started));
			await new Promise((resolve, reject) => {
				socket.addEventListener('open', resolve);
				socket.addEventListener('error', () => reject(new Error('the browser takes no messages')));
			});
			const browser = new BareBrowser(started, socket);
			const { targetId } = await browser.#send('Target.createTarget', { url: 'about:blank' });
			const attached = await browser.#send('Target.attachToTarget', { targetId, flatten: true });
			browser.#session = attached['sessionId'];
			const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
			await browser.#send('Emulation.setDeviceMetricsOverride', metrics);
			await browser.#send('Emulation.setCPUThrottlingRate', { rate: slower });
			return browser;
		} catch (error) {
			started.kill();
			throw error;
		}
	}

	/** Goes to a page and waits so many milliseconds. */
	async go(url: string, wait: number): Promise<void> {
		await this.#send('Page.navigate', { url });
		await pause(wait);
	}

	/** What an expression is worth in the page; a promise is waited for. */
	async ask(expression: string): Promise<unknown> {
		const asked = { expression, awaitPromise: true, returnByValue: true };
		const { result, exceptionDetails } = await this.#send('Runtime.evaluate', asked);
		if (exceptionDetails) throw new Error(`${exceptionDetails.text}: ${expression}`);
		return result?.value;
	}

	/** Moves, presses or releases the mouse, at CSS pixels of the window; answers when the page has taken it in. */
	async mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number) {
		const held = type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 };
		await this.#send('Input.dispatchMouseEvent', { type, x, y, ...held });
	}

	/** What the browser tells of its work meanwhile. */
	async trace(
		categories: readonly string[],
		action: () => Promise<unknown>,
	): Promise<TraceEvent[]> {
		this.#events = [];
		const traceConfig = { includedCategories: categories, excludedCategories: ['*'] };
		await this.#send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
		await action();
		const complete = new Promise<void>((resolve) => (this.#onComplete = resolve));
		await this.#send('Tracing.end', {});
		await complete;
		return this.#events;
	}

	/** The longest task of the main thread meanwhile, milliseconds of processor time. */
	async longestTask(action: () => Promise<unknown>): Promise<number> {
		return longestTaskIn(await this.trace(TASK_CATEGORIES, action));
	}

	async close(): Promise<void> {
		this.#socket.close();
		const ended = new Promise((resolve) => this.#process.once('exit', resolve));
		this.#process.kill();
		await ended;
	}

	#send(method: string, params: object): Promise<Answer> {
		this.#last += 1;
		const id = this.#last;
		// Traces and targets are the browser's own affair, all else the page's.
		const sessionId = /^(?:Target|Tracing)\./.test(method) ? undefined : this.#session;
		const answer = new Promise<Answer>((resolve, reject) =>
			this.#asked.set(id, { resolve, reject }),
		);
		this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
		return answer;
	}

	#hear({ id, method, params, result, error }: Message) {
		if (method === 'Tracing.dataCollected') this.#events.push(...(params?.value ?? []));
		if (method === 'Tracing.tracingComplete') this.#onComplete?.();
		const asked = id === undefined ? undefined : this.#asked.get(id);
		if (id === undefined || !asked) return;
		this.#asked.delete(id);
		if (error) asked.reject(new Error(error.message));
		else asked.resolve(result ?? {});
	}
}
