import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startServer } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
writeFileSync(join(folder, 'index.html'), '<title>北街史志馆</title>');
afterAll(() => rmSync(folder, { recursive: true }));

/** Takes a port on one of the local addresses, as another program would. */
async function takePort(host: string): Promise<{ port: number; free: () => Promise<unknown> }> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	const address = server.address();
	if (typeof address !== 'object' || !address) throw new Error('no port');
	return { port: address.port, free: () => new Promise((resolve) => server.close(resolve)) };
}

test.each(['127.0.0.1', '0.0.0.0'])('takes the next port when one is taken on %s', async (host) => {
	const taken = await takePort(host);
	const server = await startServer({ folder, base: '/' }, taken.port);
	try {
		expect(server.port).toBeGreaterThan(taken.port);
		expect(await (await fetch(server.url)).text()).toContain('北街史志馆');
	} finally {
		await server.close();
		await taken.free();
	}
});

test('says its address with the base path', async () => {
	const server = await startServer({ folder, base: '/beijie/' }, 0);
	expect(server.url).toBe(`http://localhost:${server.port}/beijie/`);
	expect((await fetch(server.url)).status).toBe(200);
	await server.close();
	await expect(fetch(server.url)).rejects.toThrow();
});

test('takes nothing that is sent to it: a closed door refuses, everything else has none', async () => {
	const server = await startServer({ folder, base: '/', closed: '/door' }, 0);
	const statusOf = async (path: string) =>
		(await fetch(`${server.url}${path}`, { method: 'POST', body: '{}' })).status;
	expect(await statusOf('door')).toBe(403);
	expect(await statusOf('elsewhere')).toBe(405);
	await server.close();
});

test('listens on nothing but the two local addresses', async () => {
	const server = await startServer({ folder, base: '/' }, 0);
	try {
		// A server that listens everywhere would also answer here.
		await expect(fetch(`http://127.0.0.2:${server.port}/`)).rejects.toThrow();
	} finally {
		await server.close();
	}
});

test('shows a museum that was built anew while it serves', async () => {
	const server = await startServer({ folder, base: '/' }, 0);
	writeFileSync(join(folder, 'new.html'), '新');
	expect((await fetch(`${server.url}new.html`)).status).toBe(200);
	await server.close();
});
