import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caddyRecipe } from './caddy.ts';
import { findServer } from './find-server.ts';
import { headersFile } from './headers-file.ts';
import { SECURITY_HEADERS, cacheControlOf, contentTypeOf, securityHeaders } from './headers.ts';
import { nginxRecipe } from './nginx.ts';
import { EXAMPLE_RECIPE } from './recipe.ts';
import { tileHosts } from './tile-hosts.ts';
import { TIANDITU_HOST } from '../../src/domain/tianditu.ts';
import { freePort, smallMuseum, startNginx } from './run-server.ts';

const CERTIFIED = {
	...EXAMPLE_RECIPE,
	tls: { certificate: '/etc/ssl/beijie.pem', key: '/etc/ssl/beijie.key' },
};

describe('the printed examples are what the generators make', () => {
	test.each([
		['nginx.conf', nginxRecipe(EXAMPLE_RECIPE)],
		['nginx-https.conf', nginxRecipe(CERTIFIED)],
		['Caddyfile', caddyRecipe(EXAMPLE_RECIPE)],
		['_headers', headersFile('/')],
	])('%s', async (file, made) => {
		await expect(made).toMatchFileSnapshot(`recipes/${file}`);
	});
});

test('the security policy lets nothing in from other hosts and nothing inline', () => {
	const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
	expect(policy).toMatch(/^default-src 'none';/);
	expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
});

test('a host with _headers gets the same policy, below the base path only', () => {
	const file = headersFile('/beijie/');
	expect(file).toContain(
		`/beijie/*\n  Content-Security-Policy: ${SECURITY_HEADERS['Content-Security-Policy']}\n`,
	);
	expect(file).toContain(
		'/beijie/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
	);
});

test.each([
	['voice.m4a', 'audio/mp4'],
	['VOICE.M4A', 'audio/mp4'],
	['chapters/index.html', 'text/html; charset=utf-8'],
	['drawing.svg', 'image/svg+xml; charset=utf-8'],
	['README', 'application/octet-stream'],
	['dir.html/README', 'application/octet-stream'],
])('the type of %s is %s', (file, type) => {
	expect(contentTypeOf(file)).toBe(type);
});

test('only names that contain a hash are kept for ever', () => {
	expect(cacheControlOf('_astro/a.Ab12.js')).toContain('immutable');
	expect(cacheControlOf('chapters/_astro/')).not.toContain('immutable');
});

const nginx = findServer('nginx');
const openssl = findServer('openssl');

test.skipIf(!nginx || !openssl)(
	'nginx speaks https with a certificate and asks for it',
	async () => {
		const folder = smallMuseum();
		const work = mkdtempSync(join(tmpdir(), 'certificate-'));
		const tls = { certificate: join(work, 'museum.pem'), key: join(work, 'museum.key') };
		if (!nginx || !openssl) throw new Error('unreachable: the test is skipped without them');
		const made = spawnSync(
			openssl.command,
			[
				'req',
				'-x509',
				'-newkey',
				'ec',
				'-pkeyopt',
				'ec_paramgen_curve:prime256v1',
				'-nodes',
			].concat([
				'-subj',
				'/CN=localhost',
				'-days',
				'2',
				'-out',
				tls.certificate,
				'-keyout',
				tls.key,
			]),
			{ env: openssl.env, encoding: 'utf8' },
		);
		expect(made.status, made.stderr).toBe(0);

		const [port, tlsPort] = [await freePort(), await freePort()];
		const recipe = {
			domain: 'localhost',
			folder,
			base: '/',
			addresses: ['127.0.0.1'],
			port,
			tls,
			tlsPort,
		};
		const stop = await startNginx(nginx, recipe, `http://127.0.0.1:${port}/`);
		try {
			const plain = await fetch(`http://127.0.0.1:${port}/chapters/`, { redirect: 'manual' });
			expect([plain.status, plain.headers.get('location')]).toEqual([
				301,
				'https://127.0.0.1/chapters/',
			]);
			const headers = await new Promise<NodeJS.Dict<string | string[]>>((resolve, reject) => {
				get({ host: '127.0.0.1', port: tlsPort, rejectUnauthorized: false }, (response) => {
					response.resume().on('end', () => resolve(response.headers));
				}).on('error', reject);
			});
			expect(headers['strict-transport-security']).toBe('max-age=31536000');
			expect(headers['content-security-policy']).toBe(SECURITY_HEADERS['Content-Security-Policy']);
		} finally {
			await stop();
			rmSync(folder, { recursive: true });
			rmSync(work, { recursive: true });
		}
	},
);

describe('with the national map', () => {
	const hosts = [TIANDITU_HOST];
	const ask = `connect-src 'self' ${TIANDITU_HOST};`;

	test('pages may ask its host for tiles, and nobody for anything else', () => {
		const before = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
		const after = securityHeaders(hosts)['Content-Security-Policy'] ?? '';
		expect(after).toBe(before.replace("connect-src 'self';", ask));
		expect(securityHeaders([])).toEqual(SECURITY_HEADERS);
	});

	test.each([
		['nginx', nginxRecipe({ ...EXAMPLE_RECIPE, hosts })],
		['Caddy', caddyRecipe({ ...EXAMPLE_RECIPE, hosts })],
		['_headers', headersFile('/', hosts)],
	])('%s says so', (_server, recipe) => {
		expect(recipe).toContain(ask);
	});

	test('the host is named by the settings alone', () => {
		const content = mkdtempSync(join(tmpdir(), 'museum-site-'));
		try {
			writeFileSync(join(content, 'site.yaml'), 'name: 试验史志馆\n');
			expect(tileHosts(content)).toEqual([]);
			writeFileSync(join(content, 'site.yaml'), 'name: 试验史志馆\ntianditu:\n  key: abc\n');
			expect(tileHosts(content)).toEqual(hosts);
		} finally {
			rmSync(content, { recursive: true });
		}
	});
});
