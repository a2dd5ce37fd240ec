import { characterStyle, fonts, KAI, paragraphStyle, SANS, SERIF } from './style-xml.ts';
import { element, setting, TEXT_NAMESPACES, xmlPart } from './xml-text.ts';

/** Styles by their id; names in English are the ones that Word and WPS show in the language of the program: 「标题 1」「正文」. */
export const STYLE = {
	title: 'Title',
	subtitle: 'Subtitle',
	heading2: 'Heading1',
	heading3: 'Heading2',
	quote: 'MuseumQuote',
	source: 'MuseumSource',
	marker: 'MuseumMarker',
	editors: 'MuseumEditors',
	question: 'MuseumQuestion',
	blockQuote: 'BlockText',
	rule: 'MuseumRule',
	list: 'ListParagraph',
	listContinue: 'ListContinue',
	caption: 'Caption',
	cell: 'MuseumCell',
	headCell: 'MuseumHeadCell',
	note: 'FootnoteText',
	noteSign: 'FootnoteReference',
	citation: 'MuseumCitation',
	mention: 'MuseumMention',
	link: 'Hyperlink',
	grid: 'TableGrid',
	footer: 'Footer',
} as const;

const NORMAL = element(
	'w:style',
	{ 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
	setting('w:name', 'Normal'),
	element('w:qFormat'),
	element(
		'w:pPr',
		{},
		element('w:spacing', { 'w:line': 360, 'w:lineRule': 'auto' }),
		element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 420 }),
		setting('w:jc', 'both'),
	),
);

const DEFAULTS = element(
	'w:docDefaults',
	{},
	element(
		'w:rPrDefault',
		{},
		element(
			'w:rPr',
			{},
			fonts(SERIF),
			setting('w:kern', 2),
			setting('w:sz', 21) + setting('w:szCs', 21),
			element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
		),
	),
	element('w:pPrDefault', {}, element('w:pPr')),
);

const BORDER = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '8A7F72' };
const TABLES =
	element(
		'w:style',
		{ 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
		setting('w:name', 'Normal Table'),
		element(
			'w:tblPr',
			{},
			element(
				'w:tblCellMar',
				{},
				...['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': 108, 'w:type': 'dxa' })),
			),
		),
	) +
	element(
		'w:style',
		{ 'w:type': 'table', 'w:styleId': STYLE.grid },
		setting('w:name', 'Table Grid'),
		setting('w:basedOn', 'TableNormal'),
		element(
			'w:tblPr',
			{},
			element(
				'w:tblBorders',
				{},
				...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
					element(`w:${side}`, BORDER),
				),
			),
		),
	);

const QUIET = '6B625A';

/** word/styles.xml */
export const stylesPart = (): string =>
	xmlPart(
		element(
			'w:styles',
			TEXT_NAMESPACES,
			DEFAULTS,
			NORMAL,
			paragraphStyle(STYLE.title, 'Title', {
				size: 36,
				face: SANS,
				align: 'center',
				before: 240,
				after: 120,
				next: STYLE.subtitle,
			}),
			paragraphStyle(STYLE.subtitle, 'Subtitle', {
				face: KAI,
				size: 24,
				align: 'center',
				after: 240,
				next: 'Normal',
			}),
			paragraphStyle(STYLE.heading2, 'heading 1', {
				size: 30,
				face: SANS,
				before: 360,
				after: 120,
				level: 0,
				next: 'Normal',
				keepNext: true,
			}),
			paragraphStyle(STYLE.heading3, 'heading 2', {
				size: 26,
				face: SANS,
				before: 240,
				after: 120,
				level: 1,
				next: 'Normal',
				keepNext: true,
			}),
			paragraphStyle(STYLE.quote, '引文', { face: KAI, left: 200, before: 60 }),
			paragraphStyle(STYLE.source, '出处', {
				face: KAI,
				align: 'right',
				colour: QUIET,
				after: 60,
				next: 'Normal',
			}),
			paragraphStyle(STYLE.marker, '馆用标记', {
				face: SANS,
				size: 18,
				colour: '9A3B26',
				before: 60,
				after: 60,
				next: 'Normal',
				keepNext: true,
			}),
			paragraphStyle(STYLE.editors, '编者', { firstLine: 200, left: 100, frame: '8A7F72' }),
			paragraphStyle(STYLE.question, '待考', { firstLine: 200, left: 100, frame: '9A3B26' }),
			paragraphStyle(STYLE.blockQuote, 'Block Text', { face: KAI, left: 200 }),
			paragraphStyle(STYLE.rule, '分隔', { align: 'center', next: 'Normal' }),
			paragraphStyle(STYLE.list, 'List Paragraph', {}),
			paragraphStyle(STYLE.listContinue, 'List Continue', { left: 200 }),
			paragraphStyle(`${STYLE.listContinue}2`, 'List Continue 2', { left: 400 }),
			paragraphStyle(`${STYLE.listContinue}3`, 'List Continue 3', { left: 600 }),
			paragraphStyle(STYLE.caption, 'caption', {
				face: SANS,
				size: 20,
				align: 'center',
				before: 120,
				after: 60,
				keepNext: true,
			}),
			paragraphStyle(STYLE.cell, '表格文字', { size: 20, align: 'left' }),
			paragraphStyle(STYLE.headCell, '表头', { size: 20, bold: true, align: 'left' }, STYLE.cell),
			paragraphStyle(STYLE.note, 'footnote text', { size: 18 }),
			paragraphStyle(STYLE.footer, 'footer', { size: 18, align: 'center' }),
			characterStyle(STYLE.noteSign, 'footnote reference', setting('w:vertAlign', 'superscript')),
			characterStyle(
				STYLE.citation,
				'史料',
				setting('w:color', '3B6E8F') + setting('w:sz', 16) + setting('w:szCs', 16),
			),
			characterStyle(STYLE.mention, '地点人物词条', setting('w:color', '2F5D50')),
			characterStyle(
				STYLE.link,
				'Hyperlink',
				setting('w:color', '0563C1') + setting('w:u', 'single'),
			),
			TABLES,
		),
	);
