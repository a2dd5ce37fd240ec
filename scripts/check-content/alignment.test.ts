import { describe, expect, test } from 'vitest';
import { transfer } from '../../src/domain/registration/homography.ts';
import { randomNumbers } from '../../src/domain/registration/samples.ts';
import { homographyOfView } from '../../src/domain/registration/trial-views.ts';
import { reportAfter, type Breaking } from '../lib/broken-museum.ts';

const STREET = 'comparisons/street.yaml';
const HEIGHT = 75;

type Row = readonly [number, number, number, number];

/** Points as an editor would click them on two pictures of four to three that differ by a turn of the camera. */
const POINTS: readonly Row[] = [
	[15, 12],
	[88, 18],
	[80, 85],
	[12, 80],
	[50, 45],
	[35, 65],
	[65, 30],
].map(([x = 0, y = 0]) => {
	const seen = transfer(homographyOfView({ pan: 3, roll: 2 }), { x, y: (y * HEIGHT) / 100 });
	const round = (percent: number) => Math.round(percent * 100) / 100;
	return [x, y, round(seen.x), round((seen.y / HEIGHT) * 100)];
});

const rows = (points: readonly Row[]) =>
	`[${points.map((row) => `[${row.join(', ')}]`).join(', ')}]`;

/** Writes points beside the older picture of 某老街. */
const withPoints =
	(points: readonly Row[], grade = 'A') =>
	({ edit }: Breaking) => {
		edit(STREET, 'label: 从前', `label: 从前\n    points: ${rows(points)}`);
		if (grade !== 'A') edit(STREET, 'match: A', `match: ${grade}`);
	};

const asPhotograph = ({ edit }: Breaking) => {
	for (const id of ['street-before', 'street-after']) {
		edit(`photos/${id}.yaml`, 'provenance: drawing', 'provenance: photograph');
		edit(`photos/${id}.yaml`, '，示意画', '');
	}
};

test('points that agree are fine', async () => {
	expect(await reportAfter(withPoints(POINTS))).toBe('');
});

test('drawings of one camera need no points, photographs of grade A do', async () => {
	expect(await reportAfter(() => {})).toBe('');
	const report = await reportAfter(asPhotograph);
	expect(report).toContain(`content/comparisons/street.yaml
  第 6 行  机位写的是「同机位已对齐」，可是「从前」没有对位点
           改法：请运行 npm run align -- street，点出两张图上相同的地方；对不上，就把 match 改成 B 或 C
           名字：comparison-alignment`);
	const lowered = await reportAfter((museum) => {
		asPhotograph(museum);
		museum.edit(STREET, 'match: A', 'match: B');
	});
	expect(lowered).not.toContain('comparison-alignment');
});

/** Moves the point with this number on the newest picture, in percent of its width. */
const moved = (points: readonly Row[], which: number, by: number): Row[] =>
	points.map(([x, y, toX, toY], index) => [x, y, index === which ? toX + by : toX, toY]);

test('a point clicked on the wrong thing is named', async () => {
	expect(await reportAfter(withPoints(moved(POINTS, 2, -6)))).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 8 行  「从前」有对位点和别的对不上：第 3 个差 5.99%
		           改法：请运行 npm run align -- street，把它挪准或删去
		           名字：comparison-alignment

		共 1 处要改，在 1 个文件里。"
	`);
});

test('points off by more than half a percent together are refused', async () => {
	const random = randomNumbers(22);
	const off = () => 0.9 * (2 * random() - 1);
	const sloppy = [8, 30, 52, 74, 96].flatMap((x) =>
		[10, 37, 63, 90].map((y): Row => [x, y, x + off(), y + off()]),
	);
	const report = await reportAfter(withPoints(sloppy));
	expect(report).toContain(
		'「从前」对位的误差是画面宽的 0.51%，「同机位已对齐」最多 0.5%\n           改法：请运行 npm run align -- street，把差得多的点挪准；挪不准，就把 match 改成 B 或 C',
	);
	expect(await reportAfter(withPoints(sloppy, 'B'))).toBe('');
});

test.each<[what: string, points: readonly Row[], said: string]>([
	['three points', POINTS.slice(0, 3), '「从前」只有 3 个对位点，至少要 4 个才定得出怎么放'],
	[
		'four points, which always fit',
		POINTS.slice(0, 4),
		'「从前」对得上的对位点只有 4 个，「同机位已对齐」至少要 6 个',
	],
	[
		'a point clicked twice',
		[...POINTS, ...moved(POINTS.slice(0, 1), 0, 0.3)],
		'「从前」的第 1 个和第 8 个对位点是同一处',
	],
	[
		'points in one line',
		[10, 25, 40, 55, 70, 85].map((x): Row => [x, 50, x, 50]),
		'「从前」的对位点差不多在一条线上，定不出怎么放',
	],
	[
		'a picture scanned from behind',
		POINTS.map(([x, y, toX, toY]): Row => [x, y, 100 - toX, toY]),
		'「从前」的对位点左右相反，像照镜子',
	],
	[
		'points in one corner',
		POINTS.map(([x, y]): Row => [x / 5, y / 5, x / 5, y / 5]),
		'「从前」的对位点都挤在一处，只占画面的 2%',
	],
])('%s', async (_, points, said) => {
	expect(await reportAfter(withPoints(points))).toContain(said);
});

test('two points exchanged among four', async () => {
	const [one, two, ...rest] = POINTS.slice(0, 4);
	if (!one || !two) throw new Error('there are seven');
	const exchanged: Row[] = [
		[one[0], one[1], two[2], two[3]],
		[two[0], two[1], one[2], one[3]],
		...rest,
	];
	expect(await reportAfter(withPoints(exchanged))).toContain('多半有两个点配反了');
});

test('points on the newest picture are one too many', async () => {
	const report = await reportAfter(({ edit }) =>
		edit(STREET, 'label: 如今', `label: 如今\n    points: ${rows(POINTS)}`),
	);
	expect(report).toContain('最新一张图「如今」写了对位点；别的图往它身上对，它自己不用写');
});

test('a point of the list on what is cut off', async () => {
	const report = await reportAfter((museum) => {
		withPoints(POINTS)(museum);
		museum.edit(STREET, 'x: 40', 'x: 99');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/comparisons/street.yaml
		  第 14 行  第 1 个说明点在裁掉的地方，页面上看不见
		            改法：请把它挪进几张图都有的部分：x 从 1 到 92，y 从 4 到 99
		            名字：comparison-alignment

		共 1 处要改，在 1 个文件里。"
	`);
});

test('pictures that show almost nothing in common', async () => {
	const corner = [
		[2, 2],
		[98, 2],
		[98, 98],
		[2, 98],
		[50, 40],
	].map(([x = 0, y = 0]): Row => [x / 2.2 + 54.5, y / 2.2 + 54.5, x, y]);
	// Turned round, so that little of the newest picture is covered.
	const turned = corner.map(([x, y, toX, toY]): Row => [toX, toY, x, y]);
	const report = await reportAfter(withPoints(turned, 'B'));
	expect(report).toContain('都有的部分只占最新一张的 21%');
});

describe('grade C, which is shown side by side', () => {
	test('may keep points that did not suffice', async () => {
		expect(await reportAfter(withPoints(POINTS.slice(0, 3), 'C'))).toBe('');
	});
});
