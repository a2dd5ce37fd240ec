import { afterAll, expect, test } from 'vitest';
import { BrokenLesson, reportOf, type Edit } from '../../scripts/lib/broken-lesson.ts';

/* What the editor is told of versions. */
const lesson = new BrokenLesson();
afterAll(() => lesson.close());

test('nothing is said of the lesson as it stands', async () => {
	expect(await lesson.report()).toEqual([]);
});

test.each<[string, Edit[], string[]]>([
	[
		'brackets of half width',
		[['1.0（2026-11-23）', '1.0 (2026-11-23)']],
		[
			'第 92 行  「版本」写成了「1.0 (2026-11-23)」，认不出来',
			'改法：请照这样写，version: 1.0（2026-11-23）；括号是全角的，日子要在日历上有',
			'名字：lesson-version',
		],
	],
	[
		'no day',
		[['1.0（2026-11-23）', 'V1.0']],
		[
			'第 92 行  「版本」写成了「V1.0」，认不出来',
			'改法：请照这样写，version: 1.0（2026-11-23）；括号是全角的，日子要在日历上有',
			'名字：lesson-version',
		],
	],
	[
		'a day that the calendar does not have',
		[['1.0（2026-11-23）', '1.0（2026-02-30）']],
		[
			'第 92 行  「版本」写成了「1.0（2026-02-30）」，认不出来',
			'改法：请照这样写，version: 1.0（2026-11-23）；括号是全角的，日子要在日历上有',
			'名字：lesson-version',
		],
	],
	[
		'a day that has not come',
		[['1.0（2026-11-23）', '1.0（2026-11-24）']],
		[
			'第 92 行  「版本」的日子 2026-11-24 还没有到',
			'改法：请写改好的那一天，例如 version: 1.0（2026-11-23）',
			'名字：lesson-version',
		],
	],
	[
		'a number that is a number',
		[['1.0（2026-11-23）', '1.0']],
		[
			'第 92 行  「版本」写成了「1」，认不出来',
			'改法：请照这样写，version: 1.0（2026-11-23）',
			'名字：unreadable-field',
		],
	],
	[
		'a version older than a frozen one',
		[['1.0（2026-11-23）', '0.8（2026-11-23）']],
		[
			'第 92 行  版本 0.8 比已经定稿的 0.9 还早',
			'改法：请把版本号加上，例如 version: 0.10（2026-11-23），再运行 npm run freeze:lesson -- two-books',
			'名字：lesson-version',
		],
	],
	[
		'the frozen version, changed',
		[['1.0（2026-11-23）', '0.9（2026-11-22）']],
		[
			'第 92 行  版本 0.9（2026-11-22）在 2026-11-22 定过稿，后来改了：核心问题、听一听',
			'改法：请把版本号加上，例如 version: 0.10（2026-11-23），再运行 npm run freeze:lesson -- two-books；不想改的，照定稿改回来',
			'名字：lesson-changed',
		],
	],
])('%s', async (_, edits, told) => {
	expect(await lesson.report(...edits)).toEqual(reportOf(told));
});
test('a new version is not asked about', async () => {
	const raised: Edit[] = [
		['1.0（2026-11-23）', '1.1（2026-11-23）'],
		['怎么办？\nlede', '信谁？\nlede'],
	];
	expect(await lesson.report(...raised)).toEqual([]);
});
