import { inflateRawSync } from 'node:zlib';
import type { Outcome } from '../trouble.ts';

/** Bytes. The text of a whole day's talk is below 5 MB; a packed bomb grows to gigabytes. */
const MOST_TEXT = 30_000_000;
const MOST_IN_ALL = 300_000_000;
const MOST_FILES = 5000;
/** Elements inside one another. Word writes a few dozen; the reader's stack ends at some thousands. */
const DEEPEST = 300;

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;

interface Packed {
	name: string;
	method: number;
	packed: number;
	unpacked: number;
	at: number;
}

/** The table of contents of a ZIP file; undefined when there is none. PKWARE APPNOTE, 4.3.12 and 4.3.16. */
function directory(bytes: Buffer): Packed[] | undefined {
	let end = bytes.length - 22;
	while (end >= 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
		end -= 1;
	if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return undefined;
	const files: Packed[] = [];
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
		if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== IN_DIRECTORY) return undefined;
		const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
		files.push({
			name: bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
			method: bytes.readUInt16LE(at + 10),
			packed: bytes.readUInt32LE(at + 20),
			unpacked: bytes.readUInt32LE(at + 24),
			at: bytes.readUInt32LE(at + 42),
		});
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return files;
}

/** How deep an XML text nests, without reading it as XML. */
function depthOf(xml: string): number {
	let depth = 0;
	let deepest = 0;
	for (const [tag] of xml.matchAll(/<[/!?]?[^<>]*>/g)) {
		if (tag.startsWith('</')) depth -= 1;
		else if (!tag.endsWith('/>') && !/^<[!?]/.test(tag)) depth += 1;
		if (depth > deepest) deepest = depth;
	}
	return deepest;
}

/** Unpacks one file, and never more than may be: the sizes in the table can lie. Undefined when it does not end in time. */
function unpack(bytes: Buffer, { at, method, packed }: Packed, most: number): Buffer | undefined {
	const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
	const body = bytes.subarray(start, start + packed);
	try {
		return method === 0 ? body : inflateRawSync(body, { maxOutputLength: most });
	} catch {
		return undefined;
	}
}

type Judgement = 'sound' | 'not-word' | 'bomb' | 'too-deep';

function judge(bytes: Buffer): Judgement {
	const files = directory(bytes);
	const text = files?.find(({ name }) => name === 'word/document.xml');
	if (!files || !text) return 'not-word';
	const sum = files.reduce((total, { unpacked }) => total + unpacked, 0);
	if (files.length > MOST_FILES || sum > MOST_IN_ALL || text.unpacked > MOST_TEXT) return 'bomb';
	for (const file of files.filter(({ name }) => /\.(?:xml|rels)$/.test(name))) {
		const xml = unpack(bytes, file, MOST_TEXT);
		if (!xml || xml.length > file.unpacked) return 'bomb';
		if (depthOf(xml.toString('utf8')) > DEEPEST) return 'too-deep';
	}
	return 'sound';
}

const REFUSALS: Readonly<Record<Exclude<Judgement, 'sound'>, [message: string, fix: string]>> = {
	'not-word': [
		'这不是完好的 Word 文件（docx）',
		'请用 Word 或 WPS 打开，另存为 .docx，再用 --transcript 指它',
	],
	bomb: ['文件解开以后大得不像文字稿', '请新建一个空白文档，只把文字粘贴过去，另存为 .docx'],
	'too-deep': ['文件的格式套得太深', '请新建一个空白文档，只把文字粘贴过去，另存为 .docx'],
};

/** The paragraphs of a Word file, each with the line breaks that were typed inside it. */
export async function readWordDocument(bytes: Buffer, file: string): Promise<Outcome<string[]>> {
	const refuse = ([message, fix]: [string, string]) => ({
		troubles: [{ where: file, message, fix }],
	});
	try {
		const judgement = judge(bytes);
		if (judgement !== 'sound') return refuse(REFUSALS[judgement]);
		// Loaded only here: most recordings come without a Word file.
		const [{ default: mammoth }, { load }] = await Promise.all([
			import('mammoth'),
			import('cheerio'),
		]);
		const { value } = await mammoth.convertToHtml(
			{ buffer: bytes },
			{ convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
		);
		const page = load(value);
		page('br').replaceWith('\n');
		return {
			value: page('p, li, h1, h2, h3, h4, h5, h6')
				.toArray()
				.filter((element) => page(element).find('p').length === 0)
				.map((element) => page(element).text()),
		};
	} catch {
		return refuse(REFUSALS['not-word']);
	}
}
