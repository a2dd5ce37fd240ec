import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import send from 'send';
import { contentTypeOf, SECURITY_HEADERS } from '../deploy/headers.ts';

/**
 * A server for tools that work on the museum's files with a page in the browser. It listens to this machine only, and any
 * web page open in the same browser is kept out: other names for this machine are refused (DNS rebinding), and whoever
 * writes must come from our own page and know this run's token (cross-site request forgery).
 */

/** A request that was let in. */
export interface DeskRequest {
	method: 'GET' | 'POST';
	/** Decoded, without query: `/recordings/talk-open/`. */
	path: string;
	/** What stands behind the `?` of the address. */
	query: URLSearchParams;
	/** What was sent, read as JSON; undefined for GET. */
	body: unknown;
	/** To be put into pages; every POST must bring it in `X-Desk-Token`. */
	token: string;
}

/** What is answered: a text of the given kind, or a file of the disk. */
export type DeskAnswer =
	| {
			status?: number | undefined;
			type: 'html' | 'css' | 'js' | 'json' | 'txt';
			text: string;
			/** Headers that say something else than usual, such as who may frame the page. */
			headers?: Readonly<Record<string, string>> | undefined;
	  }
	/** Absolute. The tool has chosen it; parts of it may be asked for (Range). */
	| { file: string; headers?: Readonly<Record<string, string>> | undefined };

/** Answers requests; undefined where there is nothing. */
export type Answering = (request: DeskRequest) => DeskAnswer | undefined;

/** Answers requests, some of them only after a while. */
export type SlowAnswering = (
	request: DeskRequest,
) => DeskAnswer | undefined | Promise<DeskAnswer | undefined>;

/** A tool that can be used until it is closed. */
export interface DeskServer {
	/** `http://127.0.0.1:4361/` */
	url: string;
	port: number;
	close: () => Promise<void>;
}

/** Bytes. A long transcript pasted in one go is smaller. */
export const LARGEST_BODY = 4_000_000;

const HOST = '127.0.0.1';

/** For whom a request is refused, with the status that says so; undefined for our own page. */
function refusal(request: IncomingMessage, port: number, token: string): number | undefined {
	const { headers, method } = request;
	const hosts = [`${HOST}:${port}`, `localhost:${port}`];
	if (!hosts.includes(headers.host ?? '')) return 421;
	const site = headers['sec-fetch-site'];
	if (method === 'GET') {
		// Somebody may follow a link here; no other page may fetch what is here.
		const isForeign = site === 'cross-site' || site === 'same-site';
		return isForeign && headers['sec-fetch-mode'] !== 'navigate' ? 403 : undefined;
	}
	if (method !== 'POST') return 405;
	if (headers.origin !== `http://${headers.host}`) return 403;
	if (site !== undefined && site !== 'same-origin') return 403;
	const given = Buffer.from(String(headers['x-desk-token'] ?? ''));
	const wanted = Buffer.from(token);
	if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 403;
	return /^application\/json(?:;|$)/.test(headers['content-type'] ?? '') ? undefined : 415;
}

/** Reads what is sent; undefined when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
	const parts: Buffer[] = [];
	let bytes = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		bytes += part.length;
		if (bytes > LARGEST_BODY) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}

function answerText(response: ServerResponse, status: number, type: string, text: string): void {
	const bytes = Buffer.from(text);
	response.writeHead(status, {
		'Content-Type': contentTypeOf(`answer.${type}`),
		'Content-Length': bytes.length,
	});
	response.end(bytes);
}

const answerStatus = (response: ServerResponse, status: number) =>
	answerText(response, status, 'txt', `${status}\n`);

function sendFile(request: IncomingMessage, response: ServerResponse, file: string): void {
	send(request, encodeURIComponent(basename(file)), {
		root: dirname(file),
		dotfiles: 'deny',
		index: false,
		cacheControl: false,
		etag: false,
		lastModified: false,
	})
		.on('headers', () => response.setHeader('Content-Type', contentTypeOf(file)))
		.on('error', (error: unknown) => {
			const isRange = typeof error === 'object' && error !== null && 'status' in error;
			answerStatus(response, isRange && error.status === 416 ? 416 : 404);
		})
		.pipe(response);
}

/** The path of an address, decoded; undefined when it tries to leave its place. */
function pathOf(address: string): string | undefined {
	try {
		const path = decodeURIComponent(address.split(/[?#]/)[0] ?? '/');
		const isPlain = path.startsWith('/') && !/[\\\0]/.test(path);
		return isPlain && !path.split('/').includes('..') ? path : undefined;
	} catch {
		return undefined;
	}
}

async function letIn(
	request: IncomingMessage,
	response: ServerResponse,
	answering: SlowAnswering,
	token: string,
): Promise<void> {
	const path = pathOf(request.url ?? '/');
	if (path === undefined) return answerStatus(response, 404);
	const isPost = request.method === 'POST';
	const written = isPost ? await readBody(request) : '';
	if (written === undefined) {
		response.setHeader('Connection', 'close');
		return answerStatus(response, 413);
	}
	let body: unknown;
	try {
		body = isPost ? JSON.parse(written) : undefined;
	} catch {
		return answerStatus(response, 400);
	}
	const query = new URLSearchParams(request.url?.split('#')[0]?.split('?')[1] ?? '');
	const answer = await answering({ method: isPost ? 'POST' : 'GET', path, query, body, token });
	if (!answer) return answerStatus(response, 404);
	for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
	if ('file' in answer) return sendFile(request, response, answer.file);
	answerText(response, answer.status ?? 200, answer.type, answer.text);
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : port);
		});
	});
}

/**
 * Serves a tool to this machine. Takes exactly the wished port, because a page keeps what is not yet confirmed under its
 * address; 0 lets the system choose. Throws the system's own error when the port is taken.
 */
export async function startDeskServer(
	answering: SlowAnswering,
	wished: number,
): Promise<DeskServer> {
	const token = randomBytes(24).toString('base64url');
	let port = wished;
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
		response.setHeader('Cache-Control', 'no-store');
		const status = refusal(request, port, token);
		if (status !== undefined) return answerStatus(response, status);
		letIn(request, response, answering, token).catch((error: unknown) => {
			console.error(error);
			if (!response.headersSent) answerStatus(response, 500);
			else response.destroy();
		});
	});
	port = await listen(server, wished);
	return {
		url: `http://${HOST}:${port}/`,
		port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
