/**
 * A verifier that finds nothing may be blind. Each time, before it looks through an edition, it must find a made-up word in
 * an artefact of every kind, and a made-up sound and picture.
 */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { INDEX_FOLDER } from '../../src/search/parts.ts';
import { ByteSearch } from './byte-search.ts';
import type { Finding } from './finding.ts';
import { foldedLetters } from './fold.ts';
import { LetterSearch } from './letter-search.ts';
import { pictureHashes } from './picture-hash.ts';
import { zipOf } from './planted/archive.ts';
import { plantedArtefacts, plantedIndex } from './planted/artefacts.ts';
import type { Wanted } from './prepare.ts';
import { searchIndexPieces } from './readers/search-index.ts';
import { Scan } from './scan.ts';

/** Stands in no text of ours, and is made of characters that every encoding has. */
const WORDS = '甲辰乙巳丙午丁未';
const RECORD = 'planted/words';

/** Looks for given words and nothing else. */
export function wantedWords(words: string, record = RECORD): Wanted {
	const letters: Wanted['letters'] = new LetterSearch();
	letters.add(foldedLetters(words), 'loose', { kind: 'words', record });
	return {
		truth: {
			hidden: [],
			shownTexts: [],
			shownNames: new Set(),
			shownReadings: new Set(),
			shownIds: new Set(),
			shownFiles: [],
		},
		letters,
		shared: new Map(),
		media: {
			sums: new Map(),
			pieces: new ByteSearch(),
			counts: new Map(),
			pictures: [],
			shownPictures: [],
			sounds: new Set(),
		},
		characters: new Map(),
		points: [],
	};
}

const hasFound = (findings: readonly Finding[], kind: Finding['kind']) =>
	findings.some((finding) => finding.kind === kind && finding.record === RECORD);

async function blindForWords(): Promise<string[]> {
	const wanted = wantedWords(WORDS);
	const blind: string[] = [];
	for (const { label, file, bytes } of plantedArtefacts(WORDS)) {
		if (file.startsWith(INDEX_FOLDER)) continue;
		const scan = new Scan(wanted);
		scan.file(file, bytes);
		if (!hasFound(await scan.finish(), 'words')) blind.push(label);
	}
	const scan = new Scan(wanted);
	scan.pieces(searchIndexPieces(plantedIndex(WORDS), INDEX_FOLDER));
	if (!hasFound(await scan.finish(), 'words')) blind.push('the search index');
	return blind;
}

/** Bytes that look like those of a packed sound, always the same. */
const noise = (seed: string, length: number) =>
	Buffer.concat(
		Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
			createHash('sha256').update(`${seed}${index}`).digest(),
		),
	).subarray(0, length);

async function blindForMedia(): Promise<string[]> {
	const wanted = wantedWords(WORDS);
	const { media } = wanted;
	const frames = Array.from({ length: 20 }, (_, index) => noise(`frame ${index}`, 90));
	for (const frame of frames) media.pieces.add(frame, { record: RECORD, kind: 'sound' });
	media.counts.set(`sound ${RECORD}`, frames.length);
	const drawing = `<svg width="320" height="240" xmlns="http://www.w3.org/2000/svg"><rect width="320" height="240" fill="#bcd"/><circle cx="90" cy="120" r="70" fill="#742"/><path d="M180 20L300 220H190z" fill="#265"/></svg>`;
	media.pictures.push({ record: RECORD, hashes: await pictureHashes(Buffer.from(drawing)) });
	const scan = new Scan(wanted);
	scan.file('a.bin', Buffer.concat([noise('before', 33), ...frames.slice(4, 14)]));
	scan.file(
		'a.webp',
		await sharp(Buffer.from(drawing)).resize(96).webp({ quality: 50 }).toBuffer(),
	);
	const findings = await scan.finish();
	return (['sound', 'picture'] as const).filter((kind) => !hasFound(findings, kind));
}

/** A photograph with its place and its camera's number, as phones make it, and packed away. */
async function blindForCameras(): Promise<string[]> {
	const plain = { create: { width: 8, height: 8, channels: 3 as const, background: '#888' } };
	const placed = sharp(plain).withExif({ IFD3: { GPSLatitude: '30/1 41/1 0/1' } });
	const numbered = sharp(plain).withExif({ IFD2: { BodySerialNumber: '4711' } });
	const artefacts: [string, string, Buffer][] = [
		['a place in a picture', 'a.jpg', await placed.jpeg().toBuffer()],
		['a place in a packed picture', 'b.zip', zipOf('b.webp', await placed.webp().toBuffer())],
		['a serial number in a picture', 'c.avif', await numbered.avif({ effort: 0 }).toBuffer()],
	];
	const blind: string[] = [];
	for (const [label, file, bytes] of artefacts) {
		const scan = new Scan(wantedWords(WORDS));
		scan.file(file, bytes);
		if (!(await scan.finish()).some(({ kind }) => kind === 'camera')) blind.push(label);
	}
	return blind;
}

/** @returns what the verifier cannot see; nothing when it may be trusted */
export async function blindSpots(): Promise<string[]> {
	return [...(await blindForWords()), ...(await blindForMedia()), ...(await blindForCameras())];
}
