import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { findPrintingBrowser } from '../../scripts/build/papers/find-browser.ts';
import { printPages } from '../../scripts/build/papers/print.ts';
import { filesBelow } from '../../scripts/build/verify.ts';
import { Scan } from '../../scripts/absence/scan.ts';
import { wantedWords } from '../../scripts/absence/self-test.ts';
import { trialFolder } from './build-edition.ts';
import { editionFacts } from './built-site.ts';
import { teacherSecrets } from './lesson-secrets.ts';
import { bare, fontsOf, openPaper, pageSizes, textOf } from './paper-reader.ts';

/** Families under the SIL Open Font License that may be inside a document: 思源宋体 as Google cuts it, 霞鹜文楷. */
const FREE_FAMILIES = /^(?:NotoSerifSC|LXGWWenKai)/;

/** How many sides of A4 a sheet may have. */
const MOST_SIDES: Readonly<Record<string, number>> = {
	worksheet: 2,
	/** Readings need room; four sides are two sheets. */
	'worksheet-pinyin': 4,
	observation: 2,
	walk: 1,
	rubric: 1,
};
/** Sheets that only teachers get. */
const FOR_TEACHERS = ['teacher', 'rubric'];

const folder = () => inject('museumFolder');
/** The words of a document, read once. */
const texts = new Map<string, Promise<string>>();
const wordsOf = (file: string): Promise<string> => {
	const known = texts.get(file) ?? openPaper(join(folder(), file)).then(textOf);
	texts.set(file, known);
	return known;
};
const htmlOf = (file: string) => readFileSync(join(folder(), file), 'utf8');

interface Paper {
	/** `lessons/two-dates/two-dates-worksheet.pdf` */
	file: string;
	lesson: string;
	/** 「worksheet」 */
	sheet: string;
	/** The page it was printed from, and the words of the link that offers it. */
	page: string;
	link: string;
}

const inside = (address = '') => address.slice(editionFacts().base.length);

/** Every paper that the lessons offer. */
const papers = (): Paper[] =>
	filesBelow(folder())
		.filter((file) => /^lessons\/[^/]+\/index\.html$/.test(file))
		.flatMap((file) => {
			const page = load(htmlOf(file));
			const lesson = file.split('/')[1] ?? '';
			return page('[data-paper-of]')
				.map((_, link) => ({
					file: inside(page(link).attr('href')),
					lesson,
					sheet: inside(page(link).attr('href'))
						.replace(/^.*\//, '')
						.slice(lesson.length + 1, -4),
					page: `${inside(page(link).attr('data-paper-of'))}index.html`,
					link: `${page(link).attr('hidden')} ${page(link).text().trim().replace(/\s+/g, ' ')}`,
				}))
				.get();
		});

/** The words that a page prints, one for each element that holds words of its own. */
function printedWords(html: string): string[] {
	const page = load(html);
	page('.no-print, script, style, svg, .visually-hidden, details:not([open]), button').remove();
	return page('main *')
		.map((_, element) =>
			page(element)
				.contents()
				.toArray()
				.flatMap((node) => (node.type === 'text' ? [bare(node.data)] : [])),
		)
		.get()
		.filter((words) => words !== '');
}

describe('the papers of the lessons', () => {
	test('are all there, and every link says how long a paper is and how large', () => {
		const offered = papers();
		expect(offered.length).toBeGreaterThan(5);
		for (const { link, file } of offered)
			expect(link, file).toMatch(/^undefined \S+ PDF \d+页，[\d.]+ [KM]B$/);
		const there = filesBelow(folder()).filter((file) => file.endsWith('.pdf'));
		expect(offered.map(({ file }) => file).sort()).toEqual(there);
	});

	test('are A4, no longer than promised, and word cards have a back for every front', async () => {
		for (const { file, sheet } of papers()) {
			const paper = await openPaper(join(folder(), file));
			for (const size of await pageSizes(paper)) expect(size, file).toEqual([210, 297]);
			expect(paper.numPages, file).toBeLessThanOrEqual(MOST_SIDES[sheet] ?? 60);
			if (sheet === 'words') expect(paper.numPages % 2, file).toBe(0);
		}
	});

	test('carry their fonts, and only free ones', () => {
		for (const { file } of papers()) {
			const { names, embedded } = fontsOf(readFileSync(join(folder(), file)));
			expect(names.length, file).toBeGreaterThan(0);
			expect(
				names.filter((name) => !FREE_FAMILIES.test(name)),
				file,
			).toEqual([]);
			expect(embedded, file).toBe(true);
		}
	});

	test('can be read aloud: language, title, structure and bookmarks', async () => {
		for (const { file, page } of papers()) {
			const paper = await openPaper(join(folder(), file));
			const { info } = (await paper.getMetadata()) as { info: Record<string, unknown> };
			const title = load(htmlOf(page))('title').text();
			expect(info['Language'], file).toBe('zh-Hans-CN');
			expect(info['Title'], file).toBe(title);
			// Its types say an object, it answers a map.
			const marks = (await paper.getMarkInfo()) as unknown as Map<string, boolean> | null;
			expect(marks?.get('Marked'), file).toBe(true);
			const tree = await (await paper.getPage(1)).getStructTree();
			expect(tree?.children.length, file).toBeGreaterThan(0);
			expect((await paper.getOutline())?.length ?? 0, file).toBeGreaterThan(0);
		}
	});

	test('say what their pages say, word for word', async () => {
		for (const { file, page } of papers()) {
			const text = await wordsOf(file);
			const words = printedWords(htmlOf(page));
			expect(words.length, file).toBeGreaterThan(5);
			expect(
				words.filter((said) => !text.includes(said)),
				file,
			).toEqual([]);
		}
	});

	test('of pupils hold no answer', async () => {
		for (const { file, lesson, sheet } of papers().filter(
			(one) => !FOR_TEACHERS.includes(one.sheet),
		)) {
			const text = await wordsOf(file);
			const secrets = teacherSecrets(lesson).map(bare);
			expect(secrets.length, sheet).toBeGreaterThan(10);
			expect(
				secrets.filter((secret) => text.includes(secret)),
				file,
			).toEqual([]);
		}
	});
});

describe('the press', () => {
	const trial = trialFolder();
	afterAll(trial.remove);

	test('prints the same page with the same bytes, and the verifier reads what it printed', async () => {
		const words = '甲辰乙巳丙午丁未';
		mkdirSync(join(trial.path, 'a'));
		writeFileSync(
			join(trial.path, 'a/index.html'),
			`<!doctype html><html lang="zh-Hans-CN"><head><meta charset="utf-8"><title>纸</title>
<link rel="stylesheet" href="/fonts/page.css"></head><body class="paper early"><h1>纸</h1><p>${words}</p></body></html>`,
		);
		const program = findPrintingBrowser();
		if (!program) throw new Error('no browser to print with');
		const printed: Buffer[] = [];
		for (let time = 0; time < 2; time += 1)
			await printPages({ folder: trial.path, base: '/' }, ['a/index.html'], program, (_page, pdf) =>
				printed.push(pdf),
			);
		expect(printed).toHaveLength(2);
		expect(printed[0]?.equals(printed[1] ?? Buffer.alloc(0))).toBe(true);
		expect(filesBelow(trial.path)).toEqual(['a/index.html']);

		const scan = new Scan(wantedWords(words));
		scan.file('a.pdf', printed[0] ?? Buffer.alloc(0));
		expect((await scan.finish()).map(({ kind }) => kind)).toEqual(['words']);
	});
});
