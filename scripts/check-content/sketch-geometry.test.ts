import { expect, test } from 'vitest';
import { reportAfter, type Breaking } from '../lib/broken-museum.ts';

const WALL = 'places/old-wall.yaml';
const GATE = 'places/east-gate.yaml';
const POINTS = 'points: [[100, 100], [900, 100], [900, 900]]';

const afterPoints = (points: string, shape = 'line') =>
	reportAfter(({ edit }) => {
		edit(WALL, POINTS, `points: ${points}`);
		if (shape !== 'line') edit(WALL, 'shape: line', `shape: ${shape}`);
	});

const drawn = (points: string) =>
	`picture: street-after\nsketch:\n  shape: point\n  points: ${points}\n  grade: C`;
const drawGate = ({ edit }: Breaking, points: string) =>
	edit(GATE, 'picture: street-after', drawn(points));

test('what is no number', async () => {
	expect(
		await reportAfter((museum) =>
			drawGate(museum, '[[100, 100], [.nan, 100], [900, .inf], [9, "八"], [480], 3]'),
		),
	).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 19 行  第 2 点往东的数写成了「NaN」，要写一个数
		            改法：请照这样写，points: [[480, 310]]；先往东、后往北，各在 0 到 1000 之间
		            名字：unreadable-field
		  第 19 行  第 3 点往北的数写成了「Infinity」，要写一个数
		            改法：请照这样写，points: [[480, 310]]；先往东、后往北，各在 0 到 1000 之间
		            名字：unreadable-field
		  第 19 行  第 4 点往北的数写成了「八」，要写一个数
		            改法：请照这样写，points: [[480, 310]]；先往东、后往北，各在 0 到 1000 之间
		            名字：unreadable-field
		  第 19 行  第 5 点写成了「[480]」，要写两个数
		            改法：请照这样写，points: [[480, 310]]；先往东、后往北，各在 0 到 1000 之间
		            名字：too-few
		  第 19 行  第 6 点写成了「3」，要写两个数
		            改法：请照这样写，points: [[480, 310]]；先往东、后往北，各在 0 到 1000 之间
		            名字：unreadable-field

		共 5 处要改，在 1 个文件里。"
	`);
});

test('all that is wrong with a line, in one run', async () => {
	expect(
		await afterPoints(
			'\n    - [100, 100]\n    - [900, 100]\n    - [900, 900]\n    - [500, 1900]\n    - [500, -50]',
		),
	).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 14 行  线和自己相交：第 1 点到第 2 点，碰到了第 4 点到第 5 点
		            改法：请看看点的先后是不是写乱了；或运行 npm run locate 挪一挪
		            名字：sketch-geometry
		  第 17 行  第 4 点 [500, 1900] 在图外
		            改法：请改成 0 到 1000 之间的数；图的左下角是 0, 0，先写往东多少，再写往北多少
		            名字：sketch-geometry
		  第 18 行  第 5 点 [500, -50] 在图外
		            改法：请改成 0 到 1000 之间的数；图的左下角是 0, 0，先写往东多少，再写往北多少
		            名字：sketch-geometry

		共 3 处要改，在 1 个文件里。"
	`);
});

test('a line of one point, and one that does not get away from its first', async () => {
	expect(await afterPoints('[[100, 100]]')).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 13 行  形状写的是线，不重复的点只有 1 个，至少要 2 个
		            改法：请再加几个点；只知道一处，就把 shape 改成 point
		            名字：sketch-geometry

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await afterPoints('[[100, 100], [100, 100]]')).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 13 行  第 1 点和第 2 点是同一处 [100, 100]
		            改法：请删去其中一个
		            名字：sketch-geometry
		  第 13 行  形状写的是线，不重复的点只有 1 个，至少要 2 个
		            改法：请再加几个点；只知道一处，就把 shape 改成 point
		            名字：sketch-geometry

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a line that turns back', async () => {
	expect(await afterPoints('[[100, 100], [900, 100], [300, 100]]')).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 13 行  线到第 2 点又原路折回
		            改法：请看看点的先后是不是写乱了，照走的次序排好，或删去折回的点
		            名字：sketch-geometry

		共 1 处要改，在 1 个文件里。"
	`);
});

test('areas that enclose nothing, or cross themselves', async () => {
	expect(await afterPoints('[[100, 100], [900, 100]]', 'area')).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 13 行  形状写的是面，不重复的点只有 2 个，至少要 3 个
		            改法：请再加几个点；不成一圈，就把 shape 改成 line 或 point
		            名字：sketch-geometry

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await afterPoints('[[100, 100], [500, 500], [900, 900]]', 'area')).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 13 行  形状写的是面，可是各点都在一条直线上，围不出地方
		            改法：请运行 npm run locate 挪一挪；本来是一条线，就把 shape 改成 line
		            名字：sketch-geometry

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await afterPoints('[[100, 100], [900, 900], [900, 100], [100, 900]]', 'area'))
		.toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 13 行  面和自己相交：第 1 点到第 2 点，碰到了第 3 点到第 4 点
		            改法：请看看点的先后是不是写乱了；或运行 npm run locate 挪一挪
		            名字：sketch-geometry

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await afterPoints('[[100, 100], [900, 100], [900, 900], [100, 100]]', 'area'))
		.toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 13 行  第 4 点和第 1 点是同一处；面会自己合拢，不用再写
		            改法：请删去第 4 点
		            名字：sketch-geometry

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a point that is several', async () => {
	expect(await afterPoints('[[100, 100], [900, 100]]', 'point')).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 13 行  形状写的是点，却有 2 个点
		            改法：请只留一个；要画成线或面，就把 shape 改成 line 或 area
		            名字：sketch-geometry

		共 1 处要改，在 1 个文件里。"
	`);
});

test('no point at all', async () => {
	expect(await reportAfter((museum) => drawGate(museum, '[]'))).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 19 行  「示意图位置」写成了「[]」，认不出来
		            改法：请照这样写，points: [[480, 310]]
		            名字：too-few

		共 1 处要改，在 1 个文件里。"
	`);
});

test('two gates on one spot', async () => {
	const report = await reportAfter((museum) => {
		drawGate(museum, '[[900, 500]]');
		const other = museum.read(GATE).toString().replace('name: 东门', 'name: 小东门');
		museum.write('places/small-gate.yaml', other.replace('[[900, 500]]', '[[905, 504]]'));
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/small-gate.yaml
		  第 19 行  「小东门」和「东门」画在同一处 [905, 504]，在图上叠在一起
		            改法：请核对两座门的位置，把其中一座挪开 12 以上；是同一座门，就合成一条，另一个名字写进 formerNames
		            名字：gates-on-one-spot

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a gate far from the wall is worth a look, and one beside it is not', async () => {
	expect(await reportAfter((museum) => drawGate(museum, '[[905, 500]]'))).toBe('');
	expect(await reportAfter((museum) => drawGate(museum, '[[500, 500]]'))).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 19 行  提醒：城门画在 [500, 500]，离图上最近的城墙有 400
		            改法：请看一看：材料这样说就不用动，画错了就挪到城墙边上
		            名字：gate-off-the-wall

		没有要改的地方。另有 1 条提醒，不妨碍发布。"
	`);
});
