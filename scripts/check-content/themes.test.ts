import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

const CHOICES =
	'names（地名与建置）、walls（城墙与街巷）、rivers（江河与桥）、schools（学校与读书）、courtyards（院落与改造）、neighbours（邻里与志愿）、memory（记忆与修志）';

test('a chapter and a recording without themes are reminders', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', 'themes: [walls]\n', '');
		edit('interviews/talk-open/index.yaml', '    themes: [walls, memory]\n', '');
	});
	expect(report).toContain('这一篇没有写话题，按话题看的人遇不到它');
	expect(report).toContain('这份录音没有一段写了话题，按话题听的人遇不到它');
	expect(report).toContain(`改法：请加一行 themes: [memory]，从这几个里选：${CHOICES}`);
	expect(report.match(/名字：missing-theme/g)).toHaveLength(2);
	expect(report).not.toContain('处要改');
});

test('a reading has the themes of its chapter, and what is unfinished may wait', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-draft/index.yaml', /^ +themes: .*\n/m, '');
		edit('chapters/old-wall.mdx', 'themes: [walls]\n', 'draft: true\n');
	});
	expect(report).not.toContain('missing-theme');
});

test('a theme that is not in the list', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('chapters/old-wall.mdx', 'themes: [walls]', 'themes: [wall]');
	});
	expect(report).toContain('「话题」');
	expect(report).toContain('walls（城墙与街巷）');
});

test('addresses the room keeps for itself', async () => {
	const report = await reportAfter(({ edit, rename }) => {
		edit('interviews/talk-open/index.yaml', '- id: whole', '- id: edited');
		rename('interviews/narration-old-wall', 'interviews/by');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/interviews/by/index.yaml
		  编号「by」的网址留给了按话题、地点、年代、词查的页面
		  改法：请给文件夹另取一个名字，例如 talk-by-the-river
		  名字：reserved-address

		content/interviews/talk-open/index.yaml
		  第 15 行  段号「edited」的网址留给了整理稿
		            改法：请换一个段号，例如 edited-1
		            名字：reserved-address

		content/lessons/two-books.yaml
		  第 18 行  「口述」里的「narration-old-wall」不在 content/interviews/ 里
		            改法：新建 content/interviews/narration-old-wall/index.yaml，或把编号改对
		            名字：dangling-reference
		  第 44 行  「口述」里的「narration-old-wall」不在 content/interviews/ 里
		            改法：新建 content/interviews/narration-old-wall/index.yaml，或把编号改对
		            名字：dangling-reference
		  第 74 行  「口述」里的「narration-old-wall」不在 content/interviews/ 里
		            改法：新建 content/interviews/narration-old-wall/index.yaml，或把编号改对
		            名字：dangling-reference

		content/walks/round-the-wall.yaml
		  第 17 行  「口述」里的「narration-old-wall」不在 content/interviews/ 里
		            改法：新建 content/interviews/narration-old-wall/index.yaml，或把编号改对
		            名字：dangling-reference

		共 6 处要改，在 4 个文件里。"
	`);
});
