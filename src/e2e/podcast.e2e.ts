import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { parseVtt } from '../domain/vtt.ts';
import { visit } from './browser.ts';
import { fileAt } from './built-site.ts';

describe('the podcast', () => {
	/** RSS 2.0, Apple's requirements and the podcast namespace: what every channel and every item must have. */
	const CHANNEL = [
		'title',
		'link',
		'description',
		'language',
		'itunes\\:explicit',
		'itunes\\:author',
	];
	const ITEM = ['title', 'guid', 'pubDate', 'description', 'enclosure', 'itunes\\:duration'];
	const RFC_822 =
		/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
	const file = join(inject('museumFolder'), 'podcast.xml');
	const xml = readFileSync(file, 'utf8');
	const $ = load(xml, { xml: true });
	const items = $('item')
		.toArray()
		.map((element) => $(element));

	test('a browser reads it as XML, and the room leads to it', async () => {
		const { page } = await visit('/interviews/', { until: 'load' });
		const link = page.getByRole('link', { name: '播客订阅地址' });
		const read = await link.evaluate(async (element) => {
			const { href } = element as HTMLAnchorElement; // a link
			const text = await (await fetch(href)).text();
			const found = new DOMParser().parseFromString(text, 'application/xml');
			return {
				root: found.documentElement.tagName,
				broken: found.querySelector('parsererror')?.textContent ?? '',
				items: found.querySelectorAll('channel > item').length,
				announced:
					document.querySelector<HTMLLinkElement>('link[type="application/rss+xml"]')?.href ===
					href,
			};
		});
		expect(read).toEqual({ root: 'rss', broken: '', items: items.length, announced: true });
	});

	test('the channel says what directories ask for', () => {
		expect($('rss').attr('version')).toBe('2.0');
		expect($('rss').attr('xmlns:podcast')).toBe('https://podcastindex.org/namespace/1.0');
		const missing = CHANNEL.filter((name) => $(`channel > ${name}`).text().trim() === '');
		expect(missing).toEqual([]);
		expect($('channel > language').text()).toBe('zh-cn');
		expect($('channel > itunes\\:category').attr('text')).toBe('History');
		expect(fileAt($('channel > atom\\:link[rel="self"]').attr('href') ?? '')).toBe(file);
	});

	test('its cover is square, large and not heavy', async () => {
		const cover = fileAt($('channel > itunes\\:image').attr('href') ?? '');
		const { width, height, format } = await sharp(cover).metadata();
		expect(format).toBe('jpeg');
		expect(width).toBe(height);
		expect(width).toBeGreaterThanOrEqual(1400);
		expect(statSync(cover).size).toBeLessThan(512 * 1024);
	});

	test('every episode is complete, its file has the length it says, and every address leads somewhere', () => {
		const faults: string[] = [];
		const guids = new Set<string>();
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) {
			const guid = item.find('guid').text();
			const complain = (fault: string) => faults.push(`${guid}: ${fault}`);
			for (const name of ITEM)
				if (item.children(name).length !== 1) complain(`${name} is not there once`);
			if (guids.has(guid)) complain('twice');
			guids.add(guid);
			const day = item.find('pubDate').text();
			if (!RFC_822.test(day) || Number.isNaN(Date.parse(day))) complain(day);
			const { url = '', length = '', type = '' } = item.find('enclosure').attr() ?? {};
			if (type !== 'audio/x-m4a') complain(type);
			if (statSync(fileAt(url)).size !== Number(length)) complain(`${url} is not ${length} bytes`);
			const addresses = [
				item.find('link').text(),
				...item
					.find('[url]')
					.map((_, element) => $(element).attr('url') ?? '')
					.get(),
			];
			for (const address of addresses) if (!existsSync(fileAt(address))) complain(`no ${address}`);
			const transcripts = item.find('podcast\\:transcript').toArray();
			if (transcripts.length === 0) complain('no transcript');
			for (const transcript of transcripts) {
				const { cues, troubles } = parseVtt(
					readFileSync(fileAt(transcript.attribs['url'] ?? ''), 'utf8'),
				);
				if (cues.length === 0 || troubles.length > 0)
					complain(`unreadable ${transcript.attribs['url'] ?? ''}`);
			}
		}
		expect(faults).toEqual([]);
	});

	test('chapters follow each other inside the recording and lead to their segments', () => {
		const faults: string[] = [];
		for (const item of items) {
			const chapters = item.find('podcast\\:chapters');
			expect(chapters.attr('type')).toBe('application/json+chapters');
			const seconds = Number(item.find('itunes\\:duration').text());
			const read = JSON.parse(readFileSync(fileAt(chapters.attr('url') ?? ''), 'utf8')) as {
				version: string;
				chapters: { startTime: number; endTime: number; title: string; url: string }[];
			}; // as src/queries/podcast.ts writes it
			expect(read.version).toBe('1.2.0');
			let before = 0;
			for (const { startTime, endTime, title, url } of read.chapters) {
				const isInside = startTime >= before && startTime < endTime && endTime <= seconds + 1;
				if (!isInside) faults.push(`${url} ${startTime} ${endTime}`);
				if (title === '' || !existsSync(fileAt(url))) faults.push(`${url} 「${title}」`);
				before = endTime;
			}
		}
		expect(faults).toEqual([]);
	});
});
