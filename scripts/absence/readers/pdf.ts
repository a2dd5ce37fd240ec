/**
 * PDF documents: every stream unpacked, the words decoded through the fonts' own tables, pictures handed on. Enough of
 * ISO 32000-1 for what browsers and office programs write; what it cannot open it says.
 */
import { decodeGuessing } from './encodings.ts';
import { readCmap, type Cmap } from './pdf-cmap.ts';
import { objectsOf, type PdfObject } from './pdf-objects.ts';
import { decodeStream, pixelsOf } from './pdf-streams.ts';
import { pdfStrings, wordsShown } from './pdf-words.ts';
import type { Allowance, Open, Piece } from './piece.ts';

/** Objects packed together in one stream. ISO 32000-1, §7.5.7. */
function innerObjects({ dictionary }: PdfObject, unpacked: Buffer): PdfObject[] {
	const count = Number(/\/N\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
	const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
	const text = unpacked.toString('latin1');
	const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
	return Array.from({ length: count }, (_, index) => {
		const at = first + (numbers[index * 2 + 1] ?? 0);
		const next = numbers[index * 2 + 3];
		return {
			number: numbers[index * 2] ?? 0,
			dictionary: text.slice(at, next === undefined ? undefined : first + next),
		};
	});
}

const REFERENCE = /\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R\b/g;

/** The fonts that a name may mean on some page, as their tables. */
function fontNames(
	objects: readonly PdfObject[],
	streams: ReadonlyMap<number, Buffer>,
): Map<string, Cmap[]> {
	const tables = new Map<number, Cmap>();
	for (const { number, dictionary } of objects) {
		const reference = /\/ToUnicode\s+(\d+)\s+\d+\s+R/.exec(dictionary);
		const table = streams.get(Number(reference?.[1]));
		if (table) tables.set(number, readCmap(table.toString('latin1')));
	}
	const names = new Map<string, Cmap[]>();
	for (const { dictionary } of objects)
		for (const [, name = '', number] of dictionary.matchAll(REFERENCE)) {
			const table = tables.get(Number(number));
			const known = names.get(name) ?? [];
			if (table && !known.includes(table)) names.set(name, [...known, table]);
		}
	return names;
}

/** Takes a document apart. */
export function* pdfPieces(
	bytes: Buffer,
	where: string,
	allowance: Allowance,
	open: Open,
): Generator<Piece> {
	const objects = objectsOf(bytes);
	if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(bytes.toString('latin1'))) {
		yield { kind: 'closed', where, why: 'encrypted' };
		return;
	}
	const streams = new Map<number, Buffer>();
	for (const object of [...objects]) {
		if (!object.stream) continue;
		const decoded = decodeStream(object.dictionary, object.stream, allowance);
		if (!decoded.ok) {
			yield { kind: 'closed', where: `${where} › ${object.number}`, why: decoded.why };
			continue;
		}
		streams.set(object.number, decoded.bytes);
		if (/\/Type\s*\/ObjStm/.test(object.dictionary))
			objects.push(...innerObjects(object, decoded.bytes));
		const pixels = pixelsOf(object.dictionary, decoded.bytes);
		if (pixels) yield { kind: 'picture', where, ...pixels };
		else yield* open(decoded.bytes, `${where} › ${object.number}`, allowance.inner());
	}
	const fonts = fontNames(objects, streams);
	const most = Math.max(1, ...Array.from(fonts.values(), (tables) => tables.length));
	for (const [, stream] of streams)
		for (let choice = 0; choice < most; choice += 1) {
			const text = wordsShown(stream, (name) => {
				const tables = fonts.get(name);
				return tables?.[Math.min(choice, tables.length - 1)];
			});
			if (text !== '') yield { kind: 'text', where, text };
		}
	const said = objects.flatMap(({ dictionary }) =>
		pdfStrings(Buffer.from(dictionary, 'latin1')).map((words) =>
			words[0] === 0xfe && words[1] === 0xff
				? Buffer.from(words.subarray(0, words.length & ~1))
						.swap16()
						.toString('utf16le')
				: decodeGuessing(words),
		),
	);
	yield { kind: 'text', where, text: said.join('\n') };
}
