import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A phone's network. */
export interface NetworkPace {
	/** Until an answer begins, milliseconds. */
	latency: number;
	bytesPerSecond: number;
}

/** A slow network in front of a server. */
export interface SlowNetwork {
	url: string;
	/**
	 * Whether what a page had at `to` may have come by a request made from `from` on; both as `Date.now()` has them. What was
	 * asked for less than the latency ago has not come yet.
	 */
	brought: (from: number, to: number) => boolean;
	close: () => void;
}

/** Bytes that arrive at one go. */
const PORTION = 16 * 1024;

async function passOn(answer: IncomingMessage, response: ServerResponse, pace: NetworkPace) {
	await pause(pace.latency);
	response.writeHead(answer.statusCode ?? 502, answer.headers);
	for await (const chunk of answer) {
		const bytes: Buffer = chunk; // a stream without encoding gives bytes
		for (let at = 0; at < bytes.length; at += PORTION) {
			const portion = bytes.subarray(at, at + PORTION);
			if (!response.write(portion))
				await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
			await pause((portion.length / pace.bytesPerSecond) * 1000);
		}
	}
	response.end();
}

/**
 * Puts a slow network in front of a server on this computer. The browser's own emulation of one belongs to its tools for
 * developers, which read every page a second time while it opens.
 */
export async function slowNetwork(server: string, pace: NetworkPace): Promise<SlowNetwork> {
	const requests: number[] = [];
	const proxy = createServer((asked, response) => {
		requests.push(Date.now());
		const { method, headers } = asked;
		const passed = request(new URL(asked.url ?? '/', server), { method, headers }, (answer) => {
			passOn(answer, response, pace).catch(() => response.destroy());
		});
		// A player gives a file up as soon as it has what it needs.
		response.on('close', () => passed.destroy());
		passed.on('error', () => response.destroy());
		passed.end();
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const address = proxy.address();
	if (address === null || typeof address === 'string') throw new Error('the network has no port');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		brought: (from, to) => requests.some((at) => at >= from && at <= to - pace.latency),
		close: () => {
			proxy.closeAllConnections();
			proxy.close();
		},
	};
}
