/** For tests: Word files made from their parts, as different programs write them, and a little museum to bring them into. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../src/checks/settings.ts';
import { wellSpoken } from '../lib/broken-museum.ts';
import { importWord } from './import.ts';
import type { Answer } from './options.ts';

const OFFICE = 'http://schemas.openxmlformats.org';
const RELATION = `${OFFICE}/officeDocument/2006/relationships`;
export const NAMESPACES = [
	`xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
	`xmlns:r="${RELATION}"`,
	`xmlns:m="${OFFICE}/officeDocument/2006/math"`,
	`xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
	`xmlns:a="${OFFICE}/drawingml/2006/main"`,
	`xmlns:pic="${OFFICE}/drawingml/2006/picture"`,
	`xmlns:c="${OFFICE}/drawingml/2006/chart"`,
	`xmlns:dgm="${OFFICE}/drawingml/2006/diagram"`,
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	`xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** What a trial file holds besides its paragraphs. */
export interface TrialParts {
	/** `<w:style>` elements. */
	styles?: string;
	numbering?: string;
	footnotes?: string;
	endnotes?: string;
	comments?: string;
	/** Id, the last word of the type, target; addresses lead outside. */
	relations?: readonly (readonly [id: string, type: string, target: string])[];
	files?: Readonly<Record<string, string | Uint8Array>>;
}

const USUAL = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;

function relationsPart(relations: NonNullable<TrialParts['relations']>): string {
	const lines = relations.map(([id, type, target]) => {
		const mode = /^[a-z]+:/.test(target) ? ' TargetMode="External"' : '';
		return `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"${mode}/>`;
	});
	return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** A Word file whose body is `body`. */
export function trialDocx(body: string, parts: TrialParts = {}): Buffer {
	const { relations = [], files = {} } = parts;
	const there = USUAL.filter((name) => parts[name] !== undefined);
	const root = (name: string, inside: string) =>
		`<?xml version="1.0" encoding="UTF-8"?>\n<w:${name} ${NAMESPACES}>${inside}</w:${name}>`;
	const all: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"/>`,
		'_rels/.rels': relationsPart([['rId1', 'officeDocument', 'word/document.xml']]),
		'word/document.xml': root('document', `<w:body>${body}</w:body>`),
		'word/_rels/document.xml.rels': relationsPart([
			...there.map((name) => [`rId-${name}`, name, `${name}.xml`] as const),
			...relations,
		]),
		...Object.fromEntries(there.map((name) => [`word/${name}.xml`, root(name, parts[name] ?? '')])),
		...files,
	};
	return packed(all);
}

/** Packs files into a ZIP. */
export const packed = (files: Readonly<Record<string, string | Uint8Array>>): Buffer =>
	Buffer.from(
		zipSync(
			Object.fromEntries(
				Object.entries(files).map(([name, content]) => [
					name,
					typeof content === 'string' ? strToU8(content) : content,
				]),
			),
		),
	);

/** The file after somebody changed one of its parts; throws when nothing changed, so that no test passes by accident. */
export function withPart(docx: Uint8Array, part: string, change: (xml: string) => string): Buffer {
	const files = unzipSync(docx);
	const before = strFromU8(files[part] ?? new Uint8Array());
	const after = change(before);
	if (after === before) throw new Error(`nothing to change in ${part}`);
	return packed({ ...files, [part]: after });
}

export const run = (text: string, settings = ''): string =>
	`<w:r>${settings === '' ? '' : `<w:rPr>${settings}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph with a style, as words or as runs. */
export function para(inside: string, style?: string, more = ''): string {
	const settings = (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) + more;
	const runs = inside.startsWith('<') || inside === '' ? inside : run(inside);
	return `<w:p>${settings === '' ? '' : `<w:pPr>${settings}</w:pPr>`}${runs}</w:p>`;
}

export const style = (id: string, name: string, more = ''): string =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

export const cell = (inside: string, settings = ''): string =>
	`<w:tc>${settings === '' ? '' : `<w:tcPr>${settings}</w:tcPr>`}${inside.startsWith('<w:p') ? inside : para(inside)}</w:tc>`;
export const row = (cells: readonly string[], isHead = false): string =>
	`<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
export const table = (rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A title and a first sentence, without which nothing is a chapter. */
export const OPENING = para('试写的一篇', 'Title') + para('试写的导语。', 'Subtitle');
/** Styles as Word writes them. */
export const STYLES = [
	style('Title', 'Title'),
	style('Subtitle', 'Subtitle'),
	style('Heading1', 'heading 1'),
	style('Heading2', 'heading 2'),
	style('Quote', 'Quote'),
	style('Source', '出处'),
	style('Caption', 'caption'),
].join('');

/** A picture in a run of its own; `relation` names its file. */
export const pictureRun = (relation: string, alt = ''): string =>
	`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><a:blip r:embed="${relation}"/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A chapter with a picture after each of its paragraphs, and a caption under every one. */
export function docxWithPictures(
	pictures: readonly Uint8Array[],
	{ alts = [], ending = 'jpeg' }: { alts?: readonly string[]; ending?: string } = {},
): Buffer {
	const body = pictures.map(
		(_, index) =>
			para(`桥的第${index + 1}件事〔史料 E01〕。`) +
			para(pictureRun(`rIdP${index}`, alts[index])) +
			para(`图 ${index + 1}　石桥之${index + 1}`, 'Caption'),
	);
	return trialDocx(OPENING + body.join('') + para('桥的末一件事〔史料 E01〕。'), {
		styles: STYLES,
		relations: pictures.map((_, index) => [
			`rIdP${index}`,
			'image',
			`media/image${index}.${ending}`,
		]),
		files: Object.fromEntries(
			pictures.map((bytes, index) => [`word/media/image${index}.${ending}`, bytes]),
		),
	});
}

const SETTINGS: Settings = { today: '2026-11-23', production: false, realNames: [] };

/** A copy of the little museum, and what the import says there. */
export function trialMuseum() {
	const folder = mkdtempSync(join(tmpdir(), 'word-museum-'));
	const root = join(folder, 'content');
	cpSync('src/fixtures/museum', root, { recursive: true });
	const path = join(folder, '文章.docx');
	const say = (answer: Answer) => ({ ...answer, text: wellSpoken(answer.text) });
	return {
		folder,
		root,
		path,
		settings: SETTINGS,
		chapter: (id: string) => readFileSync(join(root, 'chapters', `${id}.mdx`), 'utf8'),
		/** Brings a file in; `chapter` for files that do not name theirs. */
		bring: async (
			docx: Uint8Array,
			options: { chapter?: string; write?: boolean } = {},
		): Promise<Answer> => {
			writeFileSync(path, docx);
			const { chapter, write = false } = options;
			return say(await importWord({ root, path, options: { chapter, write }, settings: SETTINGS }));
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
