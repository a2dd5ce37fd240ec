import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAacTrack } from '../../src/domain/aac-track.ts';
import { EDITIONS } from '../../src/editions/edition.ts';
import { INDEX_FOLDER } from '../../src/search/parts.ts';
import { FACES, openFace } from '../build/fonts/faces.ts';
import { readMuseum } from '../lib/read-content.ts';
import { boxOf, zipOf } from './planted/archive.ts';
import { plantedArtefacts, plantedIndex } from './planted/artefacts.ts';
import { prepare, type Wanted } from './prepare.ts';
import { searchIndexPieces } from './readers/search-index.ts';
import { Scan, scanFolder } from './scan.ts';

const root = join(import.meta.dirname, '../..');
const trial = mkdtempSync(join(tmpdir(), 'museum-absence-'));
const content = join(trial, 'content');

/** Stands in a recording that was withdrawn, and nowhere else; its third character is in no other text. */
const SAID = '我来讲一句辰巳午未令牌';
const NAME = '丙撤回';
const TALK = 'interviews/talk-withdrawn';

/** A picture with something in it, always the same. */
const drawing = (hue: string) =>
	sharp(
		Buffer.from(
			`<svg width="640" height="480" xmlns="http://www.w3.org/2000/svg"><rect width="640" height="480" fill="#e8dfc8"/><path d="M40 400L200 90 330 400z" fill="${hue}"/><circle cx="470" cy="190" r="110" fill="#35506b"/><rect x="380" y="330" width="210" height="90" fill="#222"/></svg>`,
		),
	);

/** Numbers of a waveform with something in them. */
const WAVE = Array.from({ length: 256 }, (_, at) =>
	at % 2 ? 20 + ((at * 7919) % 100) : -20 - ((at * 104729) % 100),
);

/** The little museum, with a photograph of the narrator who withdrew, a waveform, and a place that was measured. */
async function prepareContent(): Promise<void> {
	cpSync(join(root, 'src/fixtures/museum'), content, { recursive: true });
	const put = (file: string, text: string | Buffer) => writeFileSync(join(content, file), text);
	const face = readFileSync(join(content, 'photos/face-kiosk.yaml'), 'utf8');
	put(
		'photos/face-withdrawn.yaml',
		face
			.replaceAll('jia-huaming', 'bing-chehui')
			.replaceAll('c2026-001', 'c2026-003')
			.replaceAll('甲化名', NAME)
			.replaceAll('甲乙丙丁令牌', '辰巳午未令牌')
			.replace('access: kiosk-only', 'access: public')
			.replace('channels: [kiosk]\n', '')
			.replace('SY-P-0003', 'SY-P-0009'),
	);
	put('photos/face-withdrawn.jpg', await drawing('#9a3b1f').jpeg({ quality: 90 }).toBuffer());
	const wave = {
		version: 2,
		channels: 1,
		sample_rate: 48000,
		samples_per_pixel: 2400,
		bits: 8,
		length: WAVE.length / 2,
		data: WAVE,
	};
	put(`${TALK}/waveform.json`, JSON.stringify(wave));
	put(
		'places/measured.yaml',
		'name: 量过的甲处\nkind: site\nrelation: unknown\nsummary: 试验用的一处，量过坐标。\nevidence: [e01]\n' +
			'coordinate: { latitude: 30.712345, longitude: 103.834567, datum: wgs84, precision: 5 }\nwithheld: 试验暂不公开\n',
	);
	// The little museum's own recordings are silent, and every silence is the same.
	const voice = join(root, 'content/interviews/narration-appendix/audio.m4a');
	cpSync(voice, join(content, TALK, 'audio.m4a'));
}

let wanted: Wanted;
beforeAll(async () => {
	await prepareContent();
	const museum = readMuseum(content);
	expect(museum.issues).toEqual([]);
	wanted = await prepare(museum, EDITIONS.web, {
		root,
		content,
		today: '2026-11-28',
		realNames: ['真实姓'],
	});
}, 60_000);
afterAll(() => rmSync(trial, { recursive: true, force: true }));

/** What is found in one file. */
async function found(file: string, bytes: Buffer | string): Promise<string[]> {
	const scan = new Scan(wanted);
	scan.file(file, Buffer.from(bytes));
	return (await scan.finish()).map(({ kind, record }) => `${kind} ${record}`);
}

describe('a withdrawn sentence is found in', () => {
	test.each(plantedArtefacts(SAID).filter(({ file }) => !file.startsWith(INDEX_FOLDER)))(
		'$label',
		async ({ file, bytes }) => {
			expect(await found(file, bytes)).toContain(`words ${TALK}`);
		},
	);

	test('the search index, when only the pairs of its letters say it', async () => {
		const scan = new Scan(wanted);
		scan.pieces(searchIndexPieces(plantedIndex(SAID), INDEX_FOLDER));
		expect(await scan.finish()).toContainEqual({
			kind: 'words',
			record: TALK,
			where: INDEX_FOLDER,
		});
	});
});

describe('the name of who withdrew is found in', () => {
	test.each(plantedArtefacts(NAME).filter(({ file }) => !file.startsWith(INDEX_FOLDER)))(
		'$label',
		async ({ file, bytes }) => {
			expect(await found(file, bytes)).toContain('name people/bing-chehui');
		},
	);

	test.each([
		['with spaces', '丙 撤　回'],
		['in traditional characters', '丙撤迴'],
		['in Latin letters', 'Bing Chehui'],
		['with the family name last', 'Chehui Bing'],
		['as one word', 'bingchehui'],
		['as an address', '/people/bing-chehui/'],
	])('text, %s', async (_title, words) => {
		expect(await found('a.html', `<p>${words}</p>`)).toContain('name people/bing-chehui');
	});

	test('but not in how the search index reads its words', async () => {
		const lexicon = 'museumSearch("words-b","a",1,[["bingchehui","饼车回"]]);';
		expect(await found(`${INDEX_FOLDER}/words-b.js`, lexicon)).toEqual([]);
		expect(await found(`${INDEX_FOLDER}/e/1.js`, '"Bing Chehui"')).not.toEqual([]);
	});

	test.each(['甲乙丙，撤回同意', 'xbingchehuix', '丙\u0001撤回'])(
		'but not in 「%s」',
		async (words) => {
			expect(await found('a.html', `<p>${words}</p>`)).toEqual([]);
		},
	);
});

test('the real name behind a 化名 is found wherever it stands', async () => {
	expect(await found('a.json', '{"x":"真实姓"}')).toEqual(['real-name undefined']);
});

test.each([
	['a link', '<a href="/interviews/talk-draft/">x</a>', 'id interviews/talk-draft'],
	['an id alone', 'const talks = ["talk-draft"];', 'id interviews/talk-draft'],
	['a point in decimals', '{"lat":30.71235,"lng":103.83457}', 'point places/measured'],
	['a point that was cut', '30.7123, 103.8345', 'point places/measured'],
	['a point in degrees and minutes', '北纬30°42′44″，东经103°50′04″', 'point places/measured'],
	['a waveform', JSON.stringify({ data: WAVE.slice(30) }), `waveform ${TALK}`],
])('%s is found', async (_title, text, finding) => {
	expect(await found('a.html', text)).toContain(finding);
});

test('a number that only looks like half of a point is none', async () => {
	expect(await found('a.svg', '<path d="M30.7123 12.5L4 103.1"/>')).toEqual([]);
});

describe('the photograph is found', () => {
	const photo = () => readFileSync(join(content, 'photos/face-withdrawn.jpg'));
	const finding = 'picture photos/face-withdrawn';
	test.each(['webp', 'avif', 'png', 'jpeg', 'gif'] as const)('smaller, as %s', async (format) => {
		const copy = await sharp(photo()).resize(120).toFormat(format).toBuffer();
		expect(await found(`a.${format}`, copy)).toContain(finding);
	});
	test('cut to a square', async () => {
		expect(
			await found('a.webp', await sharp(photo()).resize(200, 200).webp().toBuffer()),
		).toContain(finding);
	});
	test('grey', async () => {
		expect(await found('a.png', await sharp(photo()).greyscale().png().toBuffer())).toContain(
			finding,
		);
	});
	test('in an archive', async () => {
		expect(
			await found('a.zip', zipOf('b.jpg', await sharp(photo()).resize(90).jpeg().toBuffer())),
		).toContain(finding);
	});
	test('as a preview within another picture', async () => {
		const preview = await sharp(photo()).resize(80).jpeg().toBuffer();
		const other = await sharp({
			create: { width: 40, height: 40, channels: 3, background: '#123' },
		})
			.jpeg()
			.toBuffer();
		expect(
			await found('a.jpg', Buffer.concat([other.subarray(0, 2), preview, other.subarray(2)])),
		).toContain(finding);
	});
	test('written as letters in a page', async () => {
		const copy = await sharp(photo()).resize(100).webp().toBuffer();
		const page = `<img src="data:image/webp;base64,${copy.toString('base64')}">`;
		expect(await found('a.html', page)).toContain(finding);
	});
	test('as bare pixels in a document', async () => {
		const { data, info } = await sharp(photo())
			.resize(100)
			.raw()
			.toBuffer({ resolveWithObject: true });
		const { deflateSync } = await import('node:zlib');
		const stream = deflateSync(data);
		const dictionary = `/Subtype /Image /Width ${info.width} /Height ${info.height} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode /Length ${stream.length}`;
		const bytes = Buffer.concat([
			Buffer.from(`%PDF-1.4\n1 0 obj\n<<${dictionary}>>\nstream\n`),
			stream,
			Buffer.from('\nendstream\nendobj\n'),
		]);
		expect(await found('a.pdf', bytes)).toContain(finding);
	});
	test('as it is', async () => {
		expect(await found('a.bin', photo())).toEqual(
			expect.arrayContaining(['file photos/face-withdrawn', finding]),
		);
	});
	test('but a picture in other colours is another picture', async () => {
		expect(await found('a.webp', await drawing('#9a3b1f').negate().webp().toBuffer())).toEqual([]);
	});
});

describe('the recording is found', () => {
	const file = () => readFileSync(join(content, TALK, 'audio.m4a'));
	/** Its packed sound, without the tables that say where each frame begins. */
	const frames = () => {
		const bytes = file();
		const track = readAacTrack(bytes);
		const at = track?.offsets[0] ?? 0;
		return bytes.subarray(at, at + (track?.sizes.reduce((sum, size) => sum + size, 0) ?? 0));
	};
	test('copied', async () => {
		expect(await found('a.m4a', file())).toContain(`sound ${TALK}`);
	});
	test('in another container', async () => {
		const other = Buffer.concat([boxOf('ftyp', Buffer.from('isom')), boxOf('mdat', frames())]);
		expect(await found('a.mp4', other)).toContain(`sound ${TALK}`);
	});
	test('cut short, without any container, in an archive', async () => {
		const half = frames().subarray(100, frames().length >> 1);
		expect(await found('a.zip', zipOf('b.bin', half))).toContain(`sound ${TALK}`);
	});
	test('packed anew, because its origin is unknown', async () => {
		const opus = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200, 7)]);
		expect(await found('a.opus', opus)).toContain('unknown-sound undefined');
	});
	test('but one that everybody agreed to is none', async () => {
		expect(
			await found('b.m4a', readFileSync(join(content, 'interviews/talk-open/audio.m4a'))),
		).toEqual([]);
	});
});

test('a font that was cut to the withdrawn text is found', async () => {
	const [character] = wanted.characters.keys();
	const font = await (await openFace('kai')).font();
	const cut = await subsetFont(font, `城墙${character}`, { targetFormat: 'woff2' });
	expect((await found('fonts/a.woff2', cut)).join()).toMatch(/^characters /);
	const other = await subsetFont(font, '城墙', { targetFormat: 'woff2' });
	expect(await found('fonts/b.woff2', other)).toEqual([]);
	expect(FACES.kai.family).toBe('Museum Kai');
});

test.each([
	[
		'an archive under lock',
		'a.zip',
		() => {
			const zip = zipOf('a.txt', Buffer.from('x'));
			zip[6] = 1;
			return zip;
		},
	],
	['a damaged archive', 'a.gz', () => Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8])],
	['a document under lock', 'a.pdf', () => Buffer.from('%PDF-1.7\ntrailer <</Encrypt 4 0 R>>')],
	['a font that is none', 'a.woff2', () => Buffer.from('wOF2 and nothing else')],
])('%s is told, because nobody knows what is in it', async (_title, file, bytes) => {
	expect(await found(file, bytes())).toContain('closed undefined');
});

test('any eight characters of the withdrawn sentence are found anywhere', async () => {
	const artefacts = plantedArtefacts('甲乙').map(({ label }) => label);
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 0, max: SAID.length - 8 }),
			fc.nat({ max: artefacts.length - 2 }),
			fc.string({ unit: fc.constantFrom('a', ' ', '城', '墙', '1', '，') }),
			async (from, kind, around) => {
				const words = SAID.slice(from, from + 8);
				const artefact = plantedArtefacts(words)[kind];
				if (!artefact || artefact.file.startsWith(INDEX_FOLDER)) return;
				const isText = /^(?:a|plain|data)/.test(artefact.label) && artefact.file.endsWith('.html');
				const bytes = isText
					? Buffer.from(around + artefact.bytes.toString() + around)
					: artefact.bytes;
				expect(await found(artefact.file, bytes)).toContain(`words ${TALK}`);
			},
		),
		{ numRuns: 60 },
	);
});

test('a folder without any trace is clean, and is named by its bytes', async () => {
	const folder = join(trial, 'clean');
	const put = (file: string, bytes: Buffer | string) => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), bytes);
	};
	for (const { file, bytes } of plantedArtefacts('申酉戌亥令牌'))
		if (!file.startsWith(INDEX_FOLDER) && !/\.(?:m4a|jpg|png)$/.test(file)) put(file, bytes);
	put(
		'interviews/talk-open/audio.m4a',
		readFileSync(join(content, 'interviews/talk-open/audio.m4a')),
	);
	const clean = await scanFolder(folder, wanted);
	expect(clean.findings).toEqual([]);
	put('feed.xml', SAID);
	const leaking = await scanFolder(folder, wanted);
	expect(leaking.findings.map(({ where }) => where)).toEqual(['feed.xml']);
	expect(leaking.digest).not.toBe(clean.digest);
});
