import { allWithin, child, childrenNamed, within, type XmlNode } from '../package/xml.ts';
import { UNREAD } from '../old-doc/unread.ts';
import { aroundOf } from '../text/addresses.ts';
import {
	settled,
	wordsIn,
	type Around,
	type Face,
	type Piece,
	type PieceContent,
} from '../text/model.ts';
import { fieldAddress, fieldPieces } from './complex-field.ts';
import type { Context } from './context.ts';
import { readDrawing, type PictureUse } from './drawing.ts';
import { facesOf, hasLookChange, lookComplaint, type Complaint } from './letters.ts';
import { trackedIn, type TrackedChange } from './tracked.ts';

/** A field that has begun and not ended. */
interface OpenField {
	instruction: string;
	isShown: boolean;
	pieces: Piece[];
}

/** What stands around some runs only to hold them. */
const WRAPPERS = new Set([
	'w:smartTag',
	'w:customXml',
	'w:dir',
	'w:bdo',
	'w:sdtContent',
	'mc:Choice',
	'w:fldSimple',
]);
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);

const plain = (node: XmlNode | undefined): string =>
	allWithin(node ?? { name: '', attributes: {}, children: [], text: '' }, 'w:t')
		.flatMap(({ children }) => children.map(({ text }) => text))
		.join('');

/** Reads what stands in one paragraph: words, notes, pictures, and everything that is wrong with them. */
export class RunReader {
	readonly pieces: Piece[] = [];
	readonly pictures: PictureUse[] = [];
	readonly complaints: Complaint[] = [];
	readonly doubts: Complaint[] = [];
	readonly tracked: TrackedChange[] = [];
	/** Ids of comments that hang on the paragraph. */
	readonly comments: string[] = [];
	readonly #context: Context;
	readonly #isNote: boolean;
	readonly #fields: OpenField[] = [];
	#around: Around | undefined;

	constructor(context: Context, isNote = false) {
		this.#context = context;
		this.#isNote = isNote;
	}

	read(nodes: readonly XmlNode[]): this {
		for (const node of nodes) this.#node(node);
		return this;
	}

	/** A field may end in a later paragraph; what it shows here belongs here. */
	finish(): Piece[] {
		for (const field of this.#fields.splice(0)) this.pieces.push(...field.pieces);
		return settled(this.pieces);
	}

	#add(content: PieceContent, faces: readonly Face[] = []) {
		const piece: Piece = { ...content, faces, around: this.#around };
		const field = this.#fields.findLast(({ isShown }) => isShown);
		if (this.#fields.length > 0 && !field) return undefined;
		(field?.pieces ?? this.pieces).push(piece);
	}

	#node(node: XmlNode): unknown {
		switch (node.name) {
			case 'w:r':
				return this.#run(node);
			case 'w:hyperlink':
				return this.#hyperlink(node);
			case 'w:ins':
			case 'w:moveTo':
				this.tracked.push(trackedIn(node, 'added'));
				return this.read(node.children);
			case 'w:del':
			case 'w:moveFrom':
				return this.tracked.push(trackedIn(node, 'removed'));
			case 'w:sdt':
				// What a form says before anybody has written into it is no text.
				if (within(node, 'w:showingPlcHdr')) return undefined;
				return this.read(childrenNamed(node, 'w:sdtContent'));
			case UNREAD:
				return this.complaints.push([
					node.attributes['message'] ?? '',
					node.attributes['fix'] ?? '',
				]);
			case 'm:oMath':
			case 'm:oMathPara':
				return this.complaints.push(['有一个公式', '请用文字写出来']);
			case 'mc:AlternateContent':
				return this.read(childrenNamed(node, 'mc:Choice').slice(0, 1));
			default:
				if (WRAPPERS.has(node.name)) this.read(node.children);
				else if (DRAWINGS.has(node.name)) this.#drawing(node);
				return undefined;
		}
	}

	#inside(around: Around | undefined, nodes: readonly XmlNode[]) {
		const before = this.#around;
		this.#around = around;
		this.read(nodes);
		this.#around = before;
	}

	#hyperlink(node: XmlNode) {
		const id = node.attributes['r:id'];
		const address = id === undefined ? undefined : this.#context.relations.get(id)?.target;
		this.#inside(this.#meant(address, plain(node)), node.children);
	}

	#meant(address: string | undefined, words: string): Around | undefined {
		if (address === undefined || address.startsWith('#')) return undefined;
		const around = aroundOf(address);
		if (!around)
			this.complaints.push([
				`「${words}」的链接指向馆外：${address}`,
				'请右键选「取消超链接」；要给出处的，先登记成史料卡，再写〔史料 编号〕',
			]);
		return around;
	}

	#run(run: XmlNode) {
		const settings = child(run, 'w:rPr');
		const text = plain(run);
		const complaint = lookComplaint(settings, text);
		if (complaint) this.complaints.push(complaint);
		if (hasLookChange(settings))
			this.tracked.push({
				author: child(settings, 'w:rPrChange')?.attributes['w:author'] ?? '',
				what: 'look',
				words: '',
			});
		const faces = facesOf(settings, this.#context.styles, this.#around !== undefined);
		if (this.#context.isForeign && faces.includes('专名') && text.trim() !== '')
			this.doubts.push([
				`「${text.trim()}」有下划线，收成专名线`,
				'请看是不是人名、地名；不是的，去掉下划线',
			]);
		for (const node of run.children) this.#inRun(node, faces);
	}

	#inRun(node: XmlNode, faces: readonly Face[]): unknown {
		const text = node.children.map((one) => one.text).join('');
		switch (node.name) {
			case 'w:t':
				return this.#add({ kind: 'text', text: text.replace(/[\r\n]+/g, ' ') }, faces);
			case 'w:noBreakHyphen':
				return this.#add({ kind: 'text', text: '-' }, faces);
			case 'w:tab':
				return this.#add({ kind: 'text', text: '\t' }, faces);
			case 'w:br':
			case 'w:cr':
				// Page and column breaks are layout.
				if (/^(?:page|column)$/.test(node.attributes['w:type'] ?? '')) return undefined;
				return this.#add({ kind: 'break' }, faces);
			case 'w:sym':
				return this.complaints.push([
					'有一个符号字体的字，别处显示不出来',
					'请删去，用输入法重打一个普通的符号',
				]);
			case 'w:ruby':
				return this.#add(
					{
						kind: 'ruby',
						text: plain(child(node, 'w:rubyBase')),
						reading: plain(child(node, 'w:rt')).trim(),
					},
					faces,
				);
			case 'w:footnoteReference':
			case 'w:endnoteReference':
				return this.#note(node);
			case 'w:commentReference':
				return this.comments.push(node.attributes['w:id'] ?? '');
			case 'w:fldChar':
				return this.#fieldSign(node.attributes['w:fldCharType'] ?? '');
			case 'w:instrText': {
				const field = this.#fields.at(-1);
				if (field && !field.isShown) field.instruction += text;
				return undefined;
			}
			default:
				if (DRAWINGS.has(node.name)) this.#drawing(node);
				else if (node.name === 'mc:AlternateContent')
					for (const one of child(node, 'mc:Choice')?.children ?? []) this.#inRun(one, faces);
				return undefined;
		}
	}

	#fieldSign(type: string): unknown {
		if (type === 'begin') this.#fields.push({ instruction: '', isShown: false, pieces: [] });
		const field = this.#fields.at(-1);
		if (!field) return undefined;
		if (type === 'separate') field.isShown = true;
		if (type !== 'end') return undefined;
		this.#fields.pop();
		const found = fieldPieces(field.instruction, field.pieces);
		if (found === 'formula') return this.complaints.push(['有一个公式', '请用文字写出来']);
		const address = fieldAddress(field.instruction);
		const around = address === undefined ? undefined : this.#meant(address, wordsIn(found));
		const outer = this.#fields.findLast(({ isShown }) => isShown)?.pieces ?? this.pieces;
		return outer.push(...(around ? found.map((piece) => ({ ...piece, around })) : found));
	}

	#note(node: XmlNode): unknown {
		const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
		const note = this.#context.notes.get(`${kind} ${node.attributes['w:id'] ?? ''}`);
		if (!note)
			return this.complaints.push(['有一个注码，找不到它的注', '请删去这个注码，重新插入脚注']);
		if (this.#isNote)
			return this.complaints.push(['脚注里又有脚注', '请把里面的一条并进外面的一条']);
		const relations = this.#context.noteRelations.get(kind) ?? new Map();
		const reader = new RunReader({ ...this.#context, relations }, true);
		for (const [index, paragraph] of childrenNamed(note, 'w:p').entries()) {
			if (index > 0) reader.pieces.push({ kind: 'text', text: ' ', faces: [] });
			reader.read(paragraph.children);
		}
		const inside = reader.finish();
		if (childrenNamed(note, 'w:tbl').length > 0)
			this.complaints.push(['脚注里有表格', '请把表格放到正文里']);
		const told = (complaint: Complaint): Complaint => [`脚注里${complaint[0]}`, complaint[1]];
		this.complaints.push(...reader.complaints.map(told));
		this.doubts.push(...reader.doubts.map(told));
		this.tracked.push(...reader.tracked);
		if (reader.pictures.length > 0)
			this.complaints.push(['脚注里有图', '请把图放到正文里，单独成段']);
		if (inside.length === 0)
			return this.complaints.push(['有一条脚注是空的', '请写上字，或删去这个注码']);
		return this.#add({ kind: 'note', inside });
	}

	#drawing(node: XmlNode) {
		const drawn = readDrawing(node);
		if ('picture' in drawn) this.pictures.push(drawn.picture);
		else if ('shape' in drawn)
			this.doubts.push([
				'有一个图形（线、框之类），不收',
				'请看它说的是不是要紧的事；要紧的写成文字',
			]);
		else this.complaints.push([drawn.message, drawn.fix]);
	}
}
