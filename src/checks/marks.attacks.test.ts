import { expect, test } from 'vitest';
import type { Museum } from './museum.ts';
import { brokenLinks } from './broken-link.ts';
import { marks } from './marks.ts';

/** A museum that is nothing but one text. */
function museumOf(body: string): Museum {
	const none = new Set<string>();
	const ids = {
		chapters: none,
		evidence: none,
		sources: none,
		interviews: none,
		photos: none,
		comparisons: none,
		places: none,
		periods: none,
		walks: none,
		events: none,
		people: none,
		lessons: none,
		frozen: none,
		terms: none,
		consents: none,
		pages: none,
	};
	return {
		records: {
			chapters: [],
			evidence: [],
			sources: [],
			interviews: [],
			photos: [],
			comparisons: [],
			places: [],
			periods: [],
			walks: [],
			events: [],
			people: [],
			lessons: [],
			frozen: [],
			terms: [],
			consents: [],
			pages: [],
		},
		ids,
		texts: [
			{
				id: 'attack',
				file: 'content/chapters/attack.mdx',
				collection: 'chapters',
				body,
				bodyLine: 1,
			},
		],
		transcripts: [],
		recordings: [],
		files: [],
		pictures: [],
		withdrawals: [],
		readings: [],
		ratchet: {},
		characters: [],
		sources: [],
		issues: [],
	};
}

const settings = { today: '2026-11-23', production: false, realNames: [] };
const refusals = (body: string) => {
	const museum = museumOf(body);
	return [...marks(museum, settings), ...brokenLinks(museum, settings)];
};

test.each([
	'import fs from "node:fs"\n\n字',
	'export const a = process.exit()\n\n字',
	'export default () => 1\n\n字',
	'字\n\nimport("node:fs")\n\n{import("node:fs")}',
	'{1 + 1}',
	'字{1}字',
	'{/* a */1/* b */}',
	'{/* 注释 */}',
	'<引 id={1} />',
	'字<引 {...process.env} />',
	'字<引 id="b16" {...{}} />',
	'字<引 id="b16" onClick="x()" />',
	'字<地 id="a" style="color:red">城</地>',
	'字<地 id="a" set:html="x">城</地>',
	'字<地 id="a" client:load>城</地>',
	'<script>alert(1)</script>',
	'<script src="https://example.invalid/x.js" />',
	'<style>body { display: none }</style>',
	'<img src="x" onerror="alert(1)" />',
	'<iframe src="https://example.invalid/" />',
	'<svg><script>1</script></svg>',
	'<object data="x" />',
	'<a href="https://example.invalid/">馆外</a>',
	'<form action="/"><input /></form>',
	'<Fragment set:html="x" />',
	'<React.Fragment>字</React.Fragment>',
	'<Content />',
	'<引.b id="x" />',
	'<svg:a>字</svg:a>',
	'<>字</>',
	'<!-- 注释 -->',
	'<!DOCTYPE html>',
	'<![CDATA[字]]>',
	'<?php echo 1 ?>',
	'![图](/a.png)',
	'![图][a]\n\n[a]: /a.png',
	'[字](https://example.invalid/)',
	'[字](//example.invalid/)',
	'[字](/\\example.invalid/)',
	'[字](javascript:alert(1))',
	'[字](JaVaScRiPt:alert(1))',
	'[字](data:text/html,x)',
	'[字](vbscript:x)',
	'[字](mailto:a@example.invalid)',
	'[字](file:///etc/passwd)',
	'[字](/../../etc/passwd/)',
	'[字](/map)',
	'[字](map/)',
	'[字][a]\n\n[a]: https://example.invalid/',
	'https://example.invalid/',
	'www.example.invalid',
	'a@example.invalid',
	'<https://example.invalid/>',
	'字[^1]\n\n[^1]: 注',
	'# 大标题',
	'#### 小标题',
	'大标题\n===',
	'```js\nalert(1)\n```',
	'字`代码`字',
	'字~~删~~字',
	'<待考>没有收尾',
	'字</待考>',
	'<说法不一 题="x"><一说 据="y">\n\n字\n\n</说法不一></一说>',
	`${'> '.repeat(700)}深`,
	`${'- '.repeat(400)}深`,
	Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- 深`).join('\n'),
	`${'<待考>\n\n'.repeat(500)}字${'\n\n</待考>'.repeat(500)}`,
	`${'['.repeat(5000)}字`,
	`${'*a _b '.repeat(3000)}`,
	'字'.repeat(200_001),
])('is refused: %j', (body) => {
	expect(refusals(body)).not.toEqual([]);
});

test.each([
	'普通的一段，有**加粗**和*着重*。',
	'    行首的空格不会变成代码',
	'## 小标题\n\n### 更小的\n\n- 一\n- 二\n  1. 甲\n  2. 乙',
	'> 引一句话',
	'| 甲 | 乙 |\n|---|---|\n| 一 | 二 |',
	'看[地图](/map/)和[词](/terms/#a)。',
	'3 < 5，而且 5 > 3。',
	'字<引 id="b16 b17" />。<注>脚注<引 id="b18" /></注>',
	'<编者>\n\n我们的话。\n\n</编者>',
	'&lt;script&gt;只是字&lt;/script&gt;',
])('is fine: %j', (body) => {
	expect(refusals(body)).toEqual([]);
});

test('random mixtures of signs are judged without crashing', () => {
	const parts = [
		'<',
		'>',
		'/',
		'{',
		'}',
		'[',
		']',
		'(',
		')',
		'引',
		'注',
		' id="b16"',
		'\n',
		'\n\n',
		'# ',
		'- ',
		'> ',
		'|',
		'`',
		'*',
		'字',
		'。',
		'!',
		'<待考>',
		'</待考>',
		'\t',
		'&',
		';',
		'^',
		'$',
		'\\',
	];
	let seed = 20261123;
	const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
	for (let round = 0; round < 2000; round += 1) {
		const length = 1 + Math.floor(random() * 40);
		const body = Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join('');
		for (const issue of refusals(body)) {
			expect(issue.message).toMatch(/[\u4e00-\u9fff]/);
			expect(issue.fix).toMatch(/^(?:请|把|新建|删去)/);
		}
	}
});
