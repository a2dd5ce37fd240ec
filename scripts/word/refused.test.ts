import { deflateRawSync } from 'node:zlib';
import { closeSync, ftruncateSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importWord } from './import.ts';
import {
	cell,
	OPENING,
	packed,
	para,
	row,
	run,
	STYLES,
	table,
	trialDocx,
	trialMuseum,
} from './trial.ts';

let museum: ReturnType<typeof trialMuseum>;
beforeAll(() => {
	museum = trialMuseum();
});
afterAll(() => museum.remove());

const said = async (bytes: Uint8Array) => {
	const before = readdirSync(join(museum.root, 'chapters'));
	const { text, ok } = await museum.bring(bytes, { chapter: 'trial', write: true });
	expect(ok).toBe(false);
	expect(readdirSync(join(museum.root, 'chapters'))).toEqual(before);
	return text;
};

const SOUND = trialDocx(OPENING + para('话〔史料 E01〕。'), { styles: STYLES });
const COMPOUND = Buffer.from([
	0xd0,
	0xcf,
	0x11,
	0xe0,
	0xa1,
	0xb1,
	0x1a,
	0xe1,
	...new Array<number>(600).fill(0),
]);

/** Larger than its table says: what a bomb looks like. */
function lyingBomb(): Buffer {
	const bytes = Buffer.from(
		zipSync({
			'[Content_Types].xml': strToU8('<Types/>'),
			'word/document.xml': strToU8('x'.repeat(70_000)),
		}),
	);
	const at = bytes.indexOf(
		Buffer.from([0x50, 0x4b, 0x01, 0x02]),
		bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 4,
	);
	bytes.writeUInt32LE(10, at + 24);
	return bytes;
}

/** One gigabyte of nothing, packed to a megabyte, under a table that says so. */
function honestBomb(): Buffer {
	const block = deflateRawSync(Buffer.alloc(1000));
	const bytes = Buffer.from(
		zipSync({
			'[Content_Types].xml': strToU8('<Types/>'),
			'word/document.xml': [block, { level: 0 }],
		}),
	);
	const first = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
	const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), first + 4);
	bytes.writeUInt32LE(1_000_000_000, at + 24);
	return bytes;
}

const damaged = () => {
	const bytes = Buffer.from(SOUND);
	const at = bytes.indexOf('word/document.xml') + 60;
	bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
	return bytes;
};

describe('files that are not taken', () => {
	test.each<[string, () => Uint8Array, string]>([
		['an empty file', () => Buffer.alloc(0), '文件是空的'],
		['the head of an old .doc', () => COMPOUND, '文件没有传完，或者坏了'],
		[
			'one with a password',
			() => Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')]),
			'文件设了打开密码，读不出来',
		],
		[
			'one with macros',
			() =>
				packed({
					'[Content_Types].xml': '<Types/>',
					'word/document.xml': '<w:document/>',
					'word/vbaProject.bin': 'x',
				}),
			'文件里带着宏（小程序），没有打开',
		],
		[
			'a spreadsheet',
			() => packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
			'这是 Excel 文件，不是 Word 文件',
		],
		[
			'an ODF text',
			() => packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
			'这是 ODF（LibreOffice） 文件，不是 Word 文件',
		],
		['RTF', () => strToU8('{\\rtf1\\ansi}'), '这是 RTF 文件，不是 Word 文件'],
		['PDF', () => strToU8('%PDF-1.7'), '这是 PDF 文件，不是 Word 文件'],
		['a text file', () => strToU8('城墙'), '这不是 Word 文件'],
		['a ZIP of something else', () => packed({ 'a.txt': 'x' }), '这不是 Word 文件'],
		['half a file', () => SOUND.subarray(0, SOUND.length / 2), '文件没有传完，或者坏了'],
		['a damaged file', damaged, '文件没有传完，或者坏了'],
		[
			'names that lead elsewhere',
			() => packed({ '[Content_Types].xml': '<Types/>', '../../etc/x': 'x' }),
			'文件里有指到别处的文件名，不像 Word 存的，没有打开',
		],
		['a bomb that lies', lyingBomb, '文件解开以后大得不像一篇文章，没有打开'],
		['a bomb that does not', honestBomb, '文件解开以后大得不像一篇文章，没有打开'],
		[
			'brackets without end',
			() => trialDocx('<w:sdt><w:sdtContent>'.repeat(400)),
			'文件的格式套得太深',
		],
	])('%s', async (_, bytes, sentence) => {
		const text = await said(bytes());
		expect(text).toContain(`文章.docx　${sentence}\n    改法：请`);
		expect(text).toContain('共 1 处要改。没有写入任何文件。');
	});

	test('500 MB are not even opened', async () => {
		const descriptor = openSync(museum.path, 'w');
		ftruncateSync(descriptor, 500_000_000);
		closeSync(descriptor);
		const { root, path, settings } = museum;
		const started = Date.now();
		expect(
			(await importWord({ root, path, options: { chapter: 'trial', write: true }, settings })).text,
		).toContain('文件超过了 100 MB，没有打开');
		expect(Date.now() - started).toBeLessThan(5000);
	});

	test('a file that is not there', async () => {
		const { root, settings } = museum;
		expect(
			(
				await importWord({
					root,
					path: join(museum.folder, '没有.docx'),
					options: { chapter: 'trial', write: false },
					settings,
				})
			).text,
		).toContain('没有.docx　文件打不开');
	});
});

const drawing = (inside: string) =>
	`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

test('everything that cannot be taken is told in one run, with its place', async () => {
	const changed = 'w:id="1" w:author="小李" w:date="2026-11-20T00:00:00Z"';
	const merged = table([
		row([cell('甲', '<w:gridSpan w:val="2"/>')], true),
		row([cell('乙', '<w:vMerge w:val="restart"/>'), cell(para('一') + para('二'))]),
		row([cell('', '<w:vMerge/>'), cell(table([row([cell('内')])]) + para(''))]),
	]);
	const docx = trialDocx(
		OPENING +
			para(
				run('城墙') +
					`<w:ins ${changed}>${run('很高')}</w:ins><w:del ${changed}><w:r><w:delText>不高</w:delText></w:r></w:del>` +
					run('〔史料 E01〕。'),
			) +
			para(
				run('格式') +
					`<w:r><w:rPr><w:b/><w:rPrChange ${changed}/></w:rPr><w:t>改过</w:t></w:r>` +
					run('〔史料 E01〕。'),
			) +
			para(
				run('见') +
					drawing('<wps:txbx><w:txbxContent>' + para('框里的字') + '</w:txbxContent></wps:txbx>'),
			) +
			para(drawing('<c:chart r:id="x"/>')) +
			para(drawing('<dgm:relIds/>')) +
			para('<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>') +
			para('<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>') +
			para('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>') +
			para(drawing('<pic:pic><a:blip r:link="rIdX"/></pic:pic>')) +
			para(
				run('藏着', '<w:vanish/>') +
					run('划掉', '<w:strike/>') +
					run('①', '<w:vertAlign w:val="superscript"/>') +
					run('〔史料 E01〕。'),
			) +
			para(
				'写着<w:r/>'.startsWith('<') ? '' : run('打了 &lt;引 id=”e01” /&gt; 的话〔史料 E01〕。'),
			) +
			para(
				run('看') +
					`<w:hyperlink r:id="rIdOut">${run('这里')}</w:hyperlink>` +
					run('〔史料 E01〕。'),
			) +
			para('编号错了〔史料 E91〕，读不出〔史料 第一张〕。') +
			para('没有出处的话。') +
			para('没有出处的引文', 'Quote') +
			para('最深的小标题', 'Heading3') +
			para('【说法不一】') +
			para('【一说】《甲县旧志》') +
			para('没有表的题注', 'Caption') +
			merged +
			'<w:altChunk r:id="x"/>',
		{
			styles:
				STYLES +
				'<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/></w:style>',
			relations: [['rIdOut', 'hyperlink', 'https://example.com/']],
		},
	);
	expect(await said(docx)).toMatchInlineSnapshot(`
		"文章.docx
		  第 3 段「城墙很高〔史料 E01〕……」　有没有定下来的修订：「小李」添了「很高」、删了「不高」
		  第 4 段「格式改过〔史料 E01〕……」　有没有定下来的修订：「小李」改了格式
		    改法：请在 WPS 或 Word 的「审阅」里，要改的点「接受」，不改的点「拒绝」，都定下来以后再存一次
		  第 5 段「见」　有一个文本框，里面的字读出来不知道该放在哪里：「框里的字」
		    改法：请把文本框里的字剪下来，粘贴成普通的段落，再删去文本框
		  第 5 段后面　有一张图表
		  第 5 段后面　有一张 SmartArt 图
		    改法：请截成图片，贴在原处，再存一次；图会跟着文章一起收
		  第 5 段后面　有一个公式
		  第 5 段后面　有一个公式
		    改法：请用文字写出来
		  第 5 段后面　嵌着另一个文件（表格、录音之类）
		    改法：请在 Word 里删去它；要用的内容写成文字、表格或图片
		  第 5 段后面　有一张图只是链接，图不在这份文件里
		    改法：请把图删去，用「插入—图片」重新放一次，不要选「链接到文件」
		  第 6 段「藏着划掉①〔史料 E01……」　藏着看不见的字：「藏着」
		    改法：请全选，在「字体」里去掉「隐藏」；不要的删去
		  第 6 段「藏着划掉①〔史料 E01……」　有划了删除线的字：「划掉」
		    改法：请删去这些字；要留的，去掉删除线
		  第 6 段「藏着划掉①〔史料 E01……」　「①」像是手打的注码，馆里认不出它指哪一条注
		    改法：请删去它，用「引用—插入脚注」加一条真的脚注
		  第 7 段「打了 <引 id=”e0……」　正文里打了网页用的标记「<引 id=”e01” />」
		    改法：请删去；在 Word 里引史料写〔史料 B16〕，脚注用「插入脚注」，别的写法见 scripts/word/README.md
		  第 8 段「看这里〔史料 E01〕。」　「这里」的链接指向馆外：https://example.com/
		    改法：请右键选「取消超链接」；要给出处的，先登记成史料卡，再写〔史料 编号〕
		  第 9 段「编号错了〔史料 E91〕……」　没有「E91」这张史料卡
		    改法：请把编号改对，相近的有 E01；还没有卡的，先新建 content/evidence/e91.yaml
		  第 9 段「编号错了〔史料 E91〕……」　「〔史料 第一张〕」读不出是哪一张史料卡
		    改法：请照这样写：〔史料 B16〕，几张卡写〔史料 B16、B17〕
		  第 1 张表第 1 行第 1 格　左右合并的格子
		    改法：请拆分单元格，每一格都写上字
		  第 1 张表第 2 行第 2 格　格子里不止一段
		    改法：请并成一段，或把一行拆成两行
		  第 1 张表第 3 行第 1 格　上下合并的格子
		    改法：请拆分单元格，每一格都写上字
		  第 1 张表第 3 行第 2 格　格子里又套了一张表
		    改法：请把里面的表移到外面，分成两张表
		  第 1 张表第 1 行　只有 1 格，别的行有 2 格
		    改法：请把每一行补成一样多的格子；合并过的请拆分
		  第 15 段后面　文件里嵌着另一份文档
		    改法：请打开那一份，把内容复制过来，再删去嵌入的部分
		  第 11 段「没有出处的引文」　引文没有写出处
		    改法：请在引文下面另起一段，写「——出处」，选「出处」样式
		  第 12 段「最深的小标题」　小标题分到了第 3 层
		    改法：请改用「标题 1」或「标题 2」，馆里最多两层
		  第 13 段「【说法不一】」　【说法不一】后面没有写题目
		    改法：请写在同一行，例如【说法不一】改名在哪一年
		  第 14 段「【一说】《甲县旧志》」　【一说】没有写完
		    改法：请在这段话的下面补一行【一说完】
		  第 13 段「【说法不一】」　【说法不一】没有写完
		    改法：请在这段话的下面补一行【说法不一完】
		  第 5 段「见」　这一段没有标出史料：「见」
		  第 10 段「没有出处的话。」　这一段没有标出史料：「没有出处的话。」
		  第 1 张表　这张表没有标出史料：「| 甲 |
		|---|---|
		……」
		    改法：请在说到事实的句子末尾、句号前面写上〔史料 编号〕；编者自己的话，上下各加一行【编者】【编者完】，没有答案的加【待考】【待考完】

		共 30 处要改。没有写入任何文件。"
	`);
});
