import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { scene, sceneJpeg } from '../../scripts/photos/test-pictures.ts';
import { docxWithPictures } from '../../scripts/word/trial.ts';
import { axeFaults } from './axe.ts';
import { layoutFaults } from './controls.ts';
import { deskForTests } from './desk-pages.ts';

const { at, open } = deskForTests(async ({ desk }) => {
	const inbox = join(dirname(desk.content), 'inbox');
	mkdirSync(inbox);
	const pictures = [await sceneJpeg(), await scene().flop().jpeg().toBuffer()];
	writeFileSync(join(inbox, 'stone-bridge.docx'), docxWithPictures(pictures));
});
const made = (file: string) => existsSync(at(file));

test('a Word file with pictures comes in and goes out again without the terminal', async () => {
	const { page, consoleErrors, foreignRequests } = await open('/', {
		viewport: { width: 390, height: 844 },
		fonts: true,
	});
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const looksWell = async () => {
		expect(await axeFaults(page)).toEqual([]);
		expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	};
	await page.getByRole('link', { name: '打开收件箱' }).click();
	await page.getByText('收件箱里有1件：').waitFor();
	await looksWell();

	await press('看会变成什么');
	await page.getByText('1样，没有要改的。').waitFor({ timeout: 60_000 });
	const picture = page.getByRole('img', { name: '第 5 段后面收进来的样子' });
	expect(
		await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
	).toBe(900);
	const told = page.getByRole('figure').filter({ has: picture });
	expect(await told.innerText()).toContain('图说：石桥之2\n');
	expect(await told.innerText()).toContain('人脸还没有看过');
	for (const summary of await page.getByText('计划全文').all()) await summary.click();
	await looksWell();
	expect(made('chapters/stone-bridge.mdx')).toBe(false);

	await press('收进馆里');
	await page.getByText('收好了，写了5个文件。').waitFor({ timeout: 60_000 });
	await looksWell();
	expect(made('photos/stone-bridge-picture-2.jpg')).toBe(true);
	await page.getByRole('link', { name: 'content/photos/stone-bridge-picture-1.yaml' }).waitFor();

	await page.getByRole('link', { name: '回到收件箱' }).click();
	await page.getByRole('heading', { name: '退回上一次收的' }).waitFor();
	await looksWell();
	await press('退回');
	await page.getByText('退回去了5个文件，和收之前一模一样。').waitFor({ timeout: 60_000 });
	expect(made('chapters/stone-bridge.mdx')).toBe(false);
	expect(made('photos/stone-bridge-picture-2.jpg')).toBe(false);
	expect(consoleErrors).toEqual([]);
	expect(foreignRequests).toEqual([]);
});
