import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringIn, finishInterrupted, lastRun, placesOf, takeBackLast } from './bring-in.ts';
import type { Disk } from './disk.ts';
import { filesBelow } from './files-below.ts';
import { dying, QUICK } from './test-disk.ts';
import { changesIn, makeTrial } from './trial.ts';

const MOMENTS = 40;

let root = '';
const at = (path: string) => join(root, path);
function write(path: string, text: string): void {
	mkdirSync(dirname(at(path)), { recursive: true });
	rmSync(at(path), { force: true });
	writeFileSync(at(path), text);
}
const stateOf = (folder: string) =>
	Object.fromEntries(
		filesBelow(at(folder))
			.sort()
			.map((path) => [path, readFileSync(at(`${folder}/${path}`), 'utf8')]),
	);

const OLD = { 'chapters/bridge.mdx': '旧'.repeat(5000), 'terms/ba.yaml': '原来的\n' };
const NEW = {
	...{ 'chapters/bridge.mdx': '新'.repeat(5000), 'terms/ba.yaml': '原来的\n' },
	...{ 'interviews/talk/audio.m4a': '声', 'interviews/talk/index.yaml': '记录\n' },
	...Object.fromEntries(
		Array.from({ length: 8 }, (_, index) => [`photos/street-${index}.yaml`, `照片${index}\n`]),
	),
};
const WAITING = { '谈话/阿婆.m4a': '录', '桥.docx': '文' };

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'inbox-disk-'));
	for (const [path, text] of Object.entries(OLD)) write(`content/${path}`, text);
	for (const [path, text] of Object.entries(WAITING)) write(`inbox/${path}`, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const content = () => at('content');

/** Makes the new texts in a copy and brings them in, as the inbox does. */
function bring(disk: Disk = QUICK) {
	const places = placesOf(content(), disk);
	finishInterrupted(places);
	rmSync(at('trial'), { recursive: true, force: true });
	const trial = makeTrial(content(), at('trial'));
	for (const [path, text] of Object.entries(NEW)) write(`trial/content/${path}`, text);
	const received = Object.keys(WAITING).map((name) => ({
		...{ sha256: name, name, day: '2026-11-28', files: ['chapters/bridge.mdx'] },
	}));
	const moves = received.map(({ name }) => ({ from: name, to: `已收/2026-11-28/${name}` }));
	return bringIn(places, changesIn(content(), trial), { day: '2026-11-28', moves, received });
}

function undo(disk: Disk = QUICK) {
	const places = placesOf(content(), disk);
	finishInterrupted(places);
	const last = lastRun(places);
	return last && takeBackLast(places, last);
}

/** Refuses whatever takes room, from the given step on. */
function full(steps: number, code: string | undefined): Disk {
	let count = 0;
	const refusing = <Args extends unknown[]>(work: (...args: Args) => void) => {
		return (...args: Args) => {
			count += 1;
			if (count >= steps) throw Object.assign(new Error('no'), { code });
			work(...args);
		};
	};
	const { write, copy, makeFolder } = QUICK;
	return {
		...QUICK,
		...{ write: refusing(write), copy: refusing(copy), makeFolder: refusing(makeFolder) },
	};
}

/** Different moments of the whole way, chosen by chance. */
function moments(total: number): number[] {
	const all = Array.from({ length: total }, (_, index) => index + 1);
	return all
		.map((step) => ({ step, chance: Math.random() }))
		.sort((one, other) => one.chance - other.chance)
		.slice(0, MOMENTS)
		.map(({ step }) => step);
}

const steps = (work: (disk: Disk) => unknown): number => {
	const disk = dying(Number.POSITIVE_INFINITY);
	work(disk);
	return disk.done();
};

test('brings in, changes nothing else, and takes back byte for byte, folders and all', () => {
	expect(bring()).toMatchObject({ kind: 'done', left: [] });
	expect(stateOf('content')).toEqual(NEW);
	expect(stateOf('inbox')).toEqual({
		'已收/2026-11-28/桥.docx': '文',
		'已收/2026-11-28/谈话/阿婆.m4a': '录',
	});
	expect(undo()?.kind).toBe('done');
	expect(stateOf('content')).toEqual(OLD);
	expect(stateOf('inbox')).toEqual(WAITING);
	for (const folder of ['interviews', 'photos'])
		expect(() => stateOf(`content/${folder}`)).toThrow();
	expect(undo()).toBeUndefined();
	bring();
	expect(stateOf('content')).toEqual(NEW);
});

/** What lies there after a cut is all old or all new once somebody starts anew, and then can be done to its end. */
function judgeCut(cut: (disk: Disk) => unknown, step: number): 'old' | 'new' {
	const disk = dying(step);
	expect(() => cut(disk), `step ${step}`).toThrow('no power');
	for (const [path, text] of Object.entries(stateOf('content')))
		expect(
			[OLD, NEW].map((one: Record<string, string>) => one[path]),
			path,
		).toContain(text);
	finishInterrupted(placesOf(content()));
	const state = stateOf('content');
	expect([OLD, NEW], `step ${step}`).toContainEqual(state);
	const isOld = state['chapters/bridge.mdx'] === OLD['chapters/bridge.mdx'];
	expect(Object.values(stateOf('inbox')).sort()).toEqual(Object.values(WAITING).sort());
	expect(Object.keys(stateOf('inbox')).every((path) => path.startsWith('已收/') !== isOld)).toBe(
		true,
	);
	expect(filesBelow(at('.cache/inbox')).filter((path) => path.endsWith('part'))).toEqual([]);
	return isOld ? 'old' : 'new';
}

describe(`cut off at ${MOMENTS} moments`, () => {
	test('bringing in is whole or has not happened', () => {
		const total = steps(bring);
		expect(total).toBeGreaterThan(MOMENTS);
		for (const step of moments(total)) {
			undo();
			if (judgeCut(bring, step) === 'old') bring();
			expect(stateOf('content')).toEqual(NEW);
		}
	});

	test('taking back is whole or has not happened', () => {
		bring();
		const total = steps(undo);
		bring();
		for (const step of moments(total)) {
			if (judgeCut(undo, step) === 'new') undo();
			expect(stateOf('content')).toEqual(OLD);
			bring();
		}
	});
});

describe('a disk that refuses', () => {
	test('leaves all as it was, at whichever step', () => {
		const total = steps(bring);
		undo();
		const codes = ['ENOSPC', 'EACCES', 'EBUSY', 'EROFS'];
		for (let step = 1; step < total; step += 1) {
			const code = codes[step % codes.length];
			try {
				bring(full(step, code));
			} catch (error) {
				expect(error).toMatchObject({ code });
			}
			finishInterrupted(placesOf(content()));
			expect([OLD, NEW], `step ${step}`).toContainEqual(stateOf('content'));
			expect(Object.values(stateOf('inbox')).sort()).toEqual(Object.values(WAITING).sort());
			undo();
			expect(stateOf('content')).toEqual(OLD);
		}
	});

	test('another disk for content/ is written to by way of a copy', () => {
		const apart: Disk = {
			...QUICK,
			rename: (from, to) => {
				const isInside = (path: string) => path.startsWith(content());
				if (isInside(from) !== isInside(to)) throw Object.assign(new Error(), { code: 'EXDEV' });
				QUICK.rename(from, to);
			},
		};
		expect(bring(apart).kind).toBe('done');
		expect(stateOf('content')).toEqual(NEW);
		undo(apart);
		expect(stateOf('content')).toEqual(OLD);
	});

	test('an original that is open stays where it is, and is known next time', () => {
		const busy: Disk = {
			...QUICK,
			rename: (from, to) => {
				if (from.endsWith('桥.docx')) throw Object.assign(new Error(), { code: 'EBUSY' });
				QUICK.rename(from, to);
			},
		};
		expect(bring(busy)).toMatchObject({ kind: 'done', left: ['桥.docx'] });
		expect(placesOf(content()).store.state.received.map(({ name }) => name)).toContain('桥.docx');
	});
});

describe('somebody else', () => {
	test('who changes a file between the plan and the writing keeps it, and nothing else is written', () => {
		const disk: Disk = {
			...QUICK,
			rename: (from, to) => {
				QUICK.rename(from, to);
				if (to.endsWith('state.json')) write('content/interviews/talk/index.yaml', '别人的\n');
			},
		};
		expect(bring(disk)).toMatchObject({
			kind: 'taken-back',
			changed: ['interviews/talk/index.yaml'],
		});
		expect(stateOf('content')).toEqual({ ...OLD, 'interviews/talk/index.yaml': '别人的\n' });
		expect(stateOf('inbox')).toEqual(WAITING);
	});

	test('who changes a file while it is planned from keeps it as well', () => {
		const trial = makeTrial(content(), at('trial'));
		write('trial/content/terms/ba.yaml', '收件箱的\n');
		write('content/terms/ba.yaml', '别人的\n');
		const ending = bringIn(placesOf(content()), changesIn(content(), trial), {
			...{ day: '2026-11-28', moves: [], received: [] },
		});
		expect(ending).toMatchObject({ kind: 'taken-back', changed: ['terms/ba.yaml'] });
		expect(stateOf('content')).toEqual({ ...OLD, 'terms/ba.yaml': '别人的\n' });
	});

	test('who edits afterwards is named before anything is taken back', () => {
		bring();
		write('content/photos/street-1.yaml', '填好了\n');
		expect(lastRun(placesOf(content()))?.edited).toEqual(['photos/street-1.yaml']);
	});
});
