/** For tests: old Word files of fixtures/, whole and damaged, and what is read in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of fixtures/, to be changed at will. */
export const oldDoc = (name: string): Buffer =>
	Buffer.from(readFileSync(join(import.meta.dirname, 'fixtures', `${name}.doc`)));

const HEAD_OF_WORD = Buffer.from('eca50101', 'hex');

/** The file with another number in the head of its Word text; `at` is counted from there. */
export function withHead(bytes: Buffer, at: number, value: number): Buffer {
	const start = bytes.indexOf(HEAD_OF_WORD);
	if (start < 0) throw new Error('no head of a Word text');
	bytes.writeUInt16LE(value, start + at);
	return bytes;
}

/** The file with one of its streams or folders called otherwise. */
export function withEntry(bytes: Buffer, from: string, to: string): Buffer {
	const old = Buffer.alloc(64);
	old.write(from, 'utf16le');
	const at = bytes.indexOf(old);
	if (at < 0) throw new Error(`nothing is called ${from}`);
	const name = Buffer.alloc(64);
	name.write(to, 'utf16le');
	name.copy(bytes, at);
	bytes.writeUInt16LE((to.length + 1) * 2, at + 64);
	return bytes;
}
