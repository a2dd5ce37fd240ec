import { describe, expect, test } from 'vitest';
import { entriesOf, type FoundEntry } from './read-pages.ts';

const page = (
	main: string,
	{ attributes = 'data-search="城墙"', html = 'lang="zh-CN" data-kind="chapter"' } = {},
) =>
	`<!doctype html><html ${html}><head><title>别的标题</title></head><body><header>馆名</header>
	<main ${attributes}>${main}</main><footer>页脚</footer></body></html>`;

const read = (main: string, options?: Parameters<typeof page>[1]): FoundEntry[] =>
	entriesOf({ address: '/chapters/city-wall/', html: page(main, options) });

const texts = (main: string) => read(main)[0]?.blocks.map(({ text }) => text);

describe('blocks', () => {
	test('are the paragraphs, list items and cells of the page, in order', () => {
		expect(
			texts(`<p>一道城墙。</p><ul><li>大南门</li><li>北门</li></ul>
			<table><tr><th>年</th><td>1766</td></tr></table><blockquote><p>「城周三里六分」</p></blockquote>`),
		).toEqual(['一道城墙。', '大南门', '北门', '年', '1766', '「城周三里六分」']);
	});

	test('run across links, marks and emphasis, with no space between', () => {
		expect(
			texts('<p>温<a href="/">江</a><b>城<em>墙</em></b><mark>在</mark><span>此</span>。</p>'),
		).toEqual(['温江城墙在此。']);
	});

	test('end at a line break and at an element within', () => {
		expect(texts('<p>大南街<br>北街</p>')).toEqual(['大南街', '北街']);
		expect(texts('<div>大南街<p>北街</p>文庙</div>')).toEqual(['大南街', '北街', '文庙']);
	});

	test('have each run of spaces as one, and none at the ends', () => {
		expect(texts('<p>\n\t北街  65号&nbsp;\n</p>')).toEqual(['北街 65号']);
	});

	test('have no marks that only say where a line may break', () => {
		expect(texts('<p>城\u200b墙\u2060、\ufeff文<wbr>庙</p>')).toEqual(['城墙、文庙']);
	});

	test('are in composed form, titles, headings and names too', () => {
		const [entry] = read('<h2>Cafe\u0301</h2><p>Cafe\u0301 北街</p>', {
			attributes: `data-search="Cafe\u0301 城墙" data-search-names='["Cafe\u0301"]'`,
		});
		expect(entry).toMatchObject({
			title: 'Café 城墙',
			names: ['Café'],
			sections: ['Café'],
			blocks: [{ text: 'Café' }, { text: 'Café 北街', section: 1 }],
		});
	});

	test('are none where there are no words', () => {
		expect(texts('<p> </p><div><span></span></div>')).toEqual([]);
	});
});

describe('what is no text of the museum is left out', () => {
	test.each([
		[
			'the readings above characters',
			'<p><ruby>郫<rp>(</rp><rt>pí</rt><rp>)</rp></ruby>县</p>',
			'郫县',
		],
		['what another page says', '<p>城墙<span data-search-ignore>见史料卡</span></p>', '城墙'],
		[
			'marks of footnotes',
			'<p>城墙<sup data-search-ignore><a href="#n1">1</a></sup>。</p>',
			'城墙。',
		],
		['hidden parts', '<p>城墙</p><p hidden>草稿</p>', '城墙'],
		['parts hidden from screen readers', '<p>城墙<span aria-hidden="true">→</span></p>', '城墙'],
		['navigation', '<nav><a href="/">目录</a></nav><p>城墙</p>', '城墙'],
		[
			'forms and buttons',
			'<form><label>找</label><input value="x"></form><p>城墙<button>放大</button></p>',
			'城墙',
		],
		['scripts and styles', '<script>let a;</script><style>p{}</style><p>城墙</p>', '城墙'],
		['drawings', '<svg><text>北</text></svg><p>城墙</p>', '城墙'],
		['labels of fields', '<dl><dt>又名</dt><dd>石城</dd></dl>', '石城'],
		['the title of the page', '<h1>城墙志</h1><p>石城</p>', '石城'],
		['comments', '<p>城<!-- 待核 -->墙</p>', '城墙'],
		['what the title says already', '<p>城墙</p><p>石城</p>', '石城'],
	])('%s', (_, main, text) => {
		const [entry] = read(main, { attributes: `data-search="${text === '石城' ? '城墙' : '题'}"` });
		expect(entry?.blocks.map((block) => block.text)).toEqual([text]);
	});

	test('what stands outside the main part', () => {
		expect(JSON.stringify(read('<p>石城</p>'))).not.toMatch(/馆名|页脚|别的标题/u);
	});
});

test('a text that an entry repeats is read once', () => {
	expect(
		texts('<p>石城</p><figure><img alt="石城" src="a.jpg"><figcaption>石城</figcaption></figure>'),
	).toEqual(['石城']);
});

test('pictures say what they show, between the words around them', () => {
	expect(
		texts(
			'<p>石城<img alt="一段旧墙" src="a.jpg">在南边</p><img alt="" src="b.jpg"><img src="c.jpg">',
		),
	).toEqual(['石城', '一段旧墙', '在南边']);
});

describe('the picture of an entry', () => {
	test('is the first one, in its smallest copy that is not too small', () => {
		const [entry] = read(
			`<img src="/a.jpg" srcset="/a-120.jpg 120w, /a-800.jpg 800w, /a-320.jpg 320w" alt="墙"><img src="/b.jpg" alt="门">`,
		);
		expect(entry?.picture).toBe('/a-320.jpg');
	});

	test('is the picture itself where there are no copies', () => {
		expect(read('<img src="/a.jpg" alt="墙">')[0]?.picture).toBe('/a.jpg');
		expect(read('<img src="/a.jpg" srcset="/a-2x.jpg 2x" alt="墙">')[0]?.picture).toBe('/a.jpg');
	});

	test('is none where there is none, or it is left out', () => {
		expect(read('<p>石城</p>')[0]?.picture).toBeUndefined();
		expect(
			read('<div data-search-ignore><img src="/a.jpg" alt="墙"></div>')[0]?.picture,
		).toBeUndefined();
	});
});

describe('sections and anchors', () => {
	const places = (main: string) =>
		read(main)[0]?.blocks.map(({ text, anchor, section, heading }) => [
			text,
			anchor,
			section,
			...(heading ? ['heading'] : []),
		]);

	test('a text leads to the heading above it', () => {
		expect(
			places(`<p>引子</p><h2 id="xiu">修城</h2><p>一</p><p>二</p><h3 id="men">城门</h3><p>三</p>`),
		).toEqual([
			['引子', '', 0],
			['修城', 'xiu', 1, 'heading'],
			['一', 'xiu', 1],
			['二', 'xiu', 1],
			['城门', 'men', 2, 'heading'],
			['三', 'men', 2],
		]);
		expect(read('<h2 id="xiu">修城</h2><h3>城门</h3>')[0]?.sections).toEqual(['修城', '城门']);
	});

	test('behind a section the page goes on as before it', () => {
		expect(
			places(
				`<h2 id="a">修城</h2><section id="s"><h3 id="b">城门</h3><p>一</p></section><p>二</p>`,
			),
		).toEqual([
			['修城', 'a', 1, 'heading'],
			['城门', 'b', 2, 'heading'],
			['一', 'b', 2],
			['二', 'a', 1],
		]);
	});

	test('an element with an id of its own is led to, its neighbours are not', () => {
		expect(
			places(
				`<h2 id="a">修城</h2><p id="note">一</p><p>二</p><ol><li id="n1">三</li><li>四</li></ol>`,
			),
		).toEqual([
			['修城', 'a', 1, 'heading'],
			['一', 'note', 1],
			['二', 'a', 1],
			['三', 'n1', 1],
			['四', 'a', 1],
		]);
	});

	test('an id within a line is not led to', () => {
		expect(places('<h2 id="a">修城</h2><p>一<a id="x">二</a></p>')).toEqual([
			['修城', 'a', 1, 'heading'],
			['一二', 'a', 1],
		]);
	});
});

test('each sentence of a recording is a block, and each layer of writing it down', () => {
	const [entry] = read(
		`<audio src="a.mp3"></audio><ol><li id="t=3.5"><a href="#t=3.5" data-start="3.5">我们小时候</a> <span data-layer="mandarin">我们小的时候</span></li>
		<li id="t=7"><a href="#t=7" data-start="7">在城墙上</a></li></ol>`,
	);
	expect(entry?.sound).toBe('voice');
	expect(entry?.blocks.map(({ text, anchor }) => [text, anchor])).toEqual([
		['我们小时候', 't=3.5'],
		['我们小的时候', 't=3.5'],
		['在城墙上', 't=7'],
	]);
});

test('a link without a moment of a recording stays within its line', () => {
	expect(texts('<p>见<a href="#t=3">这里</a>。</p>')).toEqual(['见这里。']);
	expect(read('<p>石城</p>')[0]?.sound).toBeUndefined();
});

test('words for screen readers alone stand by themselves', () => {
	expect(texts('<p><span class="visually-hidden">原文：</span>「本萬春」</p>')).toEqual([
		'原文：',
		'「本萬春」',
	]);
});

test('a synthetic voice is known by the mark on its sound', () => {
	expect(read('<audio src="a.mp3" data-voice="synthetic"></audio>石城')[0]?.sound).toBe(
		'synthetic',
	);
});

describe('parts that are found by themselves', () => {
	const entries = read(
		`<p>大事记的引子</p>
		<ol><li id="y1766" data-search-entry="重修石城" data-search-names='["修城"]'><p>1766年，知县重修石城。</p></li>
		<li id="y1947" data-search-entry="铺石板"><img src="/b.jpg" alt="石板路"><p>1947年。</p></li></ol><p>大事记的结尾</p>`,
		{ html: 'lang="zh-CN" data-kind="timeline"', attributes: 'data-search="大事记"' },
	);

	test('have an address, a title, names and words of their own', () => {
		expect(entries.slice(1)).toMatchObject([
			{
				address: '/chapters/city-wall/#y1766',
				title: '重修石城',
				names: ['修城'],
				kind: 'events',
				blocks: [{ text: '1766年，知县重修石城。' }],
			},
			{
				address: '/chapters/city-wall/#y1947',
				title: '铺石板',
				names: [],
				kind: 'events',
				picture: '/b.jpg',
				blocks: [{ text: '石板路' }, { text: '1947年。' }],
			},
		]);
		expect(entries[1]).toMatchObject({ picture: undefined });
	});

	test('are not read again with the page', () => {
		expect(entries[0]).toMatchObject({ kind: 'about', title: '大事记', picture: undefined });
		expect(entries[0]?.blocks.map(({ text }) => text)).toEqual(['大事记的引子', '大事记的结尾']);
	});

	test('are left out where the page leaves them out', () => {
		const hidden = '<div hidden><p id="a" data-search-entry="城">墙</p></div>';
		expect(read(hidden)).toHaveLength(1);
	});
});

describe('kinds, names and grades', () => {
	test.each([
		['data-kind="chapter" lang="zh-CN"', 'chapters'],
		['data-kind="evidence" lang="zh-CN"', 'evidence'],
		['data-kind="home" lang="zh-CN"', 'about'],
		['lang="zh-CN"', 'about'],
		['data-kind="chapter" lang="en"', 'english'],
		['data-kind="chapter" lang="en-GB"', 'english'],
	])('a page of %s is found among %s', (html, kind) => {
		expect(read('<p>石城</p>', { html })[0]?.kind).toBe(kind);
	});

	test('a card has its grade, another page none', () => {
		expect(
			read('<p>石城</p>', { attributes: 'data-search="城墙" data-search-grade="B"' })[0]?.grade,
		).toBe('B');
		expect(read('<p>石城</p>')[0]?.grade).toBeUndefined();
	});
});

test('a page that is not to be found has no entry', () => {
	expect(read('<p>石城</p>', { attributes: '' })).toEqual([]);
	expect(entriesOf({ address: '/a/', html: '<p>石城</p>' })).toEqual([]);
	expect(entriesOf({ address: '/a/', html: '' })).toEqual([]);
});
