import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isWhole, unpack, xmlDepth, zipDirectory, type Packed } from '../../lib/zip-file.ts';
import { Refused } from '../old-doc/bytes.ts';
import { isCompound } from '../old-doc/compound.ts';
import { translateDoc } from '../old-doc/translate.ts';
import type { Outcome } from '../trouble.ts';
import {
	kindOfStranger,
	MOST_BYTES,
	REFUSALS,
	refusalFor,
	type Refusal,
	type RefusalName,
} from './refusals.ts';

/** Bytes of one part of text, and of everything together. */
const MOST_TEXT = 30_000_000;
const MOST_IN_ALL = 300_000_000;
const MOST_FILES = 5000;
/** Elements inside one another. Word writes a few dozen; the reader's stack ends at some thousands. */
const DEEPEST = 300;

/** The parts of a Word file by their name. */
export interface Package {
	/** The bytes of a part; undefined when there is none or it cannot be unpacked. */
	bytes: (name: string) => Buffer | undefined;
	text: (name: string) => string | undefined;
}

/** The parts of a .docx, each unpacked when it is asked for. */
class ZipPackage implements Package {
	readonly #bytes: Buffer;
	readonly #files: ReadonlyMap<string, Packed>;

	constructor(bytes: Buffer, files: readonly Packed[]) {
		this.#bytes = bytes;
		this.#files = new Map(files.map((file) => [file.name, file]));
	}

	bytes(name: string): Buffer | undefined {
		const file = this.#files.get(name);
		return file && unpack(this.#bytes, file, MOST_IN_ALL);
	}

	text(name: string): string | undefined {
		return this.bytes(name)?.toString('utf8');
	}
}

const leadsElsewhere = ({ name }: Packed) =>
	name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..');

/** The parts of an old .doc, put into the words of a .docx; or why it cannot be read. */
function oldPackage(bytes: Buffer): Package | Refused['why'] {
	try {
		const parts = translateDoc(bytes);
		return { bytes: (name) => parts.get(name), text: (name) => parts.get(name)?.toString('utf8') };
	} catch (error) {
		if (error instanceof Refused) return error.why;
		throw error;
	}
}

/** Judges a package without reading its text. */
function judge(
	bytes: Buffer,
	files: readonly Packed[],
): RefusalName | { format: string } | undefined {
	if (files.some(leadsElsewhere)) return 'bad-names';
	const sum = files.reduce((total, { unpacked }) => total + unpacked, 0);
	if (files.length > MOST_FILES || sum > MOST_IN_ALL) return 'bomb';
	if (files.some(({ isEncrypted }) => isEncrypted)) return 'password';
	const named = (pattern: RegExp) => files.some(({ name }) => pattern.test(name));
	if (named(/^content\.xml$/) && named(/^mimetype$/)) return { format: 'ODF（LibreOffice）' };
	if (named(/^xl\//)) return { format: 'Excel' };
	if (named(/^ppt\//)) return { format: 'PowerPoint' };
	if (named(/vbaProject/i)) return 'macros';
	if (!named(/^\[Content_Types\]\.xml$/)) return 'not-word';
	for (const file of files) {
		const isText = /\.(?:xml|rels)$/.test(file.name);
		const part = unpack(bytes, file, isText ? MOST_TEXT : MOST_IN_ALL);
		// A part that does not end within what the table says was packed to be larger than it looks.
		if (!part) return file.unpacked > MOST_TEXT ? 'bomb' : 'truncated';
		if (part.length > file.unpacked) return 'bomb';
		if (!isWhole(part, file)) return 'truncated';
		if (isText && xmlDepth(part.toString('utf8')) > DEEPEST) return 'too-deep';
	}
	return undefined;
}

/** Opens what should be a Word file, or says in one sentence why it cannot be taken. */
export function openPackage(path: string): Outcome<{ parts: Package; bytes: Buffer }> {
	const refuse = ([message, fix]: Refusal) => ({
		troubles: [{ where: basename(path), message, fix }],
	});
	let bytes: Buffer;
	try {
		if (statSync(path).size > MOST_BYTES) return refuse(REFUSALS['too-large']);
		bytes = readFileSync(path);
	} catch {
		return refuse(['文件打不开', '请核对文件的位置和名字，关掉正在用它的程序，再运行一次']);
	}
	if (isCompound(bytes)) {
		const parts = oldPackage(bytes);
		return typeof parts === 'object' ? { value: { parts, bytes } } : refuse(refusalFor(parts));
	}
	const stranger = kindOfStranger(bytes);
	if (stranger !== undefined) return refuse(refusalFor(stranger));
	const files = zipDirectory(bytes);
	if (!files) return refuse(REFUSALS.truncated);
	const judgement = judge(bytes, files);
	return judgement === undefined
		? { value: { parts: new ZipPackage(bytes, files), bytes } }
		: refuse(refusalFor(judgement));
}
