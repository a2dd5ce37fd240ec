import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

const STREET = 'comparisons/street.yaml';

/** The report after the only point of the street says this instead. */
const afterPoint = (lines: string) =>
	reportAfter(({ edit }) => edit(STREET, /what: 颜色换了\n.*/, lines));

test('a point that names a chapter, a place and a sentence of a recording', async () => {
	expect(
		await afterPoint(
			'what: 颜色换了\n    picture: 如今\n    chapter: old-wall\n    place: east-gate\n    recording: { id: talk-open, at: 4 }',
		),
	).toBe('');
});

test('a point that nobody vouches for', async () => {
	expect(await afterPoint('what: 颜色换了')).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 13 行  说明点没有写是谁说的
		            改法：请写上史料卡，例如 evidence: [s16]；也可以写 chapter、recording 或 place
		            名字：hotspot-source

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a point on a picture that is not there', async () => {
	expect(await afterPoint('what: 颜色换了\n    picture: 改造后\n    evidence: [e01]'))
		.toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 16 行  说明点写的是「改造后」，这一条里没有叫这个名字的图
		            改法：请从这几张里选：从前、如今；每张图上都有就删去这一行
		            名字：hotspot-picture

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a section that the chapter does not have, or no chapter', async () => {
	expect(await afterPoint('what: 颜色换了\n    chapter: old-wall\n    section: 城墙多长'))
		.toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 17 行  「old-wall」里没有小标题「城墙多长」
		            改法：请照抄那一篇里的小标题；指整篇就删去这一行
		            名字：hotspot-section

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await afterPoint('what: 颜色换了\n    evidence: [e01]\n    section: 城墙多长'))
		.toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 17 行  说明点写了小标题「城墙多长」，没有写是哪一篇
		            改法：请补上一行，例如 chapter: courtyards
		            名字：hotspot-section

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a second after the end, in silence, or of a sentence that was left out', async () => {
	const at = (second: number) => `what: 颜色换了\n    recording: { id: talk-open, at: ${second} }`;
	expect(await afterPoint(at(30))).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 16 行  说明点写的是第 30 秒，「talk-open」只有 0:12
		            改法：请打开那一条口述，点那一句，把地址末尾 t= 后面的数字抄过来
		            名字：hotspot-moment

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await afterPoint(at(3.7))).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 16 行  「talk-open」第 3.7 秒没有人在说话
		            改法：请把 at 改成一句话开头的秒数，后面最近的是 4
		            名字：hotspot-moment

		共 1 处要改，在 1 个文件里。"
	`);
	const report = await reportAfter(({ edit }) => {
		edit(STREET, /what: 颜色换了\n.*/, at(4));
		edit(
			'interviews/talk-open/index.yaml',
			'review: reviewed',
			'redactions: [{ start: 4, end: 8, reason: 试验 }]\nreview: reviewed',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 16 行  「talk-open」第 4 秒的那一句已经隐去
		            改法：请换一句，或删去 recording 这几行
		            名字：hotspot-moment

		content/interviews/talk-open/index.yaml
		  第 3 行  这一行有连着4个字以上，和一份口述里隐去的话一样
		           改法：请改写这一行；隐去的话别处也不能有
		           名字：redaction-repeated

		content/people/ding-xuke.yaml
		  第 5 行  提醒：这一行有连着4个字以上，和一份口述里隐去的话一样
		           改法：请看一看：说的是同一件事就改写，只是平常话就不用动
		           名字：redaction-repeated

		共 2 处要改，在 2 个文件里。另有 1 条提醒，不妨碍发布。"
	`);
});

test('records that are not there', async () => {
	expect(
		await afterPoint(
			'what: 颜色换了\n    chapter: old-wal\n    place: west-gate\n    recording: { id: talk-opn, at: 4 }',
		),
	).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 16 行  「篇」里的「old-wal」不在 content/chapters/ 里
		            改法：请把编号改对，相近的有 old-wall；或新建 content/chapters/old-wal.mdx
		            名字：dangling-reference
		  第 17 行  「地点」里的「west-gate」不在 content/places/ 里
		            改法：请把编号改对，相近的有 east-gate；或新建 content/places/west-gate.yaml
		            名字：dangling-reference
		  第 18 行  「口述」里的「talk-opn」不在 content/interviews/ 里
		            改法：请把编号改对，相近的有 talk-open、talk-kiosk、talk-draft；或新建 content/interviews/talk-opn/index.yaml
		            名字：dangling-reference

		共 3 处要改，在 1 个文件里。"
	`);
});

test('one picture twice, and one name twice', async () => {
	expect(
		await reportAfter(({ edit }) =>
			edit(STREET, 'photo: street-after\n    label: 如今', 'photo: street-before\n    label: 如今'),
		),
	).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 8 行  第 1 张图和第 2 张图都是照片「street-before」
		           改法：请每张图放一次，叫法各不相同，例如 改造前、改造后
		           名字：comparison-labels

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await reportAfter(({ edit }) => edit(STREET, 'label: 如今', 'label: 从前')))
		.toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 8 行  第 1 张图和第 2 张图的叫法都是「从前」
		           改法：请每张图放一次，叫法各不相同，例如 改造前、改造后
		           名字：comparison-labels

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a note that says how it looks, and not who decided', async () => {
	expect(
		await reportAfter(({ edit }) =>
			edit(STREET, /changeNote: .*/, `changeNote: ${'从前是灰的，如今是绿的。'.repeat(6)}`),
		),
	).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 10 行  提醒：「变化说明」没有说是谁定的、谁做的
		            改法：请写上谁商量、谁定、谁施工；材料没有说的，写「材料未载」
		            名字：comparison-decision

		没有要改的地方。另有 1 条提醒，不妨碍发布。"
	`);
});

test('where the camera stood, and when, in figures that can be right', async () => {
	expect(
		await reportAfter(({ edit }) =>
			edit(STREET, 'azimuth: 90', 'azimuth: 360\ncameraHeight: 一米六\nfocalLength: 2'),
		),
	).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 4 行  「朝向」写成了「360」，最大只能是359
		           改法：请照这样写，azimuth: 180
		           名字：number-out-of-range
		  第 5 行  「镜头高度」写成了「一米六」，认不出来
		           改法：请照这样写，cameraHeight: 1.6
		           名字：unreadable-field
		  第 6 行  「焦距」写成了「2」，最小是5
		           改法：请照这样写，focalLength: 26
		           名字：number-out-of-range

		共 3 处要改，在 1 个文件里。"
	`);
	expect(
		await reportAfter(({ edit }) => edit(STREET, 'label: 从前', 'label: 从前\n    time: 下午三点')),
	).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 8 行  「钟点」写成了「下午三点」，认不出来
		           改法：请照这样写，time: '15:30'
		           名字：unreadable-field

		共 1 处要改，在 1 个文件里。"
	`);
});
