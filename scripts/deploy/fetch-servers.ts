/**
 * Brings nginx, Caddy and openssl for the tests of the deployment recipes, where the computer has none.
 * On Debian and its kin the packages are unpacked into .cache/servers/: nothing is installed, no
 * service starts. Elsewhere, or without network, the tests say what they could not try.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_FOLDER, findServer, type ServerProgram } from './find-server.ts';

const PACKAGES: Record<ServerProgram, string> = {
	nginx: 'nginx-light',
	caddy: 'caddy',
	openssl: 'openssl',
};

/** Without network apt would try for minutes. */
const IMPATIENT = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15'];

/** Runs a command quietly; its output, or undefined if it failed or does not exist. */
function output(command: string, args: string[], cwd?: string): string | undefined {
	const { status, stdout } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 120_000 });
	return status === 0 ? stdout : undefined;
}

/** The packages that installing `name` would add, as the system's own resolver sees it. */
function packagesFor(name: string): string[] | undefined {
	const plan = output('apt-get', ['install', '--simulate', '--no-install-recommends', name]);
	return plan
		?.split('\n')
		.flatMap((line) => /^Inst (\S+)/.exec(line)?.[1] ?? [])
		.filter((found) => !/-common$|^libnginx-mod|^init-system/.test(found));
}

function unpack(name: string): boolean {
	const packages = packagesFor(name);
	if (!packages || packages.length === 0) return false;
	const downloads = join(SERVER_FOLDER, 'packages');
	rmSync(downloads, { recursive: true, force: true });
	mkdirSync(downloads, { recursive: true });
	if (output('apt-get', [...IMPATIENT, 'download', ...packages], downloads) === undefined)
		return false;
	return readdirSync(downloads).every(
		(file) => output('dpkg-deb', ['-x', join(downloads, file), SERVER_FOLDER]) !== undefined,
	);
}

const wanted = (['nginx', 'caddy', 'openssl'] as const).filter((program) => !findServer(program));
if (wanted.length > 0 && output('apt-get', ['--version']) !== undefined) {
	console.log(`  取来 ${wanted.join('、')}，只放在 .cache/servers/，不装进系统……`);
	// A fresh container has no package lists; only root may fetch them.
	if (!packagesFor(PACKAGES[wanted[0] ?? 'nginx'])) output('apt-get', [...IMPATIENT, 'update']);
	for (const program of wanted) unpack(PACKAGES[program]);
}
for (const program of wanted) {
	if (!findServer(program)) console.log(`  没有 ${program}，用到它的测试会跳过，并在最后列出。`);
}
