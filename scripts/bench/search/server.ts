import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { filesBelow } from '../../build/verify.ts';
import { NOT_WEIGHED } from './engine.ts';

const pack = promisify(gzip);

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.wasm': 'application/wasm',
};

const PAGE = '<!doctype html><meta charset="utf-8"><title>search</title>';
const WITH_CLIENT = `${PAGE}<script type="module" src="client.js"></script>`;

interface Packed {
	bytes: Buffer;
	isPacked: boolean;
	type: string;
	isWeighed: boolean;
}

export interface IndexBytes {
	onDisk: number;
	packed: number;
}

/** Serves one engine: a page with its client, and its index below `index/`. */
export interface EngineServer {
	url: string;
	/** Bytes of the bodies sent since the last reset, packed with gzip; the page itself is not counted. */
	sent(): number;
	reset(): void;
	/** Bytes of the index as it lies on disk, and packed with gzip as it is sent. */
	indexBytes: IndexBytes;
	close(): Promise<void>;
}

const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Files that are packed already (Pagefind's) are sent as they are. */
async function packedFile(file: string): Promise<Packed> {
	const bytes = await readFile(file);
	const isPacked = !isGzip(bytes) && bytes.length > 0;
	return {
		bytes: isPacked ? await pack(bytes) : bytes,
		isPacked,
		type: TYPES[extname(file)] ?? 'application/octet-stream',
		isWeighed: !file.includes(NOT_WEIGHED),
	};
}

/** Packs every file once and serves from memory. */
export async function serveEngine(client: string, index: string): Promise<EngineServer> {
	const files = new Map<string, Packed>();
	files.set('/client.js', await packedFile(client));
	for (const name of filesBelow(index)) {
		files.set(`/index/${name}`, await packedFile(join(index, name)));
	}
	let bytesSent = 0;
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench.invalid').pathname);
		if (path === '/') {
			response.writeHead(200, { 'content-type': TYPES['.html'] }).end(WITH_CLIENT);
			return;
		}
		const file = files.get(path);
		if (!file) {
			response.writeHead(404).end();
			return;
		}
		if (file.isWeighed) bytesSent += file.bytes.length;
		response
			.writeHead(200, {
				'content-type': file.type,
				'content-length': file.bytes.length,
				'cache-control': 'max-age=3600',
				...(file.isPacked ? { 'content-encoding': 'gzip' } : {}),
			})
			.end(file.bytes);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // It listens on a port, not on a socket file.
	return {
		url: `http://127.0.0.1:${port}/`,
		sent: () => bytesSent,
		reset: () => {
			bytesSent = 0;
		},
		indexBytes: {
			onDisk: await bytesBelow(index),
			packed: [...files]
				.filter(([name, { isWeighed }]) => isWeighed && name.startsWith('/index/'))
				.reduce((sum, [, { bytes }]) => sum + bytes.length, 0),
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

async function bytesBelow(folder: string): Promise<number> {
	let bytes = 0;
	for (const name of filesBelow(folder)) {
		if (!name.includes(NOT_WEIGHED)) bytes += (await readFile(join(folder, name))).length;
	}
	return bytes;
}
