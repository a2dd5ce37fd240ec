import fc from 'fast-check';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { readingBook } from '../domain/pinyin/reading-book.ts';
import { rubyPieces } from './ruby.ts';
import { withReadings } from './with-readings.ts';

const BOOK = readingBook([{ word: '银行', syllables: ['yín', 'háng'], reviewed: true }]);
const page = (html: string) => withReadings(html, BOOK).html;
/** The brackets are for whatever does not know ruby. */
const rubyMarkup = (character: string, syllable: string) =>
	`<ruby>${character}<rp>（</rp><rt aria-hidden="true">${syllable}</rt><rp>）</rp></ruby>`;
/** The page's text without its readings. */
const plain = (html: string) => {
	const $ = load(html, null, false);
	$('rt, rp').remove();
	return $.root().text();
};

test('each character has its reading above it, unspoken', () => {
	expect(page('<p>柳城</p>')).toBe(
		`<p><span class="read">${rubyMarkup('柳', 'liǔ')}${rubyMarkup('城', 'chéng')}</span></p>`,
	);
});

test('signs, figures and Latin letters stay; signs stay with their character', () => {
	expect(page('<p>「江」，65 GB，江。</p>')).toBe(
		`<p><span class="read"><span class="together">「${rubyMarkup('江', 'jiāng')}」，</span>65 GB，<span class="together">${rubyMarkup('江', 'jiāng')}。</span></span></p>`,
	);
});

test('words are read across links and emphasis, and not across blocks', () => {
	const { html, texts } = withReadings('<p>银<a href="/">行</a>里</p><p>银</p><p>行</p>', BOOK);
	const $ = load(html, null, false);
	expect(
		$('rt')
			.map((_, rt) => $(rt).text())
			.get(),
	).toEqual(['yín', 'háng', 'lǐ', 'yín', 'xíng']);
	expect(texts).toEqual(['银行里', '银', '行']);
});

test.each([
	'<script>const 江 = 1;</script>',
	'<svg><text>江</text></svg>',
	'<p lang="en">江</p>',
	'<sup>注1</sup>',
	'<ruby>谯<rp>（</rp><rt>qiáo</rt><rp>）</rp></ruby>',
	'<p data-no-pinyin="">江</p>',
	'<span class="visually-hidden">江</span>',
	'<p>65, GB</p>',
	'<p title="江"> </p>',
])('%s is left alone', (html) => {
	expect(page(html)).toBe(html);
});

test('whatever the text, without its readings it is there, letter for letter', () => {
	const letters = fc.constantFrom(...'江银行一不「」，。6a &<>〇𠮷々 \u200b', '——', '<b>', '</b>');
	const text = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(text, (words) => {
			const html = `<p>${words.replace(/&/g, '&amp;').replace(/<(?!\/?b>)/g, '&lt;')}</p>`;
			expect(plain(page(html))).toBe(plain(html));
		}),
	);
});

test('pieces joined again are the text', () => {
	const read = fc.array(
		fc.record({
			character: fc.constantFrom(...'江「」，。（a6'),
			syllable: fc.constantFrom(undefined, 'jiāng'),
		}),
	);
	fc.assert(
		fc.property(read, (characters) => {
			const joined = rubyPieces(characters)
				.map(({ before, base, after }) => `${before}${base?.character ?? ''}${after}`)
				.join('');
			expect(joined).toBe(characters.map(({ character }) => character).join(''));
		}),
	);
});
