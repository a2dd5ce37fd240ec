/** For tests: markings and folders that are clearly trial material. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Marking, Sentence } from './marking.ts';

/** A sentence of the trial: 「甲」 says it. */
export const sentence = (original: string, start?: number, more: Partial<Sentence> = {}) => ({
	speaker: '甲',
	original,
	mandarin: '',
	start,
	...more,
});

/** Two minutes, two segments; three sentences marked, two not. */
export const trialMarking = (more: Partial<Marking> = {}): Marking => ({
	duration: 120,
	main: 'original',
	hasSecond: true,
	sentences: [
		sentence('第一句，试音。', 1),
		sentence('第二句。', 5, { end: 7 }),
		sentence('第三句，还是试音。', 10),
		sentence('第四句。'),
		sentence('第五句。'),
	],
	segments: [
		{ id: 'first', title: '头一段', synopsis: '试音。', start: 0, end: 10 },
		{ id: 'second', title: '后一段', synopsis: '还是试音。', start: 10, end: 120 },
	],
	...more,
});

/** A copy of the little museum's recordings, with room for journals beside it. */
export function trialContent(): { content: string; store: string; remove: () => void } {
	const root = mkdtempSync(join(tmpdir(), 'marking-'));
	const content = join(root, 'content');
	const museum = join(import.meta.dirname, '../../src/fixtures/museum');
	cpSync(join(museum, 'interviews'), join(content, 'interviews'), { recursive: true });
	return {
		content,
		store: join(root, '.cache/mark'),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}
