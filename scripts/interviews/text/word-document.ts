import { zipSync } from 'fflate';
import { unpack, xmlDepth, zipDirectory } from '../../lib/zip-file.ts';
import { Refused } from '../../word/old-doc/bytes.ts';
import { isCompound } from '../../word/old-doc/compound.ts';
import { lostWords, translateDoc } from '../../word/old-doc/translate.ts';
import { refusalFor, type Refusal } from '../../word/package/refusals.ts';
import type { Outcome } from '../trouble.ts';

/** Bytes. The text of a whole day's talk is below 5 MB; a packed bomb grows to gigabytes. */
const MOST_TEXT = 30_000_000;
const MOST_IN_ALL = 300_000_000;
const MOST_FILES = 5000;
/** Elements inside one another. Word writes a few dozen; the reader's stack ends at some thousands. */
const DEEPEST = 300;

type Judgement = 'sound' | 'not-word' | 'bomb' | 'too-deep';

function judge(bytes: Buffer): Judgement {
	const files = zipDirectory(bytes);
	const text = files?.find(({ name }) => name === 'word/document.xml');
	if (!files || !text) return 'not-word';
	const sum = files.reduce((total, { unpacked }) => total + unpacked, 0);
	if (files.length > MOST_FILES || sum > MOST_IN_ALL || text.unpacked > MOST_TEXT) return 'bomb';
	for (const file of files.filter(({ name }) => /\.(?:xml|rels)$/.test(name))) {
		const xml = unpack(bytes, file, MOST_TEXT);
		if (!xml || xml.length > file.unpacked) return 'bomb';
		if (xmlDepth(xml.toString('utf8')) > DEEPEST) return 'too-deep';
	}
	return 'sound';
}

const REFUSALS: Readonly<Record<Exclude<Judgement, 'sound'>, Refusal>> = {
	'not-word': [
		'这不是完好的 Word 文件',
		'请用 Word 或 WPS 打开，另存为 .docx，再用 --transcript 指它',
	],
	bomb: ['文件解开以后大得不像文字稿', '请新建一个空白文档，只把文字粘贴过去，另存为 .docx'],
	'too-deep': ['文件的格式套得太深', '请新建一个空白文档，只把文字粘贴过去，另存为 .docx'],
};

/** An old .doc as the .docx that it would be, or why it cannot be read. */
function asDocx(bytes: Buffer): Buffer | Refusal {
	try {
		const parts = translateDoc(bytes);
		const lost = lostWords(parts);
		return lost ?? Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
	} catch (error) {
		if (error instanceof Refused) return refusalFor(error.why);
		throw error;
	}
}

/** The paragraphs of a Word file, old or new, each with the line breaks that were typed inside it. */
export async function readWordDocument(bytes: Buffer, file: string): Promise<Outcome<string[]>> {
	const refuse = ([message, fix]: Refusal) => ({ troubles: [{ where: file, message, fix }] });
	const docx = isCompound(bytes) ? asDocx(bytes) : bytes;
	if (!Buffer.isBuffer(docx)) return refuse(docx);
	try {
		const judgement = judge(docx);
		if (judgement !== 'sound') return refuse(REFUSALS[judgement]);
		// Loaded only here: most recordings come without a Word file.
		const [{ default: mammoth }, { load }] = await Promise.all([
			import('mammoth'),
			import('cheerio'),
		]);
		const { value } = await mammoth.convertToHtml(
			{ buffer: docx },
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
