import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { builtPages } from './built-site.ts';

const chinesePages = builtPages().filter(({ language }) => language !== 'en');

/** What interface elements say in Latin letters because Chinese readers say it so, too. */
const SAID_SO = new Set(['ICP', 'VTT', 'JPEG', 'PDF', 'MB', 'KB', 'CC', 'BY', 'WCAG', 'AA', 'QQ']);

const CONTROLS =
	'body > header, footer, nav, button, label, legend, summary, dt, [role="status"], .button';
const SPOKEN = ['aria-label', 'alt', 'title', 'placeholder', 'data-on', 'data-off', 'data-done'];

/** Words of a computer, not of a museum. */
const SLIPS =
	/\b(undefined|null|NaN|Infinity|TODO|FIXME|lorem ipsum|Untitled|Invalid Date)\b|\[object |\{[a-z]+\}|\$\{|�/;

test('no control on a Chinese page speaks another language', () => {
	const faults = new Map<string, string>();
	for (const { path, html } of chinesePages) {
		const $ = load(html);
		// Pinyin above characters is how they are read, and no other language.
		$('[lang="en"], [lang="zh-Latn-pinyin"], script, template, noscript, rt, rp').remove();
		// Names of fields in a file are written as they stand there.
		$('code').remove();
		// Titles of sources and of records are content: they are as their authors wrote them.
		$('nav [aria-current="page"], .neighbours a, nav ol a[href^="#"]').remove();
		const said = $(CONTROLS)
			.map((_, element) => $(element).text())
			.get();
		for (const name of SPOKEN) {
			said.push(
				...$(`[${name}]`)
					.map((_, element) => $(element).attr(name) ?? '')
					.get(),
			);
		}
		// A lesson's 核对码 is a number with sixteen digits, six of which look like letters.
		const spoken = said.join('\n').replace(/(核对码) ?[0-9a-f]{8}\b/g, '$1');
		for (const word of spoken.match(/[A-Za-z]{2,}/g) ?? []) {
			if (!SAID_SO.has(word) && !faults.has(word)) faults.set(word, path);
		}
	}
	expect(Object.fromEntries(faults)).toEqual({});
});

test('no page shows a word that only a computer says', () => {
	const faults: string[] = [];
	for (const { path, html } of builtPages()) {
		const $ = load(html);
		$('script, template, [data-count], [data-pattern]').remove();
		const slip = SLIPS.exec($('body').text());
		if (slip) faults.push(`${path} ${slip[0]}`);
	}
	expect(faults).toEqual([]);
});
