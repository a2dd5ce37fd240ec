import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { caddyRecipe } from './caddy.ts';
import type { FoundServer } from './find-server.ts';
import { nginxRecipe } from './nginx.ts';
import type { Recipe } from './recipe.ts';

/** A museum of a few files with what servers stumble over; answers its folder. */
export function smallMuseum(): string {
	const folder = mkdtempSync(join(tmpdir(), 'museum-'));
	// nginx started by root serves as another user.
	chmodSync(folder, 0o755);
	for (const sub of ['chapters/wall', '_astro', '.git'])
		mkdirSync(join(folder, sub), { recursive: true });
	const page = (title: string) =>
		`<!doctype html><title>${title}</title>${'<p>城墙</p>'.repeat(200)}`;
	const files = {
		'index.html': page('北街史志馆'),
		'404.html': page('没有这一页'),
		'chapters/wall/index.html': page('城墙与城门'),
		'_astro/style.Ab12.css': 'p{margin:0}'.repeat(100),
		'_astro/voice.Cd34.m4a': Buffer.from(Array.from({ length: 2000 }, (_, index) => index % 256)),
		'words.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\n城墙\n',
		'days.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
		'feed.atom':
			'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"/>',
		'site.webmanifest': '{"name":"北街史志馆"}',
		'index.pf_meta': Buffer.from([1, 2, 3]),
		'.git/config': 'secret',
		'.secret': 'secret',
	};
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return folder;
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (typeof address !== 'object' || !address) throw new Error('no port');
	return address.port;
}

/**
 * Starts a program, waits until it answers, and gives back how to stop it. Its working folder goes with
 * it.
 */
export async function startProgram(
	{ command, env }: FoundServer,
	args: string[],
	work: string,
	url: string,
): Promise<() => Promise<void>> {
	const environment = { XDG_DATA_HOME: work, XDG_CONFIG_HOME: work, HOME: work };
	const child = spawn(command, args, { env: { ...env, ...environment }, stdio: 'pipe' });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (part: string) => (output += part));
	}
	const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
	for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt += 1) {
		const answered = await fetch(url, { redirect: 'manual' }).then(
			() => true,
			() => false,
		);
		if (answered) {
			return async () => {
				child.kill('SIGTERM');
				await ended;
				rmSync(work, { recursive: true, force: true });
			};
		}
		await setTimeout(100);
	}
	child.kill('SIGKILL');
	throw new Error(`${command} did not start:\n${output}`);
}

/** The main file that Debian would supply around our recipe. */
function nginxMain(work: string): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(kind) => `${kind}_temp_path ${work}/${kind};`,
	);
	return `daemon off;
pid ${work}/nginx.pid;
error_log stderr;
events {}
http {
	access_log off;
	${temporary.join('\n\t')}
	include ${work}/museum.conf;
}
`;
}

/** Starts the real nginx with the recipe as it is printed for editors. */
export function startNginx(program: FoundServer, recipe: Recipe, url: string) {
	const work = mkdtempSync(join(tmpdir(), 'nginx-'));
	writeFileSync(join(work, 'museum.conf'), nginxRecipe(recipe));
	writeFileSync(join(work, 'nginx.conf'), nginxMain(work));
	const args = ['-p', work, '-e', 'stderr', '-c', join(work, 'nginx.conf')];
	return startProgram(program, args, work, url);
}

/** Starts the real Caddy with the recipe. */
export function startCaddy(program: FoundServer, recipe: Recipe, url: string) {
	const work = mkdtempSync(join(tmpdir(), 'caddy-'));
	const file = join(work, 'Caddyfile');
	writeFileSync(file, `{\n\tadmin off\n}\n${caddyRecipe(recipe)}`);
	const args = ['run', '--config', file, '--adapter', 'caddyfile'];
	return startProgram(program, args, work, url);
}
