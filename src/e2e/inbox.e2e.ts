import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sceneJpeg } from '../../scripts/photos/test-pictures.ts';
import { makeVoice } from '../../scripts/interviews/test-voices.ts';
import { OPENING, para, STYLES, trialDocx } from '../../scripts/word/trial.ts';
import { axeFaults } from './axe.ts';
import { visit } from './browser.ts';
import { layoutFaults } from './controls.ts';
import { ToolProcess } from './tool-process.ts';

const tool = new ToolProcess('scripts/inbox.ts');

beforeAll(async () => {
	cpSync('src/fixtures/museum', tool.content, { recursive: true });
	const inbox = join(dirname(tool.content), 'inbox');
	mkdirSync(inbox);
	const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(inbox, name), bytes);
	const docx = (card: string) =>
		trialDocx(OPENING + para(`东门在城东〔史料 ${card}〕。`), { styles: STYLES });
	put('old-bridge.docx', docx('E01'));
	put('river.docx', docx('E99'));
	put('street.jpg', await sceneJpeg());
	put('词.csv', '编号,写法,拼音,类别,意思,史料\nbaba,坝坝,bàba,方言,平地。,e98\n');
	makeVoice(join(inbox, '2026-11-22-talk.wav'), { seconds: 3 });
	put('~$river.docx', 'x');
	await tool.start();
});
afterAll(() => tool.remove());

test('the page shows what each thing becomes, and every mistake with its place and remedy', async () => {
	const { page, consoleErrors, foreignRequests } = await visit('/', {
		museumUrl: tool.url,
		context: { viewport: { width: 1280, height: 800 } },
		until: 'load',
	});
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('收件箱');
	await page.getByText('5样，2处要改。').waitFor();
	const thing = (name: string) =>
		page.getByRole('article').filter({ has: page.getByRole('heading', { level: 2, name }) });

	const photo = thing('street.jpg').getByRole('img', { name: 'street.jpg收进来的样子' });
	expect(
		await photo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
	).toBe(900);
	await thing('2026-11-22-talk.wav').getByRole('img', { name: '录音的波形，长3秒' }).waitFor();
	expect(
		await thing('old-bridge.docx')
			.getByRole('region', { name: 'old-bridge.docx　正文' })
			.innerText(),
	).toBe('试写的一篇\n\n试写的导语。\n\n东门在城东〔史料 E01〕。');
	const row = thing('词.csv').getByRole('row', { name: /^2 / });
	expect(await row.getByRole('cell').allTextContents()).toEqual([
		...['baba', '坝坝', 'bàba', '方言', '平地。', 'e98'],
	]);
	expect(await thing('river.docx').getByRole('listitem').first().innerText()).toBe(
		'第 3 段「东门在城东〔史料 E99……」\n没有「E99」这张史料卡\n改法：新建 content/evidence/e99.yaml，或把编号改对',
	);
	expect(await thing('词.csv').getByRole('listitem').first().innerText()).toMatch(/^「词」F2/);

	const shown = () => page.getByRole('article').count();
	const onlyFaulty = page.getByRole('checkbox', { name: '只看要改的' });
	expect(await shown()).toBe(5);
	await onlyFaulty.check();
	expect(await shown()).toBe(2);
	await onlyFaulty.uncheck();
	expect(await shown()).toBe(5);

	for (const summary of await page.getByText('计划全文').all()) await summary.click();
	expect(await axeFaults(page)).toEqual([]);
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	expect(consoleErrors).toEqual([]);
	expect(foreignRequests).toEqual([]);
});
