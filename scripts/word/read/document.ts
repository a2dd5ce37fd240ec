import { child, childrenNamed, settingOf, within, type XmlNode } from '../package/xml.ts';
import { DIGEST_LABEL, ID_LABEL, RECORD_FIELDS, RECORD_TITLE } from '../write/record-table.ts';
import type { Context } from './context.ts';
import { firstWords, readParagraph, type ReadParagraph } from './paragraph.ts';
import { readTable, tableWords, type ReadTable } from './table.ts';

export type ReadItem = ReadParagraph | ReadTable;

/** 「这一章的记录」 as it stands in the file. */
export interface ReadRecord {
	id: string;
	digest: string;
	/** Words by the name of the field. */
	fields: Map<string, string>;
}

/** What stands in a document, in its order. */
export interface ReadDocument {
	items: ReadItem[];
	record?: ReadRecord | undefined;
}

/** What holds paragraphs only to say something about them. */
const HOLDERS = new Set(['w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

const recordRows = (table: XmlNode): string[] =>
	childrenNamed(table, 'w:tr')
		.flatMap((row) => childrenNamed(row, 'w:tc').slice(0, 1))
		.map((cell) => plain(allText(cell)));

const allText = (node: XmlNode): string =>
	node.name === '#text' ? node.text : node.children.map(allText).join('');

class DocumentReader {
	readonly document: ReadDocument = { items: [] };
	readonly #context: Context;
	#paragraphs = 0;
	#tables = 0;
	#hasToldContents = false;

	constructor(context: Context) {
		this.#context = context;
	}

	read(nodes: readonly XmlNode[]): this {
		for (const node of nodes) this.#node(node);
		return this;
	}

	#node(node: XmlNode): unknown {
		if (node.name === 'w:p') return this.#paragraph(node);
		if (node.name === 'w:tbl') return this.#table(node);
		if (node.name === 'w:altChunk' || node.name === 'w:subDoc')
			return this.#complain(
				'文件里嵌着另一份文档',
				'请打开那一份，把内容复制过来，再删去嵌入的部分',
			);
		if (node.name === 'w:sdt') {
			const gallery =
				within(child(node, 'w:sdtPr') ?? node, 'w:docPartGallery')?.attributes['w:val'] ?? '';
			return /table of contents/i.test(gallery)
				? this.#contents()
				: this.read(childrenNamed(node, 'w:sdtContent'));
		}
		return HOLDERS.has(node.name) ? this.read(node.children) : undefined;
	}

	#complain(message: string, fix: string) {
		this.#context.findings.troubles.push({ where: `第 ${this.#paragraphs} 段后面`, message, fix });
	}

	/** The museum makes its own table of contents. */
	#contents() {
		if (!this.#hasToldContents) this.#context.findings.notes.push('目录不收，网页自己会做。');
		this.#hasToldContents = true;
	}

	#paragraph(node: XmlNode) {
		const { styles } = this.#context;
		if (styles.meaning(settingOf(child(node, 'w:pPr'), 'w:pStyle')).role === 'contents')
			return this.#contents();
		const nameIt = (words: string) => {
			if (words.trim() !== '') this.#paragraphs += 1;
			return words.trim() === ''
				? `第 ${this.#paragraphs} 段后面`
				: `第 ${this.#paragraphs} 段「${firstWords(words.trim())}」`;
		};
		const paragraph = readParagraph(node, this.#context, nameIt);
		// Empty paragraphs are layout.
		if (paragraph.pieces.length > 0 || paragraph.pictures.length > 0)
			this.document.items.push(paragraph);
	}

	#table(node: XmlNode) {
		if (recordRows(node)[0] === RECORD_TITLE) return this.#record(node);
		this.#tables += 1;
		this.document.items.push(readTable(node, this.#context, `第 ${this.#tables} 张表`));
	}

	#record(node: XmlNode) {
		const { troubles } = this.#context.findings;
		const where = RECORD_TITLE;
		const rows = tableWords(readTable(node, this.#context, where));
		const words = new Map(
			rows.map(([label = '', content = '']) => [plain(label), content] as const),
		);
		if (this.document.record) {
			troubles.push({ where, message: '这张表有两张', fix: '请只留一张' });
			return;
		}
		const fields = new Map<string, string>();
		for (const { name, label } of RECORD_FIELDS) {
			const content = words.get(label);
			if (content !== undefined) fields.set(name, content);
			else
				troubles.push({
					where,
					message: `少了「${label}」一行`,
					fix: `请在表里补上一行，左边写「${label}」；不要这一项的，留着这一行，把右边清空`,
				});
		}
		const known = new Set([
			RECORD_TITLE,
			ID_LABEL,
			DIGEST_LABEL,
			...RECORD_FIELDS.map(({ label }) => label as string),
		]);
		for (const label of words.keys())
			if (!known.has(label) && label !== '')
				troubles.push({
					where,
					message: `不认识「${label}」一行`,
					fix: '请删去这一行，或把左边的字改回原来的样子',
				});
		this.document.record = {
			id: words.get(ID_LABEL) ?? '',
			digest: words.get(DIGEST_LABEL) ?? '',
			fields,
		};
	}
}

/** Reads the body of a document. What is wrong goes into the context's findings. */
export const readDocument = (root: XmlNode, context: Context): ReadDocument =>
	new DocumentReader(context).read(child(root, 'w:body')?.children ?? []).document;

/** Whether the body holds 「这一章的记录」: then the museum made the file. */
export const hasRecord = (root: XmlNode): boolean =>
	tablesIn(root).some((table) => recordRows(table)[0] === RECORD_TITLE);

const tablesIn = (node: XmlNode): XmlNode[] =>
	node.children.flatMap((one) => (one.name === 'w:tbl' ? [one] : tablesIn(one)));
