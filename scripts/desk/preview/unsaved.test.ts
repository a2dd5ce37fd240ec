import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskHouse } from '../house.ts';

/** Forms whose records have no page of their own yet, as the room of the preview sees them. */

const trial = mkdtempSync(join(tmpdir(), 'unsaved-'));
const content = join(trial, 'content');
let house: DeskHouse;

beforeAll(() => {
	cpSync('src/fixtures/museum', content, { recursive: true });
	house = new DeskHouse(content, () => '2026-11-28');
});
afterAll(() => {
	house.close();
	rmSync(trial, { recursive: true, force: true });
});

async function ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<string> {
	const query = new URLSearchParams();
	const answer = await house.answer({ method, path, query, body, token: 't' });
	return answer && 'text' in answer ? answer.text : '';
}
const addressesIn = (html: string) =>
	[...html.matchAll(/data-address="http:\/\/[\d.:]+([^"?]*)/g)].map(([, address]) => address);

test('a new record is on the page of its kind as soon as it can be read, under an id or without one', async () => {
	const form = '/records/terms/new.1/';
	const preview = '/preview/terms/new.1/';
	const { entries } = JSON.parse(await ask('GET', `${form}work`)) as { entries: { id: string }[] };
	let parent = entries[0]?.id ?? '';
	let count = 0;
	const set = (path: readonly string[], after: unknown) => {
		count += 1;
		const id = `s${count}`;
		const when = '2026-11-28T14:00:00.000Z';
		const step = { id, parent, when, kind: 'change', change: { kind: 'set', path, after } };
		parent = id;
		return ask('POST', `${form}steps`, { steps: [step] });
	};
	await set(['fields', 'word'], '示例词');
	expect(await ask('GET', `${preview}pages`)).toBe('""');
	expect(await ask('GET', preview)).toContain('<p id="wait" data-pages="" hidden>');
	await set(['fields', 'pinyin'], 'shìlìcí');
	await set(['fields', 'kind'], 'landscape');
	await set(['fields', 'meaning'], '示例的意思，没有这样一个词。');
	await set(['fields', 'evidence'], ['e01']);
	expect(await ask('GET', `${preview}pages`)).toBe('"read /terms/#new-1"');
	const page = await ask('GET', preview);
	expect(new Set(addressesIn(page))).toEqual(new Set(['/terms/']));
	expect(page).toContain('#new-1"');
	await set(['id'], 'shi-li');
	expect(await ask('GET', `${preview}pages`)).toBe('"read /terms/#shi-li"');
	expect(readdirSync(join(content, 'terms'))).toEqual(['tianba.yaml']);
});

test('what stands on every page is looked at on the first, and what stands on none says so', async () => {
	expect(addressesIn(await ask('GET', '/preview/site/file/'))).toContain('/');
	expect(await ask('GET', '/preview/characters/file/')).toContain('没有自己的页');
	expect(await ask('GET', '/preview/ratchet/file/')).toContain('没有这一页');
});
