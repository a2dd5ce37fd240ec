import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * Whether the museum's tools run on this Node: Astro and Vitest name 22.12, 24 and 26 upwards, and
 * Node itself reads TypeScript without a flag from 22.18. Odd versions are short-lived trials.
 * @param {string} version such as `24.21.0`
 */
export function isSuitableNode(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major === 22 ? minor >= 18 : major >= 24 && major % 2 === 0;
}

/**
 * Where npm put the Node that belongs to the museum, by kind of computer.
 * @param {string} root @param {string} platform @param {string} arch
 */
export function ownNodeCandidates(root, platform, arch) {
	const name = platform === 'win32' ? 'win' : platform;
	const file = platform === 'win32' ? 'node.exe' : 'node';
	return [`node-${name}-${arch}`, `node-bin-${name}-${arch}`].map((folder) =>
		join(root, 'node_modules', folder, 'bin', file),
	);
}

/**
 * The Node to run everything with: the one npm installed with the museum, so that every machine uses
 * the same, else the running one if it is new enough; `undefined` if neither serves.
 * @param {string} root
 */
export function chooseNode(root) {
	const own = ownNodeCandidates(root, process.platform, process.arch).find((file) =>
		existsSync(file),
	);
	if (own && spawnSync(own, ['--version']).status === 0) return own;
	// npm puts this folder first on PATH; a Node there that cannot start (another C library) would
	// stop every later command before it begins.
	if (own) rmSync(join(root, 'node_modules/.bin/node'), { force: true });
	return isSuitableNode(process.versions.node) ? process.execPath : undefined;
}

/**
 * The environment for our tools: the chosen Node first on PATH, no telemetry, and a place where Node keeps what it has made
 * of our programs and their packages. A tool such as the desk then starts in half the time; a program that has changed is
 * made anew.
 * @param {string} root @param {string} node
 */
export function toolEnvironment(root, node) {
	const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	const path = [dirname(node), join(root, 'node_modules/.bin'), process.env[pathName] ?? ''];
	return {
		...process.env,
		[pathName]: path.join(delimiter),
		ASTRO_TELEMETRY_DISABLED: '1',
		NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(root, '.cache/node'),
	};
}
