import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TrialMuseum } from './trial.ts';
import { commit } from './write/commit.ts';

// Every command reads and checks a whole museum, which takes long while a build runs beside it.
vi.setConfig({ testTimeout: 120_000 });

let museum: TrialMuseum;
beforeEach(() => {
	museum = new TrialMuseum();
});
afterEach(() => museum.remove());

const NOT_WRITTEN = '没有写入任何文件。';

/** Every text in a workbook, hidden sheets too. */
async function words({ root }: TrialMuseum, name: string): Promise<string> {
	const { sheets } = await readXlsx(readFileSync(join(root, name)));
	return sheets.flatMap(({ rows }) => rows.flat()).join('\n');
}

describe('there and back', () => {
	test('what nobody touched changes no byte, and comes out the same again', async () => {
		const before = museum.all();
		await museum.run('export', '表.xlsx');
		const { text, ok } = await museum.run('import', '表.xlsx', '--write');
		expect([text, ok]).toEqual(['馆里和表里一样，没有要改的。', true]);
		expect(museum.all()).toEqual(before);
		await museum.run('export', '再.xlsx');
		const bytes = (name: string) => readFileSync(join(museum.root, name));
		expect(bytes('再.xlsx').equals(bytes('表.xlsx'))).toBe(true);
	});

	test('one cell changes one line; first the plan, then the writing, then nothing more', async () => {
		await museum.filled((sheet) => sheet('词').put('F3', '成片的平整田地，多种水稻。'));
		const before = museum.text('terms/tianba.yaml');
		const plan =
			'词　tianba（改 1 处）\n  「词」F3　意思：成片的平整田地。 → 成片的平整田地，多种水稻。\n\n改 1 条。';
		const look = await museum.run('import', '表.xlsx');
		expect(look.text).toBe(`${plan}${NOT_WRITTEN}看过没有问题，加上 --write 再运行一次。`);
		expect(museum.text('terms/tianba.yaml')).toBe(before);
		expect((await museum.run('import', '表.xlsx', '--write')).text).toBe(
			`${plan}已经写进 content/。`,
		);
		expect(museum.text('terms/tianba.yaml')).toBe(
			before.replace('成片的平整田地。', '成片的平整田地，多种水稻。'),
		);
		expect((await museum.run('import', '表.xlsx', '--write')).text).toBe(
			'馆里和表里一样，没有要改的。',
		);
	});

	test('new rows are new records and new items; twice is not two', async () => {
		await museum.filled((sheet) => {
			sheet('词').row(
				4,
				'tiangeng',
				'田埂',
				'tián gěng',
				null,
				'山川地貌',
				'田间的小路。',
				null,
				null,
				'E01',
			);
			sheet('地点·旧名').row(5, 'old-wall', null, '土城', null, 'e02');
			sheet('大事').row(
				4,
				'1500-wall-mended',
				'修城',
				'old-wall',
				'甲县城',
				'未载',
				'城墙修过一次。',
			);
			sheet('大事·各家说法').row(5, '1500-wall-mended', 1, '1500年', 'e02');
		});
		const { text, ok } = await museum.run('import', '表.xlsx', '--write');
		expect(text).toBe(`词　tiangeng（新的一条）
  新的一条：田埂

地点　old-wall（改 1 处）
  「地点·旧名」A5　加一项：旧名 土城；史料 e02

大事　1500-wall-mended（新的一条）
  新的一条：修城
  「大事·各家说法」A5　加一项：时间 1500年；史料 e02

新 2 条，改 1 条。已经写进 content/。`);
		expect(ok).toBe(true);
		expect(museum.text('terms/tiangeng.yaml')).toBe(
			'word: 田埂\npinyin: tián gěng\nkind: landscape\nmeaning: 田间的小路。\nevidence: [e01]\n',
		);
		expect(museum.text('places/old-wall.yaml')).toContain(
			'    evidence: [e02]\n  - name: 土城\n    evidence: [e02]\nsummary:',
		);
		expect(museum.text('events/1500-wall-mended.yaml')).toBe(
			'title: 修城\naccounts:\n  - date: 1500年\n    evidence: [e02]\nplaces: [old-wall]\nwhere: 甲县城\nsubject: 未载\nresult: 城墙修过一次。\n',
		);
		expect((await museum.run('import', '表.xlsx')).text).toBe('馆里和表里一样，没有要改的。');
	});

	test('columns in any order, own columns and own sheets stay the editor’s', async () => {
		await museum.filled((sheet) => {
			sheet('词')
				.put('N1', '责任人')
				.put('N3', '张')
				.put('F3', '平整的田。')
				.reorder([5, 13, 0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12]);
			sheet('编号表').sheet.name = '我的笔记';
		});
		expect((await museum.run('import', '表.xlsx')).text).toBe(
			`词　tianba（改 1 处）\n  「词」A3　意思：成片的平整田地。 → 平整的田。\n\n说明：表「词」里自己加的栏没有看：责任人。\n说明：自己加的表没有看：我的笔记。\n\n改 1 条。${NOT_WRITTEN}看过没有问题，加上 --write 再运行一次。`,
		);
	});

	test('a row that is gone deletes nothing, and says so', async () => {
		await museum.filled((sheet) => sheet('地点').row(3, ...Array.from({ length: 23 }, () => null)));
		expect((await museum.run('import', '表.xlsx', '--write')).text).toBe(
			'说明：表「地点」里少了 1 行（east-gate），馆里的不删。\n\n馆里和表里一样，没有要改的。',
		);
	});

	test('an emptied cell takes a field out; a required one is asked for', async () => {
		await museum.filled((sheet) => sheet('大事').put('G3', null).put('F3', null));
		const { text } = await museum.run('import', '表.xlsx');
		expect(text).toContain('说明：公元年份为编者换算 → （空）');
		expect(text).toContain(
			'表.xlsx「大事」F3\n  缺少「结果」\n  改法：请填上这一格，例如：县城有了石城墙\n',
		);
	});
});

describe('two people', () => {
	test('what somebody changed after the export is not undone', async () => {
		await museum.filled((sheet) => sheet('词').put('F3', '甲改的。').put('C3', 'tián bà'));
		museum.write(
			'terms/tianba.yaml',
			museum.text('terms/tianba.yaml').replace('成片的平整田地。', '乙改的。'),
		);
		const { text, ok } = await museum.run('import', '表.xlsx', '--write');
		expect(text).toBe(
			`表.xlsx「词」F3
  「意思」两个人都改了：导出时是「成片的平整田地。」，这里改成「甲改的。」，馆里现在是「乙改的。」
  改法：请商量好用哪一个，从馆里重新导出一份，在新的上面改

共 1 处要改。${NOT_WRITTEN}`.replace(
				/^/,
				'词　tianba（改 1 处）\n  「词」C3　拼音：tiánbà → tián bà\n\n',
			),
		);
		expect(ok).toBe(false);
		expect(museum.text('terms/tianba.yaml')).toContain('乙改的。');
	});

	test('changes of other cells of the same record live together', async () => {
		await museum.filled((sheet) => sheet('词').put('C3', 'tián bà'));
		museum.write(
			'terms/tianba.yaml',
			museum.text('terms/tianba.yaml').replace('成片的平整田地。', '乙改的。'),
		);
		expect((await museum.run('import', '表.xlsx', '--write')).ok).toBe(true);
		expect(museum.text('terms/tianba.yaml')).toContain(
			'pinyin: tián bà\nkind: landscape\nmeaning: 乙改的。',
		);
	});

	test('an item that moved is found; one that changed and moved is asked about', async () => {
		await museum.filled((sheet) => sheet('大事·各家说法').put('E3', '《甲县志》'));
		const file = 'events/1465-wall-built.yaml';
		const before = museum.text(file);
		museum.write(
			file,
			before.replace(
				'accounts:\n',
				'accounts:\n  - date: 1400年\n    evidence: [e01]\n    according: 丙说\n',
			),
		);
		expect((await museum.run('import', '表.xlsx', '--write')).ok).toBe(true);
		expect(museum.text(file)).toContain('evidence: [e02]\n    according: 《甲县志》');
		museum.write(
			file,
			before.replace(
				'accounts:\n  - date: 明成化间（1465—1487）',
				'accounts:\n  - date: 1400年\n    evidence: [e01]\n    according: 丙说\n  - date: 明成化年间',
			),
		);
		expect((await museum.run('import', '表.xlsx', '--write')).text).toContain(
			'表.xlsx「大事·各家说法」E3\n  「据」改了，可是馆里的这一项，导出以后被别人删去、改过或挪了位置',
		);
	});

	test('a record that went after the export is not made anew', async () => {
		await museum.filled((sheet) => sheet('词').put('F3', '甲改的。'));
		museum.write('terms/tianba-2.yaml', museum.text('terms/tianba.yaml'));
		rmSync(join(museum.content, 'terms/tianba.yaml'));
		expect((await museum.run('import', '表.xlsx')).text).toContain(
			'「tianba」导出以后被删去或改名了',
		);
	});

	test('a workbook that remembers nothing asks before it changes what is there', async () => {
		const csv = '编号,写法,拼音,类别,意思,史料\r\ntianba,田坝,tiánbà,山川地貌,另一个意思。,e01\r\n';
		writeFileSync(join(museum.root, '词.csv'), csv);
		expect((await museum.run('import', '词.csv')).text).toBe(`词.csv「词」E2
  「意思」馆里是「成片的平整田地。」，这里是「另一个意思。」，不知道哪一个新
  改法：这本表不记得导出时的样子。请从馆里重新导出一份，在新的上面改；看过每一处，确定以表为准的，加上 --over

共 1 处要改。${NOT_WRITTEN}`);
		expect((await museum.run('import', '词.csv', '--over', '--write')).ok).toBe(true);
		expect(museum.text('terms/tianba.yaml')).toContain('meaning: 另一个意思。\n');
	});
});

describe('what programs and people do to cells', () => {
	test('dates, numbers, blanks, full-width signs, rich text and hidden rows are read', async () => {
		await museum.filled((sheet) => {
			const events = sheet('大事·各家说法');
			events.put('C3', new Date('1985-05-01T00:00:00Z'), {
				type: 'date',
				style: { numFmt: 'yyyy"年"m"月"' },
			});
			events.put('C4', 1986, { type: 'number' });
			sheet('词').put('F3', '甲乙', {
				type: 'richText',
				richText: [{ text: '甲' }, { text: '乙', font: { bold: true } }],
			});
			sheet('词').put('I3', ' Ｅ０１，\r\n e02 ');
			const places = sheet('地点')
				.put('N3', '３０．７１')
				.put('B4', '  旧城墙 \r\n')
				.put('S4', null);
			places.sheet.rowDefs = new Map([[2, { hidden: true }]]);
		});
		expect((await museum.run('import', '表.xlsx')).text).toBe(`词　tianba（改 2 处）
  「词」F3　意思：成片的平整田地。 → 甲乙
  「词」I3　史料：e01 → e01、e02

地点　east-gate（改 1 处）
  「地点」N3（隐藏着）　实测·纬度：30.7 → 30.71

大事　1465-wall-built（改 2 处）
  「大事·各家说法」C3　时间：明成化间（1465—1487） → 1985年5月
  「大事·各家说法」C4　时间：明正德年间 → 1986

改 3 条。${NOT_WRITTEN}看过没有问题，加上 --write 再运行一次。`);
	});

	test('what cannot be read is refused, all in one run, with its cell', async () => {
		await museum.filled((sheet) => {
			const terms = sheet('词');
			terms
				.put('E3', '方眼')
				.put('I3', '甲、e01')
				.put('F3', 1, { type: 'formula', formula: 'A1&B1' });
			terms.put('B3', '#REF!', { type: 'error' }).put('C3', new Date('2014-04-17T00:00:00Z'), {
				type: 'date',
				style: { numFmt: 'yyyy-mm-dd' },
			});
			terms
				.row(4, 'tianba', '又一个')
				.row(5, null, '没有编号')
				.row(6, 'Tian Ba?', '坏编号')
				.put('D3', true, { type: 'boolean' });
			const places = sheet('地点').put('K4', '100 到 200').put('O3', '东经103').put('A6', '合并');
			places.sheet.merges = [{ startRow: 5, endRow: 6, startCol: 0, endCol: 1 }];
			sheet('地点·旧名').put('B3', '第一').put('E4', 'e02');
			sheet('大事·各家说法').put('C1', '史料').put('F1', '据');
		});
		expect((await museum.run('import', '表.xlsx', '--write')).text).toBe(`表.xlsx「词」B3
  「写法」显示的是错误 #REF!
  改法：请重新写上内容，或清空这一格

表.xlsx「词」C3
  「拼音」内容被表格改成了日期
  改法：请把这一格的格式设成「文本」，再重新打一遍

表.xlsx「词」D3
  「当地读音」写成了TRUE
  改法：请把这一格的格式设成「文本」，再写上内容

表.xlsx「词」E3
  「类别」「方眼」没有这一类
  改法：请从这几类里选：方言／老房子／制度与史志／社区与院落／山川地貌

表.xlsx「词」F3
  「意思」是一个公式（=A1&B1）
  改法：请复制这一格，用「选择性粘贴」里的「数值」贴回原处

表.xlsx「词」I3
  「史料」「甲」不像一个编号
  改法：请写编号，只有小写字母、数字和连字符；在「编号表」里查

表.xlsx「词」A5
  没有写编号
表.xlsx「词」A6
  编号「Tian Ba?」认不出来
  改法：请写上编号，只用小写字母、数字和连字符，例如 gate-east

表.xlsx「词」A4
  编号「tianba」和 A3 重了
  改法：请换一个编号，或删去多余的一行

表.xlsx「地点」A6
  A6 到 B7 合并成了一格
  改法：请取消合并，每一格都填上自己的内容

表.xlsx「地点」O3
  「实测·经度」「东经103」不是一个数
  改法：请只写数字，例如 30.69

表.xlsx「地点」K4
  「示意图·位置」「100 到 200」不像一个点
  改法：请一个点一行，先往东、后往北，例如 480, 310

表.xlsx「地点·旧名」B3
  「序」写成了「第一」，认不出来
  改法：请写1、2、3这样的数；新的一项可以空着「序」

表.xlsx「大事·各家说法」D1
  栏名「史料」和 C1 重了，不知道以哪一栏为准
表.xlsx「大事·各家说法」F1
  栏名「据」和 E1 重了，不知道以哪一栏为准
  改法：请删去多余的一栏，或换一个栏名

共 15 处要改。${NOT_WRITTEN}`);
	});
});

describe('the whole check of the museum', () => {
	test('every mistake is told at its cell, and nothing is written', async () => {
		const before = museum.all();
		await museum.filled((sheet) => {
			sheet('史料卡').put('F3', '一'.repeat(31)).put('I3', 'gate-x').put('C4', 'no-book');
			sheet('大事·各家说法').put('C3', '很久以前');
			sheet('照片').put('L3', '照片').put('B5', '一张没有图的照片');
			sheet('地点').row(5, 'wen-xing', '文星门', null, '城门', null, null, '有一座门。', 'e02');
			sheet('口述分段').put('F3', 99);
		});
		const { text, ok } = await museum.run('import', '表.xlsx', '--write');
		expect(text.slice(text.indexOf('表.xlsx「照片」A5'))).toBe(`表.xlsx「照片」A5
  没有写编号
  改法：请写上编号，只用小写字母、数字和连字符，例如 gate-east

表.xlsx「地点」E5
  缺少「与北街社区的关系」
  改法：请从这几类里选：有材料说在北街社区／有材料说属于邻近社区／全县、全城的事，不单属于哪个社区／属于哪个社区，未见材料

表.xlsx「大事·各家说法」C3
  「时间」写成了「很久以前」，认不出来
  改法：请照这样写：明崇祯十一年（1638）；写法见 content/README.md「年代怎么写」

表.xlsx「史料卡」F3
  「原文」有 31 个字，超过了 30 字
  改法：请删短到 30 字以内

表.xlsx「史料卡」C4（content/evidence/e02.yaml）
  「出处」里的「no-book」不在 content/sources/ 里
  改法：新建 content/sources/no-book.yaml，或把编号改对

表.xlsx「照片」L3（content/photos/street-after.yaml）
  「图片说明」以「照片」开头，读屏软件已经会说这是图
  改法：请删去「照片」，直接说看得到什么，例如：院坝中间一棵树，三面是四层楼房

表.xlsx「口述分段」E3（content/interviews/narration-old-wall/index.yaml）
  「旧城墙」到 1:39，录音只有 0:12
  改法：请核对 end 和 duration

共 7 处要改。${NOT_WRITTEN}`);
		expect(ok).toBe(false);
		expect(museum.all()).toEqual(before);
	});

	test('what was wrong before is not the workbook’s mistake', async () => {
		museum.write('terms/broken.yaml', 'word: 坏的\n');
		await museum.filled((sheet) => sheet('词').put('F3', '平整的田。'));
		expect((await museum.run('import', '表.xlsx', '--write')).ok).toBe(true);
		await museum.rework((sheet) => sheet('词').row(4, 'broken', '坏的'));
		expect((await museum.run('import', '表.xlsx')).text).toBe(`表.xlsx「词」A4
  馆里的「broken」现在有错，读不出来
  改法：请先运行 npm run check，改好 content/terms/broken.yaml

共 1 处要改。${NOT_WRITTEN}`);
	});

	test('photos and interviews begin elsewhere', async () => {
		await museum.filled((sheet) => {
			sheet('照片').put('A5', 'new-photo').put('B5', '新照片');
			sheet('口述分段').put('A9', 'new-talk').put('B9', 's1').put('C9', '一段');
			sheet('地点·旧名').put('A9', 'nowhere').put('C9', '旧名');
		});
		expect((await museum.run('import', '表.xlsx')).text).toBe(`表.xlsx「地点·旧名」A9
  馆里没有「nowhere」，表「地点」里也没有
  改法：请核对编号，或先在表「地点」里加一行

表.xlsx「照片」A5
  馆里没有「new-photo」
  改法：照片要先有图：请用 npm run add:photo 加，再导出，在表里填

表.xlsx「口述分段」A9
  馆里没有「new-talk」
  改法：口述要先有录音和同意书：请用 npm run add:interview 加，再导出，在表里分段

共 3 处要改。${NOT_WRITTEN}`);
	});
});

describe('what leaves the house', () => {
	test('is what the web shows; people without consent, masters and forms stay', async () => {
		museum.write(
			'evidence/e09.yaml',
			'statement: 还没有核对的话。\nsource: old-gazetteer\ngrade: A\nwithheld: 待复核\n',
		);
		const hidden = museum
			.text('photos/street-after.yaml')
			.replace('people: []', 'people: 不详')
			.replace('某老街如今', '巳午令牌');
		museum.write('photos/draft-face.yaml', `${hidden}withheld: 初稿\n`);
		const { text } = await museum.run('export', '表.xlsx');
		expect(text.slice(text.indexOf('没有导出'))).toBe(
			'没有导出 6 条，没有公开，或者同意书不许可：photos/draft-face、photos/face-kiosk、interviews/talk-draft、interviews/talk-embargoed、interviews/talk-kiosk、interviews/talk-withdrawn',
		);
		expect(await words(museum, '表.xlsx')).toContain('还没有核对的话。');
		for (const secret of [
			...['巳午令牌', '甲化名', '橙色', '甲乙丙丁', '子丑寅卯', 'c2026', '档案柜', '5f70bf18'],
			...['jia-huaming', 'yi-fengcun', 'bing-chehui'],
		])
			expect(await words(museum, '表.xlsx')).not.toContain(secret);
		await museum.run('export', '馆内.xlsx', '--drafts');
		expect(await words(museum, '馆内.xlsx')).toContain('巳午令牌');
		expect(await words(museum, '馆内.xlsx')).not.toContain('甲乙丙丁令牌');
	});

	test('a file that is there is not written over', async () => {
		writeFileSync(join(museum.root, '表.xlsx'), '填了一半');
		expect((await museum.run('export', '表.xlsx')).text).toBe(`表.xlsx
  已经有这个文件
  改法：请换一个名字，或先把旧的移走：里面也许有填了没有导入的

共 1 处要改。没有写入任何文件。`);
		expect(readFileSync(join(museum.root, '表.xlsx'), 'utf8')).toBe('填了一半');
	});

	test('some kinds only, or an empty form', async () => {
		const { text } = await museum.run('export', '词.xlsx', '--only', '词、史料卡');
		expect(text).toBe('已经写好 词.xlsx。先看第一张表「怎么填」。\n  词　1 行\n  史料卡　5 行');
		expect((await museum.run('export', '空.xlsx', '--form')).text).toBe(
			'已经写好 空.xlsx。先看第一张表「怎么填」。',
		);
		expect((await museum.run('import', '空.xlsx')).text).toBe('馆里和表里一样，没有要改的。');
	});
});

test.each<[string, string[], string]>([
	['nothing', [], '没有写 export 还是 import'],
	['a word nobody knows', ['导出'], '不认识「导出」'],
	['no file', ['import'], '没有写要导入的文件'],
	[
		'an option of the other command',
		['import', '表.xlsx', '--drafts'],
		'import 后面不认识「--drafts」',
	],
	['a kind nobody knows', ['export', '--only', '人物'], '没有「人物」这一类'],
	['another ending', ['export', '表.xls'], '「表.xls」不是 .xlsx'],
	['two files', ['import', 'a.xlsx', 'b.xlsx'], '写了不止一个文件'],
	['a file that is not there', ['import', '没有.xlsx'], '文件打不开，或者没有这个文件'],
])('%s is answered in words', async (_title, typed, expected) => {
	const { text, ok } = await museum.run(...typed);
	expect([text.includes(`\n  ${expected}\n  改法：`), ok]).toEqual([true, false]);
});

test('an interrupted writing is finished by whatever is run next', async () => {
	const before = museum.text('terms/tianba.yaml');
	let steps = 0;
	const stop = () => {
		steps += 1;
		if (steps > 2) throw new Error('the power went');
	};
	expect(() =>
		commit(
			museum.content,
			[{ path: 'terms/tianba.yaml', before, text: `${before}note: 甲\n` }],
			stop,
		),
	).toThrow('the power went');
	expect(museum.text('terms/tianba.yaml')).toBe(before);
	const { text } = await museum.run('export', '表.xlsx');
	expect(text).toMatch(/^上一次导入写到一半断了，已经接着写完。\n\n已经写好 表.xlsx。/);
	expect(museum.text('terms/tianba.yaml')).toBe(`${before}note: 甲\n`);
});
