import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { judgeMuseum } from '../../src/editions/gate.ts';
import { readMuseum } from '../lib/read-content.ts';
import { logWith } from './log-file.ts';
import { withdraw } from './withdraw.ts';

let root: string;
let content: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'withdrawal-'));
	content = join(root, 'content');
	cpSync('src/fixtures/museum', content, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (action: 'withdraw' | 'restore', ...args: string[]) =>
	withdraw(action, args, { content, root });
const asked = ['--reason', 'consent', '--who', 'narrator'];
const log = () => {
	const file = join(content, 'withdrawals.yaml');
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
const verdict = (key: string, channel: 'web' | 'kiosk' = 'web') =>
	judgeMuseum(readMuseum(content), EDITIONS[channel], '2026-11-28').get(key);

describe('withdrawing', () => {
	test('shows what goes, and writes nothing until it is told to', async () => {
		const { text, ok } = await run('withdraw', 'talk-open', ...asked);
		expect(ok).toBe(true);
		expect(text).toContain('网页版：interviews/talk-open\n');
		expect(text).toContain('没有写入任何文件。');
		expect(log()).toBeUndefined();
		expect(verdict('interviews/talk-open')?.shown).toBe(true);
	});

	test('hides the record in every edition and says what to do next', async () => {
		const { text } = await run('withdraw', 'talk-open', ...asked, '--write');
		expect(text).toContain('已写进 content/withdrawals.yaml。');
		expect(text).toContain('npm run build -- --edition kiosk');
		expect(text).toContain('触摸屏：每一台都换上');
		expect(text).toContain('git filter-repo --invert-paths --path content/interviews/talk-open/\n');
		for (const channel of ['web', 'kiosk'] as const)
			expect(verdict('interviews/talk-open', channel)).toMatchObject({ entry: 'withdrawn' });
		expect(readMuseum(content).issues).toEqual([]);
	});

	test('a narrator goes with the form, so that the log holds no id made of a name', async () => {
		await run('withdraw', 'ding-xuke', ...asked, '--write');
		expect(log()).toContain('collection: consents, id: c2026-004');
		expect(log()).not.toContain('ding');
		expect(verdict('people/ding-xuke')?.shown).toBe(false);
		expect(verdict('interviews/talk-open')).toMatchObject({ entry: 'withdrawn', onRequest: true });
	});

	test('remembers which edition showed what, so that a deleted record still has its word', async () => {
		await run('withdraw', 'c2026-001', ...asked, '--write');
		expect(log()).toContain('gone: { kiosk: [interviews/talk-kiosk, photos/face-kiosk] }');
	});

	test('a picture takes along the comparison that is made of it', async () => {
		const { text } = await run(
			'withdraw',
			'street-before',
			'--reason',
			'rights',
			'--who',
			'contributor',
		);
		expect(text).toContain('网页版：comparisons/street、photos/street-before');
	});

	test('tells what the check will say afterwards', async () => {
		const file = join(content, 'chapters/old-wall.mdx');
		const words = readFileSync(file, 'utf8');
		writeFileSync(file, words.replace('这一篇是', '<人 id="ding-xuke">丁许可</人>说这一篇是'));
		const { text } = await run('withdraw', 'ding-xuke', ...asked);
		expect(text).toMatch(/old-wall\.mdx 第 \d+ 行　「<人>」里的「ding-xuke」已经撤回/);
		expect(text).toContain('改法：请删去这一处');
	});

	test('empties the caches that may hold what was withdrawn', async () => {
		for (const cache of ['.cache/astro/web', 'node_modules/.astro']) {
			mkdirSync(join(root, cache), { recursive: true });
			writeFileSync(join(root, cache, 'data-store.json'), '申酉戌亥令牌');
		}
		await run('withdraw', 'talk-open', ...asked);
		expect(existsSync(join(root, '.cache/astro'))).toBe(true);
		const { text } = await run('withdraw', 'talk-open', ...asked, '--write');
		expect(text).toContain('清空了缓存：.cache/astro、node_modules/.astro。');
		expect(existsSync(join(root, '.cache/astro'))).toBe(false);
		expect(existsSync(join(root, 'node_modules/.astro'))).toBe(false);
	});
});

describe('restoring', () => {
	test('adds a line and deletes none', async () => {
		await run('withdraw', 'talk-open', ...asked, '--write');
		const before = log() ?? '';
		await run('restore', 'talk-open', '--reason', 'renewed', '--who', 'narrator', '--write');
		expect(log()?.startsWith(before)).toBe(true);
		expect(log()).toContain('action: restore');
		expect(verdict('interviews/talk-open')?.shown).toBe(true);
	});

	test('a narrator comes back with the form', async () => {
		await run('withdraw', 'ding-xuke', ...asked, '--write');
		const { text } = await run('restore', 'ding-xuke', '--reason', 'renewed', '--write');
		expect(text).toContain('重新出现的\n　　网页版：interviews/talk-open、people/ding-xuke');
		expect(verdict('people/ding-xuke')?.shown).toBe(true);
	});

	test('says that a form withdrawn by hand needs a new form', async () => {
		await run('withdraw', 'talk-withdrawn', ...asked, '--write');
		const { text } = await run('restore', 'talk-withdrawn', '--reason', 'renewed');
		expect(text).toContain('content/consents/c2026-003.yaml 写着 withdrawnOn：请登记新签的同意书');
		expect(text).toContain('没有；它还靠着别的不能公开的条目');
	});
});

test.each<[string, 'withdraw' | 'restore', string[], RegExp]>([
	['nothing at all', 'withdraw', [], /缺少编号.*\n缺少原因[^]*怎样用：npm run withdraw/],
	['no reason', 'withdraw', ['talk-open'], /缺少原因/],
	['a story as the reason', 'withdraw', ['talk-open', '--reason', '和儿子吵架'], /不要写经过/],
	[
		'a name as the role',
		'withdraw',
		['talk-open', ...asked.slice(0, 2), '--who', '丁许可'],
		/不要写姓名/,
	],
	[
		'an id that does not exist',
		'withdraw',
		['talk-opn', ...asked],
		/没有编号是「talk-opn」的条目.*talk-open/,
	],
	['an id of two records', 'withdraw', ['old-wall-2', ...asked], /有几条都叫「old-wall-2」/],
	['two ids', 'withdraw', ['talk-open', 'talk-kiosk', ...asked], /一次只办一条/],
	['an option nobody knows', 'withdraw', ['talk-open', ...asked, '--force'], /不认识「--force」/],
	[
		'what was never withdrawn',
		'restore',
		['talk-open', ...asked],
		/没有用 npm run withdraw 撤下过/,
	],
])('%s is answered in words, and nothing is written', async (_title, action, args, expected) => {
	cpSync(join(content, 'photos/street-after.yaml'), join(content, 'photos/old-wall-2.yaml'));
	cpSync(join(content, 'chapters/old-wall.mdx'), join(content, 'chapters/old-wall-2.mdx'));
	const { text, ok } = await run(action, ...args);
	expect(text).toMatch(expected);
	expect(text).toContain('没有写入任何文件。');
	expect(ok).toBe(false);
	expect(log()).toBeUndefined();
});

test('what is withdrawn twice is told, and the log stays', async () => {
	await run('withdraw', 'photos/street-before', ...asked, '--write');
	const before = log();
	const { text, ok } = await run('withdraw', 'street-before', ...asked, '--write');
	expect(text).toContain('「street-before」已经撤下了');
	expect([ok, log()]).toEqual([false, before]);
});

test('a log that cannot be read is not added to', async () => {
	writeFileSync(join(content, 'withdrawals.yaml'), 'log:\n  - { on: 昨天 }\n');
	const { text, ok } = await run('withdraw', 'talk-open', ...asked, '--write');
	expect(text).toContain('content/withdrawals.yaml：');
	expect([ok, log()]).toEqual([false, 'log:\n  - { on: 昨天 }\n']);
});

test.each([
	['that does not exist', undefined],
	['without a line', 'log: []\n'],
	['with a comment only', '# 登记\n'],
])('a log %s begins with its heading', (_title, before) => {
	const line = {
		on: '2026-11-28',
		action: 'withdraw',
		collection: 'photos',
		id: 'p1',
		reason: 'rights',
		who: 'museum',
		gone: {},
	} as const;
	expect(logWith(before, [line]))
		.toBe(`# 撤下和恢复的登记。由 npm run withdraw 和 npm run restore 写，只在后面加，不改不删。
# 只有编号、类别和身份；姓名、经过、电话都不写在这里。
log:
  - { on: 2026-11-28, action: withdraw, collection: photos, id: p1, reason: rights, who: museum }
`);
});
