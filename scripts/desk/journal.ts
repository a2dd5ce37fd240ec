import {
	closeSync,
	copyFileSync,
	existsSync,
	fdatasyncSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { journalLine, readEntries } from './journal-lines.ts';

/** Bytes beyond which a journal whose work is saved makes room for a new one. */
const LARGE = 4_000_000;

/** The record of every step somebody takes with a page of ours, on disk before it is confirmed. */
export class Journal<Entry extends { kind: string }> {
	readonly file: string;
	#descriptor: number;
	#bytes: number;

	private constructor(file: string, bytes: number) {
		this.file = file;
		this.#descriptor = openSync(file, 'r+');
		this.#bytes = bytes;
		// What a crash left behind the last whole line must not run into the next one.
		ftruncateSync(this.#descriptor, bytes);
	}

	/** Opens a journal with entries of these kinds and tells what it holds. A damaged one is kept beside it. */
	static open<Entry extends { kind: string }>(
		file: string,
		kinds: readonly Entry['kind'][],
	): { journal: Journal<Entry>; entries: Entry[] } {
		mkdirSync(dirname(file), { recursive: true });
		if (!existsSync(file)) closeSync(openSync(file, 'a'));
		const { entries, bytes, lostLines } = readEntries<Entry>(readFileSync(file, 'utf8'), kinds);
		if (lostLines > 0) copyFileSync(file, `${file}.damaged-${Date.now()}`);
		return { journal: new Journal<Entry>(file, bytes), entries };
	}

	get isLarge(): boolean {
		return this.#bytes > LARGE;
	}

	/** Writes entries and waits until the disk has them. */
	append(entries: readonly Entry[]): void {
		const bytes = Buffer.from(entries.map(journalLine).join(''));
		try {
			let written = 0;
			while (written < bytes.length) {
				const [left, at] = [bytes.length - written, this.#bytes + written];
				written += writeSync(this.#descriptor, bytes, written, left, at);
			}
			fdatasyncSync(this.#descriptor);
		} catch (error) {
			ftruncateSync(this.#descriptor, this.#bytes);
			throw error;
		}
		this.#bytes += bytes.length;
	}

	/** Puts the journal aside and begins an empty one. */
	renew(): void {
		closeSync(this.#descriptor);
		renameSync(this.file, `${this.file}.until-${Date.now()}`);
		closeSync(openSync(this.file, 'a'));
		this.#descriptor = openSync(this.file, 'r+');
		this.#bytes = 0;
	}

	close(): void {
		closeSync(this.#descriptor);
	}
}
