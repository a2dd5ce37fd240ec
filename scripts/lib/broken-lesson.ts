/** For tests: the lesson of the little museum, changed in one place, and what an editor is told. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from '../../src/checks/index.ts';
import type { Picture } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { freezeLesson } from '../lessons/freeze.ts';
import { wellSpoken } from './broken-museum.ts';
import { readMuseum } from './read-content.ts';
import { readPictures } from './read-pictures.ts';
import { toTerminal } from './reporters/terminal.ts';

const FIXTURE = 'src/fixtures/museum';
const LESSON = 'lessons/two-books.yaml';
const SETTINGS: Settings = { today: '2026-11-23', production: false, realNames: [] };

/** One change: words that must be there, and what they become; in the lesson if no other file is named. */
export type Edit = readonly [from: string, to: string, file?: string];

/** The same lesson for grades 7 and 8, in 历史, 45 minutes long. */
export const JUNIOR: readonly Edit[] = [
	['grades: [5, 6]', 'grades: [7, 8]'],
	['subject: 道德与法治', 'subject: 历史'],
	['competency: 责任意识', 'competency: 史料实证'],
	['competency: 法治观念', 'competency: 历史解释'],
	['minutes: 20', 'minutes: 25'],
];

/** The little museum in a folder of its own; remove it with `close`. */
export class BrokenLesson {
	readonly #root = mkdtempSync(join(tmpdir(), 'museum-'));
	#pictures: Picture[] | undefined;

	constructor() {
		cpSync(FIXTURE, this.#root, { recursive: true });
	}

	close() {
		rmSync(this.#root, { recursive: true });
	}

	/** Freezes the lesson as it stands. */
	freeze(...args: string[]) {
		const { text, ok } = freezeLesson(this.#root, ['two-books', ...args, '--write'], SETTINGS);
		if (!ok) throw new Error(text);
	}

	rename(from: string, to: string) {
		renameSync(join(this.#root, from), join(this.#root, to));
	}

	/**
	 * The whole report after these edits, line by line without indents; the museum is as before afterwards. How words are
	 * read aloud is asked elsewhere.
	 */
	async report(...edits: readonly Edit[]): Promise<string[]> {
		const before = new Map<string, string>();
		try {
			for (const [from, to, file = LESSON] of edits) {
				const path = join(this.#root, file);
				const text = readFileSync(path, 'utf8');
				if (!text.includes(from)) throw new Error(`nothing to replace in ${file}: ${from}`);
				if (!before.has(path)) before.set(path, text);
				writeFileSync(
					path,
					text.replace(from, () => to),
				);
			}
			const museum = readMuseum(this.#root);
			this.#pictures ??= await readPictures(this.#root, museum.files);
			const issues = runChecks({ ...museum, pictures: this.#pictures }, SETTINGS);
			const told = issues.filter(({ name }) => name !== 'pinyin-not-reviewed');
			return wellSpoken(toTerminal([...museum.issues, ...told]))
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== '');
		} finally {
			for (const [path, text] of before) writeFileSync(path, text);
		}
	}
}

/** The report that consists of these lines, in one file. */
export function reportOf(lines: readonly string[], file = `content/${LESSON}`): string[] {
	if (lines.length === 0) return [];
	const count = lines.filter((line) => line.startsWith('名字：')).length;
	return [file, ...lines, `共 ${count} 处要改，在 1 个文件里。`];
}
