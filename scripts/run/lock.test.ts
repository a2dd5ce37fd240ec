import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	completeLock,
	missingFromLock,
	platformInName,
	reasonToInstall,
	type Lock,
} from './lock.mjs';

const linux = { platform: 'linux', arch: 'x64' };

const wanted: Lock = {
	packages: {
		'': { devDependencies: { astro: '7.3.5' } },
		'node_modules/astro': {
			version: '7.3.5',
			integrity: 'sha512-a',
			optionalDependencies: { '@tool/linux-x64': '1.0.0', '@tool/darwin-arm64': '1.0.0' },
		},
		'node_modules/@tool/linux-x64': {
			version: '1.0.0',
			optional: true,
			os: ['linux'],
			cpu: ['x64'],
		},
		'node_modules/@tool/darwin-arm64': { version: '1.0.0', optional: true, os: ['darwin'] },
	},
};

/** The lock as npm would record it on a Linux computer, changed in one place. */
function installedWith(path: string, entry: Lock['packages'][string] | undefined): Lock {
	const packages: Record<string, Lock['packages'][string] | undefined> = { ...wanted.packages };
	delete packages[''];
	delete packages['node_modules/@tool/darwin-arm64'];
	packages[path] = entry;
	const present = Object.entries(packages).flatMap(([key, value]) => (value ? [[key, value]] : []));
	return { packages: Object.fromEntries(present) };
}

describe('installs', () => {
	const astro = 'node_modules/astro';
	test.each([
		['nothing when all is there', installedWith(astro, wanted.packages[astro]), undefined],
		['when nothing is there, or npm was stopped before its end', undefined, 'first'],
		['when a package is missing', installedWith(astro, undefined), 'changed'],
		['when a version differs', installedWith(astro, { version: '7.3.4' }), 'changed'],
		[
			'when the bytes differ',
			installedWith(astro, { version: '7.3.5', integrity: 'sha512-b' }),
			'changed',
		],
		[
			'when there is one too many',
			installedWith('node_modules/left', { version: '1.0.0' }),
			'changed',
		],
		[
			'when the folder comes from a Mac',
			installedWith('node_modules/@tool/darwin-arm64', { version: '1.0.0', os: 'darwin' }),
			'other-computer',
		],
	])('%s', (_title, installed, reason) => {
		expect(reasonToInstall(wanted, installed, linux)).toBe(reason);
	});
});

describe('a lock file', () => {
	const cut: Lock = {
		packages: Object.fromEntries(
			Object.entries(wanted.packages).filter(([path]) => !path.includes('darwin')),
		),
	};

	test('lacks what somebody asks for and nobody locked', () => {
		expect(missingFromLock(cut).map(({ name }) => name)).toEqual(['@tool/darwin-arm64']);
		expect(missingFromLock(wanted)).toEqual([]);
	});

	test('is completed with the packages of other computers', () => {
		const { lock, added, unsolved } = completeLock(cut);
		expect([added, unsolved]).toEqual([['@tool/darwin-arm64'], []]);
		expect(lock.packages['node_modules/@tool/darwin-arm64']).toEqual({
			version: '1.0.0',
			cpu: ['arm64'],
			optional: true,
			os: ['darwin'],
		});
		expect(missingFromLock(lock)).toEqual([]);
	});

	test('is not completed with what every computer needs', () => {
		const without: Lock = { packages: { '': { dependencies: { leaflet: '1.9.4' } } } };
		expect(completeLock(without)).toMatchObject({ added: [], unsolved: ['leaflet'] });
	});

	test('of this project is whole, so that npm ci accepts it everywhere', () => {
		const file = join(import.meta.dirname, '../../package-lock.json');
		expect(missingFromLock(JSON.parse(readFileSync(file, 'utf8')))).toEqual([]);
	});
});

test.each([
	['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'] }],
	['@bruits/satteri-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
	['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
	['@oxc-parser/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
	['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
	['leaflet', undefined],
])('reads the computer from the name %s', (name, platform) => {
	expect(platformInName(name)).toEqual(platform);
});
