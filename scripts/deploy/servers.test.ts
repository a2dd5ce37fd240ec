import { request, type IncomingHttpHeaders } from 'node:http';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../serve/static-server.ts';
import { findServer } from './find-server.ts';
import { CACHE_HASHED, CACHE_OTHER, SECURITY_HEADERS } from './headers.ts';
import { freePort, smallMuseum, startCaddy, startNginx } from './run-server.ts';

interface Answer {
	status: number | undefined;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** Asks as written: `fetch` would tidy the path and unpack the answer. */
function ask(port: number, path: string, headers = {}, method = 'GET'): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode,
					headers: response.headers,
					body: Buffer.concat(parts),
				}),
			);
		})
			.on('error', reject)
			.end();
	});
}

const folder = smallMuseum();
afterAll(() => rmSync(folder, { recursive: true }));

const nginx = findServer('nginx');
const caddy = findServer('caddy');

const servers = [
	{ name: 'nginx', program: nginx, start: startNginx },
	{ name: 'Caddy', program: caddy, start: startCaddy },
	{ name: 'our preview server', program: undefined, start: undefined },
];
const places = servers.flatMap((server) => ['/', '/beijie/'].map((base) => ({ ...server, base })));

describe.each(places)('$name under $base', ({ name, program, start, base }) => {
	const isOurs = start === undefined;
	const missing = !isOurs && !program;
	if (missing) {
		test.skipIf(missing)(`could not be tried: this computer has no ${name}`, () => undefined);
		return;
	}
	let port = 0;
	let stop: () => Promise<void> = async () => undefined;
	const get = (path: string, headers = {}) => ask(port, base + path, headers);

	beforeAll(async () => {
		if (start && program) {
			port = await freePort();
			const recipe = { domain: '127.0.0.1', folder, base, addresses: ['127.0.0.1'], port };
			stop = await start(program, recipe, `http://127.0.0.1:${port}${base}`);
		} else {
			const server = await startServer({ folder, base }, 0);
			({ port } = server);
			stop = server.close;
		}
	});
	afterAll(() => stop());

	test.each(['', 'chapters/wall/', '_astro/style.Ab12.css', 'nothing-here/', '.secret'])(
		'sends every security header with 「%s」',
		async (path) => {
			const { headers } = await get(path);
			const sent = Object.keys(SECURITY_HEADERS).map((header) => [
				header,
				headers[header.toLowerCase()],
			]);
			expect(Object.fromEntries(sent)).toEqual(SECURITY_HEADERS);
		},
	);

	test.each([
		['', 'text/html; charset=utf-8'],
		['chapters/wall/', 'text/html; charset=utf-8'],
		['_astro/style.Ab12.css', 'text/css; charset=utf-8'],
		['_astro/voice.Cd34.m4a', 'audio/mp4'],
		['words.vtt', 'text/vtt; charset=utf-8'],
		['days.ics', 'text/calendar; charset=utf-8'],
		['feed.atom', 'application/atom+xml; charset=utf-8'],
		['site.webmanifest', 'application/manifest+json; charset=utf-8'],
		['index.pf_meta', 'application/octet-stream'],
	])('names the type of 「%s」', async (path, type) => {
		const { status, headers } = await get(path);
		expect([status, headers['content-type']]).toEqual([200, type]);
	});

	test('keeps hashed files for ever and pages for minutes', async () => {
		expect((await get('_astro/style.Ab12.css')).headers['cache-control']).toBe(CACHE_HASHED);
		expect((await get('chapters/wall/')).headers['cache-control']).toBe(CACHE_OTHER);
	});

	test('shows our own page for an unknown address, and does not keep it for ever', async () => {
		for (const path of ['nothing-here/', '_astro/gone.js', '_astro/gone.m4a']) {
			const { status, headers, body } = await get(path);
			expect([status, headers['cache-control'], headers['content-type']]).toEqual([
				404,
				CACHE_OTHER,
				'text/html; charset=utf-8',
			]);
			expect(body.toString()).toContain('没有这一页');
		}
	});

	test.each(['.secret', '.git/config', '.git/', '%2egit/config', 'chapters/../.secret'])(
		'does not show hidden files: %s',
		async (path) => {
			const { status, body } = await get(path);
			expect(status).toBe(404);
			expect(body.toString()).not.toContain('secret');
		},
	);

	test.each([
		'../package.json',
		'..%2f..%2fetc/passwd',
		'%2e%2e/%2e%2e/etc/passwd',
		'....//etc/passwd',
	])('does not leave its folder: %s', async (path) => {
		const { status, body } = await get(path);
		expect([400, 403, 404]).toContain(status);
		expect(body.toString()).not.toContain('root:');
	});

	test('leads to the address with a slash at its end, on the same host', async () => {
		const { status, headers } = await get('chapters/wall');
		expect([301, 308]).toContain(status);
		expect(headers.location).toBe(`${base}chapters/wall/`);
	});

	test('plays sound from any point', async () => {
		const whole = await get('_astro/voice.Cd34.m4a');
		expect([whole.headers['accept-ranges'], whole.body.length]).toEqual(['bytes', 2000]);
		const middle = await get('_astro/voice.Cd34.m4a', { Range: 'bytes=500-599' });
		expect([middle.status, middle.headers['content-range']]).toEqual([206, 'bytes 500-599/2000']);
		expect(middle.body).toEqual(whole.body.subarray(500, 600));
		const end = await get('_astro/voice.Cd34.m4a', { Range: 'bytes=-100' });
		expect([end.status, end.body]).toEqual([206, whole.body.subarray(1900)]);
		const beyond = await get('_astro/voice.Cd34.m4a', { Range: 'bytes=5000-' });
		expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */2000']);
	});

	test('answers 「unchanged」 to who has the page already', async () => {
		const { headers } = await get('chapters/wall/');
		const again = await get('chapters/wall/', { 'If-None-Match': headers.etag });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	test('does not take anything from visitors', async () => {
		expect((await ask(port, base, {}, 'POST')).status).toBe(405);
	});

	if (!isOurs) {
		test('compresses text and leaves sound as it is', async () => {
			const gzip = { 'Accept-Encoding': 'gzip' };
			const page = await get('chapters/wall/', gzip);
			expect([page.headers['content-encoding'], page.headers.vary]).toEqual([
				'gzip',
				expect.stringMatching(/accept-encoding/i),
			]);
			const sound = await get('_astro/voice.Cd34.m4a', gzip);
			expect(sound.headers['content-encoding']).toBeUndefined();
		});
	}

	if (base !== '/') {
		test('shows nothing outside its base path', async () => {
			expect((await ask(port, '/chapters/wall/')).status).toBe(404);
			const bare = await ask(port, base.slice(0, -1));
			expect([bare.status, bare.headers.location]).toEqual([301, base]);
		});
	}
});
