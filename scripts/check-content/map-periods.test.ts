import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

test('a period that does not exist', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', 'period: ming', 'period: min');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/periods/ming.yaml
		  第 1 行  「明」这一时期一个地点也没有
		           改法：请在说到这一时期的地点里加上 times，period 写 ming；没有材料就删去这个文件
		           名字：empty-period

		content/places/old-wall.yaml
		  第 18 行  「时期」里的「min」不在 content/periods/ 里
		            改法：请把编号改对，相近的有 ming；或新建 content/periods/min.yaml
		            名字：dangling-reference

		共 2 处要改，在 2 个文件里。"
	`);
});

test('a card that is withheld cannot speak of a period', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', /(says: .*\n {4}evidence: )\[e02\]/, '$1[e02, e05]');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 21 行  「史料」里的「e05」暂不公开（原句未留存，待复核）
		            改法：请改用别的条目，或删去这一处；核实以后再用
		            名字：withheld-reference

		共 1 处要改，在 1 个文件里。"
	`);
});

test('what is said of a period needs a card and a year', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('places/old-wall.yaml', / {4}date: 明成化间\n(.*says: .*\n {4}evidence: )\[e02\]/, '$1[]');
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 18 行  缺少「时间」
		            改法：请补上一行，例如 date: 清康熙八年（1669）
		            名字：missing-field
		  第 20 行  「史料」一张也没有写
		            改法：请写上史料卡的编号，例如 evidence: [b16]
		            名字：too-few

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a year of another period, and weak ground that is not named', async () => {
	const report = await reportAfter(({ edit }) => {
		edit(
			'places/old-wall.yaml',
			'times:\n',
			'times:\n  - period: ming\n    date: 1955年\n    says: 城墙拆了。\n    evidence: [e03]\n',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/places/old-wall.yaml
		  第 19 行  「1955年」不在「明」（1368—1643年）里
		            改法：请改 date，或把 period 换成这一年所在的时期
		            名字：time-outside-period
		  第 20 行  这一句只靠 C 级史料（e03），却没有说明：「城墙拆了。」
		            改法：请在句子里说明出自哪里，例如「据一则网络转帖」「有网友说」「一说」
		            名字：weak-evidence-alone

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a period of which no place tells', async () => {
	const report = await reportAfter(({ write }) => {
		write(
			'periods/qing.yaml',
			'name: 清\nfrom: 1644年\nto: 1911年\nsummary: 《甲县旧志》成书。\nevidence: [e01]\n',
		);
	});
	expect(report).toMatchInlineSnapshot(`
		"content/periods/qing.yaml
		  第 1 行  「清」这一时期一个地点也没有
		           改法：请在说到这一时期的地点里加上 times，period 写 qing；没有材料就删去这个文件
		           名字：empty-period

		共 1 处要改，在 1 个文件里。"
	`);
});

test('a period that ends before it begins, and two that share years', async () => {
	const backwards = await reportAfter(({ edit }) => {
		edit('periods/ming.yaml', /from: .*\nto: .*\n/, 'from: 1643年\nto: 1368年\n');
		edit('places/old-wall.yaml', 'date: 明成化间', 'date: 1500年');
	});
	expect(backwards).toMatchInlineSnapshot(`
		"content/periods/ming.yaml
		  第 3 行  「明」从「1643年」起，到「1368年」止，前后倒了
		           改法：请把 from 和 to 对调
		           名字：period-years

		共 1 处要改，在 1 个文件里。"
	`);
	const overlapping = await reportAfter(({ edit, write }) => {
		write(
			'periods/wall.yaml',
			'name: 石城\nfrom: 1465年\nsummary: 《甲县旧志》说城墙是成化年间砌的。\nevidence: [e02]\n',
		);
		edit(
			'places/old-wall.yaml',
			'times:\n',
			'times:\n  - period: wall\n    date: 1500年\n    says: 城墙立着。\n    evidence: [e02]\n',
		);
	});
	expect(overlapping).toMatchInlineSnapshot(`
		"content/periods/ming.yaml
		  第 2 行  「明」（1368—1643年）和「石城」（1465年以来）有几年是重的
		           改法：请把其中一个的年份改窄，另一个在 content/periods/wall.yaml
		           名字：period-years

		共 1 处要改，在 1 个文件里。"
	`);
});
