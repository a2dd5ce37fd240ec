import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addEdited } from './add-edited.ts';
import { paragraphsOf } from './read-account.ts';

let root = '';
/** What the folder held before. */
let before: string[] = [];

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'museum-'));
	cpSync('src/fixtures/museum', root, { recursive: true });
	before = held();
});
afterEach(() => rmSync(root, { recursive: true }));

const talk = (file: string) => join(root, 'interviews/talk-open', file);
const held = () => readdirSync(talk('')).sort();

async function add(content: string | Uint8Array, write = false, name = '整理稿.txt') {
	const path = join(root, name);
	writeFileSync(path, content);
	return addEdited({ root, id: 'talk-open', path, write, today: '2026-11-23' });
}

const ACCOUNT = '采访人：讲讲旧城墙。\n丁许可：我讲一句申酉戌亥令牌，就到这里。\n';

test('shows its plan and writes nothing', async () => {
	expect((await add(ACCOUNT)).text).toMatchInlineSnapshot(`
		"整理稿.txt → content/interviews/talk-open/edited.vtt

		1-1　0:01—0:04，逐字稿 1 句，把握 100%
		  整理稿：讲讲旧城墙。
		  逐字稿：请您讲讲旧城墙。
		2-1　0:04—0:12，逐字稿 2 句，把握 68%
		  整理稿：我讲一句申酉戌亥令牌，就到这里。
		  逐字稿：我来讲一句申酉戌亥令牌。【笑】就讲到这里。

		整理稿 2 句，逐字稿 3 句。
		每一句都找到了来处。

		发布前还缺讲述人的签字、采访人的签字、编辑的签字、讲述人看过这一步；缺着的时候，整理稿不会发布。

		没有写入任何文件。加上 --write 再运行一次，就写入 content/interviews/talk-open/edited.vtt。"
	`);
	expect(held()).toEqual(before);
});

test('writes what it showed, once', async () => {
	const first = await add(ACCOUNT, true);
	expect(first.text).toMatch(
		/写入 content\/interviews\/talk-open\/edited\.vtt。接下来请运行 npm run check。$/,
	);
	expect(readFileSync(talk('edited.vtt'), 'utf8')).toBe(
		'WEBVTT\n\n1-1\n00:00:00.500 --> 00:00:03.500\n<v 采访人>讲讲旧城墙。\n\n' +
			'2-1\n00:00:04.000 --> 00:00:11.500\n<v 丁许可>我讲一句申酉戌亥令牌，就到这里。\n',
	);
	expect(held()).toEqual([...before, 'edited.vtt'].sort());
	const second = await add(ACCOUNT, true);
	expect(second.failed).toBe(false);
	expect(second.text).toMatch(/已经是这样，没有写入任何文件。$/);
});

test('leaves alone what a person has changed', async () => {
	await add(ACCOUNT, true);
	const changed = readFileSync(talk('edited.vtt'), 'utf8').replace('讲讲', '请讲讲');
	writeFileSync(talk('edited.vtt'), changed);
	const { text, failed } = await add(ACCOUNT, true);
	expect(failed).toBe(true);
	expect(text).toContain('和这一次的不一样，可能有人改过');
	expect(text).toMatch(/没有写入任何文件。$/);
	expect(readFileSync(talk('edited.vtt'), 'utf8')).toBe(changed);
});

test('lists what nobody said and what nobody could place', async () => {
	const { text } = await add('丁许可：1955年，我讲一句申酉戌亥令牌。\n丁许可：全是别处的话语。\n');
	expect(text).toContain('2-1');
	expect(text).toMatch(/有 1 句把握不大，请听一遍：2-1/);
	expect(text).toContain(
		'edited:\n  annotations:\n    - { words: 1955年, reason: 编者据史料卡补注 }',
	);
});

describe('says in Chinese why it cannot', () => {
	const asked = (change: object) =>
		addEdited({
			root,
			id: 'talk-open',
			path: talk('mandarin.vtt'),
			write: true,
			today: '2026-11-23',
			...change,
		});
	test.each<[string, object, RegExp]>([
		[
			'when the recording is unknown',
			{ id: 'talk-opne' },
			/没有编号是「talk-opne」的口述[\s\S]*「talk-open」/,
		],
		['when a chapter is read aloud', { id: 'narration-old-wall' }, /没有整理稿/],
		['when the file is of another kind', {}, /不认识「\.vtt」/],
		['when there is no file', { path: '/nowhere/整理稿.txt' }, /文件打不开/],
	])('%s', async (_title, change, words) => {
		const { text, failed } = await asked(change);
		expect(failed).toBe(true);
		expect(text).toMatch(words);
		expect(text).toMatch(/没有写入任何文件。$/);
		expect(existsSync(talk('edited.vtt'))).toBe(false);
	});

	test.each<[string, string | Uint8Array, string, RegExp]>([
		['an empty file', '', 'a.txt', /文件是空的/],
		['no sentence', '\n\n——\n', 'a.txt', /一句话也没有/],
		['text renamed to Word', '不是文档', 'a.docx', /不是完好的 Word 文件/],
		[
			'mixed encodings',
			Uint8Array.of(...Buffer.from('这是完好的一行\n'), 0xc4, 0xe3, 0xba),
			'a.txt',
			/两种编码/,
		],
		['an arrow', '他说 --> 就是这样。', 'a.txt', /-->/],
		['a speaker nobody knows', '讲述人：我来讲。', 'a.txt', /称呼「讲述人」不在/],
	])('for %s', async (_title, content, name, words) => {
		const { text, failed } = await add(content, true, name);
		expect(failed).toBe(true);
		expect(text).toMatch(words);
		expect(text).not.toContain('--transcript');
		expect(held()).toEqual(before);
	});
});

test('GBK and UTF-16, as old programs save, are read', async () => {
	const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ACCOUNT, 'utf16le')]);
	expect((await add(wide)).failed).toBe(false);
	// 讲 in GBK
	const narrow = Uint8Array.of(0xbd, 0xb2, 0xa3, 0xac, 0xbd, 0xb2, 0xa1, 0xa3);
	const { text } = await add(narrow);
	expect(text).toContain('整理稿：讲，讲。');
});

test.each<[string, string[]]>([
	['甲。乙！丙？丁……', ['甲。', '乙！', '丙？', '丁……']],
	['他说：「要来！」就走了。', ['他说：「要来！」', '就走了。']],
	['没有句号', ['没有句号']],
	['甲；乙。」', ['甲；乙。」']],
	['甲。……乙。', ['甲。……', '乙。']],
	['2018年：一处是65号。', ['2018年：一处是65号。']],
])('「%s」 is cut into its sentences', (line, sentences) => {
	expect(paragraphsOf([line], '整理稿.txt', ['丁许可'])).toEqual({
		value: [{ speaker: undefined, sentences }],
	});
});
