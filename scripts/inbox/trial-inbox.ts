/** For tests: a copy of the little museum with an inbox, and the commands as people type them. */
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Settings } from '../../src/checks/settings.ts';
import { wellSpoken } from '../lib/broken-museum.ts';
import { answer, type Machine } from './answer.ts';
import { readOptions } from './options.ts';
import { undoAnswer } from './undo-answer.ts';
import type { Disk } from './write/disk.ts';
import { filesBelow } from './write/files-below.ts';

const SETTINGS: Settings = { today: '2026-11-28', production: false, realNames: [] };

export class TrialInbox {
	readonly root = mkdtempSync(join(tmpdir(), 'inbox-'));
	readonly content = join(this.root, 'content');
	readonly inbox = join(this.root, 'inbox');

	constructor() {
		cpSync('src/fixtures/museum', this.content, { recursive: true });
		mkdirSync(this.inbox);
	}

	remove(): void {
		rmSync(this.root, { recursive: true, force: true });
	}

	/** Puts a file into the inbox, folders and all. Answers where it lies. */
	put(name: string, bytes: string | Uint8Array): string {
		const path = join(this.inbox, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, bytes);
		return path;
	}

	/** Takes a file out of the inbox. */
	discard(name: string): void {
		rmSync(join(this.inbox, name));
	}

	/** Types `npm run inbox -- …`; the answer is in our voice. */
	async run(typed: readonly string[] = [], machine: Machine = {}) {
		const options = readOptions(typed);
		if (typeof options === 'string') throw new Error(options);
		const answered = await answer(options, this.content, SETTINGS, machine);
		return { ...answered, text: wellSpoken(answered.text) };
	}

	async undo(typed: readonly string[] = [], disk?: Disk) {
		const options = readOptions(typed);
		if (typeof options === 'string') throw new Error(options);
		const answered = await undoAnswer(options, this.content, disk);
		return { ...answered, text: wellSpoken(answered.text) };
	}

	/** A file of content/, to look at or to change as an editor does. */
	text(path: string): string {
		return readFileSync(join(this.content, path), 'utf8');
	}

	write(path: string, text: string): void {
		writeFileSync(join(this.content, path), text);
	}

	/** Every file of a folder with its bytes. */
	#all(folder: string): Map<string, string> {
		return new Map(
			filesBelow(folder)
				.sort()
				.map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
		);
	}

	all = () => this.#all(this.content);
	waiting = () => filesBelow(this.inbox).sort();
	has = (path: string) => existsSync(join(this.content, path));
}
