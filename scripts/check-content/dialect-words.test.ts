import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

const TALK = 'interviews/talk-open';

test('a marked dialect word that has no entry', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(`${TALK}/original.vtt`, '旧城墙', '<c.dialect>田霸</c>和<c.dialect>田坝</c>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/original.vtt
		  第 4 行  「田霸」标成了方言词，content/terms/ 里没有这个词
		           改法：请照词条的写法标，相近的有「田坝」；或在 content/terms/ 里新建一条，word: 田霸
		           名字：unknown-dialect-word

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a marked dialect word that is like no other', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(`${TALK}/original.vtt`, '旧城墙', '<c.dialect>旧城墙</c>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/original.vtt
		  第 4 行  「旧城墙」标成了方言词，content/terms/ 里没有这个词
		           改法：请在 content/terms/ 里新建一条，word: 旧城墙；或去掉 <c.dialect> 和 </c>
		           名字：unknown-dialect-word

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a dialect word that is listed and said, but not marked', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', 'kind: landscape', 'kind: dialect');
		edit(`${TALK}/index.yaml`, '    places: [old-wall]\n', '    terms: [tianba]\n');
		edit(`${TALK}/original.vtt`, '旧城墙', '田坝');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/original.vtt
		  第 4 行  提醒：「从头到尾」这一段说了「田坝」，没有标成方言词
		           改法：请写成 <c.dialect>田坝</c>，读者点一下就看到词条
		           名字：unmarked-dialect-word

		没有要改的地方。另有 1 条提醒，不妨碍发布。"
	`);
});

test('a dialect word marked once is marked enough, and one that is not said needs no mark', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('terms/tianba.yaml', 'kind: landscape', 'kind: dialect');
		edit(`${TALK}/index.yaml`, '    places: [old-wall]\n', '    terms: [tianba]\n');
		edit(`${TALK}/original.vtt`, '旧城墙', '田坝，<c.dialect>田坝</c>');
	});
	expect(report).toBe('');
});

test('a dialect word marked in Mandarin', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(`${TALK}/mandarin.vtt`, '旧城墙', '<c.dialect>田坝</c>');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/talk-open/mandarin.vtt
		  第 4 行  「田坝」标成了方言词，这一份不是原话
		           改法：请去掉 <c.dialect> 和 </c>，只在 original.vtt 里标
		           名字：cue-marks

		共 1 处要改，在 1 个文件里。"
	`);
});
