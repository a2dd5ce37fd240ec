import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { absenceOptions } from './options.ts';
import { runAbsence } from './run.ts';

const project = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'museum-command-'));
const content = join(root, 'content');
const place = { root, content, today: '2026-11-28', realNames: [] };
const receipt = join(root, 'receipt.html');

/** Puts one page into each edition. */
function build(page: string): void {
	for (const edition of ['web', 'kiosk', 'school']) {
		mkdirSync(join(root, 'dist', edition), { recursive: true });
		const put = (file: string, text: string) =>
			writeFileSync(join(root, 'dist', edition, file), text);
		put('edition.json', JSON.stringify({ edition, base: '/' }));
		put('index.html', page);
	}
}

let said: string[] = [];
beforeAll(() => {
	cpSync(join(project, 'src/fixtures/museum'), content, { recursive: true });
	for (const folder of ['src', 'public']) symlinkSync(join(project, folder), join(root, folder));
});
beforeEach(() => {
	said = [];
	rmSync(receipt, { force: true });
	for (const name of ['log', 'error'] as const)
		vi.spyOn(console, name).mockImplementation((words: string) => void said.push(words));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a receipt is written when every edition is clean', async () => {
	build('<p>城墙</p>');
	const args = ['--receipt', 'talk-withdrawn', '--out', receipt];
	expect(await runAbsence(args, place)).toBe(0);
	expect(readFileSync(receipt, 'utf8')).toContain('试验-003');
	expect(said.filter((words) => words.startsWith('✓'))).toHaveLength(4);
});

test('none is written where something is left, and the words are not said back', async () => {
	build('<p>丙撤回：我来讲一句辰巳午未令牌</p>');
	expect(await runAbsence(['--receipt', 'talk-withdrawn', '--out', receipt], place)).toBe(1);
	expect(existsSync(receipt)).toBe(false);
	expect(said.join('\n')).toContain('口述 interviews/talk-withdrawn：还有文字');
	expect(said.join('\n')).toContain('改法：');
	expect(said.join('\n')).not.toMatch(/丙撤回|辰巳/);
});

test('one record can be asked about alone', async () => {
	build('<p>我来讲一句草稿令牌</p>');
	expect(await runAbsence(['--edition', 'web', '--id', 'talk-withdrawn'], place)).toBe(0);
	expect(await runAbsence(['--edition', 'web', '--id', 'talk-draft'], place)).toBe(1);
});

test.each([
	['of what was not withdrawn', ['--receipt', 'talk-open'], /没有撤下，不能出回执/],
	['of what does not exist', ['--receipt', 'talk-lost'], /没有编号是「talk-lost」的条目/],
	[
		'into what is published',
		['--receipt', 'talk-withdrawn', '--out', join(root, 'dist/web/a.html')],
		/回执不能放进/,
	],
])('there is no receipt %s', async (_title, args, sentence) => {
	build('<p>城墙</p>');
	expect(await runAbsence(args, place)).toBe(1);
	expect(said.join('\n')).toMatch(sentence);
});

test.each([
	[['--frob'], /不认识「--frob」/],
	[['talk-open'], /不认识「talk-open」/],
	[['--id'], /「--id」后面没有写/],
	[['--edition', 'radio'], /没有「radio」这一版/],
	[['--out', 'a.html'], /--out 是给回执用的/],
	[['--receipt', 'a', '--edition', 'web'], /回执要核对做好的每一版/],
])('%j is answered with a sentence', (args, sentence) => {
	expect(absenceOptions(args)).toMatch(sentence);
});
