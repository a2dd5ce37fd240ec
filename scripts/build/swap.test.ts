import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtEdition } from '../serve/built-edition.ts';
import { mayReplace, moveFolder, recover, swapFolders, swapIn } from './swap.ts';

/** Files per museum: enough that removing one can be stopped half-way. */
const FILES = 20;

let parent = '';
beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

const folders = () => swapFolders(join(parent, 'web'));

function write(folder: string, title: string): void {
	mkdirSync(folder);
	writeFileSync(join(folder, 'edition.json'), '{"base":"/"}');
	for (let page = 0; page < FILES; page += 1) writeFileSync(join(folder, `${page}.html`), title);
}

/** Whether a folder exists on a disk other than that of the temporary folder. */
function isOtherDisk(folder: string): boolean {
	return existsSync(folder) && statSync(folder).dev !== statSync(tmpdir()).dev;
}

/** Which museum stands whole in a folder. */
function museumIn(folder: string): string | undefined {
	const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
	const titles = new Set(pages.map((file) => readFileSync(join(folder, file), 'utf8')));
	return pages.length === FILES && titles.size === 1 ? [...titles][0] : undefined;
}

test('puts the new museum in the place of the old and leaves nothing beside it', () => {
	write(folders().target, 'old');
	write(folders().staging, 'new');
	swapIn(folders());
	expect([museumIn(folders().target), readdirSync(parent)]).toEqual(['new', ['web']]);
});

test('puts the first museum in its place', () => {
	write(folders().staging, 'new');
	swapIn(folders());
	expect(museumIn(folders().target)).toBe('new');
});

/** Swaps in another process that kills itself at the given disk operation, before or after it. */
function swapAndDie(operation: number, moment: 'before' | 'after'): NodeJS.Signals | null {
	const program = `
		import { renameSync, rmSync, readdirSync } from 'node:fs';
		import { join } from 'node:path';
		import { swapFolders, swapIn } from ${JSON.stringify(join(import.meta.dirname, 'swap.ts'))};
		let count = 0;
		const die = () => process.kill(process.pid, 'SIGKILL');
		const step = (work) => (...args) => {
			const last = count++ === ${operation};
			if (last && '${moment}' === 'before') die();
			work(...args);
			if (last) die();
		};
		swapIn(swapFolders(${JSON.stringify(folders().target)}), {
			rename: step(renameSync),
			remove: (folder) => {
				for (const file of readdirSync(folder)) step(rmSync)(join(folder, file));
				rmSync(folder, { recursive: true });
			},
		});`;
	return spawnSync(process.execPath, ['--input-type=module', '-e', program]).signal;
}

describe('killed at any moment', () => {
	const moments = [0, 1, 2, 12].flatMap((operation) =>
		(['before', 'after'] as const).map((moment) => ({ operation, moment })),
	);
	test.each(moments)(
		'$moment operation $operation, a whole museum is left',
		({ operation, moment }) => {
			write(folders().target, 'old');
			write(folders().staging, 'new');
			expect(swapAndDie(operation, moment)).toBe('SIGKILL');

			const served = builtEdition(folders().target);
			expect(['old', 'new']).toContain(museumIn(served?.folder ?? parent));
			recover(folders());
			expect(['old', 'new']).toContain(museumIn(folders().target));
			expect(readdirSync(parent)).toEqual(['web']);
		},
	);
});

test('brings the old museum back when the new one cannot be moved in', () => {
	write(folders().target, 'old');
	write(folders().staging, 'new');
	const disk = {
		rename: (from: string, to: string) => {
			if (from === folders().staging) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
			renameSync(from, to);
		},
		remove: (folder: string) => rmSync(folder, { recursive: true, force: true }),
	};
	expect(() => swapIn(folders(), disk)).toThrow('busy');
	expect([museumIn(folders().target), existsSync(folders().former)]).toEqual(['old', false]);
});

test('clears away what a build left half-made', () => {
	write(folders().target, 'old');
	mkdirSync(folders().staging);
	writeFileSync(join(folders().staging, 'index.html'), 'half');
	recover(folders());
	expect([museumIn(folders().target), readdirSync(parent)]).toEqual(['old', ['web']]);
});

test('never replaces a folder with something else in it', () => {
	expect(mayReplace(folders().target)).toBe(true);
	mkdirSync(folders().target);
	expect(mayReplace(folders().target)).toBe(true);
	writeFileSync(join(folders().target, '账本.xlsx'), '');
	expect(mayReplace(folders().target)).toBe(false);
	writeFileSync(join(folders().target, 'edition.json'), '{"base":"/"}');
	expect(mayReplace(folders().target)).toBe(true);
});

test('moves a folder to a place that does not exist yet', async () => {
	write(join(parent, 'pages'), 'new');
	const stick = join(parent, 'stick/museum/.building-web');
	await moveFolder(join(parent, 'pages'), stick);
	expect([museumIn(stick), existsSync(join(parent, 'pages'))]).toEqual(['new', false]);
});

const otherDisk = '/dev/shm';

test.skipIf(!isOtherDisk(otherDisk))('moves a folder to another disk', async () => {
	const stick = mkdtempSync(join(otherDisk, 'swap-'));
	try {
		write(join(parent, 'pages'), 'new');
		await moveFolder(join(parent, 'pages'), join(stick, 'web'));
		expect([museumIn(join(stick, 'web')), existsSync(join(parent, 'pages'))]).toEqual([
			'new',
			false,
		]);
	} finally {
		rmSync(stick, { recursive: true });
	}
});
