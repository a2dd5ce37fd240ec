import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../src/checks/settings.ts';
import { copiedText } from './copied-text.ts';
import { copyLesson } from './copy.ts';

const SETTINGS: Settings = { today: '2026-11-24', production: false, realNames: [] };

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'museum-'));
	cpSync('src/fixtures/museum', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const path = (id: string) => join(root, `lessons/${id}.yaml`);
const copy = (...args: string[]) => copyLesson(root, args, SETTINGS);
/** How words are read aloud is asked elsewhere. */
const said = (...args: string[]) =>
	copy(...args).text.replace(/　　第 2 行　提醒：一到三年级的课[\s\S]*?pinyin.yaml\n/, '');

test('the plan says what the check asks of other grades, and writes nothing', () => {
	expect(said('two-books', 'two-books-7', '--grades', '7,8')).toMatchInlineSnapshot(`
		"抄一课　content/lessons/two-books.yaml → content/lessons/two-books-7.yaml
		年级　七、八年级；版本从 0.1 算起；写着「暂不公开」，改好以后删去那一行
		换了年级以后检查会说的，共 1 处要改：
		　　第 21 行　各步骤加起来 40 分钟，1 课时应当是 45 分钟
		　　　　改法：请调整各步的 minutes，加上 5 分钟

		没有写入任何文件。加上 --write 再运行一次，就写入 content/lessons/two-books-7.yaml。"
	`);
	expect(() => readFileSync(path('two-books-7'))).toThrow();
});

test('the checks run again for grades without homework in writing', () => {
	const before = readFileSync(path('two-books'), 'utf8');
	writeFileSync(path('two-books'), before.replace('  practical:', '  written: 抄写\n  practical:'));
	expect(said('two-books', 'two-books-1', '--grades', '1-2')).toMatchInlineSnapshot(`
		"抄一课　content/lessons/two-books.yaml → content/lessons/two-books-1.yaml
		年级　一、二年级；版本从 0.1 算起；写着「暂不公开」，改好以后删去那一行
		换了年级以后检查会说的，共 1 处要改：
		　　第 89 行　1、2年级写了书面作业
		　　　　改法：请删去 written，改成口头或动手的作业，写在 practical 里

		没有写入任何文件。加上 --write 再运行一次，就写入 content/lessons/two-books-1.yaml。"
	`);
});

test('--write writes a draft; words and comments stay as they are', () => {
	const before = readFileSync(path('two-books'), 'utf8');
	expect(said('two-books', 'two-books-4', '--grades', '4', '--write')).toMatchInlineSnapshot(`
		"抄一课　content/lessons/two-books.yaml → content/lessons/two-books-4.yaml
		年级　四年级；版本从 0.1 算起；写着「暂不公开」，改好以后删去那一行
		换了年级以后检查没有要说的。

		写入 content/lessons/two-books-4.yaml。接下来请改文件，再运行 npm run check。"
	`);
	expect(readFileSync(path('two-books-4'), 'utf8')).toBe(
		`${before
			.replace('grades: [5, 6]', 'grades: [4]')
			.replace(
				'1.0（2026-11-23）',
				'0.1（2026-11-24）',
			)}withheld: 抄来的草稿，改好以后删去这一行\n`,
	);
	expect(readFileSync(path('two-books'), 'utf8')).toBe(before);
});

test('a lesson is never written over', () => {
	copy('two-books', 'two-books-4', '--grades', '4', '--write');
	const first = readFileSync(path('two-books-4'), 'utf8');
	expect(copy('two-books', 'two-books-4', '--write')).toEqual({
		ok: false,
		text: 'content/lessons/two-books-4.yaml 已经有了，不会盖掉它\n改法：请换一个新编号，或先把旧的移到别处\n没有写入任何文件。',
	});
	expect(readFileSync(path('two-books-4'), 'utf8')).toBe(first);
});

test('a lesson that is not there, and one that cannot be read', () => {
	expect(said('two-book', 'two-books-4')).toMatchInlineSnapshot(`
		"content/lessons/ 里没有「two-book」这一课
		改法：请把编号改对，相近的有 two-books
		没有写入任何文件。"
	`);
	writeFileSync(path('two-books'), 'title: 半截');
	expect(said('two-books', 'two-books-4')).toMatchInlineSnapshot(`
		"content/lessons/two-books.yaml 还读不出来
		改法：请先运行 npm run check，把它改好，再抄
		没有写入任何文件。"
	`);
});

const USAGE =
	'怎样用：npm run copy:lesson -- 课的编号 新编号 --grades 3,4　看一遍；再加 --write 写进 content/lessons/\n没有写入任何文件。';

test.each([
	[[], '缺少课的编号，请写上要抄哪一课'],
	[['two-books'], '缺少新编号，请写上抄成哪一课'],
	[
		['two-books', 'Two_Books'],
		'新编号「Two_Books」不像一个编号，请只用小写字母、数字和连字符，例如 two-books-2',
	],
	[
		['two-books', 'two-books-4', '--grades', '初一'],
		'年级「初一」认不出来，请照这样写，--grades 3,4',
	],
	[
		['two-books', 'two-books-4', '--grades', '8-7', '--force'],
		'不认识「--force」，请核对\n年级「8-7」认不出来，请照这样写，--grades 3,4',
	],
])('the command line %j is answered with the way it is used', (args, told) => {
	expect(copy(...args)).toEqual({ ok: false, text: `${told}\n${USAGE}` });
});

test.each([
	['grades: [5, 6]\nversion: 1.0（2026-11-23）\n', 'grades: [3, 4]'],
	['grades:\n  - 5\n  - 6\nversion: 1.0（2026-11-23） # 改过\n', 'grades:\n  [3, 4]'],
])('grades are put in, however they were written', (source, written) => {
	const copied = copiedText(source, [3, 4], '2026-11-24');
	expect(copied).toContain(written);
	expect(copied).not.toContain('5');
	expect(copied).toContain('version: 0.1（2026-11-24）');
});

test('a lesson that is withheld keeps its own reason', () => {
	const source = 'grades: [5]\nversion: 1.0（2026-11-23）\nwithheld: 等复核\n';
	expect(copiedText(source, undefined, '2026-11-24')).toBe(
		'grades: [5]\nversion: 0.1（2026-11-24）\nwithheld: 等复核\n',
	);
});
