import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../src/checks/settings.ts';
import { freezeLesson } from './freeze.ts';

const SETTINGS: Settings = { today: '2026-11-24', production: false, realNames: [] };
const LESSON = 'lessons/two-books.yaml';
const FILE = 'frozen/two-books-1-0.yaml';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'museum-'));
	cpSync('src/fixtures/museum', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const frozenFiles = () => readdirSync(join(root, 'frozen')).sort();

function edit(file: string, from: string, to: string) {
	const before = read(file);
	if (!before.includes(from)) throw new Error(`nothing to replace in ${file}: ${from}`);
	writeFileSync(join(root, file), before.replace(from, to));
}

const freeze = (...args: string[]) => freezeLesson(root, args, SETTINGS);
/** The hash differs with every word of the fixture; that it is one is enough here. */
const said = (...args: string[]) => freeze(...args).text.replace(/\b[0-9a-f]{8}\b/g, '########');

test('the plan is shown, and nothing is written', () => {
	expect(said('two-books', '--changes', '换了核心问题')).toMatchInlineSnapshot(`
		"定稿　课 two-books　版本 1.0（2026-11-23）
		核对码　########，印在网页和每一张纸上
		责任者　试验编辑组
		改了什么　换了核心问题
		和上一版不同的　核心问题、听一听
		学生看到的　16 段，6 条馆里的记录

		没有写入任何文件。加上 --write 再运行一次，就写入 content/frozen/two-books-1-0.yaml。"
	`);
	expect(frozenFiles()).toEqual(['two-books-0-9.yaml']);
});

test('--write writes it once; a second time changes nothing', () => {
	expect(said('two-books', '--changes', '换了核心问题', '--write')).toMatchInlineSnapshot(`
		"定稿　课 two-books　版本 1.0（2026-11-23）
		核对码　########，印在网页和每一张纸上
		责任者　试验编辑组
		改了什么　换了核心问题
		和上一版不同的　核心问题、听一听
		学生看到的　16 段，6 条馆里的记录

		写入 content/frozen/two-books-1-0.yaml。从现在起，改了内容就要把版本号加上。"
	`);
	const first = read(FILE);
	expect(said('two-books', '--changes', '别的话', '--write')).toMatchInlineSnapshot(`
		"定稿　课 two-books　版本 1.0（2026-11-23）
		核对码　########，印在网页和每一张纸上
		责任者　试验编辑组
		改了什么　换了核心问题
		学生看到的　16 段，6 条馆里的记录

		这一版 2026-11-24 已经定稿，内容没有变。没有写入任何文件。"
	`);
	expect(read(FILE)).toBe(first);
});

test('a frozen version is never written over', () => {
	freeze('two-books', '--changes', '换了核心问题', '--write');
	const first = read(FILE);
	edit(LESSON, 'prompt: 你还想查什么？', 'prompt: 你还想问什么？');
	edit('evidence/e02.yaml', 'statement: ', 'statement: 据说，');
	expect(said('two-books', '--changes', '换了一题', '--write')).toMatchInlineSnapshot(`
		"版本 1.0（2026-11-23）在 2026-11-24 定过稿，核对码 ########；现在的内容是 ########，改了：学习单、史料卡 e02
		改法：请把 content/lessons/two-books.yaml 的版本号加上，再定稿；不想改的，照定稿改回来
		没有写入任何文件。"
	`);
	expect(read(FILE)).toBe(first);
});

test('a raised version is another file, beside the old one', () => {
	freeze('two-books', '--changes', '换了核心问题', '--write');
	edit(LESSON, 'prompt: 你还想查什么？', 'prompt: 你还想问什么？');
	edit(LESSON, '1.0（2026-11-23）', '1.1（2026-11-24）');
	expect(freeze('two-books', '--changes', '换了一题', '--write').ok).toBe(true);
	expect(frozenFiles()).toEqual(['two-books-0-9.yaml', 'two-books-1-0.yaml', 'two-books-1-1.yaml']);
});

test('nothing for teachers alone is in a frozen version', () => {
	freeze('two-books', '--changes', '换了核心问题', '--write');
	const secrets = ['令牌', '提醒看出处', '言之成理', '说得全'];
	expect(secrets.filter((secret) => !read(LESSON).includes(secret))).toEqual([]);
	expect(secrets.filter((secret) => read(FILE).includes(secret))).toEqual([]);
});

test('no word of a card or a recording is in a frozen version', () => {
	freeze('two-books', '--changes', '换了核心问题', '--write');
	for (const word of ['甲县旧志》说城墙是成化年间砌的', '成化间知县始砌以石'])
		expect(read(FILE)).not.toContain(word);
});

test('whoever freezes a second version says what changed', () => {
	expect(said('two-books')).toMatchInlineSnapshot(`
		"上一版 0.9（2026-11-22）已经定稿，没有写这一版改了什么；和它不同的有 核心问题、听一听
		改法：请再运行一次，写上改了什么，例如 npm run freeze:lesson -- two-books --changes 换了第三题
		没有写入任何文件。"
	`);
});

test('the first version needs no word of change', () => {
	rmSync(join(root, 'frozen'), { recursive: true });
	expect(freeze('two-books').text).toContain('改了什么　第一次定稿');
});

test('a lesson without anybody responsible is not frozen', () => {
	edit(LESSON, 'responsible: 试验编辑组\n', '');
	expect(said('two-books', '--changes', '换了核心问题', '--write')).toMatchInlineSnapshot(`
		"content/lessons/two-books.yaml 没有写「责任者」，定稿要有人负责
		改法：请补上一行，例如 responsible: 北街史志馆
		没有写入任何文件。"
	`);
});

test('a draft is not frozen', () => {
	edit(LESSON, 'teacherNotes: ', 'withheld: 抄来的草稿\nteacherNotes: ');
	expect(said('two-books', '--changes', '换了核心问题', '--write')).toBe(
		'content/lessons/two-books.yaml 写着「暂不公开」（抄来的草稿），还不能定稿\n改法：请改好以后删去 withheld 那一行，再定稿\n没有写入任何文件。',
	);
	expect(frozenFiles()).toEqual(['two-books-0-9.yaml']);
});

test('a lesson with mistakes is not frozen', () => {
	edit(LESSON, 'minutes: 20', 'minutes: 30');
	expect(said('two-books', '--changes', '换了核心问题', '--write')).toMatchInlineSnapshot(`
		"content/lessons/two-books.yaml 还有要改的，改好再定稿：
		　　第 21 行　各步骤加起来 50 分钟，1 课时应当是 40 分钟
		　　　　改法：请调整各步的 minutes，减去 10 分钟
		没有写入任何文件。"
	`);
	edit(LESSON, 'teacherNotes: ', 'notes: ');
	expect(said('two-books', '--changes', '换了核心问题', '--write')).toMatchInlineSnapshot(`
		"content/lessons/two-books.yaml 还有要改的，改好再定稿：
		　　缺少「教师说明」
		　　　　改法：请补上一行，例如 teacherNotes: ……
		　　第 91 行　有不认识的字段：notes
		　　　　改法：请检查拼写，可用的字段见 content/README.md
		没有写入任何文件。"
	`);
});

test('a card that cannot be read would be missing from the frozen version', () => {
	edit('evidence/e02.yaml', 'grade: A', 'grade: 甲');
	expect(said('two-books', '--changes', '换了核心问题', '--write')).toBe(
		'content/evidence/e02.yaml 还读不出来，定稿会少了它\n改法：请先运行 npm run check，都改好，再定稿\n没有写入任何文件。',
	);
});

test('a lesson that is not there', () => {
	expect(said('two-book')).toMatchInlineSnapshot(`
		"content/lessons/ 里没有「two-book」这一课
		改法：请把编号改对，相近的有 two-books
		没有写入任何文件。"
	`);
});

const USAGE =
	'怎样用：npm run freeze:lesson -- 课的编号 --changes 改了什么　看一遍；再加 --write 写进 content/frozen/\n没有写入任何文件。';

test.each([
	[[], '缺少课的编号，请写上要给哪一课定稿'],
	[
		['two-books', 'more', '--chnges', 'x'],
		'不认识「--chnges」，请核对\n多写了「more、x」，请删去；内容里有空格的要加引号',
	],
	[['two-books', '--changes'], '--changes 后面没有内容，请写上比上一版改了什么'],
])('the command line %j is answered with the way it is used', (args, told) => {
	expect(freeze(...args)).toEqual({ ok: false, text: `${told}\n${USAGE}` });
});
