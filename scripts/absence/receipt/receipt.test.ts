import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Museum } from '../../../src/checks/museum.ts';
import { EDITIONS, type Channel } from '../../../src/editions/edition.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { makePackage } from '../../build/package.ts';
import { checkEdition, type EditionCheck } from '../check-edition.ts';
import { makeReceipt } from './receipt.ts';
import { receiptPage } from './receipt-page.ts';

const root = join(import.meta.dirname, '../../..');
const trial = mkdtempSync(join(tmpdir(), 'museum-receipt-'));
const content = join(trial, 'content');
const TODAY = '2026-11-28';
const TALK = 'interviews/talk-withdrawn';

let museum: Museum;
const place = { root, content, today: TODAY, realNames: [] };
const check = (name: Channel, folder: string) =>
	checkEdition({ edition: EDITIONS[name], folder }, museum, place);

/** Editions with one page each. */
function put(folder: string, words: string): string {
	mkdirSync(join(trial, folder), { recursive: true });
	writeFileSync(join(trial, folder, 'index.html'), `<p>${words}</p>`);
	return join(trial, folder);
}

let clean: EditionCheck[];
beforeAll(async () => {
	cpSync(join(root, 'src/fixtures/museum'), content, { recursive: true });
	museum = readMuseum(content);
	const folder = put('clean', '城墙');
	clean = await Promise.all(
		(['web', 'kiosk', 'school'] as const).map((name) => check(name, folder)),
	);
}, 60_000);
afterAll(() => rmSync(trial, { recursive: true, force: true }));

test('says what was withdrawn, when, and that every edition is without it', () => {
	expect(makeReceipt(museum, TALK, clean, TODAY)).toMatchObject({
		documents: ['试验-003'],
		record: TALK,
		askedOn: '2026-06-01',
		checkedOn: TODAY,
		removed: ['口述1条', '录音1个', '波形1份', '文字稿2份'],
		editions: [{ label: '网页版' }, { label: '触摸屏版' }, { label: '学校版' }],
	});
});

test('there is none while an archive lies beside an edition that was not made of it', async () => {
	const folder = put('packed/school', '城墙');
	const archive = join(trial, 'packed/beijie-school-2026-11-28.zip');
	const pack = () => makePackage(folder, archive, { edition: EDITIONS.school, day: TODAY });
	pack();
	expect((await check('school', folder)).result.findings).toEqual([]);
	put('packed/school', '我来讲一句辰巳午未令牌');
	pack();
	put('packed/school', '城墙');
	const checked = await check('school', folder);
	expect(checked.result.findings).toEqual([
		{ kind: 'package', where: 'beijie-school-2026-11-28.zip' },
	]);
	expect(makeReceipt(museum, TALK, [...clean.slice(0, 2), checked], TODAY)).toMatch(/不能出回执/);
});

test('speaks of everything that leans on a form', () => {
	const receipt = makeReceipt(museum, 'consents/c2026-003', clean, TODAY);
	expect(receipt).toMatchObject({ removed: expect.arrayContaining(['口述1条', '人物1条']) });
});

test('says how much of it others rightly say, too', async () => {
	const people = museum.records.people.map((person) =>
		person.id === 'ding-xuke'
			? { ...person, source: `${person.source}\n# 我来讲一句辰巳午未令牌\n` }
			: person,
	);
	const quoting: Museum = { ...museum, records: { ...museum.records, people } };
	const checks = await Promise.all(
		clean.map(({ edition, folder }) => checkEdition({ edition, folder }, quoting, place)),
	);
	expect(makeReceipt(quoting, TALK, checks, TODAY)).toMatchObject({
		notes: [expect.stringMatching(/^有\d+处连着8个字的话，别人讲的/)],
	});
});

test('names nobody and repeats nothing', () => {
	for (const target of [TALK, 'consents/c2026-003', 'people/bing-chehui']) {
		const receipt = makeReceipt(museum, target, clean, TODAY);
		expect(typeof receipt === 'string' ? receipt : receiptPage(receipt)).not.toMatch(
			/丙撤回|bing-chehui|辰巳午未|已经撤回的话/,
		);
	}
});

test.each([
	['nothing was withdrawn', 'interviews/talk-open', /没有撤下，不能出回执/],
	['there is no such record any more', 'interviews/talk-lost', /没有撤下，不能出回执/],
])('there is none where %s', (_title, target, sentence) => {
	expect(makeReceipt(museum, target, clean, TODAY)).toMatch(sentence);
});

test('there is none while an edition was not looked through', () => {
	expect(makeReceipt(museum, TALK, clean.slice(0, 2), TODAY)).toBe(
		'还没有生成的：学校版，回执要每一版都核对过。\n请先生成，npm run build -- --edition school',
	);
});

test('there is none while anything is left, whosever it is', async () => {
	const leaking = await check('school', put('leaking', '我来讲一句草稿令牌'));
	expect(leaking.result.findings).toHaveLength(1);
	expect(makeReceipt(museum, TALK, [...clean.slice(0, 2), leaking], TODAY)).toMatch(/不能出回执/);
});

test('there is none where the files that could be compared are deleted', async () => {
	const bare: Museum = {
		...museum,
		records: {
			...museum.records,
			interviews: museum.records.interviews.filter(({ id }) => id !== 'talk-withdrawn'),
			people: museum.records.people.filter(({ id }) => id !== 'bing-chehui'),
		},
	};
	expect(makeReceipt(bare, 'consents/c2026-003', clean, TODAY)).toMatch(/已经没有文件/);
});

test('the page needs nothing beside it', () => {
	const receipt = makeReceipt(museum, TALK, clean, TODAY);
	const page = typeof receipt === 'string' ? receipt : receiptPage(receipt);
	expect(page).toMatch(/^<!doctype html>/);
	expect(page).not.toMatch(/https?:|src=|href=/);
	expect(page).toContain('2026年6月1日');
	expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('.cache/');
});
