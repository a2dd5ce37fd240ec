import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../deploy/headers.ts';
import { findServer } from '../../deploy/find-server.ts';
import { freePort, startProgram } from '../../deploy/run-server.ts';
import { PageCounts } from '../machine/counts.ts';
import { localServer } from '../machine/local-server.ts';
import type { Beat } from '../machine/pulse.ts';
import { keptCode, type MachineSettings } from '../machine/settings.ts';
import { realDisk } from '../package/real-disk.ts';
import { MUSEUM_KEY } from '../small-release.ts';
import { kioskNginx } from './nginx.ts';

/** In the title of the page that is shown while there is no release. */
const RESTING = Buffer.from('正在整理').toString('latin1');
const nginx = findServer('nginx');
const OLD = '2026-11-01-0900';
const NEW = '2026-11-28-1430';

interface Answer {
	status: number | undefined;
	headers: IncomingHttpHeaders;
	body: string;
}

const VOICE = Buffer.from(Array.from({ length: 2000 }, (_, index) => index % 256));
const folder = mkdtempSync(join(tmpdir(), 'kiosk-nginx-'));
const store = join(folder, 'store');
const beats: Beat[] = [];
let stop: () => Promise<void> = async () => undefined;
let local: Server;
let settings: MachineSettings;
let counts: PageCounts;

const put = (path: string, bytes: string | Buffer) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), bytes);
};

function pointTo(name: string, version: string): void {
	symlinkSync(`releases/${version}`, join(store, `${name}.new`));
	renameSync(join(store, `${name}.new`), join(store, name));
}

function ask(
	path: string,
	options: { port?: number; headers?: object; body?: object } = {},
): Promise<Answer> {
	const { port = settings.port, headers = {}, body } = options;
	const all = {
		Host: `127.0.0.1:${port}`,
		...(body ? { 'Content-Type': 'application/json' } : {}),
		...headers,
	};
	return new Promise((resolve, reject) => {
		const asked = request(
			{ host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers: all },
			(response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('end', () =>
					resolve({
						status: response.statusCode,
						headers: response.headers,
						body: Buffer.concat(parts).toString('latin1'),
					}),
				);
			},
		);
		asked.on('error', reject).end(body ? JSON.stringify(body) : undefined);
	});
}

describe.skipIf(!nginx)('the hall’s server, with the real nginx', () => {
	beforeAll(async () => {
		if (!nginx) return;
		for (const version of [OLD, NEW]) {
			const site = `store/releases/${version}/site`;
			put(`${site}/kiosk/index.html`, `<html><head></head><body>${version}</body></html>`);
			put(`${site}/404.html`, `<html><head></head><body>no such page in ${version}</body></html>`);
			put(`${site}/voice.m4a`, VOICE);
			put(`${site}/.git/config`, 'secret');
			put(`store/releases/${version}/release.json`, '{}');
		}
		cpSync(join(import.meta.dirname, 'resting'), join(folder, 'resting'), { recursive: true });
		put('key.pub', MUSEUM_KEY.publicKey);
		mkdirSync(join(folder, 'run'));
		pointTo('current', OLD);
		chmodSync(folder, 0o755);
		const [port, candidatePort, localPort] = [await freePort(), await freePort(), await freePort()];
		settings = {
			store,
			publicKey: join(folder, 'key.pub'),
			state: folder,
			browser: '',
			checker: '',
			port,
			candidatePort,
			localPort,
			counts: true,
			staffCode: keptCode('12345678'),
		};
		counts = new PageCounts(realDisk, join(folder, 'counts.json'));
		const museum = { disk: realDisk, folder: store, publicKey: MUSEUM_KEY.publicKey };
		local = localServer({ settings, store: museum, counts, onBeat: (beat) => beats.push(beat) });
		await new Promise<void>((resolve) => local.listen(localPort, '127.0.0.1', resolve));
		const conf = { store, resting: join(folder, 'resting'), run: join(folder, 'run') };
		put('nginx.conf', kioskNginx({ ...conf, port, candidatePort, localPort }));
		const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
		stop = await startProgram(nginx, args, join(folder, 'run'), `http://127.0.0.1:${port}/`);
	});
	afterAll(async () => {
		await stop();
		local?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test('sends pages with every security header, and with the script that says they are alive', async () => {
		const { status, headers, body } = await ask('/kiosk/');
		expect([status, body]).toEqual([
			200,
			`<html><head><script src="/_kiosk/beat.js" defer></script></head><body>${OLD}</body></html>`,
		]);
		for (const [name, value] of Object.entries(SECURITY_HEADERS))
			expect(headers[name.toLowerCase()]).toBe(value);
		expect(headers['cache-control']).toBe('no-cache');
		expect((await ask('/_kiosk/beat.js')).headers['content-type']).toBe(
			'text/javascript; charset=utf-8',
		);
	});

	test('the health check gets pages as they were made', async () => {
		const { body } = await ask('/kiosk/', { headers: { 'X-Kiosk-Check': '1' } });
		expect(body).not.toContain('script');
	});

	test('shows the other release with the first request after the link was switched', async () => {
		const shown = [];
		for (const version of [NEW, OLD, NEW, OLD]) {
			pointTo('current', version);
			shown.push((await ask('/kiosk/')).body.includes(version));
		}
		expect(shown).toEqual([true, true, true, true]);
	});

	test('serves a release that is being tried on another port, without the machine’s own answers', async () => {
		pointTo('candidate', NEW);
		const port = settings.candidatePort;
		expect((await ask('/kiosk/', { port })).body).toContain(`<head></head><body>${NEW}`);
		expect((await ask('/_kiosk/beat.js', { port })).status).toBe(404);
		rmSync(join(store, 'candidate'));
		expect((await ask('/kiosk/', { port })).body).toContain(RESTING);
	});

	test('plays sound from any point, and refuses what lies beyond its end', async () => {
		const range = async (Range: string) => ask('/voice.m4a', { headers: { Range } });
		const middle = await range('bytes=500-599');
		expect([middle.status, middle.headers['content-range']]).toEqual([206, 'bytes 500-599/2000']);
		expect(Buffer.from(middle.body, 'latin1')).toEqual(VOICE.subarray(500, 600));
		expect((await range('bytes=-100')).status).toBe(206);
		const beyond = await range('bytes=5000-');
		expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */2000']);
	});

	test.each([
		'/.git/config',
		'/.git/',
		'/%2egit/config',
		'/kiosk/../.git/config',
		'/../release.json',
		'/..%2frelease.json',
		'/%2e%2e/%2e%2e/key.pub',
	])('does not show %s', async (path) => {
		const { status, body } = await ask(path);
		expect([400, 404]).toContain(status);
		expect(body).not.toMatch(/secret|PUBLIC KEY|^\{\}$/);
	});

	test('shows the museum’s own page for what is not there, and rests when there is no museum', async () => {
		const gone = await ask('/nothing/');
		expect([gone.status, gone.body.includes('no such page')]).toEqual([404, true]);
		rmSync(join(store, 'current'));
		const resting = await ask('/kiosk/');
		expect(resting.body).toContain(RESTING);
		expect(resting.body).toContain('beat.js');
		const [, looks = ''] = /rel="stylesheet" href="([^"]+)"/.exec(resting.body) ?? [];
		expect((await ask(looks)).headers['content-type']).toMatch('text/css');
		pointTo('current', OLD);
	});

	test('answers to its own name only', async () => {
		expect((await ask('/kiosk/', { headers: { Host: 'evil.example' } })).status).toBe(421);
		const strange = { headers: { Origin: 'http://evil.example' }, body: { code: '12345678' } };
		expect((await ask('/_kiosk/staff', strange)).status).toBe(421);
	});

	test('hears signs of life, and counts an opening once', async () => {
		const said = {
			page: '/chapters/wall/',
			isFocused: true,
			frame: '1x1@1',
			idle: 5,
			isPlaying: false,
		};
		await ask('/_kiosk/beat', { body: { ...said, isOpened: true } });
		await ask('/_kiosk/beat', { body: { ...said, isOpened: false } });
		expect((await ask('/_kiosk/beat', { body: { page: 7 } })).status).toBe(400);
		expect(beats.map(({ page }) => page)).toEqual(['/chapters/wall/', '/chapters/wall/']);
		expect(counts.totals().map(({ opened }) => opened)).toEqual([1]);
	});

	test('counting has one switch', async () => {
		settings.counts = false;
		const before = counts.csv();
		await ask('/_kiosk/beat', {
			body: { page: '/kiosk/', frame: '1x1@1', idle: 5, isOpened: true },
		});
		expect(counts.csv()).toBe(before);
		const { body } = await ask('/_kiosk/staff', { body: { code: '12345678' } });
		expect(JSON.parse(body)).toMatchObject({ isCounting: false, opened: [] });
		settings.counts = true;
	});

	test('tells staff with the printed code what they want to know, and nobody else', async () => {
		const { status, body } = await ask('/_kiosk/staff', { body: { code: '12345678' } });
		expect([status, Object.keys(JSON.parse(body) as object)]).toEqual([
			200,
			['version', 'versions', 'freeMegabytes', 'isCounting', 'opened'],
		]);
		expect(JSON.parse(body)).toMatchObject({ version: OLD, versions: [NEW, OLD] });
		const table = await ask('/_kiosk/counts.csv', { body: { code: '12345678' } });
		expect([table.status, table.body.includes('/chapters/wall/,1')]).toEqual([200, true]);
		const wrong = [];
		for (const code of ['1', 2, undefined, '87654321', '12345679', '12345678'])
			wrong.push((await ask('/_kiosk/staff', { body: { code } })).status);
		// After five wrong tries even the right one has to wait.
		expect(wrong).toEqual([403, 403, 403, 403, 403, 429]);
	});
});
