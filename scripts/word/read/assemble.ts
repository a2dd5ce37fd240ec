import { markerOf } from '../text/markers.ts';
import { wordsIn, type Block, type Piece } from '../text/model.ts';
import type { Findings } from '../trouble.ts';
import type { WordPictures } from '../pictures.ts';
import { COUNTED } from './caption.ts';
import type { ReadDocument } from './document.ts';
import type { PictureUse } from './drawing.ts';
import { Frames } from './frames.ts';
import { ListBuilder } from './lists.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { ReadTable } from './table.ts';

/** A chapter as the file tells it. */
export interface Assembled {
	title?: string | undefined;
	lede?: string | undefined;
	blocks: Block[];
}

/** What is asked about the pictures of a file. */
type Pictures = Pick<WordPictures, 'find' | 'captionOf'>;

/** For files that the museum made, which hold none. */
export const NO_PICTURES: Pictures = { find: () => [], captionOf: () => undefined };

const OWN = { editors: '编者', question: '待考' } as const;
const DASHES = /^[—―–-]{1,3}\s*/u;

class Assembler {
	readonly chapter: Assembled = { blocks: [] };
	readonly #frames: Frames;
	readonly #lists = new ListBuilder();
	readonly #findings: Findings;
	readonly #pictures: Pictures;
	readonly #shift: number;
	#quote: { blocks: Block[]; at: string } | undefined;
	#caption: { text: string; at: string } | undefined;
	/** The style that 编者 or 待考 was begun by, where no marker did. */
	#own: string | undefined;
	/** The pictures of the paragraph before. */
	#lastPictures: readonly PictureUse[] = [];

	constructor(findings: Findings, pictures: Pictures, shift: number) {
		this.#findings = findings;
		this.#pictures = pictures;
		this.#shift = shift;
		this.#frames = new Frames(this.chapter.blocks, this.#complain);
	}

	get #into(): Block[] {
		return this.#frames.into;
	}

	readonly #complain = (where: string, message: string, fix: string): void => {
		this.#findings.troubles.push({ where, message, fix });
	};

	add(item: ReadParagraph | ReadTable): unknown {
		if (item.kind === 'table') return this.#table(item);
		const marker = markerOf(wordsIn(item.pieces));
		if (item.list || item.role === 'list-continue') return this.#listed(item);
		this.#flushList();
		if (item.role !== 'quote' && item.role !== 'source') this.#flushQuote();
		if (item.role !== 'editors' && item.role !== 'question') this.#endOwn();
		const above = this.#lastPictures;
		this.#lastPictures = [];
		if (marker) {
			this.#flushCaption();
			return this.#frames.marker(marker, item);
		}
		if (item.pictures.length > 0) return this.#picture(item);
		if (item.role === 'caption' && above.length > 0) return this.#pictureCaption(item, above);
		if (item.role !== 'caption') this.#flushCaption();
		return this.#paragraph(item);
	}

	#paragraph(item: ReadParagraph) {
		const { role, pieces, at, depth } = item;
		const block: Block = { kind: 'paragraph', pieces, at };
		switch (role) {
			case 'title':
				return this.#once('title', '标题', item);
			case 'subtitle':
				return this.#once('lede', '副标题', item);
			case 'heading':
				return this.#heading(pieces, depth + this.#shift, at);
			case 'caption':
				this.#flushCaption();
				this.#caption = { text: wordsIn(pieces).replace(COUNTED, '').trim(), at };
				return undefined;
			case 'quote':
				this.#quote ??= { blocks: [], at };
				return this.#quote.blocks.push(block);
			case 'source':
				return this.#endQuote(wordsIn(pieces).replace(DASHES, ''), at);
			case 'block-quote':
				return this.#blockQuote(block);
			case 'rule':
				return this.#into.push({ kind: 'rule', at });
			case 'editors':
			case 'question':
				return this.#ownVoice(OWN[role], block);
			default:
				return this.#into.push(block);
		}
	}

	#once(which: 'title' | 'lede', style: string, { pieces, at }: ReadParagraph) {
		if (this.chapter[which] !== undefined)
			return this.#complain(
				at,
				`「${style}」样式的段落有两个`,
				'请只留一个；小标题用「标题 1」，别的用「正文」',
			);
		if (pieces.some(({ kind }) => kind !== 'text'))
			this.#complain(at, `「${style}」里有脚注、史料或注音`, '请移到正文里，这里只写字');
		this.chapter[which] = wordsIn(pieces).trim();
	}

	#heading(pieces: readonly Piece[], depth: number, at: string) {
		if (depth > 3)
			return this.#complain(
				at,
				`小标题分到了第 ${depth - 1} 层`,
				'请改用「标题 1」或「标题 2」，馆里最多两层',
			);
		this.#into.push({ kind: 'heading', depth, pieces, at });
	}

	#blockQuote(block: Block) {
		const last = this.#into.at(-1);
		if (last?.kind === 'quote')
			this.#into[this.#into.length - 1] = { ...last, blocks: [...last.blocks, block] };
		else this.#into.push({ kind: 'quote', blocks: [block], at: block.at });
	}

	/** A paragraph in the style 编者 or 待考: inside a marker it only looks so, elsewhere the style is the mark. */
	#ownVoice(name: string, block: Block) {
		if (this.#own !== name) {
			this.#endOwn();
			if (!this.#frames.has(name)) {
				this.#own = name;
				this.#frames.open(name, block.at ?? '');
			}
		}
		this.#into.push(block);
	}

	#endOwn() {
		if (this.#own === undefined) return;
		this.#own = undefined;
		this.#frames.close();
	}

	#listed(item: ReadParagraph) {
		const { list, at } = item;
		this.#flushQuote();
		if (list && !list.isDecimal)
			this.#findings.doubts.push({
				where: at,
				message: '编号不是 1、2、3，收进来会变成 1、2、3',
				fix: '请看编号本身要不要紧；要紧的，把编号打成字',
			});
		if (item.role === 'heading') {
			this.#flushList();
			this.#findings.doubts.push({
				where: at,
				message: '小标题前有自动编号，不收',
				fix: '请看要不要；要的，把编号打成字',
			});
			return this.#heading(item.pieces, item.depth + this.#shift, at);
		}
		if (item.pictures.length > 0) this.#complain(at, '列表里有图', '请把图移到列表外面，单独成段');
		this.#lists.add(item);
	}

	#flushList() {
		this.#into.push(...this.#lists.take());
	}

	#flushQuote() {
		const quote = this.#quote;
		this.#quote = undefined;
		if (!quote) return;
		const last = quote.blocks.at(-1);
		const words = last?.kind === 'paragraph' ? wordsIn(last.pieces) : '';
		// 「——《四川通志》」 typed in the style of the quotation itself.
		if (quote.blocks.length > 1 && /^[—―–]{1,2}/u.test(words)) {
			this.#quote = { ...quote, blocks: quote.blocks.slice(0, -1) };
			return this.#endQuote(words.replace(DASHES, ''), quote.at);
		}
		this.#complain(
			quote.at,
			'引文没有写出处',
			'请在引文下面另起一段，写「——出处」，选「出处」样式',
		);
	}

	#endQuote(title: string, at: string) {
		const quote = this.#quote;
		this.#quote = undefined;
		if (!quote)
			return this.#complain(
				at,
				'出处前面没有引文',
				'请把被引的话设成「引文」样式，出处紧跟在它下面',
			);
		this.#into.push({ kind: 'container', name: '引文', title, blocks: quote.blocks, at: quote.at });
	}

	#flushCaption() {
		const caption = this.#caption;
		this.#caption = undefined;
		if (caption)
			this.#complain(
				caption.at,
				'题注下面没有表，上面也没有图',
				'请把题注放在表的上面、图的下面；不是题注的，改成「正文」样式',
			);
	}

	#table({ rows, aligns, at, hasHead }: ReadTable) {
		this.#flushList();
		this.#flushQuote();
		this.#endOwn();
		this.#lastPictures = [];
		if (rows.length === 0 || aligns.length === 0) return;
		if (rows.length === 1)
			return this.#complain(
				at,
				'只有一行，像是用表格排版',
				'请把字移到表格外面，再删去表格；真是表的，补上表头',
			);
		if (!hasHead)
			this.#findings.doubts.push({
				where: at,
				message: '没有标明哪一行是表头，把第一行当作表头',
				fix: '请核对第一行是不是各列的名称',
			});
		const table: Block = { kind: 'table', aligns, rows, at };
		const caption = this.#caption;
		this.#caption = undefined;
		if (caption)
			this.#into.push({ kind: 'container', name: '表', title: caption.text, blocks: [table], at });
		else {
			const isInTable = this.#frames.innermost === '表';
			if (!isInTable)
				this.#findings.doubts.push({
					where: at,
					message: '没有表题',
					fix: '请在表的上面写一行表题，选「题注」样式',
				});
			this.#into.push(table);
		}
	}

	#picture({ pieces, pictures, at }: ReadParagraph) {
		this.#flushCaption();
		if (wordsIn(pieces) !== '') this.#complain(at, '图夹在文字里了', '请让图单独成段');
		for (const picture of pictures) {
			for (const id of this.#pictures.find(picture, at))
				this.#into.push({ kind: 'single', name: '图', id, at });
		}
		this.#lastPictures = pictures;
	}

	/** A caption is the photo's, and said everywhere the photo is. One that says something else is not taken. */
	#pictureCaption({ pieces, at }: ReadParagraph, above: readonly PictureUse[]) {
		const words = wordsIn(pieces).replace(COUNTED, '').trim();
		const isTaken = (picture: PictureUse) => this.#pictures.captionOf(picture) === words;
		if (!above.every(isTaken))
			this.#findings.notes.push(`${at}　图注写在照片的记录里，这里的「${words}」不收。`);
	}

	finish(): Assembled {
		this.#flushList();
		this.#flushQuote();
		this.#endOwn();
		this.#flushCaption();
		this.#frames.closeAll();
		return this.chapter;
	}
}

const headingsOf = ({ items }: ReadDocument) =>
	items.flatMap((item) => (item.kind === 'paragraph' && item.role === 'heading' ? [item] : []));

/** A file without a title whose only first-level heading stands at its very beginning: that heading is the title. */
function withTitle(document: ReadDocument): { document: ReadDocument; shift: number } {
	const hasTitle = document.items.some(
		(item) => item.kind === 'paragraph' && item.role === 'title',
	);
	const firsts = headingsOf(document).filter(({ depth }) => depth === 1);
	const [first] = firsts;
	if (hasTitle || document.record || firsts.length !== 1 || document.items[0] !== first || !first)
		return { document, shift: 1 };
	const items = document.items.map((item) =>
		item === first ? { ...first, role: 'title' as const } : item,
	);
	return { document: { ...document, items }, shift: 0 };
}

/** Puts the paragraphs and tables of a file together as a chapter. */
export function assemble(read: ReadDocument, findings: Findings, pictures: Pictures): Assembled {
	const { document, shift } = withTitle(read);
	const assembler = new Assembler(findings, pictures, shift);
	for (const item of document.items) assembler.add(item);
	return assembler.finish();
}
