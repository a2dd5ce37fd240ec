/** Text files of every kind that carry given words. */
import { readingBook } from '../../../src/domain/pinyin/reading-book.ts';
import { withReadings } from '../../../src/pinyin/with-readings.ts';

const escaped = (words: string, form: (code: number) => string) =>
	Array.from(words, (character) => form(character.codePointAt(0) ?? 0)).join('');
const hex = (code: number) => code.toString(16);

/** The markup of the museum's own pages with pinyin. */
const withPinyin = (html: string) => withReadings(html, readingBook([])).html;

/** The words in every way in which a text file may hold them. */
export function textArtefacts(words: string): [label: string, file: string, text: string][] {
	const half = Math.ceil(words.length / 2);
	const [head, tail] = [words.slice(0, half), words.slice(half)];
	const spaced = [...words].join('\u200b');
	const base64 = Buffer.from(words).toString('base64');
	const inner = Buffer.from(`<svg><text>${words}</text></svg>`).toString('base64');
	return [
		['a page', 'a/index.html', `<!doctype html><p>${words}</p>`],
		['a page, broken by tags', 'b/index.html', `<p>${head}<b>${tail}</b></p>`],
		[
			'a page, with readings above the characters',
			'r/index.html',
			`<ruby>${[...words].map((one) => `${one}<rt>dú</rt>`).join('')}</ruby>`,
		],
		[
			'a page with pinyin',
			's/index.html',
			withPinyin(`<p>「<a href="/">${head}</a>${tail}」。</p>`),
		],
		['an attribute', 'c/index.html', `<img alt="${words}">`],
		['a remark', 'd/index.html', `<!-- ${words} -->`],
		['an address', 'e/index.html', `<a href="/${encodeURIComponent(words)}/">x</a>`],
		['decimal references', 'f/index.html', escaped(words, (code) => `&#${code};`)],
		['hexadecimal references', 'g/index.html', escaped(words, (code) => `&#x${hex(code)};`)],
		[
			'structured data',
			'h/index.html',
			`<script type="application/ld+json">{"name":"${words}"}</script>`,
		],
		['a script’s escapes', 'a.js', `x="${escaped(words, (code) => `\\u${hex(code)}`)}"`],
		['a script’s long escapes', 'b.js', `x="${escaped(words, (code) => `\\u{${hex(code)}}`)}"`],
		[
			'a script’s bytes',
			'c.js',
			`x="${[...Buffer.from(words)].map((byte) => `\\x${hex(byte)}`).join('')}"`,
		],
		[
			'a style sheet’s escapes',
			'a.css',
			`p::before{content:"${escaped(words, (code) => `\\${hex(code)} `)}"}`,
		],
		[
			'a source map',
			'a.js.map',
			JSON.stringify({ version: 3, sourcesContent: [`const a = 1;\n${words}`] }),
		],
		['data', 'a.json', JSON.stringify({ text: words })],
		['data broken into lines', 'b.json', JSON.stringify({ text: `${head}\n${tail}` })],
		['a feed', 'feed.xml', `<rss><item><title>${words}</title></item></rss>`],
		[
			'a feed with a page in it',
			'feed2.xml',
			`<description>&lt;p&gt;${head}&lt;b&gt;${tail}&lt;/b&gt;&lt;/p&gt;</description>`,
		],
		[
			'a sitemap',
			'sitemap.xml',
			`<urlset><url><loc>https://x.invalid/${encodeURIComponent(words)}/</loc></url></urlset>`,
		],
		[
			'a calendar whose lines are folded',
			'a.ics',
			`BEGIN:VCALENDAR\r\nSUMMARY:${head}\r\n ${tail}\r\nEND:VCALENDAR\r\n`,
		],
		[
			'a transcript',
			'a.vtt',
			`WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v 甲>${head}<c>${tail}</c>\n`,
		],
		['plain text', 'a.txt', words],
		['plain text with zero-width spaces', 'b.txt', spaced],
		['a manifest', 'site.webmanifest', JSON.stringify({ name: words })],
		[
			'a drawing',
			'a.svg',
			`<svg xmlns="http://www.w3.org/2000/svg"><text>${head}<tspan>${tail}</tspan></text></svg>`,
		],
		['base64 in data', 'c.json', JSON.stringify({ value: base64 })],
		['base64 in lines', 'd.txt', (base64.match(/.{1,16}/g) ?? []).join('\n')],
		[
			'an address that is a file, in a page',
			'i/index.html',
			`<img src="data:image/svg+xml;base64,${inner}">`,
		],
		[
			'an address that is a file, in a style sheet',
			'b.css',
			`a{background:url("data:image/svg+xml,${encodeURIComponent(`<svg><text>${words}</text></svg>`)}")}`,
		],
		['hexadecimal bytes', 'e.txt', Buffer.from(words).toString('hex')],
		[
			'mail',
			'f.txt',
			[...Buffer.from(words)].map((byte) => `=${hex(byte).toUpperCase()}`).join(''),
		],
	];
}
