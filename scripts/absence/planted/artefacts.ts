/** One artefact of every kind that carries given words. The verifier must find them in each, every time it runs. */
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { INDEX_FOLDER } from '../../../src/search/parts.ts';
import { writeIndex } from '../../../src/search/write-index.ts';
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

const escaped = (words: string, form: (code: number) => string) =>
	Array.from(words, (character) => form(character.codePointAt(0) ?? 0)).join('');
const hex = (code: number) => code.toString(16);

/** The words in every way in which a text file may hold them. */
function textArtefacts(words: string): [label: string, file: string, text: string][] {
	const half = Math.ceil(words.length / 2);
	const [head, tail] = [words.slice(0, half), words.slice(half)];
	const spaced = [...words].join('\u200b');
	const base64 = Buffer.from(words).toString('base64');
	const inner = Buffer.from(`<svg><text>${words}</text></svg>`).toString('base64');
	return [
		['a page', 'a/index.html', `<!doctype html><p>${words}</p>`],
		['a page, broken by tags', 'b/index.html', `<p>${head}<b>${tail}</b></p>`],
		[
			'a page, with readings above the characters',
			'r/index.html',
			`<ruby>${[...words].map((one) => `${one}<rt>dú</rt>`).join('')}</ruby>`,
		],
		['an attribute', 'c/index.html', `<img alt="${words}">`],
		['a remark', 'd/index.html', `<!-- ${words} -->`],
		['an address', 'e/index.html', `<a href="/${encodeURIComponent(words)}/">x</a>`],
		['decimal references', 'f/index.html', escaped(words, (code) => `&#${code};`)],
		['hexadecimal references', 'g/index.html', escaped(words, (code) => `&#x${hex(code)};`)],
		[
			'structured data',
			'h/index.html',
			`<script type="application/ld+json">{"name":"${words}"}</script>`,
		],
		['a script’s escapes', 'a.js', `x="${escaped(words, (code) => `\\u${hex(code)}`)}"`],
		['a script’s long escapes', 'b.js', `x="${escaped(words, (code) => `\\u{${hex(code)}}`)}"`],
		[
			'a script’s bytes',
			'c.js',
			`x="${[...Buffer.from(words)].map((byte) => `\\x${hex(byte)}`).join('')}"`,
		],
		[
			'a style sheet’s escapes',
			'a.css',
			`p::before{content:"${escaped(words, (code) => `\\${hex(code)} `)}"}`,
		],
		[
			'a source map',
			'a.js.map',
			JSON.stringify({ version: 3, sourcesContent: [`const a = 1;\n${words}`] }),
		],
		['data', 'a.json', JSON.stringify({ text: words })],
		['data broken into lines', 'b.json', JSON.stringify({ text: `${head}\n${tail}` })],
		['a feed', 'feed.xml', `<rss><item><title>${words}</title></item></rss>`],
		[
			'a feed with a page in it',
			'feed2.xml',
			`<description>&lt;p&gt;${head}&lt;b&gt;${tail}&lt;/b&gt;&lt;/p&gt;</description>`,
		],
		[
			'a sitemap',
			'sitemap.xml',
			`<urlset><url><loc>https://x.invalid/${encodeURIComponent(words)}/</loc></url></urlset>`,
		],
		[
			'a transcript',
			'a.vtt',
			`WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v 甲>${head}<c>${tail}</c>\n`,
		],
		['plain text', 'a.txt', words],
		['plain text with zero-width spaces', 'b.txt', spaced],
		['a manifest', 'site.webmanifest', JSON.stringify({ name: words })],
		[
			'a drawing',
			'a.svg',
			`<svg xmlns="http://www.w3.org/2000/svg"><text>${head}<tspan>${tail}</tspan></text></svg>`,
		],
		['base64 in data', 'c.json', JSON.stringify({ value: base64 })],
		['base64 in lines', 'd.txt', (base64.match(/.{1,16}/g) ?? []).join('\n')],
		[
			'an address that is a file, in a page',
			'i/index.html',
			`<img src="data:image/svg+xml;base64,${inner}">`,
		],
		[
			'an address that is a file, in a style sheet',
			'b.css',
			`a{background:url("data:image/svg+xml,${encodeURIComponent(`<svg><text>${words}</text></svg>`)}")}`,
		],
		['hexadecimal bytes', 'e.txt', Buffer.from(words).toString('hex')],
		[
			'mail',
			'f.txt',
			[...Buffer.from(words)].map((byte) => `=${hex(byte).toUpperCase()}`).join(''),
		],
	];
}

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
