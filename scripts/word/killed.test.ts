import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastRun, placesOf, takeBackLast } from '../inbox/write/bring-in.ts';
import type { Disk } from '../inbox/write/disk.ts';
import { filesBelow } from '../inbox/write/files-below.ts';
import { dying, QUICK } from '../inbox/write/test-disk.ts';
import { scene, sceneJpeg } from '../photos/test-pictures.ts';
import { importWord } from './import.ts';
import { docxWithPictures, trialMuseum } from './trial.ts';

/** Long enough that half of it would show. */
const TEXTS = ['甲', '乙'].map((letter) => letter.repeat(400_000));
const MOMENTS = 6;

const museum = trialMuseum();
let folder = '';
const docx = () => join(folder, 'trial.docx');

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'word-killed-'));
	writeFileSync(docx(), TEXTS[0] ?? '');
	writeFileSync(
		museum.path,
		docxWithPictures([await sceneJpeg(), await scene().flop().jpeg().toBuffer()]),
	);
});
afterAll(() => {
	museum.remove();
	rmSync(folder, { recursive: true, force: true });
});

/** Writes the two texts in turn until it is killed. */
const program = () =>
	`
	const { writeWholeBytes } = await import(${JSON.stringify(resolve('scripts/word/write-bytes.ts'))});
	const texts = ['甲', '乙'].map((letter) => letter.repeat(400000));
	process.stdout.write('begun');
	for (let at = 0; ; at += 1) writeWholeBytes(${JSON.stringify('DOCX')}, Buffer.from(texts[at % 2]));
`.replace('"DOCX"', JSON.stringify(docx()));

/** Answers after the program was killed some milliseconds into its writing. */
const killedAfter = (milliseconds: number) =>
	new Promise<NodeJS.Signals | null>((done, fail) => {
		const child = spawn(process.execPath, ['--input-type=module', '-e', program()]);
		child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
		child.once('error', fail).once('exit', (_, signal) => done(signal));
	});

test('killed at random moments of writing, a Word file is whole', async () => {
	for (let left = MOMENTS; left > 0; left -= 1) {
		expect(await killedAfter(Math.random() * 60)).toBe('SIGKILL');
		expect(TEXTS).toContain(readFileSync(docx(), 'utf8'));
		expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toEqual(['trial.docx']);
	}
}, 60_000);

const MADE = [
	'chapters/trial.mdx',
	...[1, 2].flatMap((number) =>
		[`jpg`, 'yaml'].map((end) => `photos/trial-picture-${number}.${end}`),
	),
];

test('where the power goes in the midst of it, the chapter and its photos are there, or none of them', async () => {
	const { root, path, settings } = museum;
	const before = filesBelow(root);
	const made = () =>
		filesBelow(root)
			.filter((file) => !before.includes(file))
			.sort();
	const bring = (disk: Disk, write = true) =>
		importWord({ root, path, options: { chapter: 'trial', write }, settings, disk });
	const undo = () => {
		const places = placesOf(root, QUICK);
		const last = lastRun(places);
		return last && takeBackLast(places, last);
	};
	const counting = dying(Infinity);
	expect((await bring(counting)).ok).toBe(true);
	expect(made()).toEqual(MADE);
	expect(undo()?.kind).toBe('done');
	expect(made()).toEqual([]);

	const ends = new Set<number>();
	const total = counting.done();
	for (let moment = 0; moment < MOMENTS; moment += 1) {
		const step = 1 + Math.floor(((moment + Math.random()) * total) / MOMENTS);
		await expect(bring(dying(step))).rejects.toThrow('no power');
		// Whoever comes next, and only looks, finds it whole.
		expect((await bring(QUICK, false)).ok).toBe(true);
		expect([[], MADE], `step ${step} of ${total}`).toContainEqual(made());
		ends.add(made().length);
		if (made().length > 0) expect(undo()?.kind).toBe('done');
	}
	expect([...ends].sort()).toEqual([0, MADE.length]);
	expect((await bring(QUICK)).ok).toBe(true);
	expect(made()).toEqual(MADE);
}, 240_000);
