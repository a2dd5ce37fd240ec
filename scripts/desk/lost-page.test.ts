import { mkdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TrialHouse } from './trial-house.ts';

let house: TrialHouse;
beforeAll(() => {
	house = new TrialHouse();
});
afterAll(() => house.remove());

const ask = (path: string) => house.ask('GET', path);

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
	const inTheWay = house.at('second-looks.yaml');
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
