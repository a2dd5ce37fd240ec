import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { filesBelow } from '../../scripts/build/verify.ts';

const isGzip = (bytes: Buffer) => bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Takes away what hides words from a plain search: zero-width spaces between them, full and half width. */
const fold = (text: string) => text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').normalize('NFKC');

const unescapeUnits = (text: string) =>
	text.replace(/\\u([0-9a-f]{4})/gi, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));
const unescapeAddress = (text: string) =>
	text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) =>
		Buffer.from(escaped.replace(/%/g, ''), 'hex').toString('utf8'),
	);
const unescapeReferences = (text: string) =>
	text.replace(/&#(x?)([0-9a-f]+);/gi, (whole, hex: string, digits: string) => {
		const point = parseInt(digits, hex ? 16 : 10);
		return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
	});

/**
 * All that a file could say to someone who looks for it: its bytes as text, unpacked where they are
 * packed (the search index), with every escape undone; of a page also its words without tags.
 */
export function textOf(file: string, bytes: Buffer): string {
	const plain = (isGzip(bytes) ? gunzipSync(bytes) : bytes).toString('utf8');
	const said = file.endsWith('.html') ? load(plain).root().text() : '';
	const undone = unescapeUnits(unescapeAddress(unescapeReferences(plain)));
	const views = undone === plain ? [plain, said, file] : [plain, undone, said, file];
	return fold(views.join('\n'));
}

const read = new Map<string, ReadonlyMap<string, string>>();

/** What every file of an edition could say, by its name. Read once: an edition stays as it was built. */
export function textsOf(folder: string): ReadonlyMap<string, string> {
	const texts =
		read.get(folder) ??
		new Map(
			filesBelow(folder).map((file) => [file, textOf(file, readFileSync(join(folder, file)))]),
		);
	read.set(folder, texts);
	return texts;
}

/** The files of a folder in which one of the words can be found, with the word: 「feed.xml 令牌」. */
export function filesThatSay(folder: string, words: readonly string[]): string[] {
	const wanted = words.map((word) => ({ word, folded: fold(word) }));
	return [...textsOf(folder)].flatMap(([file, text]) =>
		wanted.filter(({ folded }) => text.includes(folded)).map(({ word }) => `${file} ${word}`),
	);
}
