/** Looks through a built edition, byte by byte, for everything it may not hold. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER } from '../../src/search/parts.ts';
import { filesBelow } from '../build/verify.ts';
import { cameraTraces } from '../lib/camera-traces.ts';
import type { Finding } from './finding.ts';
import { foldText } from './fold.ts';
import { sha256, wavePieces } from './media-traces.ts';
import { hiddenRecordLike } from './like-pictures.ts';
import { open } from './readers/open.ts';
import { Allowance, type Piece } from './readers/piece.ts';
import { searchIndexPieces } from './readers/search-index.ts';
import { textViews } from './readers/text.ts';
import { isWithinShownId } from './traces.ts';
import type { Wanted } from './prepare.ts';

/** What was looked through, and what was found. */
export interface ScanResult {
	findings: Finding[];
	files: number;
	bytes: number;
	/** Archives, documents and packed streams that were opened, however deep. */
	opened: number;
	/** SHA-256 of the list of all files with theirs: names this very edition. */
	digest: string;
}

/** Pieces of a hidden sound that must be together before a copy is believed: a fifth of a second. */
const ENOUGH_PIECES = 8;
/** Numbers in a row, as a waveform is written. */
const NUMBERS = /-?\d{1,3}(?:\s*,\s*-?\d{1,3}){31,}/g;

/** Files of the search index that say how words are read; the words themselves stand in its other files. */
const LEXICON = new RegExp(`^${INDEX_FOLDER}/(?!e/)`);

/** Looks at pieces one after another. */
export class Scan {
	readonly #wanted: Wanted;
	readonly #findings = new Map<string, Finding>();
	readonly #pictures: Extract<Piece, { kind: 'picture' }>[] = [];
	opened = 0;

	constructor(wanted: Wanted) {
		this.#wanted = wanted;
	}

	#note(kind: Finding['kind'], where: string, record?: string): void {
		const name = `${kind} ${record} ${where}`;
		if (!this.#findings.has(name)) this.#findings.set(name, { kind, record, where });
	}

	/** Looks through one file of the edition: its name, and all that is in it. */
	file(path: string, bytes: Buffer): void {
		for (const text of textViews(path)) this.#look({ kind: 'text', where: path, text });
		const isIndex = path.startsWith(`${INDEX_FOLDER}/`);
		for (const piece of open(bytes, path, new Allowance(!isIndex))) this.#look(piece);
	}

	/** Looks at pieces that a reader of several files has made. */
	pieces(pieces: Iterable<Piece>): void {
		for (const piece of pieces) this.#look(piece);
	}

	#look(piece: Piece): void {
		switch (piece.kind) {
			case 'bytes':
				return this.#lookAtBytes(piece.bytes, piece.where);
			case 'text':
				return this.#lookAtText(piece.text, piece.where, piece.guessed);
			case 'picture':
				if (!piece.raw && cameraTraces(piece.bytes).size > 0) this.#note('camera', piece.where);
				if (this.#wanted.media.pictures.length > 0) this.#pictures.push(piece);
				return;
			case 'characters':
				for (const character of piece.characters) {
					const record = this.#wanted.characters.get(character);
					if (record !== undefined) this.#note('characters', piece.where, record);
				}
				return;
			case 'sound':
				if (!this.#wanted.media.sounds.has(sha256(piece.bytes)))
					this.#note('unknown-sound', piece.where);
				return;
			case 'closed':
				return this.#note('closed', piece.where);
		}
	}

	#lookAtText(text: string, where: string, guessed = false): void {
		const { letters, points } = this.#wanted;
		const shortest = guessed ? 3 : 2;
		if (letters.mayFind(text, shortest)) {
			const folded = foldText(text);
			letters.find(
				folded,
				({ value, at, letters: found }) => {
					if (value.isReading && LEXICON.test(where)) return;
					if (!isWithinShownId(folded, at, found.length, value))
						this.#note(value.kind, where, value.record);
				},
				shortest,
			);
		}
		for (const { record, isNamedIn } of points)
			if (isNamedIn(text)) this.#note('point', where, record);
		if (this.#wanted.media.pieces.size > 0 && text.includes(','))
			for (const [numbers] of text.matchAll(NUMBERS))
				this.#lookForPieces(wavePieces(numbers.split(',').map(Number)), where);
	}

	#lookAtBytes(bytes: Buffer, where: string): void {
		if (where.includes('›')) this.opened += 1;
		const { sums, pieces } = this.#wanted.media;
		const owner = sums.size > 0 ? sums.get(sha256(bytes)) : undefined;
		if (owner !== undefined) this.#note('file', where, owner);
		if (pieces.size > 0) this.#lookForPieces(bytes, where);
	}

	#lookForPieces(bytes: Buffer, where: string): void {
		const { pieces, counts } = this.#wanted.media;
		const found = new Map<string, Set<Buffer>>();
		pieces.find(bytes, ({ kind, record }, piece) => {
			const name = `${kind} ${record}`;
			const distinct = found.get(name) ?? new Set();
			found.set(name, distinct.add(piece));
			const enough = kind === 'waveform' ? 1 : Math.min(ENOUGH_PIECES, counts.get(name) ?? 1);
			if (distinct.size >= enough) this.#note(kind, where, record);
		});
	}

	/** Looks at the pictures met so far, a few at a time, and answers everything found. */
	async finish(): Promise<Finding[]> {
		const { pictures, shownPictures } = this.#wanted.media;
		const waiting = this.#pictures.splice(0);
		const work = async () => {
			for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
				const record = await hiddenRecordLike(piece, pictures, shownPictures);
				if (record !== undefined) this.#note('picture', piece.where, record);
			}
		};
		await Promise.all([work(), work(), work()]);
		return [...this.#findings.values()].sort((a, b) =>
			a.where < b.where ? -1 : a.where > b.where ? 1 : 0,
		);
	}
}

/** The files of the search index by their names in it, and all others. */
function indexFiles(folder: string, files: readonly string[]): Map<string, string> {
	const inside = files.filter(
		(file) => file.startsWith(`${INDEX_FOLDER}/`) && file.endsWith('.js'),
	);
	return new Map(
		inside.map((file) => [
			file.slice(INDEX_FOLDER.length + 1, -3),
			readFileSync(join(folder, file), 'utf8'),
		]),
	);
}

/** Looks through a whole folder. */
export async function scanFolder(folder: string, wanted: Wanted): Promise<ScanResult> {
	const scan = new Scan(wanted);
	const files = filesBelow(folder);
	const list = createHash('sha256');
	let total = 0;
	for (const file of files) {
		const bytes = readFileSync(join(folder, file));
		list.update(`${sha256(bytes)}  ${file}\n`);
		total += bytes.length;
		scan.file(file, bytes);
	}
	scan.pieces(searchIndexPieces(indexFiles(folder, files), INDEX_FOLDER));
	const findings = await scan.finish();
	const { opened } = scan;
	return { findings, files: files.length, bytes: total, opened, digest: list.digest('hex') };
}
