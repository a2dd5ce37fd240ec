import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { endGroup } from '../package/end-group.ts';

/**
 * Speaks with a Chromium of its own over two pipes: nothing listens on a port, nothing has to be installed. Only as much of the
 * DevTools protocol as looking at pages needs.
 */
export interface Devtools {
	/** Sends a command and waits for its answer. */
	send(method: string, params?: object, session?: string): Promise<Record<string, unknown>>;
	/** Hears every event until the browser is closed. */
	onEvent(hear: (method: string, params: Record<string, unknown>) => void): void;
	close(): Promise<void>;
}

interface Message {
	id?: number;
	method?: string;
	params?: Record<string, unknown>;
	result?: Record<string, unknown>;
	error?: { message: string };
}

function pipesOf(child: ChildProcess): { input: Writable; output: Readable } {
	const [, , , input, output] = child.stdio;
	if (!input || !output || !('write' in input) || !('setEncoding' in output))
		throw new Error('the browser was started without its two pipes');
	return { input: input as Writable, output: output as Readable }; // stdio types know one kind for all
}

/** Starts a browser and answers how to speak with it. */
export function openDevtools(
	program: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
): Devtools {
	const child = spawn(program, ['--remote-debugging-pipe', ...args], {
		env,
		stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
		// A group of its own: what starts it may be a script that stays in front of it.
		detached: true,
	});
	const { input, output } = pipesOf(child);
	const waiting = new Map<
		number,
		{ resolve: (value: Record<string, unknown>) => void; reject: (error: Error) => void }
	>();
	const hearers: Parameters<Devtools['onEvent']>[0][] = [];
	let last = 0;

	const failAll = (error: Error) => {
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	const ended = new Promise<void>((resolve) => {
		child.on('error', (error) => {
			failAll(error);
			resolve();
		});
		child.on('close', () => {
			failAll(new Error('the browser has ended'));
			resolve();
		});
	});
	input.on('error', failAll);

	const receive = ({ id, method, params = {}, result = {}, error }: Message) => {
		if (id === undefined) {
			if (method !== undefined) for (const hear of hearers) hear(method, params);
			return;
		}
		const asked = waiting.get(id);
		waiting.delete(id);
		if (error) asked?.reject(new Error(error.message));
		else asked?.resolve(result);
	};
	let rest = '';
	output.setEncoding('utf8').on('data', (part: string) => {
		const messages = (rest + part).split('\0');
		rest = messages.pop() ?? '';
		for (const message of messages) receive(JSON.parse(message) as Message); // the protocol's own shape
	});

	return {
		send: (method, params = {}, session) =>
			new Promise((resolve, reject) => {
				last += 1;
				waiting.set(last, { resolve, reject });
				const message = { id: last, method, params, ...(session ? { sessionId: session } : {}) };
				input.write(`${JSON.stringify(message)}\0`);
			}),
		onEvent: (hear) => void hearers.push(hear),
		close: async () => {
			endGroup(child);
			await ended;
		},
	};
}
