import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { hold } from '../../desk/hold.ts';
import { commit, finishInterrupted, storeOf } from './commit.ts';

const roots: string[] = [];
afterEach(() => {
	for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});
const COUNT = 8;
const before = (index: number) => `word: 旧${index}\n`.repeat(50);
const after = (index: number) => `word: 新${index}\n`.repeat(50);
const path = (index: number) => `terms/t${index}.yaml`;

/** Every second file is there already. */
const isThere = (index: number) => index % 2 === 0;

/** A folder of its own, filled with what there is before. */
function filled(): string {
	const root = mkdtempSync(join(tmpdir(), 'commit-'));
	roots.push(root);
	const content = join(root, 'content');
	mkdirSync(join(content, 'terms'), { recursive: true });
	for (let index = 0; index < COUNT; index += 1)
		if (isThere(index)) writeFileSync(join(content, path(index)), before(index));
	return content;
}
const files = () =>
	Array.from({ length: COUNT }, (_, index) => ({
		path: path(index),
		before: isThere(index) ? before(index) : undefined,
		text: after(index),
	}));

/** Where all of it stands: `old`, `new`, or what is neither. */
function state(content: string): string {
	const texts = Array.from({ length: COUNT }, (_, index) => {
		if (!existsSync(join(content, path(index)))) return isThere(index) ? 'lost' : 'old';
		const text = readFileSync(join(content, path(index)), 'utf8');
		return text === after(index)
			? 'new'
			: text === before(index) && isThere(index)
				? 'old'
				: 'half';
	});
	return [...new Set(texts)].sort().join(' and ');
}

const program = `
	const { commit } = await import(${JSON.stringify(join(import.meta.dirname, 'commit.ts'))});
	const { content, files, step, milliseconds } = JSON.parse(process.argv[1]);
	let left = step;
	commit(content, files, () => {
		left -= 1;
		if (left > 0) return;
		if (milliseconds === 0) process.kill(process.pid, 'SIGKILL');
		process.send('now');
	});`;

/** Writes in another process, which dies without a word before its n-th thing on the disk, or some milliseconds later. */
async function writeAndDie(content: string, step: number, milliseconds: number): Promise<void> {
	const task = JSON.stringify({ content, files: files(), step, milliseconds });
	const child = spawn(process.execPath, ['--input-type=module', '-e', program, task], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	child.once('message', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
	await once(child, 'exit');
}

/** One killed writing and what the next run makes of it; answers what was left between the two. */
async function trial(number: number): Promise<string> {
	const content = filled();
	await writeAndDie(content, 1 + (number % 19), number < 30 ? 0 : 1 + (number % 5));
	const left = state(content);
	expect(left).not.toMatch(/lost|half/);
	finishInterrupted(content);
	const finished = state(content);
	expect(['old', 'new']).toContain(finished);
	// What had begun to reach its place is brought there.
	if (left.includes('new')) expect(finished).toBe('new');
	expect(existsSync(join(storeOf(content), 'journal.json'))).toBe(false);
	const strays = readdirSync(join(content, 'terms')).filter((name) => !/^t\d\.yaml$/.test(name));
	expect(strays).toEqual([]);
	// Once more, undisturbed.
	if (finished === 'old') expect('written' in commit(content, files())).toBe(true);
	expect(state(content)).toBe('new');
	return left;
}

test(
	'killed at forty moments: all or none, and the next run finishes',
	{ timeout: 300_000 },
	async () => {
		const left: string[] = [];
		// Nineteen things are done on the disk: eight new texts, the journal, eight files in their places, the clearing up.
		const waiting = Array.from({ length: 40 }, (_, number) => number);
		const work = async () => {
			for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
				left.push(await trial(one));
		};
		await Promise.all([work(), work(), work(), work()]);
		expect(left).toHaveLength(40);
		expect([...new Set(left)].sort()).toEqual(['new', 'new and old', 'old']);
	},
);

test('a file that somebody changed in the meantime stops all of it', () => {
	const content = filled();
	writeFileSync(join(content, path(2)), '别人改的\n');
	expect(commit(content, files())).toEqual({ changed: [path(2)] });
	expect(readFileSync(join(content, path(0)), 'utf8')).toBe(before(0));
});

test('what somebody changed after a crash is not written over', () => {
	const content = filled();
	let left = COUNT + 3;
	expect(() =>
		commit(content, files(), () => {
			left -= 1;
			if (left === 0) throw new Error('gone');
		}),
	).toThrow('gone');
	writeFileSync(join(content, path(6)), '别人改的\n');
	expect(finishInterrupted(content)).toEqual({ changed: [path(6)] });
	expect(readFileSync(join(content, path(6)), 'utf8')).toBe('别人改的\n');
	expect(readFileSync(join(content, path(7)), 'utf8')).toBe(after(7));
});

test('two windows do not write at the same time', () => {
	const content = filled();
	const letGo = hold(join(storeOf(content), 'lock'));
	expect(commit(content, files())).toEqual({ isBusy: true });
	expect(state(content)).toBe('old');
	letGo?.();
	expect(commit(content, files())).toMatchObject({ written: { length: COUNT } });
});

test('a full disk leaves all as it was', () => {
	const content = filled();
	expect(() =>
		commit(content, [{ path: 'terms/x.yaml', before: undefined, text: 'a' }, ...files()], () => {
			throw Object.assign(new Error('full'), { code: 'ENOSPC' });
		}),
	).toThrow('full');
	expect(state(content)).toBe('old');
	expect(finishInterrupted(content)).toBeUndefined();
});
