import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeChapter } from './write-chapter.ts';

/** Long enough that half of it would show. */
const TEXTS = ['甲', '乙'].map((letter) => `---\n${letter.repeat(400_000)}\n---\n`);
const MOMENTS = 6;

let folder = '';
const content = () => join(folder, 'content');
const chapter = () => join(content(), 'chapters/trial.mdx');
const docx = () => join(folder, 'trial.docx');

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'word-killed-'));
	mkdirSync(join(content(), 'chapters'), { recursive: true });
	writeFileSync(chapter(), TEXTS[0] ?? '');
	writeFileSync(docx(), TEXTS[0] ?? '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the two texts in turn until it is killed. */
const program = () => `
	const { writeChapter } = await import(${JSON.stringify(resolve('scripts/word/write-chapter.ts'))});
	const { writeWholeBytes } = await import(${JSON.stringify(resolve('scripts/word/write-bytes.ts'))});
	const { readFileSync } = await import('node:fs');
	const texts = ['甲', '乙'].map((letter) => '---\\n' + letter.repeat(400000) + '\\n---\\n');
	process.stdout.write('begun');
	for (let at = 0; ; at += 1) {
		const fresh = texts[at % 2];
		writeChapter(${JSON.stringify(content())}, 'trial', fresh, readFileSync(${JSON.stringify(chapter())}, 'utf8'));
		writeWholeBytes(${JSON.stringify(docx())}, Buffer.from(fresh));
	}`;

/** Answers after the program was killed some milliseconds into its writing. */
const killedAfter = (milliseconds: number) =>
	new Promise<NodeJS.Signals | null>((done, fail) => {
		const child = spawn(process.execPath, ['--input-type=module', '-e', program()]);
		child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
		child.once('error', fail).once('exit', (_, signal) => done(signal));
	});

test('killed at random moments of writing, a chapter and a Word file are whole, and the next writing goes on', async () => {
	for (let left = MOMENTS; left > 0; left -= 1) {
		expect(await killedAfter(Math.random() * 60)).toBe('SIGKILL');
		for (const path of [chapter(), docx()]) expect(TEXTS).toContain(readFileSync(path, 'utf8'));
		expect(readdirSync(join(content(), 'chapters'))).toEqual(['trial.mdx']);
	}
	const [first = ''] = TEXTS;
	expect(writeChapter(content(), 'trial', first, readFileSync(chapter(), 'utf8'))).toBe('written');
	expect(readFileSync(chapter(), 'utf8')).toBe(first);
}, 60_000);

test('a chapter that is no longer what was looked at is left alone', () => {
	const before = readFileSync(chapter(), 'utf8');
	expect(writeChapter(content(), 'trial', '新的', '别的')).toBe('changed');
	expect(readFileSync(chapter(), 'utf8')).toBe(before);
});
