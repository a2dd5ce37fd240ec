import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TrialHouse } from '../trial-house.ts';

/** Forms whose records have no page of their own yet, as the room of the preview sees them. */

let house: TrialHouse;
beforeAll(() => {
	house = new TrialHouse();
});
afterAll(() => house.remove());

const ask: TrialHouse['textOf'] = (...asked) => house.textOf(...asked);
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
	/** What a page that was made before asks, and is told. */
	const isElsewhere = async (shown: string) => {
		const told = await ask('POST', `${preview}state`, {
			desk: 'http://127.0.0.1:1',
			seen: [],
			shown,
		});
		return (JSON.parse(told) as { isElsewhere: boolean }).isElsewhere;
	};
	const shownOn = async () => /data-shown="([^"]*)"/.exec(await ask('GET', preview))?.[1];
	await set(['fields', 'word'], '示例词');
	expect(await shownOn()).toBe('');
	expect(await isElsewhere('')).toBe(false);
	await set(['fields', 'pinyin'], 'shìlìcí');
	await set(['fields', 'kind'], 'landscape');
	await set(['fields', 'meaning'], '示例的意思，没有这样一个词。');
	await set(['fields', 'evidence'], ['e01']);
	expect(await isElsewhere('')).toBe(true);
	expect(await shownOn()).toBe('read /terms/#new-1');
	expect(await isElsewhere('read /terms/#new-1')).toBe(false);
	const page = await ask('GET', preview);
	expect(new Set(addressesIn(page))).toEqual(new Set(['/terms/']));
	expect(page).toContain('#new-1"');
	await set(['id'], 'shi-li');
	expect(await isElsewhere('read /terms/#new-1')).toBe(true);
	expect(await shownOn()).toBe('read /terms/#shi-li');
	expect(readdirSync(house.at('terms'))).toEqual(['tianba.yaml']);
});

test('what stands on every page is looked at on the first, and what stands on none says so', async () => {
	expect(addressesIn(await ask('GET', '/preview/site/file/'))).toContain('/');
	expect(await ask('GET', '/preview/characters/file/')).toContain('没有自己的页');
	expect(await ask('GET', '/preview/ratchet/file/')).toContain('没有这一页');
});
