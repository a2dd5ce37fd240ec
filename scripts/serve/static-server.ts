import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { CACHE_OTHER, cacheControlOf, contentTypeOf, securityHeaders } from '../deploy/headers.ts';

/** What to serve. */
export interface Serving {
	/** Absolute folder of a built edition. */
	folder: string;
	/** The base path it was built with. */
	base: string;
	/** Other hosts that its pages may ask for something. */
	hosts?: readonly string[] | undefined;
	/** Path to which something may be sent, and which always refuses it, as a closed door does. */
	closed?: string | undefined;
}

const hasStatus = (error: unknown): error is { status: number } =>
	typeof error === 'object' && error !== null && 'status' in error;

async function answerNotFound(response: ServerResponse, folder: string): Promise<void> {
	const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('404\n'));
	response.writeHead(404, {
		'Content-Type': contentTypeOf('404.html'),
		'Cache-Control': CACHE_OTHER,
		'Content-Length': page.length,
	});
	response.end(page);
}

function answerPlainly(response: ServerResponse, status: number, headers = {}): void {
	response.writeHead(status, { 'Content-Length': 0, 'Cache-Control': CACHE_OTHER, ...headers });
	response.end();
}

function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): void {
	const { folder, base, hosts, closed } = serving;
	for (const [name, value] of Object.entries(securityHeaders(hosts ?? [])))
		response.setHeader(name, value);
	if (request.method === 'POST' && request.url === closed) {
		answerPlainly(response, 403);
		return;
	}
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		answerPlainly(response, 405, { Allow: 'GET, HEAD' });
		return;
	}
	const address = request.url ?? '/';
	const path = address.split(/[?#]/)[0] ?? '/';
	const query = address.slice(path.length);
	if (`${path}/` === base) {
		answerPlainly(response, 301, { Location: base + query });
		return;
	}
	if (!path.startsWith(base)) {
		void answerNotFound(response, folder);
		return;
	}
	send(request, path.slice(base.length - 1), {
		root: folder,
		dotfiles: 'ignore',
		index: 'index.html',
		cacheControl: false,
	})
		.on('headers', (_response: ServerResponse, file: string) => {
			response.setHeader('Content-Type', contentTypeOf(file));
			response.setHeader('Cache-Control', cacheControlOf(path.slice(base.length)));
		})
		.on('directory', () => {
			// Two slashes at the start would lead to another host.
			answerPlainly(response, 301, { Location: `${path.replace(/^\/+/, '/')}/${query}` });
		})
		.on('error', (error: unknown) => {
			const status = hasStatus(error) ? error.status : 500;
			if (status === 416) answerPlainly(response, 416);
			else if (status >= 500) answerPlainly(response, 500);
			// Forbidden, malformed, too long: for a visitor, there is no such page.
			else void answerNotFound(response, folder);
		})
		.pipe(response);
}

const codeOf = (error: unknown) =>
	error instanceof Error && 'code' in error ? String(error.code) : undefined;

function listen(serving: Serving, host: string, port: number): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = createServer((request, response) => answer(request, response, serving));
		server.once('error', reject);
		server.listen(port, host, () => resolve(server));
	});
}

/**
 * Listens on both local addresses with one port: browsers try either for 「localhost」, and on one of
 * them another program might answer. A machine without IPv6 has only the first.
 */
async function listenLocally(serving: Serving, port: number): Promise<Server[]> {
	const first = await listen(serving, '127.0.0.1', port);
	const address = first.address();
	const chosen = typeof address === 'object' && address ? address.port : port;
	try {
		return [first, await listen(serving, '::1', chosen)];
	} catch (error) {
		const code = codeOf(error);
		if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return [first];
		first.close();
		throw error;
	}
}

/** A museum that can be visited on this machine until it is closed. */
export interface RunningServer {
	/** Address of the home page, with the base path: `http://localhost:4321/`. */
	url: string;
	port: number;
	close: () => Promise<void>;
}

/** How many ports after the wished one are tried before the system chooses. */
const PORTS_TRIED = 20;

/**
 * Serves a built edition to this machine only, with the headers of the deployment recipes. Takes the
 * wished port or the next free one; 0 lets the system choose.
 */
export async function startServer(serving: Serving, wishedPort: number): Promise<RunningServer> {
	for (let tried = 0; ; tried += 1) {
		const port = wishedPort === 0 || tried > PORTS_TRIED ? 0 : wishedPort + tried;
		try {
			const servers = await listenLocally(serving, port);
			const address = servers[0]?.address();
			const chosen = typeof address === 'object' && address ? address.port : port;
			return {
				url: `http://localhost:${chosen}${serving.base}`,
				port: chosen,
				close: async () => {
					await Promise.all(
						servers.map(
							(server) =>
								new Promise((resolve) => {
									server.close(resolve);
									server.closeAllConnections();
								}),
						),
					);
				},
			};
		} catch (error) {
			const code = codeOf(error);
			if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
			if (tried > PORTS_TRIED + 5) throw error;
		}
	}
}
