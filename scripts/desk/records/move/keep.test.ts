import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { REAL_DISK, type Disk } from '../../../inbox/write/disk.ts';
import { inFields, inLinks, inMarks } from './exchange-id.ts';
import { Keep, type FileChange, type Move } from './keep.ts';

let trial = '';
const content = () => join(trial, 'content');
const keep = (disk?: Disk) => new Keep(content(), join(trial, '.cache/moved'), disk);
const textOf = (path: string) =>
	existsSync(join(content(), path)) ? readFileSync(join(content(), path), 'utf8') : undefined;
const MOVE: Move = {
	collection: 'terms',
	id: 'tianba',
	title: '田坝',
	when: '2026-11-28T14:00:00Z',
};
const CHANGES: FileChange[] = [
	{ path: 'terms/tianba.yaml' },
	{ path: 'terms/ba.yaml', after: { from: 'terms/tianba.yaml' } },
	{ path: 'events/1465-wall-built.yaml', after: { text: 'title: 改过\n' } },
];
const stateOf = () => CHANGES.map(({ path }) => textOf(path));

beforeEach(() => {
	trial = mkdtempSync(join(tmpdir(), 'keep-'));
	for (const name of ['terms', 'events'])
		cpSync(join('src/fixtures/museum', name), join(content(), name), { recursive: true });
});
afterEach(() => rmSync(trial, { recursive: true }));

/** A disk whose power goes before something is done for the nth time. */
function until(most: number): Disk {
	let done = 0;
	const counted =
		<Given extends unknown[]>(act: (...given: Given) => void) =>
		(...given: Given) => {
			if (done === most) throw new Error('the power is gone');
			done += 1;
			act(...given);
		};
	return {
		write: counted(REAL_DISK.write),
		copy: counted(REAL_DISK.copy),
		rename: counted(REAL_DISK.rename),
		settle: counted(REAL_DISK.settle),
		remove: counted(REAL_DISK.remove),
		makeFolder: counted(REAL_DISK.makeFolder),
		removeEmpty: counted(REAL_DISK.removeEmpty),
	};
}

test('wherever the power goes, a move is done whole or not at all, and so is its taking back', () => {
	const before = stateOf();
	const after = [undefined, before[0], 'title: 改过\n'];
	const seen = new Set<string>();
	let isWhole = false;
	for (let most = 0; !isWhole; most += 1) {
		try {
			keep(until(most)).make(MOVE, CHANGES);
			isWhole = true;
		} catch {
			keep().recover();
		}
		const [move] = keep().moves;
		expect(stateOf(), String(most)).toEqual(move ? after : before);
		seen.add(move ? 'done' : 'not');
		if (!move) continue;
		// Back again, with the power going at another moment each time.
		for (let cut = 0; keep().moves.length > 0; cut += 1)
			try {
				keep(until(cut)).takeBack(move.name);
			} catch {
				keep().recover();
				expect(stateOf(), `${most} ${cut}`).toEqual(keep().moves.length > 0 ? after : before);
			}
		expect(stateOf(), String(most)).toEqual(before);
	}
	expect([...seen]).toEqual(['not', 'done']);
});

test('a file that somebody has changed meanwhile stands in the way, and nothing is touched', () => {
	keep().make(MOVE, CHANGES);
	REAL_DISK.write(join(content(), 'terms/ba.yaml'), 'word: 改过\n');
	const [move] = keep().moves;
	expect(keep().takeBack(move?.name ?? '')).toEqual({
		kind: 'in-the-way',
		files: ['terms/ba.yaml'],
	});
	expect(textOf('terms/ba.yaml')).toBe('word: 改过\n');
});

test('ids are exchanged where they are ids, and nowhere else', () => {
	const id = { from: 'b1', to: '12' };
	const source = `# b1\nevidence: [b1, b12] # b1\naccounts:\n  - { evidence: ["b1"], note: b1 }\n  - evidence: b1\n`;
	const paths = [
		['evidence', 0],
		['accounts', 0, 'evidence', 0],
		['accounts', 1, 'evidence'],
		['evidence', 1],
	];
	expect(inFields(source, paths, id)).toBe(
		`# b1\nevidence: ['12', b12] # b1\naccounts:\n  - { evidence: ["12"], note: b1 }\n  - evidence: '12'\n`,
	);
	expect(inMarks('<引 id="b1" /><引 id="b12"/><地 id="b1">b1</地><引 id=“b1”/>', ['引'], id)).toBe(
		'<引 id="12" /><引 id="b12"/><地 id="b1">b1</地><引 id=“12”/>',
	);
	const address = { from: '/places/b1/', to: '/places/12/' };
	expect(inLinks('[a](/places/b1/) [b](/places/b1/#x) [c](/x/places/b1/)', address)).toBe(
		'[a](/places/12/) [b](/places/12/#x) [c](/x/places/b1/)',
	);
});
