import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { addressOf, visit, type Visit } from './browser.ts';
import { answerIn, ask, field, options, results, SOON, status, titles } from './search-visit.ts';

const asked = (words: string, more = '') => `/search/?q=${encodeURIComponent(words)}${more}`;

/** Opens an address that holds a question, and waits for the answer. */
async function answered(words: string, more = ''): Promise<Visit> {
	const seen = await visit(asked(words, more));
	await answerIn(seen);
	return seen;
}

describe('search', () => {
	test('finds the chapter on the wall when 城墙 is typed, and leads to the marked words', async () => {
		const seen = await visit('/search/');
		const { page } = seen;
		await field(seen).pressSequentially('城墙');
		await expect.poll(() => titles(seen).count(), SOON).toBeGreaterThan(0);
		expect(await titles(seen).first().innerText()).toBe('城墙与城门');
		expect(await results(seen).first().locator('mark').first().innerText()).toBe('城墙');
		expect(new URL(page.url()).searchParams.get('q')).toBe('城墙');
		await page.keyboard.press('Escape');
		await page
			.getByRole('link', { name: /剩下的一段/ })
			.first()
			.click();
		await page.waitForURL(/\/chapters\/city-wall\/\?find=/);
		const bar = page.getByRole('group', { name: '本页标出的字' });
		await expect.poll(() => bar.innerText(), SOON).toMatch(/共\d+处，第\d+处/);
		const current = page.locator('mark.found[aria-current]');
		expect(await current.innerText()).toBe('城墙');
		await expect
			.poll(async () => {
				const box = await current.boundingBox();
				const height = page.viewportSize()?.height ?? 0;
				return box !== null && box.y > 0 && box.y < height;
			})
			.toBe(true);
		const first = await current.boundingBox();
		await bar.getByRole('button', { name: '下一处' }).click();
		await expect.poll(() => bar.innerText()).not.toMatch(/第1处/);
		expect(await current.count()).toBe(1);
		await bar.getByRole('button', { name: '上一处' }).click();
		expect(first).not.toBeNull();
		await bar.getByRole('button', { name: '收起' }).click();
		expect(await page.locator('mark.found').count()).toBe(0);
		expect(new URL(page.url()).search).toBe('');
		await page.goBack();
		await expect.poll(() => titles(seen).count(), SOON).toBeGreaterThan(0);
		expect(await field(seen).inputValue()).toBe('城墙');
		expect(seen.consoleErrors).toEqual([]);
	});

	test('a hit in a recording opens it at that sentence, ready to play', async () => {
		const seen = await answered('等他自在了再录');
		const link = results(seen).first().locator('.places a').first();
		expect(await link.innerText()).toMatch(/从1分37秒听起/);
		await link.click();
		const { page } = seen;
		await page.waitForURL(/\/interviews\/how-to-record\/\?find=.*#t=97\.007$/);
		expect(await page.locator('mark.found').first().innerText()).toContain('等他自在了再录');
		await page.getByRole('button', { name: '播放' }).first().click();
		const at = () => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
		await expect.poll(at, SOON).toBeGreaterThan(95.9);
		expect(await at()).toBeLessThan(99);
	});

	test('takes the words from the field on the home page', async () => {
		const seen = await visit('/');
		await field(seen).fill('文庙');
		await field(seen).press('Enter');
		await seen.page.waitForURL(/\/search\/\?q=/);
		await expect.poll(() => titles(seen).count(), SOON).toBeGreaterThan(0);
	});

	test('fetches its index only when something is asked', async () => {
		const { page } = await visit('/');
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await page.goto(addressOf('/search/'), { waitUntil: 'networkidle' });
		expect(requests.filter((url) => url.includes('/search-index/'))).toEqual([]);
	});

	test('says kindly that nothing was found', async () => {
		const seen = await visit('/search/');
		expect(await ask(seen, '摩天轮飞船')).toBe(
			'没有找到「摩天轮飞船」。换两个字试试，或者从下面的目录里找。',
		);
		expect(await titles(seen).count()).toBe(0);
	});

	test('finds nothing that is not there word for word', async () => {
		const seen = await visit('/search/');
		expect(await ask(seen, '墙城门江')).toMatch(/^没有找到/);
	});

	test.each([
		['光緒', '光绪'],
		['縣學', '县学'],
		['６５號', '65号'],
		['大南街六十五号', '大南街65号'],
		['乾隆卅一年', '1766'],
		['beijiezhixu', '北街志叙'],
		['bjzx', '北街志叙'],
		['dnj65', '大南街65'],
		['da nan jie 65', '大南街65'],
		['chéng qiáng', '城墙'],
		['chéngqiáng', '城墙'],
	])('「%s」 is found as 「%s」', async (written, meant) => {
		const seen = await visit(asked(written));
		await expect.poll(() => status(seen).innerText(), SOON).toMatch(/找到/);
		const said = await status(seen).innerText();
		// The museum may not speak of that reign; then it must say so of both.
		if (said.startsWith('没有找到')) {
			const other = await visit(asked(meant));
			await expect.poll(() => status(other).innerText(), SOON).toMatch(/^没有找到/);
			return;
		}
		const marks = (await seen.page.locator('[data-results] mark').allInnerTexts()).join();
		expect(marks).toContain(meant);
	});

	test.each([
		['三里六份', '三里六分'],
		['城强', '城墙'],
		['大南南街', '大南街'],
		['chengqianf', '城墙'],
		['leshi', '乐史'],
	])('where 「%s» stands nowhere, it says so and proposes 「%s」', async (written, meant) => {
		const seen = await visit(asked(written));
		await expect.poll(() => status(seen).innerText(), SOON).toMatch(/没有找到/);
		expect(await status(seen).innerText()).toContain(
			`没有找到「${written}」，是不是要找「${meant}」？`,
		);
		expect((await seen.page.locator('[data-results] mark').allInnerTexts()).join()).toContain(
			meant,
		);
	});

	test('a slip is only proposed where nothing stands as it was asked', async () => {
		const seen = await answered('城垣');
		expect(await status(seen).innerText()).toMatch(/^找到\d+条。$/);
	});

	test.each([
		['spaces', '   '],
		['a quotation mark', '"'],
		['empty quotation marks', '「」'],
		['a minus alone', '-'],
		['a sign of every kind', '%_*?+[](){}|\\^$.'],
		['a tag', '<script>alert(1)</script>'],
		['a tag with an event', '<img src=x onerror=alert(1)>'],
		['a broken pair', '\ud83d'],
		['a picture sign', '🏮'],
		['punctuation alone', '，。！？'],
		['a very long text', '城墙'.repeat(5000)],
		['a name of the engine', '__proto__ constructor'],
		['full-width signs', '２０２１年'],
		['right-to-left marks', '\u202e城墙\u202c'],
		['control characters', '城\u0000\u0007墙\u001b'],
		['a character beyond the basic plane', '𠮷野'],
		['a zero-width space', '城\u200b墙'],
		['only an exclusion', '-城墙'],
		['two words', '城墙 温江'],
	])('bears %s', async (_title, words) => {
		const seen = await visit('/search/');
		await field(seen).fill(words);
		await field(seen).press('Enter');
		await seen.page.waitForLoadState('networkidle');
		await expect
			.poll(() => status(seen).innerText(), SOON)
			.toMatch(/^(?:|.*找到.*|.*几个词各处都有.*)$/s);
		expect(await seen.page.locator('[data-results] script, [data-results] [onerror]').count()).toBe(
			0,
		);
		expect(seen.consoleErrors).toEqual([]);
	});

	test('says that a very long question is cut off', async () => {
		const seen = await visit('/search/');
		await field(seen).fill(`城墙${'啊'.repeat(9998)}`);
		await field(seen).press('Enter');
		await expect.poll(() => status(seen).innerText(), SOON).toMatch(/只按前面200个字找/);
	});

	test('gives the answer to the last question, however fast one types', async () => {
		const seen = await visit('/search/');
		for (const words of ['江', '江河', '文', '文庙']) await field(seen).fill(words);
		await expect.poll(() => titles(seen).count(), SOON).toBeGreaterThan(0);
		await seen.page.waitForTimeout(500);
		const hits = await results(seen).allInnerTexts();
		expect(hits.filter((hit) => !hit.includes('文庙'))).toEqual([]);
	});

	test('finds a word of which one character carries its reading', async () => {
		const chapter = await visit('/chapters/city-wall/', { until: 'load' });
		expect(await chapter.page.locator('ruby', { hasText: '谯' }).count()).toBeGreaterThan(0);
		const seen = await visit('/search/');
		await ask(seen, '谯楼');
		expect((await titles(seen).allInnerTexts()).join()).toContain('城墙与城门');
	});

	test('Back comes to the question before, not to every letter that was typed', async () => {
		const seen = await visit('/search/');
		const { page } = seen;
		const type = async (words: string) => {
			await field(seen).fill('');
			await field(seen).pressSequentially(words, { delay: 200 });
			await page.keyboard.press('Enter');
			await answerIn(seen);
		};
		await type('文庙');
		await type('城墙 温江');
		expect(await field(seen).inputValue()).toBe('城墙 温江');
		await page.goBack();
		await expect.poll(() => field(seen).inputValue(), SOON).toBe('文庙');
		await page.goForward();
		await expect.poll(() => field(seen).inputValue(), SOON).toBe('城墙 温江');
	});

	test('several words must all be found, a phrase sign for sign, and a minus leaves out', async () => {
		const count = async (words: string) => {
			const seen = await answered(words);
			return Number(/找到(\d+)条/.exec(await status(seen).innerText())?.[1]);
		};
		const [wall, both, without] = [
			await count('城墙'),
			await count('城墙 文庙'),
			await count('城墙 -文庙'),
		];
		expect(both + without).toBe(wall);
		expect(Math.min(both, without)).toBeGreaterThan(0);
		expect(await count('「叫昭化、阜成」')).toBeGreaterThan(0);
		const none = await visit(asked('「叫昭化阜成」'));
		await expect.poll(() => status(none).innerText(), SOON).toMatch(/^没有找到/);
	});

	test('filters add up, offer nothing that is empty, and stand in the address', async () => {
		const seen = await visit(asked('城墙'), {
			context: { viewport: { width: 1280, height: 900 } },
		});
		const { page } = seen;
		const kinds = page.getByRole('group', { name: '缩小范围' }).getByRole('button');
		await expect.poll(() => kinds.count(), SOON).toBeGreaterThan(3);
		const numbers = (await kinds.allInnerTexts()).map((words) => Number(/\d+/.exec(words)?.[0]));
		const [all = 0, ...parts] = numbers;
		expect(parts.reduce((sum, number) => sum + number, 0)).toBe(all);
		expect(Math.min(...parts)).toBeGreaterThan(0);
		await page.getByRole('button', { name: /^史料/ }).click();
		await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('evidence');
		const grade = page.getByLabel('史料等级');
		const offers = await grade.locator('option').allInnerTexts();
		expect(offers.slice(1).every((offer) => /（[1-9]\d*）$/.test(offer))).toBe(true);
		await grade.selectOption('C');
		await expect.poll(() => new URL(page.url()).searchParams.get('grade')).toBe('C');
		const told = Number(/（(\d+)）/.exec(offers.find((offer) => offer.startsWith('C')) ?? '')?.[1]);
		await expect.poll(() => status(seen).innerText()).toContain(`按所选的看${told}条`);
		// Back takes the filters off one by one.
		await page.goBack();
		await expect.poll(() => grade.inputValue(), SOON).toBe('');
		await page.goBack();
		await expect
			.poll(() => page.locator('[data-kind-choice=""]').getAttribute('aria-pressed'), SOON)
			.toBe('true');
	});

	test('a filter that the answer does not have is let go, not shown as nothing', async () => {
		const seen = await answered('谯楼', '&grade=Z&kind=walks&place=月亮');
		expect(await titles(seen).count()).toBeGreaterThan(0);
	});

	test('results come in one step: nothing that stood there moves', async () => {
		// An address that holds its question: nobody has touched anything that could excuse a shift.
		const seen = await visit(asked('城墙'), {
			before: () => {
				const shifts: number[] = [];
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) {
						// What moved is told by layout-shift entries, which TypeScript does not know.
						const sources = Reflect.get(entry, 'sources') as { node: Node | null }[];
						const search = document.querySelector('museum-search');
						if (sources.some(({ node }) => node && search?.contains(node))) shifts.push(1);
					}
				}).observe({ type: 'layout-shift', buffered: true });
			},
		});
		const { page } = seen;
		await expect.poll(() => titles(seen).count(), SOON).toBeGreaterThan(5);
		const first = () => titles(seen).first().boundingBox();
		const before = await first();
		await page.waitForTimeout(800);
		expect(await first()).toEqual(before);
		const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as number[]); // set above
		expect(shifts).toEqual([]);
	});

	test('a drawing among the results says that it is one', async () => {
		const { page } = await answered('院坝');
		const pictures = page.locator('[data-results] figure');
		expect(await pictures.count()).toBeGreaterThan(3);
		expect(await pictures.locator('figcaption').allInnerTexts()).toEqual(
			Array.from({ length: await pictures.count() }, () => '示意画'),
		);
	});

	test('a synthetic voice among the results says that it is one', async () => {
		const { page } = await answered('口述史');
		const heard = page.locator('[data-results] > li').filter({ hasText: '可以听' });
		expect(await heard.count()).toBeGreaterThan(0);
		const above = await heard.locator('.above').allInnerTexts();
		expect(above.filter((words) => !words.includes('合成语音'))).toEqual([]);
		const silent = page.locator('[data-results] > li').filter({ hasNotText: '可以听' });
		expect(await silent.locator('.synthetic').count()).toBe(0);
	});

	test('more results come when asked for, and the first of them gets the focus', async () => {
		const seen = await answered('温江');
		expect(await results(seen).count()).toBe(10);
		await seen.page.getByRole('button', { name: '再看10条' }).click();
		await expect.poll(() => results(seen).count(), SOON).toBe(20);
		expect(
			await titles(seen)
				.nth(10)
				.evaluate((link) => link === document.activeElement),
		).toBe(true);
	});

	test('offers names while one types, by characters and by pinyin, with keys and screen readers', async () => {
		const seen = await visit('/search/');
		const { page } = seen;
		expect(await field(seen).getAttribute('aria-expanded')).toBe('false');
		await field(seen).pressSequentially('dnj');
		await expect.poll(() => options(seen).count(), SOON).toBeGreaterThan(0);
		expect(await field(seen).getAttribute('aria-expanded')).toBe('true');
		expect((await options(seen).allInnerTexts()).join()).toContain('大南街');
		await page.keyboard.press('ArrowDown');
		const chosen = options(seen).and(page.getByRole('option', { selected: true }));
		expect(await chosen.count()).toBe(1);
		expect(await field(seen).getAttribute('aria-activedescendant')).toBe(
			await chosen.getAttribute('id'),
		);
		await page.keyboard.press('Escape');
		expect(await options(seen).count()).toBe(0);
		expect(await field(seen).inputValue()).toBe('dnj');
		await field(seen).fill('');
		await field(seen).pressSequentially('城南古');
		await expect.poll(() => options(seen).count(), SOON).toBeGreaterThan(0);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/places\/chengnan-guguo\//);
	});

	test('「/」 leads to the field from anywhere, and is a sign like others within it', async () => {
		const seen = await visit('/chapters/city-wall/');
		await seen.page.keyboard.press('/');
		await seen.page.waitForURL(/\/search\/$/);
		await seen.page.locator('h1').click();
		await seen.page.keyboard.press('/');
		expect(await field(seen).evaluate((input) => input === document.activeElement)).toBe(true);
		await seen.page.keyboard.press('/');
		expect(await field(seen).inputValue()).toBe('/');
	});

	test('tells screen readers what was found, once, politely', async () => {
		const seen = await answered('谯楼');
		expect(await status(seen).getAttribute('role')).toBe('status');
		const tree = await seen.page.locator('museum-search').ariaSnapshot();
		expect(tree).toMatch(/combobox "找一个字、一条街、一个人"/);
		expect(tree).toMatch(/status: 找到\d+条。/);
		expect(tree).toMatch(/heading "找到的" \[level=2\]/);
		expect(tree).toMatch(/heading "谯楼" \[level=3\]/);
	});

	test.each([
		['results', asked('城墙')],
		['a proposal', asked('城强')],
		['nothing', asked('摩天轮飞船')],
		['marks on a page', '/chapters/city-wall/?find=城墙'],
	])('axe finds nothing wrong with %s', async (_title, path) => {
		const { page } = await visit(path);
		await expect
			.poll(() => page.locator('[data-status], [data-found-status]').first().innerText(), SOON)
			.not.toBe('');
		expect(await axeFaults(page)).toEqual([]);
	});

	test.each([360, 320])('fits a screen %i wide at the largest letters', async (width) => {
		const { page } = await visit(asked('城墙'), {
			context: { viewport: { width, height: 640 } },
			before: () => localStorage.setItem('beijie-size', '30'),
		});
		await expect.poll(() => page.locator('[data-results] > li').count(), SOON).toBeGreaterThan(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width,
		);
	});

	test('without script shows the ways that are left', async () => {
		const { page } = await visit('/search/', { context: { javaScriptEnabled: false } });
		// Playwright's own search for text leaves <noscript> out.
		const notice = page.locator('main noscript p');
		expect(await notice.isVisible()).toBe(true);
		expect(await notice.innerText()).toMatch(/^这台设备没有开启脚本，搜索用不了。/);
		const indexes = page.getByRole('navigation', { name: '也可以从目录里找' });
		for (const name of ['人名索引', '地名索引', '事项索引'])
			expect(await indexes.getByRole('link', { name }).count()).toBe(1);
		await indexes.getByRole('link', { name: '地名索引' }).click();
		expect(new URL(page.url()).pathname).toMatch(/\/indexes\/places\/$/);
	});
});

describe('when something is wrong, search', () => {
	test('says that the network is gone in the middle of a question, and goes on when it is back', async () => {
		const seen = await visit('/search/');
		const { page } = seen;
		await ask(seen, '城墙');
		await page.context().setOffline(true);
		await field(seen).fill('文庙');
		await field(seen).press('Enter');
		await expect.poll(() => status(seen).innerText(), SOON).toMatch(/也许是网络断了/);
		await page.context().setOffline(false);
		await field(seen).press('Enter');
		await expect.poll(() => status(seen).innerText(), SOON).toMatch(/^找到\d+条/);
		expect(seen.consoleErrors).toEqual([]);
	});

	test.each([
		['cut off', (text: string) => text.slice(0, text.length / 2)],
		[
			'changed',
			(text: string) => text.replace(/[A-Z](?=[a-z])/, (letter) => (letter === 'A' ? 'B' : 'A')),
		],
		['something else', () => '<!doctype html><p>404'],
		['empty', () => ''],
	])('says that a file of its index is %s', async (_title, damage) => {
		const seen = await visit('/search/', {
			prepare: async (context) => {
				await context.route('**/search-index/two-*.js*', async (route) => {
					const response = await route.fetch();
					await route.fulfill({ response, body: damage(await response.text()) });
				});
			},
		});
		await field(seen).fill('城墙');
		await field(seen).press('Enter');
		await expect.poll(() => status(seen).innerText(), SOON).toMatch(/搜索用的文件不完整/);
		expect(seen.consoleErrors).toEqual([]);
		expect(await seen.page.getByRole('navigation', { name: '也可以从目录里找' }).isVisible()).toBe(
			true,
		);
	});

	test('asks again by itself when the museum was renewed meanwhile', async () => {
		let isOld = true;
		const seen = await visit('/search/', {
			prepare: async (context) => {
				await context.route('**/search-index/meta.js*', async (route) => {
					const response = await route.fetch();
					const text = await response.text();
					if (!isOld) return route.fulfill({ response, body: text });
					isOld = false;
					// The first file of an earlier edition, whole in itself.
					const [, stamp = '', payload = ''] =
						/^museumSearch\("meta","(\w+)",\d+,([^]*)\);\n$/.exec(text) ?? [];
					const { writePart } = await import('../search/parts.ts');
					return route.fulfill({
						response,
						body: writePart('meta', `${stamp}old`, JSON.parse(payload) as unknown),
					});
				});
			},
		});
		await field(seen).fill('城墙');
		await field(seen).press('Enter');
		await expect.poll(() => status(seen).innerText(), SOON).toMatch(/^找到\d+条/);
	});
});

test('marks a word that runs across a link, and what stands in a table or a note', async () => {
	// 「知县」 is a link of its own in this sentence.
	const seen = await visit('/chapters/city-wall/?find=' + encodeURIComponent('年间知县李棠砌'));
	const { page } = seen;
	await expect.poll(() => page.locator('mark.found').count(), SOON).toBeGreaterThan(1);
	expect((await page.locator('mark.found').allInnerTexts()).join('')).toBe('年间知县李棠砌');
	expect(await page.locator('[data-found-status]').innerText()).toBe('共1处');
	expect(seen.consoleErrors).toEqual([]);
});

test('a page opened without a question carries no bar and no marks', async () => {
	const { page } = await visit('/chapters/city-wall/');
	expect(await page.locator('found-words').isVisible()).toBe(false);
	expect(await page.locator('mark.found').count()).toBe(0);
});
