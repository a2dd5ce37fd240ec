import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskHouse } from './house.ts';
import { startDeskServer, type DeskServer } from './local-server.ts';

/** The whole desk as it is opened, asked by programs that may say what they like. */

const trial = mkdtempSync(join(tmpdir(), 'desk-house-'));
const content = join(trial, 'content');
const EVENT = '/records/events/1465-wall-built/';
const record = () => readFileSync(join(content, 'events/1465-wall-built.yaml'), 'utf8');
const steps = (head: string) => ({
	steps: [
		{
			...{ id: 'one', parent: head, when: '2026-11-28T14:00:00.000Z', kind: 'change' },
			change: { kind: 'set', path: ['fields', 'subject'], before: '某知县', after: '别人写的' },
		},
	],
});

let house: DeskHouse;
let server: DeskServer;
let token = '';
let head = '';

interface Answer {
	status: number;
	text: string;
}

function ask(
	path: string,
	{
		method = 'GET',
		headers = {},
		body,
	}: { method?: string; headers?: object; body?: unknown } = {},
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request(
			{
				...{ host: '127.0.0.1', port: server.port, path, method },
				headers: { Connection: 'close', ...headers },
			},
			(response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (part: string) => (text += part));
				response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
			},
		);
		asked.on('error', reject);
		asked.end(body === undefined ? undefined : JSON.stringify(body));
	});
}
const ours = () => ({
	Origin: `http://127.0.0.1:${server.port}`,
	'Content-Type': 'application/json',
	'X-Desk-Token': token,
});
const post = (path: string, body: unknown, headers: object = {}) =>
	ask(path, { method: 'POST', headers: { ...ours(), ...headers }, body });

beforeAll(async () => {
	cpSync('src/fixtures/museum', content, { recursive: true });
	house = new DeskHouse(content, () => '2026-11-28');
	server = await startDeskServer(house.answer, 0);
	const work = JSON.parse((await ask(`${EVENT}work`)).text) as {
		token: string;
		entries: { id: string }[];
	};
	token = work.token;
	head = work.entries[0]?.id ?? '';
});
afterAll(async () => {
	await server.close();
	house.close();
	rmSync(trial, { recursive: true });
});

const ROOMS = [
	'/',
	'/inbox/',
	'/records/',
	'/records/events/',
	EVENT,
	'/mark/',
	'/align/',
	'/locate/',
];

test('every room answers the editor, from the home page on', async () => {
	for (const path of ROOMS) expect((await ask(path)).status, path).toBe(200);
	const home = (await ask('/')).text;
	for (const room of ['mark', 'align', 'locate']) expect(home).toContain(`href="/${room}/"`);
	expect((await ask('/locate/places/old-wall/')).text).toContain('src="/locate/page/work.js"');
	expect((await ask('/mark/page/work.css')).text).toContain("url('/mark/page/kai.woff2')");
});

describe('a page of somebody else in the same browser', () => {
	test('reads no room under another name of this machine', async () => {
		for (const Host of ['evil.example', `evil.example:${server.port}`, `127.0.0.1:1`, '127.0.0.1'])
			for (const path of [...ROOMS, `${EVENT}work`])
				expect((await ask(path, { headers: { Host } })).status, `${Host} ${path}`).toBe(421);
	});

	test.each([
		['another origin', { Origin: 'http://evil.example' }],
		['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
		['no origin that has a name', { Origin: 'null' }],
		['no origin at all', { Origin: '' }],
		['no token', { 'X-Desk-Token': '' }],
		['the token of another run', { 'X-Desk-Token': 'x'.repeat(32) }],
		['a frame of another site', { 'Sec-Fetch-Site': 'cross-site' }],
	])('does nothing to a record with %s', async (_, headers) => {
		const before = (await ask(`${EVENT}work`)).text;
		for (const [what, body] of [
			['steps', steps(head)],
			['save', { head, anyway: true }],
			['look', {}],
		] as const)
			expect((await post(EVENT + what, body, headers)).status, what).toBe(403);
		expect((await ask(`${EVENT}work`)).text).toBe(before);
	});

	test('does nothing by a link or a form', async () => {
		const before = (await ask(`${EVENT}work`)).text;
		for (const what of ['steps', 'save', 'look', 'check', 'propose'])
			expect((await ask(EVENT + what)).status, what).toBe(404);
		const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
		expect((await post(`${EVENT}steps`, steps(head), form)).status).toBe(415);
		expect((await ask(`${EVENT}work`)).text).toBe(before);
		expect(record()).not.toContain('别人写的');
	});
});

test('no address leads out of the records', async () => {
	const out = [
		...['../../../package.json', '..%2f..%2fpackage.json', '%2e%2e/sources/x', '..\\x', '.'],
		...['1465-wall-built.yaml', 'new.1%2f..', 'new.', '', 'Ünknown'],
	];
	for (const name of out) {
		const path = `/records/events/${encodeURI(name).replaceAll('%25', '%')}/work`;
		expect((await ask(path)).status, path).toBe(404);
	}
	expect((await ask('/records/consents.yaml/x/work')).status).toBe(404);
	expect((await ask('/records/page/../../package.json')).status).toBe(404);
	expect((await ask('/records/page/work.ts')).status).toBe(404);
});

test('a page that sends nonsense, or steps into what a draft is made of, changes nothing', async () => {
	const [step] = steps(head).steps;
	const { change } = step ?? {};
	const wrong = [
		{ steps: 'none' },
		{ steps: [{ ...step, kind: 'saved' }] },
		{ steps: [{ ...step, by: 'file' }] },
		{ steps: [{ ...step, change: { ...change, path: [] } }] },
		{ steps: [{ ...step, change: { ...change, path: ['fields', '__proto__', 'x'] } }] },
		{ steps: [{ ...step, change: { ...change, path: ['fields', 'accounts', -1] } }] },
		{ steps: [{ ...step, kind: 'aside', aside: { path: ['fields', 'title'], from: 'file' } }] },
	];
	for (const body of wrong)
		expect((await post(`${EVENT}steps`, body)).status, JSON.stringify(body)).toBe(400);
});

test('our own page writes, is told what stands in the way, and saves only when it shows what is there', async () => {
	expect((await post(`${EVENT}steps`, steps(head))).status).toBe(200);
	expect((await post(`${EVENT}save`, { head })).status).toBe(409);
	const before = record();
	expect((await post(`${EVENT}save`, { head: 'one', anyway: true })).status).toBe(200);
	expect(record()).toBe(before.replace('某知县', '别人写的'));
	expect(readdirSync(join(content, 'events'))).toEqual(['1465-wall-built.yaml']);
});

test('what keeps the museum from being published is told by field, and saved only when asked for', async () => {
	const step = { id: 'two', parent: 'one', when: '2026-11-28T14:00:00.000Z', kind: 'change' };
	const path = ['fields', 'accounts', 1, 'evidence'];
	const change = { kind: 'insert', path, index: 1, item: 'e99' };
	expect((await post(`${EVENT}steps`, { steps: [{ ...step, change }] })).status).toBe(200);
	const refused = await post(`${EVENT}save`, { head: 'two' });
	expect(refused.status).toBe(409);
	expect(JSON.parse(refused.text)).toMatchObject({
		kind: 'mistakes',
		problems: [
			{
				path,
				message: '「史料」里的「e99」不在 content/evidence/ 里',
				weight: 'mistake',
			},
		],
	});
	expect((await post(`${EVENT}save`, { head: 'two', anyway: true })).status).toBe(200);
	expect(record()).toContain('evidence: [e03, e99]');
});

test('what programs write is shown and never changed, and what needs a picture first is not begun here', async () => {
	const frozen = readdirSync(join(content, 'frozen'))[0]?.replace('.yaml', '') ?? '';
	const address = `/records/frozen/${frozen}/`;
	const { status, text } = await ask(address);
	expect(status).toBe(200);
	expect(text).toContain('这是定稿，不能改。');
	expect(text).not.toMatch(/<(?:input|textarea|select)|work\.js/);
	expect((await ask(`${address}work`)).status).toBe(404);
	expect((await post(`${address}steps`, steps('one'))).status).toBe(404);
	expect((await post(`${address}save`, { head: 'one' })).status).toBe(404);
	const registers = await ask('/records/registers/');
	for (const name of ['withdrawals', 'second-looks', 'ratchet']) {
		expect(registers.text).toContain(`content/${name}.yaml`);
		expect((await ask(`/records/${name}/file/`)).status, name).toBe(404);
	}
	for (const kind of ['photos', 'interviews', 'frozen'])
		expect((await ask(`/records/${kind}/new.1/`)).status, kind).toBe(404);
});

test('a new record gets an id of its own, and no other record is written over', async () => {
	const draft = '/records/terms/new.1/';
	const begun = JSON.parse((await ask(`${draft}work`)).text) as { entries: { id: string }[] };
	const set = (
		id: string,
		parent: string | undefined,
		path: string[],
		before: unknown,
		after: unknown,
	) => ({
		...{ id, parent, when: '2026-11-28T14:00:00.000Z', kind: 'change' },
		change: { kind: 'set', path, before, after },
	});
	const [taken = ''] = readdirSync(join(content, 'terms')).map((name) => name.replace('.yaml', ''));
	await post(`${draft}steps`, {
		steps: [
			set('a', begun.entries[0]?.id, ['fields', 'word'], undefined, '坝坝'),
			set('b', 'a', ['id'], undefined, taken),
		],
	});
	expect(JSON.parse((await post(`${draft}propose`, {})).text)).toEqual({ id: 'ba-ba' });
	const refused = JSON.parse((await post(`${draft}save`, { head: 'b', anyway: true })).text) as {
		problems: { path: string[]; message: string; weight: string }[];
	};
	expect(refused.problems.at(-1)).toMatchObject({
		path: ['id'],
		message: `编号「${taken}」已经有一条在用`,
		weight: 'stop',
	});
	expect(refused.problems.map(({ message }) => message)).toContain('缺少「意思」');
});
