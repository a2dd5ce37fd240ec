import { expect, test } from 'vitest';
import { plainText, wrap } from './plain-text.ts';

const page = `<body><nav>首页</nav><main><header><h1>先看我</h1><p>学校版
	怎样 用。</p></header><section><h2>怎样打开</h2><ol><li>先解压。</li><li>双击 index.html。</li></ol>
	<p><a href="../index.html#top">到首页</a></p></section><dl><dt>版本</dt><dd>2026-11-23</dd></dl>
	<ul><li><p>北街史志馆绘。</p><ul><li><a href="../photos/wharf/index.html">码头</a></li></ul></li></ul>
	<p><a href="https://a.cn/">外</a></p></main><footer>页脚</footer></body>`;

test('writes the main part of a page for Notepad: mark, Windows lines, files instead of links', () => {
	expect(plainText(page, 'read-me-first/index.html')).toBe(
		[
			'\uFEFF先看我',
			'======',
			'学校版 怎样 用。',
			'',
			'【怎样打开】',
			'',
			'1. 先解压。',
			'2. 双击 index.html。',
			'到首页（index.html）',
			'版本：2026-11-23',
			'北街史志馆绘。',
			'- 码头（photos/wharf/index.html）',
			'外',
			'',
		].join('\r\n'),
	);
});

test('a page without a main part is no page to be told', () => {
	expect(() => plainText('<p>馆</p>', 'a.html')).toThrow('a.html has no main part');
});

test('lines fit into a window and do not begin with a closing sign', () => {
	const lines = wrap(`${'一'.repeat(38)}。二三 index.html`, '  ');
	expect(lines).toEqual([`${'一'.repeat(38)}。`, '  二三 index.html']);
	expect(wrap(`${'一'.repeat(36)}read-me-first/index.html`)).toEqual([
		'一'.repeat(36),
		'read-me-first/index.html',
	]);
});
