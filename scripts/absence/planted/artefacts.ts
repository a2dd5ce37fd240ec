/** One artefact of every kind that carries given words. The verifier must find them in each, every time it runs. */
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { INDEX_FOLDER } from '../../../src/search/parts.ts';
import { writeIndex } from '../../../src/search/write-index.ts';
import { textArtefacts } from './texts.ts';
import { boxOf, pdfOf, pngWithRemark, zipOf } from './archive.ts';

export interface PlantedArtefact {
	/** What it is, for a test's title. */
	label: string;
	file: string;
	bytes: Buffer;
}

/** Bytes of each character of GB 2312. */
const gb2312Table = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let row = 0xb0; row <= 0xf7; row += 1)
	for (let cell = 0xa1; cell <= 0xfe; cell += 1)
		gb2312Table.set(decoder.decode(Uint8Array.of(row, cell)), [row, cell]);

const gb2312 = (words: string): Buffer =>
	Buffer.from(Array.from(words).flatMap((character) => gb2312Table.get(character) ?? []));

/** The words packed, in other encodings, and among other bytes. */
function packedArtefacts(words: string): PlantedArtefact[] {
	const page = Buffer.from(`<p>${words}</p>`);
	const noise = Buffer.from([0, 255, 254, 1, 128, 200]);
	const among = (bytes: Buffer) => Buffer.concat([noise, bytes, noise]);
	const utf16 = Buffer.from(words, 'utf16le');
	const epub = zipOf('OEBPS/chapter.xhtml', Buffer.from(`<html><body>${words}</body></html>`));
	return [
		{ label: 'gzip', file: 'a.gz', bytes: gzipSync(page) },
		{ label: 'brotli', file: 'a.br', bytes: brotliCompressSync(page) },
		{ label: 'zstd', file: 'a.zst', bytes: zstdCompressSync(page) },
		{ label: 'gzip under another name', file: 'a.bin', bytes: gzipSync(page) },
		{ label: 'an archive', file: 'a.zip', bytes: zipOf('a.html', page) },
		{
			label: 'a name in an archive',
			file: 'b.zip',
			bytes: zipOf(`${words}.txt`, Buffer.from('x')),
		},
		{
			label: 'an archive in an archive',
			file: 'c.zip',
			bytes: zipOf('in.zip', zipOf('a.html', page)),
		},
		{ label: 'an electronic book', file: 'a.epub', bytes: epub },
		{ label: 'a document', file: 'a.pdf', bytes: pdfOf(words) },
		{ label: 'a document in an archive', file: 'd.zip', bytes: zipOf('a.pdf', pdfOf(words)) },
		{ label: 'a packed remark in a picture', file: 'a.png', bytes: pngWithRemark(words) },
		{
			label: 'a remark behind a picture',
			file: 'a.jpg',
			bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xd9]), page]),
		},
		{
			label: 'a tag in a sound',
			file: 'a.m4a',
			bytes: Buffer.concat([
				boxOf('ftyp', Buffer.from('M4A ')),
				boxOf('moov', boxOf('udta', Buffer.from(words))),
			]),
		},
		{
			label: 'an empty box in a sound',
			file: 'b.m4a',
			bytes: Buffer.concat([boxOf('ftyp', Buffer.from('M4A ')), boxOf('free', Buffer.from(words))]),
		},
		{ label: 'UTF-16', file: 'g.txt', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]) },
		{ label: 'UTF-16, the other way round', file: 'h.txt', bytes: Buffer.from(utf16).swap16() },
		{
			label: 'UTF-16 at an odd place',
			file: 'b.bin',
			bytes: Buffer.concat([noise.subarray(0, 5), utf16]),
		},
		{ label: 'GB 18030', file: 'i.txt', bytes: gb2312(words) },
		{ label: 'GB 18030 among other bytes', file: 'c.bin', bytes: among(gb2312(words)) },
		{ label: 'UTF-8 among other bytes', file: 'd.bin', bytes: among(Buffer.from(words)) },
	];
}

/** The files of a search index that has one page with the words. */
export function plantedIndex(words: string): Map<string, string> {
	const files = writeIndex(
		[
			{
				address: '/a/',
				title: '甲',
				names: [],
				kind: '志',
				sections: [],
				blocks: [{ text: words, anchor: '', section: 0, heading: false }],
			},
		],
		{ from: '', to: '' },
	);
	// What it says in plain words is found anyway; the pairs alone must tell it, too.
	const pairs = [...files].filter(([name]) => /^(?:two|deep)-/.test(name));
	return new Map(pairs);
}

/** Everything that carries words, but for their names on the disk. */
export function plantedArtefacts(words: string): PlantedArtefact[] {
	return [
		...textArtefacts(words).map(([label, file, text]) => ({
			label,
			file,
			bytes: Buffer.from(text),
		})),
		...packedArtefacts(words),
		{ label: 'a file’s name', file: `a/${words}.html`, bytes: Buffer.from('x') },
		{
			label: 'a file’s name, escaped',
			file: `a/${encodeURIComponent(words)}.html`,
			bytes: Buffer.from('x'),
		},
		...[...plantedIndex(words)].map(([name, text]) => ({
			label: `the search index, ${name}`,
			file: `${INDEX_FOLDER}/${name}.js`,
			bytes: Buffer.from(text),
		})),
	];
}
