import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LARGEST_BODY, startDeskServer, type DeskServer } from './local-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-'));
writeFileSync(join(folder, '试音 1.txt'), '0123456789');
let server: DeskServer;
let token = '';
beforeAll(async () => {
	server = await startDeskServer(({ path, body, token: word }) => {
		token = word;
		if (path === '/') return { type: 'html', text: '<p>试验</p>' };
		if (path === '/file') return { file: join(folder, '试音 1.txt') };
		if (path === '/write') return { type: 'json', text: JSON.stringify(body) };
		if (path === '/broken') throw new Error('试验用的错');
		return undefined;
	}, 0);
	await ask('/');
	return () => server.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks as any program could, with whatever headers it likes. */
function ask(
	path: string,
	{ method = 'GET', headers = {}, body = '', host = '127.0.0.1' } = {},
): Promise<{ status: number; text: string; headers: IncomingMessage['headers'] }> {
	return new Promise((resolve, reject) => {
		const asked = request(
			{ host, port: server.port, path, method, headers: { Connection: 'close', ...headers } },
			(response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						text: Buffer.concat(parts).toString(),
						headers: response.headers,
					}),
				);
			},
		);
		asked.on('error', reject);
		asked.end(body);
	});
}
const ours = () => ({
	Origin: `http://127.0.0.1:${server.port}`,
	'Content-Type': 'application/json',
	'X-Desk-Token': token,
	'Sec-Fetch-Site': 'same-origin',
});
const write = (headers: Record<string, string>, body = '{"a":1}') =>
	ask('/write', { method: 'POST', headers, body });

test('lets our own page write', async () => {
	expect(await write(ours())).toMatchObject({ status: 200, text: '{"a":1}' });
});

describe('a page of somebody else', () => {
	test('under another name of this machine sees nothing', async () => {
		for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1', '[::1]:80'])
			expect((await ask('/', { headers: { Host: host } })).status, host).toBe(421);
	});

	test.each([
		['another origin', { Origin: 'http://evil.example' }],
		['another port', { Origin: 'http://127.0.0.1:1' }],
		['no origin a browser would name', { Origin: 'null' }],
		['a site the browser calls foreign', { 'Sec-Fetch-Site': 'cross-site' }],
		['a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
		['a wrong token', { 'X-Desk-Token': 'x'.repeat(32) }],
		['an empty token', { 'X-Desk-Token': '' }],
	])('writes nothing from %s', async (_, headers) => {
		expect((await write({ ...ours(), ...headers })).status).toBe(403);
	});

	test('writes nothing without origin or token', async () => {
		const { Origin: _, ...withoutOrigin } = ours();
		const { 'X-Desk-Token': __, ...withoutToken } = ours();
		expect((await write(withoutOrigin)).status).toBe(403);
		expect((await write(withoutToken)).status).toBe(403);
	});

	test('writes nothing by a form', async () => {
		expect((await write({ ...ours(), 'Content-Type': 'text/plain' })).status).toBe(415);
	});

	test('fetches nothing, but may lead here', async () => {
		const from = (mode: string) =>
			ask('/', { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': mode } });
		expect((await from('no-cors')).status).toBe(403);
		expect((await from('cors')).status).toBe(403);
		expect((await from('navigate')).status).toBe(200);
	});
});

test('answers only what is asked for properly', async () => {
	expect((await ask('/', { method: 'PUT' })).status).toBe(405);
	expect((await ask('/', { method: 'OPTIONS', headers: ours() })).status).toBe(405);
	expect((await ask('/nothing')).status).toBe(404);
	expect((await write(ours(), '{"a":')).status).toBe(400);
	for (const path of ['/../file', '/%2e%2e/file', '/..%2ffile', '/a\\..\\b', '/%00', '/%zz'])
		expect((await ask(path)).status, path).toBe(404);
});

test('takes no more than it can hold', async () => {
	const large = JSON.stringify('字'.repeat(LARGEST_BODY / 2));
	const refused = await write(ours(), large).catch(() => ({ status: 413 }));
	expect(refused.status).toBe(413);
	expect((await write(ours())).status).toBe(200);
});

test('nothing is kept, framed or loaded from elsewhere', async () => {
	const { headers } = await ask('/');
	expect(headers['cache-control']).toBe('no-store');
	expect(headers['content-security-policy']).toContain("default-src 'none'");
	expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
	expect(headers['content-security-policy']).not.toMatch(/https?:|\*|unsafe/);
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('gives a part of a file, as players ask for it', async () => {
	expect(await ask('/file', { headers: { Range: 'bytes=2-4' } })).toMatchObject({
		status: 206,
		text: '234',
	});
	expect(await ask('/file', { headers: { Range: 'bytes=-3' } })).toMatchObject({ text: '789' });
	expect((await ask('/file', { headers: { Range: 'bytes=90-' } })).status).toBe(416);
});

test('a mistake of ours is a 500, and the server goes on', async () => {
	const { error } = console;
	console.error = () => undefined;
	try {
		expect((await ask('/broken')).status).toBe(500);
	} finally {
		console.error = error;
	}
	expect((await ask('/')).status).toBe(200);
});

test('listens to no other address of this machine', async () => {
	const others = Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.map(({ address }) => address)
		.filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'));
	for (const host of ['127.0.0.2', '::1', ...others])
		await expect(ask('/', { host }), host).rejects.toThrow();
});

test('says when its port is taken', async () => {
	await expect(startDeskServer(() => undefined, server.port)).rejects.toMatchObject({
		code: 'EADDRINUSE',
	});
});
