import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, NO_PICTURES, type Assembled } from '../read/assemble.ts';
import { readWord } from '../read-word.ts';
import { trialMuseum } from '../trial.ts';
import { oldDoc, withEntry, withHead } from './trial-old.ts';

let museum: ReturnType<typeof trialMuseum>;
beforeAll(() => {
	museum = trialMuseum();
});
afterAll(() => museum.remove());

/** What a file says, or why it is not taken. */
function outcome(bytes: Buffer): Assembled | string {
	writeFileSync(museum.path, bytes);
	const read = readWord(museum.path, () => new Set(['e01', 'e02']));
	if ('troubles' in read) return read.troubles.map(({ message }) => message).join('\n');
	const { document, context } = read.value;
	return assemble(document, context.findings, NO_PICTURES);
}

const DAMAGED = '文件没有传完，或者坏了';

test.each<[what: string, bytes: () => Buffer, sentence: string]>([
	[
		'one with a password',
		() => withHead(oldDoc('chapter'), 10, 0x1300),
		'文件设了打开密码，读不出来',
	],
	[
		'a .docx with a password',
		() => withEntry(oldDoc('chapter'), 'WordDocument', 'EncryptedPackage'),
		'文件设了打开密码，读不出来',
	],
	[
		'one of Word 95',
		() => withHead(oldDoc('chapter'), 2, 0x68),
		'这是 Word 95 或更早的格式，读不出来',
	],
	[
		'one of Word 2',
		() => Buffer.from('dba52d00000000000000000000000000', 'hex'),
		'这是 Word 95 或更早的格式，读不出来',
	],
	[
		'one with macros',
		() => withEntry(oldDoc('chapter'), '\x05SummaryInformation', 'Macros'),
		'文件里带着宏（小程序），没有打开',
	],
	[
		'a workbook',
		() => withEntry(oldDoc('chapter'), 'WordDocument', 'Workbook'),
		'这是旧的表格（.xls 或 .et），不是文章',
	],
	[
		'slides',
		() => withEntry(oldDoc('chapter'), 'WordDocument', 'PowerPoint Document'),
		'这是旧的幻灯片（.ppt 或 .dps），不是文章',
	],
	[
		'a text of Works',
		() => withEntry(oldDoc('chapter'), 'WordDocument', 'MatOST'),
		'这是 Works 或很旧的 WPS 文件，读不出来',
	],
	[
		'something else of the kind',
		() => withEntry(oldDoc('chapter'), 'WordDocument', 'Something'),
		'这是旧的 Office 或 WPS 文件，里面没有 Word 的文字',
	],
	['RTF called .doc', () => Buffer.from('{\\rtf1\\ansi}'), '这是 RTF 文件，不是 Word 文件'],
	[
		'a web page called .doc',
		() => Buffer.from('\ufeff<html xmlns:w="urn:x"><body>'),
		'这是 网页 文件，不是 Word 文件',
	],
	[
		'a web page in one file',
		() => Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
		'这是 网页 文件，不是 Word 文件',
	],
	['one without the text', () => withHead(oldDoc('chapter'), 0, 0), DAMAGED],
	['the first bytes and nothing more', () => oldDoc('chapter').subarray(0, 700), DAMAGED],
])('%s', (_, bytes, sentence) => {
	expect(outcome(bytes())).toBe(sentence);
});

test('a .doc is read whatever it is called, and a .docx called .doc too', () => {
	expect(museum.path).toMatch(/\.docx$/);
	expect(outcome(oldDoc('chapter'))).toMatchObject({ title: '试写的一篇' });
});

const SECTOR = 512;

test('a chain of sectors that goes round in a circle ends', () => {
	const bytes = oldDoc('chapter');
	const table = (bytes.readUInt32LE(76) + 1) * SECTOR;
	// Every sector leads to itself.
	for (let sector = 0; sector < SECTOR / 4; sector += 1)
		bytes.writeUInt32LE(sector, table + sector * 4);
	expect(outcome(bytes)).toBe(DAMAGED);
});

test('folders that are below one another in a circle end', () => {
	const bytes = oldDoc('chapter');
	const folders = (bytes.readUInt32LE(48) + 1) * SECTOR;
	for (let at = folders; at < folders + SECTOR; at += 128) {
		bytes.writeUInt32LE(1, at + 68);
		bytes.writeUInt32LE(0, at + 72);
	}
	expect(typeof outcome(bytes)).toBe('string');
});

/** Numbers that look like chance and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
	for (let state = seed; ;) {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		yield state / 0x80000000;
	}
}

const FILES = ['chapter', 'refused', 'pictures', 'exported'] as const;
const EXTREMES = [0, 1, 3, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** Damages a file in one of four ways: cut, bytes changed, numbers made extreme, a stretch copied elsewhere. */
function damaged(bytes: Buffer, chance: Generator<number, never>): Buffer {
	const below = (most: number) => Math.floor(chance.next().value * most);
	const way = below(4);
	if (way === 0) return bytes.subarray(0, below(bytes.length));
	for (let times = 1 + below(6); times > 0; times -= 1) {
		if (way === 1) bytes[below(bytes.length)] = below(256);
		else if (way === 2)
			bytes.writeUInt32LE(EXTREMES[below(EXTREMES.length)] ?? 0, below(bytes.length - 4));
		else {
			const from = below(bytes.length - SECTOR);
			bytes.copy(bytes, below(bytes.length - SECTOR), from, from + below(SECTOR));
		}
	}
	return bytes;
}

test('four hundred damaged files are read or refused in words, each at once', () => {
	const chance = numbers(20261129);
	let refused = 0;
	for (let round = 0; round < 400; round += 1) {
		const bytes = damaged(oldDoc(FILES[round % FILES.length] ?? 'chapter'), chance);
		const started = performance.now();
		const found = outcome(bytes);
		expect(performance.now() - started, `round ${round}`).toBeLessThan(5000);
		if (typeof found !== 'string') continue;
		refused += 1;
		expect(found, `round ${round}`).toMatch(/^[^a-z]*\p{Script=Han}/u);
	}
	expect(refused).toBeGreaterThan(100);
	expect(refused).toBeLessThan(400);
});

test('a file that was cut anywhere is refused, or says all that it said', () => {
	const whole = oldDoc('chapter');
	const said = outcome(whole);
	let refused = 0;
	for (let length = 0; length < whole.length; length += 251) {
		const found = outcome(whole.subarray(0, length));
		if (typeof found === 'string') refused += 1;
		else expect(found, `${length} bytes`).toEqual(said);
	}
	expect(refused).toBeGreaterThan(40);
});
