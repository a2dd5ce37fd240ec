import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DeskHouse } from './house.ts';

const trial = mkdtempSync(join(tmpdir(), 'desk-lost-'));
const content = join(trial, 'content');
let house: DeskHouse;

beforeAll(() => {
	cpSync('src/fixtures/museum', content, { recursive: true });
	house = new DeskHouse(content, () => '2026-11-28');
});
afterAll(() => {
	house.close();
	rmSync(trial, { recursive: true });
});

const ask = async (path: string) => {
	const query = new URLSearchParams();
	const answer = await house.answer({ method: 'GET', path, query, body: undefined, token: 'word' });
	if (!answer) return undefined;
	if ('file' in answer) throw new Error(`${path} is a file`);
	return { status: answer.status ?? 200, text: answer.text };
};

test.each(['/nowhere/', '/records/events/1900-none/', '/mark/recordings/none/', '/a'])(
	'who looks for %s, which is not there, is told so, and led home',
	async (path) => {
		const page = await ask(path);
		expect(page?.status).toBe(404);
		expect(page?.text).toContain('<h1>没有这一页</h1>');
		expect(page?.text).toContain('href="/">回编辑台第一页</a>');
	},
);

test('what a page loads is no page', async () => {
	expect(await ask('/records/page/none.js')).toBeUndefined();
});

test('a page that cannot be made says what to do, and the others go on', async () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const inTheWay = join(content, 'second-looks.yaml');
	mkdirSync(inTheWay);
	try {
		const page = await ask('/consent/');
		expect(page?.status).toBe(500);
		expect(page?.text).toContain('<h1>这一页打不开，是程序的毛病</h1>');
		expect(page?.text).toContain('请先运行发布前检查（npm run check）');
		expect(String(told.mock.calls[0]?.[0])).toContain('EISDIR');
		expect((await ask('/'))?.status).toBe(200);
	} finally {
		rmSync(inTheWay, { recursive: true });
		told.mockRestore();
	}
});
