import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { FACES } from '../../scripts/build/fonts/faces.ts';
import { filesBelow } from '../../scripts/build/verify.ts';
import { receiptPage } from '../../scripts/absence/receipt/receipt-page.ts';
import { prepare } from '../../scripts/absence/prepare.ts';
import { textViews } from '../../scripts/absence/readers/text.ts';
import { foldText } from '../../scripts/absence/fold.ts';
import { isWithinShownId } from '../../scripts/absence/traces.ts';
import { contentRoot, readMuseum } from '../../scripts/lib/read-content.ts';
import { EDITIONS } from '../editions/edition.ts';
import type { Withdrawal } from '../schema/withdrawal.ts';
import { openBrowser } from './browser.ts';
import { buildEdition, trialFolder } from './build-edition.ts';
import { builtPages } from './built-site.ts';

const root = join(import.meta.dirname, '../..');

const trial = trialFolder();
afterAll(trial.remove);

/** What a command that failed has said. */
const saidBy = (error: unknown): string =>
	error instanceof Error && 'stderr' in error ? String(error.stderr) : '';

test('an edition that names who withdrew does not take the place of the old one, not even as a draft', async () => {
	const content = join(trial.path, 'content');
	cpSync(join(import.meta.dirname, '../fixtures/museum'), content, { recursive: true });
	// The content check knows the name in characters; in Latin letters only the finished pages are asked.
	const person = join(content, 'people/ding-xuke.yaml');
	const said = readFileSync(person, 'utf8').replace(/^(summary: .*)$/m, '$1Bing Chehui也在场。');
	writeFileSync(person, said);
	expect(said).toContain('Bing Chehui');
	const target = join(trial.path, 'web');
	mkdirSync(target);
	writeFileSync(join(target, 'edition.json'), '{"edition":"web","base":"/"}');
	writeFileSync(join(target, 'index.html'), '旧的一版');

	const variables = { MUSEUM_CONTENT: content, MUSEUM_TODAY: '2026-11-28' };
	const words = await buildEdition('web', target, variables, ['--draft']).then(() => '', saidBy);
	expect(words).toContain('人物 people/bing-chehui：还有名字');
	expect(words).toContain('这一版不能发布');
	expect(words).not.toMatch(/丙撤回|Bing/);
	expect(filesBelow(target)).toEqual(['edition.json', 'index.html']);
	expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('旧的一版');
}, 600_000);

/** All that can be read in a page, folded as the search for traces folds it. */
const foldedViews = (html: string) => textViews(html).map(foldText);

/** A page as it is while a recording cannot be heard: without what leads to it. */
function without(own: string, html: string): string {
	const $ = load(html);
	$('head, script').remove();
	$(`[href*="${own}"], [src*="${own}"]`).each((_, link) => {
		const around = $(link).closest('li, aside, figure, section, article > *');
		(around.length > 0 ? around : $(link)).remove();
	});
	return $.html();
}

test('no recording of the museum shares its words with other pages so that its withdrawal would stop the build', async () => {
	const museum = readMuseum(contentRoot());
	const pages = builtPages().map((page) => ({ ...page, views: foldedViews(page.html) }));
	const surroundings = { root, content: contentRoot(), today: '2026-11-28', realNames: [] };
	const alarms = new Set<string>();
	for (const { id } of museum.records.interviews) {
		const own = `/interviews/${id}/`;
		const withdrawal: Withdrawal = {
			on: '2026-11-28',
			action: 'withdraw',
			collection: 'interviews',
			id,
			reason: 'consent',
			who: 'narrator',
			gone: {},
		};
		const later = { ...museum, withdrawals: [...museum.withdrawals, withdrawal] };
		const { truth, letters } = await prepare(later, EDITIONS.web, surroundings);
		expect(truth.hidden.map(({ key }) => key)).toContain(`interviews/${id}`);
		const others = pages.filter(({ path }) => !path.startsWith(own));
		for (const { path, html, views } of others) {
			for (const view of html.includes(own) ? foldedViews(without(own, html)) : views)
				letters.find(view, ({ value, at, letters: { length } }) => {
					if (!isWithinShownId(view, at, length, value))
						alarms.add(`${id} withdrawn: ${path} has ${value.kind} of ${value.record}`);
				});
		}
	}
	expect([...alarms]).toEqual([]);
}, 300_000);

test('the receipt is one sheet of paper', async () => {
	const edition = (label: string) => ({
		label,
		files: 12345,
		megabytes: '199.9',
		traces: 123456,
		digest: '0123456789abcdef'.repeat(4),
	});
	const page = await (await openBrowser()).newPage();
	onTestFinished(() => page.close());
	const receipt = receiptPage({
		number: '20261128-0123abcd',
		museum: '试验史志馆',
		documents: ['试验-003', '试验-004', '试验-005'],
		record: 'interviews/talk-withdrawn',
		askedOn: '2026-06-01',
		checkedOn: '2026-11-28',
		removed: ['口述12条', '人物2条', '照片30条', '录音12个', '波形12份', '文字稿24份', '图30张'],
		leavesWord: true,
		editions: ['网页版', '触摸屏版', '学校版', '电子书'].map(edition),
		notes: [
			'名字里的字太常见，馆里别的文章也用到，所以没有单独拿名字核对；别的文字、声音、图都核对了。',
			'有123处连着8个字的话，别人讲的、别的文章里也有，例如采访人的问话，没有算在内。',
		],
	});
	// The browser of the tests has no Chinese face, and its empty boxes are narrower than characters.
	const face = readFileSync(FACES.regular.file).toString('base64');
	const faceRule = `@font-face{font-family:'Noto Serif SC';src:url(data:font/woff2;base64,${face})}`;
	await page.setContent(receipt.replace('<style>', `<style>${faceRule}`));
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
