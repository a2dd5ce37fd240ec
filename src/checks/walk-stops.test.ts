import { afterAll, expect, test } from 'vitest';
import { BrokenLesson, type Edit } from '../../scripts/lib/broken-lesson.ts';

/* What the editor is told of a walk's sounds, and of what was measured on the way. */
const museum = new BrokenLesson();
afterAll(() => museum.close());

const WALK = 'walks/round-the-wall.yaml';
const MEASURED = '    measured: { metres: 250, minutes: 4, measuredOn: 2026-11-20, by: 志愿者 }';

test('nothing is said of a walk as it should be', async () => {
	expect(await museum.report([' 步行时间待实地测量', ` 往西\n${MEASURED}`, WALK])).toEqual([]);
});

test.each<[string, Edit[], string[]]>([
	[
		'a stretch that the recording does not have',
		[['segment: whole', 'segment: whoel', WALK]],
		[
			'第 18 行  第 1 站要放「narration-old-wall」的「whoel」，那次谈话里没有这一段',
			'改法：请从这几段里选：whole',
			'名字：walk-sound',
		],
	],
	[
		'a recording that does not exist',
		[['interview: narration-old-wall', 'interview: narration-new-wall', WALK]],
		[
			'第 17 行  「口述」里的「narration-new-wall」不在 content/interviews/ 里',
			'改法：请把编号改对，相近的有 narration-old-wall；或新建 content/interviews/narration-new-wall/index.yaml',
			'名字：dangling-reference',
		],
	],
	[
		'a measure that leads nowhere',
		[['    evidence: [e01]', `    evidence: [e01]\n${MEASURED}`, WALK]],
		[
			'第 24 行  第 2 站是最后一站，写了到下一站的路程',
			'改法：请把 measured 挪到出发的那一站，或删去它',
			'名字：walk-measured',
		],
	],
	[
		'a measure of a day to come, at the pace of a motor-car',
		[
			[
				' 步行时间待实地测量',
				` 往西\n${MEASURED.replace('2026-11-20', '2026-12-20').replace('250', '2500')}`,
				WALK,
			],
		],
		[
			'第 16 行  第 1 站写着 2026-12-20 量的，这一天还没有到',
			'改法：请写量的那一天；还没有量，就删去 measured',
			'名字：walk-measured',
			'第 16 行  第 1 站写着 2500 米走 4 分钟，一分钟 625 米，不像是走出来的',
			'改法：请照当天的记录核对 metres 和 minutes',
			'名字：walk-measured',
		],
	],
	[
		'a measure in words',
		[[' 步行时间待实地测量', ` 往西\n${MEASURED.replace('250', '约250米')}`, WALK]],
		[
			'第 16 行  「米数」写成了「约250米」，认不出来',
			'改法：请照这样写，metres: 250',
			'名字：unreadable-field',
		],
	],
	[
		'half a measure',
		[[' 步行时间待实地测量', ` 往西\n${MEASURED.replace(', by: 志愿者', '')}`, WALK]],
		['第 16 行  缺少「谁量的」', '改法：请补上一行，例如 by: 社区志愿者', '名字：missing-field'],
	],
])('%s', async (_, edits, said) => {
	expect(await museum.report(...edits)).toEqual([
		`content/${WALK}`,
		...said,
		`共 ${said.length / 3} 处要改，在 1 个文件里。`,
	]);
});

test('a recording too long to stand through', async () => {
	const report = await museum.report(
		['duration: 12', 'duration: 200', 'interviews/narration-old-wall/index.yaml'],
		['    end: 12', '    end: 200', 'interviews/narration-old-wall/index.yaml'],
	);
	const at = report.indexOf(`content/${WALK}`);
	expect(report.slice(at, at + 4)).toEqual([
		`content/${WALK}`,
		'第 18 行  第 1 站的录音有3分20秒，站在街上听太长',
		'改法：请换一段2分30秒以内的，或删去 sound',
		'名字：walk-sound',
	]);
});
