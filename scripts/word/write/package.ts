import { strToU8, zipSync, type Zippable } from 'fflate';
import { numberingPart, type ListDefinition } from './lists.ts';
import { words } from './runs.ts';
import { STYLE, stylesPart } from './styles.ts';
import { element, RELATION, setting, TEXT_NAMESPACES, xmlPart, xmlText } from './xml-text.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OFFICE}.wordprocessingml`;

/** The part that carries the chapter as it was handed out. */
export const SOURCE_PART = 'customXml/item1.xml';
export const SOURCE_NAMESPACE = 'https://beijie.invalid/word/chapter';

/** A whole document before it is packed. */
export interface WordDocument {
	/** The paragraphs and tables, as XML. */
	body: string;
	/** Bodies of footnotes, as XML. */
	notes: readonly string[];
	links: readonly string[];
	lists: readonly ListDefinition[];
	title: string;
	/** `YYYY-MM-DD`, the day the file says it was made. */
	day: string;
	/** The chapter's file, carried along unseen. */
	source: string;
}

const TYPES = [
	['word/document.xml', `${WORD}.document.main+xml`],
	['word/styles.xml', `${WORD}.styles+xml`],
	['word/numbering.xml', `${WORD}.numbering+xml`],
	['word/footnotes.xml', `${WORD}.footnotes+xml`],
	['word/settings.xml', `${WORD}.settings+xml`],
	['word/footer1.xml', `${WORD}.footer+xml`],
	['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
	['docProps/app.xml', `${OFFICE}.extended-properties+xml`],
	['customXml/itemProps1.xml', `${OFFICE}.customXmlProperties+xml`],
] as const;

const contentTypes = () =>
	element(
		'Types',
		{ xmlns: `${PACKAGE}/content-types` },
		element('Default', {
			Extension: 'rels',
			ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
		}),
		element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
		...TYPES.map(([name, type]) =>
			element('Override', { PartName: `/${name}`, ContentType: type }),
		),
	);

const relation = (id: string, type: string, target: string, mode?: 'External') =>
	element('Relationship', {
		Id: id,
		Type: type.includes('/') ? type : `${RELATION}/${type}`,
		Target: target,
		TargetMode: mode,
	});

const relations = (...all: string[]) =>
	element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...all);

const linkRelations = (links: readonly string[]) =>
	links.map((address, index) => relation(`rIdLink${index + 1}`, 'hyperlink', address, 'External'));

/** A4 upright, margins as Word's own, page numbers at the foot. Twentieths of a point. */
const SECTION = element(
	'w:sectPr',
	{},
	element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFooter' }),
	element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
	element('w:pgMar', {
		'w:top': 1440,
		'w:right': 1800,
		'w:bottom': 1440,
		'w:left': 1800,
		'w:header': 851,
		'w:footer': 992,
		'w:gutter': 0,
	}),
	element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': 312 }),
);

const separator = (id: number, type: string, sign: string) =>
	element(
		'w:footnote',
		{ 'w:type': type, 'w:id': id },
		element('w:p', {}, element('w:r', {}, element(sign))),
	);

const footnotes = (notes: readonly string[]) =>
	element(
		'w:footnotes',
		TEXT_NAMESPACES,
		separator(-1, 'separator', 'w:separator'),
		separator(0, 'continuationSeparator', 'w:continuationSeparator'),
		...notes.map((note, index) => element('w:footnote', { 'w:id': index + 1 }, note)),
	);

const SETTINGS = element(
	'w:settings',
	TEXT_NAMESPACES,
	setting('w:zoom', 100).replace('w:val', 'w:percent'),
	element(
		'w:footnotePr',
		{},
		element('w:footnote', { 'w:id': -1 }),
		element('w:footnote', { 'w:id': 0 }),
	),
	element(
		'w:compat',
		{},
		element('w:compatSetting', {
			'w:name': 'compatibilityMode',
			'w:uri': 'http://schemas.microsoft.com/office/word',
			'w:val': 15,
		}),
	),
	element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
);

const FOOTER = element(
	'w:ftr',
	TEXT_NAMESPACES,
	element(
		'w:p',
		{},
		element('w:pPr', {}, setting('w:pStyle', STYLE.footer)),
		words('— '),
		element('w:fldSimple', { 'w:instr': ' PAGE ' }, words('1')),
		words(' —'),
	),
);

const core = (title: string, day: string) =>
	element(
		'cp:coreProperties',
		{
			'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
			'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			'xmlns:dcterms': 'http://purl.org/dc/terms/',
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		},
		element('dc:title', {}, xmlText(title)),
		element('dc:creator', {}, '北街史志馆'),
		...['created', 'modified'].map((name) =>
			element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`),
		),
	);

const APP = element(
	'Properties',
	{ xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
	element('Application', {}, '北街史志馆'),
);

const ITEM = element(
	'ds:datastoreItem',
	{
		'ds:itemID': '{5B7C9A52-6E0D-4C1B-9C57-0B1A6D2F4E11}',
		'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
	},
	element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': SOURCE_NAMESPACE })),
);

function documentParts({
	body,
	notes,
	links,
	lists,
	title,
	day,
	source,
}: WordDocument): [string, string][] {
	const text = element('w:document', TEXT_NAMESPACES, element('w:body', {}, body, SECTION));
	const carried = Buffer.from(source, 'utf8').toString('base64');
	return [
		['[Content_Types].xml', contentTypes()],
		[
			'_rels/.rels',
			relations(
				relation('rId1', 'officeDocument', 'word/document.xml'),
				relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
				relation('rId3', 'extended-properties', 'docProps/app.xml'),
			),
		],
		['word/document.xml', text],
		[
			'word/_rels/document.xml.rels',
			relations(
				relation('rIdStyles', 'styles', 'styles.xml'),
				relation('rIdNumbering', 'numbering', 'numbering.xml'),
				relation('rIdFootnotes', 'footnotes', 'footnotes.xml'),
				relation('rIdSettings', 'settings', 'settings.xml'),
				relation('rIdFooter', 'footer', 'footer1.xml'),
				relation('rIdSource', 'customXml', `../${SOURCE_PART}`),
				...linkRelations(links),
			),
		],
		['word/footnotes.xml', footnotes(notes)],
		['word/_rels/footnotes.xml.rels', relations(...linkRelations(links))],
		['word/settings.xml', SETTINGS],
		['word/footer1.xml', FOOTER],
		['docProps/core.xml', core(title, day)],
		['docProps/app.xml', APP],
		[SOURCE_PART, element('chapter', { xmlns: SOURCE_NAMESPACE }, carried)],
		['customXml/itemProps1.xml', ITEM],
		[
			'customXml/_rels/item1.xml.rels',
			relations(relation('rId1', 'customXmlProps', 'itemProps1.xml')),
		],
		['word/numbering.xml', numberingPart(lists)],
	];
}

/** Packs a document. Equal documents give equal bytes. */
export function packDocument(document: WordDocument): Buffer {
	const parts = documentParts(document).map(([name, root]): [string, string] => [
		name,
		name === 'word/numbering.xml' ? root : xmlPart(root),
	]);
	const files: Zippable = Object.fromEntries(
		[...parts, ['word/styles.xml', stylesPart()] as const].map(([name, xml]) => [
			name,
			strToU8(xml),
		]),
	);
	// The earliest time that ZIP knows: when a file was packed says nothing.
	return Buffer.from(zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }));
}
