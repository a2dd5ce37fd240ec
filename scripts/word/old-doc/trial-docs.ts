/** For tests: the .docx files that the .doc files in fixtures/ were made from. */
import { strFromU8, unzipSync } from 'fflate';
import {
	cell,
	OPENING,
	packed,
	para,
	row,
	run,
	STYLES,
	style,
	table,
	trialDocx,
	type TrialParts,
} from '../trial.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const JPEG = Buffer.from(
	'/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAIEA//EACoQAAIBAwIADwAAAAAAAAAAAAECAwAEBREhMUFRU1VhgZGSlKSx0dLi/8QAFgEBAQEAAAAAAAAAAAAAAAAAAgAE/8QAIhEAAQEGBwAAAAAAAAAAAAAAAQACERMhgdEDBBIxUpGh/9oADAMBAAIRAxEAPwCB8RaWzhLjHwRMRqFkuQp05d1pzj7IxkQwWSPxM9yrAdm3vW5u54YzI6YcgcIRWY9wcmmjzDczj/KzfNZ9WKZidSiGMsQ8Bo0N1PHjOvFeL9UURz3vS3ol+lFRiv3HtkTA4tdL/9k=',
	'base64',
);
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQBAMAAAD+CqKmAAAAMFBMVEUJHFoaTlooelpcFlo2olpP7Vq2I1ppPFpCyFrMZFp1X1r14FrholqAgVqi51qRs1okV/WAAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAiElEQVQI1z3OwQmDQBBG4d8SxhKCHUwLOaSBQCoIeM5hKhBSQUDYu7CQCixhrSCweMvREtzMjJoP3v0Bu6oiAqm6Pjk0Z3N5GnTd1bAB80NEhiEqxE9281wKilrXxWH53g8vtH3buxACpjC5lNKIcYc/2oC2k8ZOoPnKTTdwrDCLQF/EVuI75x9/k1O0iyQ1QQAAAABJRU5ErkJggg==',
	'base64',
);
export const PICTURES = [JPEG, PNG] as const;

/** A trial file with the list of types that an office asks for. */
function docx(body: string, parts: TrialParts = {}): Buffer {
	const files = unzipSync(trialDocx(body, parts));
	const named = Object.keys(files).filter((name) => /^word\/[a-z]+\.xml$/.test(name));
	const types = named.map((name) => {
		const kind = name.slice(5, -4);
		return `<Override PartName="/${name}" ContentType="${TYPES}.${kind === 'document' ? 'document.main' : kind}+xml"/>`;
	});
	const defaults = [
		['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
		['xml', 'application/xml'],
		['jpeg', 'image/jpeg'],
		['png', 'image/png'],
	].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
	const list = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
	return packed({
		...files,
		'[Content_Types].xml': list.replace('/>', `>${defaults.join('')}${types.join('')}</Types>`),
	});
}

const numbering = (number: number, level: number) =>
	`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
const listed = (words: string, number: number, level = 0) =>
	para(words, undefined, numbering(number, level));
const level = (at: number, format: string, start = 1) =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${format === 'bullet' ? '•' : `%${at + 1}.`}"/></w:lvl>`;
const NUMBERING = [
	`<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 3)}${level(1, 'bullet')}</w:abstractNum>`,
	`<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}${level(1, 'decimal')}</w:abstractNum>`,
	'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
	'<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
].join('');
const note = (kind: 'footnote' | 'endnote', id: number, words: string) =>
	`<w:${kind} w:id="${id}">${para(`<w:r><w:${kind}Ref/></w:r>` + run(` ${words}`))}</w:${kind}>`;
const sign = (kind: 'footnote' | 'endnote', id: number) =>
	`<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
const ruby = (base: string, reading: string) =>
	`<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="distributeSpace"/><w:hps w:val="11"/><w:hpsRaise w:val="20"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
const CITED = '〔史料 E01〕。';

/** Everything that becomes a chapter. */
const chapter = docx(
	OPENING +
		para('桥在哪里', 'Heading1') +
		para(
			run('桥在') +
				run('县城', '<w:b/>') +
				run('外，', '<w:i/>') +
				run('某人', '<w:u w:val="single"/>') +
				run('《某志》', '<w:u w:val="wave"/>') +
				run('记着', '<w:em w:val="dot"/>') +
				ruby('郫', 'pí') +
				run('江') +
				sign('footnote', 1) +
				run(`，(Bridge 2)，é 和 ☆𠮷${CITED}`),
		) +
		para('一个自己的小标题', 'Own') +
		para(
			run('看') +
				link('rIdPlace', '东门') +
				run('，上一行') +
				'<w:r><w:br/></w:r>' +
				run('下一行') +
				sign('endnote', 1) +
				run(`，又一条${CITED}`) +
				sign('footnote', 2),
		) +
		listed(`第三条${CITED}`, 1) +
		listed(`里面的一条${CITED}`, 1, 1) +
		listed(`第四条${CITED}`, 1) +
		para(`列表之间${CITED}`) +
		listed(`一个点${CITED}`, 2) +
		listed(`点里的第一${CITED}`, 2, 1) +
		para('城周三里，高一丈〔史料 E01〕。', 'Quote') +
		para('——《某志》卷一', 'Source') +
		para('两座桥', 'Caption') +
		table([
			row([cell('名称'), cell('多长')], true),
			row([cell('东桥'), cell(para(`十步${CITED}`, undefined, '<w:jc w:val="right"/>'))]),
		]) +
		para('【待考】') +
		para('桥是谁造的？') +
		para('【待考完】'),
	{
		styles:
			style('Normal', 'Normal') +
			STYLES +
			style('Own', '我的小标题', '<w:basedOn w:val="Heading2"/>'),
		numbering: NUMBERING,
		footnotes: note('footnote', 1, '脚注的话。') + note('footnote', 2, '〔史料 E02〕'),
		endnotes: note('endnote', 1, '尾注的话。'),
		relations: [['rIdPlace', 'hyperlink', 'https://beijie.invalid/-/place/east-gate']],
	},
);

const CHANGED = 'w:id="1" w:author="小李" w:date="2026-11-20T00:00:00Z"';
const GRID =
	'<w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>';
const merged = `<w:tbl>${GRID}${row([cell('甲', '<w:tcW w:w="6000" w:type="dxa"/><w:gridSpan w:val="2"/>')])}${row(
	[
		cell('乙', '<w:tcW w:w="3000" w:type="dxa"/><w:vMerge w:val="restart"/>'),
		cell(para('一') + para('二'), '<w:tcW w:w="3000" w:type="dxa"/>'),
	],
)}${row([
	cell('', '<w:tcW w:w="3000" w:type="dxa"/><w:vMerge/>'),
	cell('丙', '<w:tcW w:w="3000" w:type="dxa"/>'),
])}</w:tbl>`;
const BOX =
	'<w:r><w:pict><v:shape id="box" style="position:absolute;width:90pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';

/** Everything that is refused, and what is told beside. */
const refused = docx(
	OPENING +
		para(
			run('城墙') +
				`<w:ins ${CHANGED}>${run('很高')}</w:ins><w:del ${CHANGED}><w:r><w:delText>不高</w:delText></w:r></w:del>` +
				run(CITED),
		) +
		para(
			run('藏着', '<w:vanish/>') +
				run('划掉', '<w:strike/>') +
				run('①', '<w:vertAlign w:val="superscript"/>') +
				run(CITED),
		) +
		para(run('看') + link('rIdOut', '这里') + run(CITED)) +
		para(run('有框') + BOX + run(CITED)) +
		para(run('有批注') + '<w:r><w:commentReference w:id="1"/></w:r>' + run(CITED)) +
		merged +
		para(`末一段${CITED}`),
	{
		styles: style('Normal', 'Normal') + STYLES,
		comments: `<w:comment w:id="1" w:author="老王" w:date="2026-11-20T00:00:00Z" w:initials="W">${para('请核对年份。')}</w:comment>`,
		relations: [['rIdOut', 'hyperlink', 'https://example.com/']],
	},
);

const drawn = (relation: string, id: number, alt: string, place: string) =>
	`<w:r><w:drawing>${place.replace('>', ' distT="0" distB="0" distL="0" distR="0">')}<wp:extent cx="900000" cy="600000"/><wp:docPr id="${id}" name="图 ${id}" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="图 ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>${place.startsWith('<wp:inline') ? '</wp:inline>' : '</wp:anchor>'}</w:drawing></w:r>`;
const ANCHOR =
	'<wp:anchor simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>';

/** A picture in a line, and one that floats. */
const pictures = docx(
	OPENING +
		para(`有两张图${CITED}`) +
		para(drawn('rIdJpeg', 1, '一座桥', '<wp:inline>')) +
		para('图 1　老桥', 'Caption') +
		para(drawn('rIdPng', 2, '一道门', ANCHOR)) +
		para('图 2　老门', 'Caption') +
		para(`末一段${CITED}`),
	{
		styles: style('Normal', 'Normal') + STYLES,
		relations: [
			['rIdJpeg', 'image', 'media/one.jpeg'],
			['rIdPng', 'image', 'media/two.png'],
		],
		files: { 'word/media/one.jpeg': JPEG, 'word/media/two.png': PNG },
	},
);

/** By the name of the .doc in fixtures/. */
export const SOURCES = { chapter, refused, pictures } as const;
