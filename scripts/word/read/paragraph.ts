import { COMPONENTS } from '../../../src/domain/chapter/components.ts';
import { child, settingOf, type XmlNode } from '../package/xml.ts';
import { isMarkerLine } from '../text/markers.ts';
import { settled, wordsIn, type Align, type Piece } from '../text/model.ts';
import { cited } from './cite.ts';
import type { Context } from './context.ts';
import type { PictureUse } from './drawing.ts';
import type { Complaint } from './letters.ts';
import type { ListPlace } from './numbering.ts';
import { RunReader } from './run-reader.ts';
import type { Role } from './styles.ts';
import { trackedComplaint } from './tracked.ts';

/** A paragraph of the file with what it is. */
export interface ReadParagraph {
	kind: 'paragraph';
	role: Role;
	depth: number;
	list?: ListPlace | undefined;
	pieces: readonly Piece[];
	pictures: readonly PictureUse[];
	align: Align;
	/** 「第 3 段「一圈三里……」」 */
	at: string;
}

const ALIGNS: Readonly<Record<string, Align>> = {
	left: 'left',
	start: 'left',
	center: 'center',
	right: 'right',
	end: 'right',
};

/** The first words of a text, as a person looks for them. */
export const firstWords = (text: string, length = 12): string =>
	[...text].length > length ? `${[...text].slice(0, length).join('')}……` : text;

const TYPED_MARK = new RegExp(
	`[<＜]\\s*/?\\s*(?:${Object.keys(COMPONENTS).join('|')})(?=[\\s/>＞])[^<>＜＞]*[>＞]?`,
	'u',
);

/** Tabs are layout; one between words becomes a blank and is told. */
function withoutTabs(pieces: readonly Piece[], doubt: (complaint: Complaint) => void): Piece[] {
	const inside = settled(pieces);
	if (inside.some((piece) => piece.kind === 'text' && piece.text.includes('\t')))
		doubt(['用 Tab 键隔开了字，收成一个空格', '请看这里是不是一张表；是表的，请用「插入—表格」']);
	return inside.map((piece) =>
		piece.kind === 'text' ? { ...piece, text: piece.text.replace(/\t+/g, ' ') } : piece,
	);
}

function typedMark(pieces: readonly Piece[]): Complaint | undefined {
	const mark = TYPED_MARK.exec(wordsIn(pieces))?.[0];
	return mark === undefined
		? undefined
		: [
				`正文里打了网页用的标记「${mark}」`,
				'请删去；在 Word 里引史料写〔史料 B16〕，脚注用「插入脚注」，别的写法见 scripts/word/README.md',
			];
}

const LOOKS_NUMBERED = /^(?:[•·●▪■◆○-]\s*|\d{1,2}[.．、]\s*(?!\d)|[（(]\d{1,2}[）)])/u;

/** What was made to look like something by hand. It is taken as it stands, and asked about. */
function lookDoubt({ role, list, pieces }: ReadParagraph): Complaint | undefined {
	const words = wordsIn(pieces);
	if (role !== 'body' || list || words === '' || isMarkerLine(words)) return undefined;
	const isBold = pieces.every(({ faces }) => faces.includes('strong'));
	if (isBold && [...words].length <= 30 && !/[。！？；，：]$/u.test(words))
		return [
			'整段加粗，像是小标题，照加粗的段落收',
			'请看是不是小标题；是的，选中这一段，点「标题 1」样式',
		];
	if (LOOKS_NUMBERED.test(words))
		return [
			'像是手打的列表，照普通的段落收',
			'请看是不是一条一条的列表；是的，删去手打的记号，用「项目符号」或「编号」',
		];
	return undefined;
}

/** Reads one paragraph. `nameIt` gives the place its name once its first words are known. */
export function readParagraph(
	node: XmlNode,
	context: Context,
	nameIt: (words: string) => string,
): ReadParagraph {
	const { styles, numbering, findings, evidence } = context;
	const settings = child(node, 'w:pPr');
	const meaning = styles.meaning(settingOf(settings, 'w:pStyle'));
	const level = settingOf(settings, 'w:outlineLvl');
	const isOutlined = meaning.role === 'body' && level !== undefined && Number(level) < 9;
	const reader = new RunReader(context).read(node.children);
	const changed = settings && child(settings, 'w:pPrChange');
	const mark = child(settings, 'w:rPr');
	for (const what of ['w:ins', 'w:del'] as const) {
		const found = mark && child(mark, what);
		if (found)
			reader.tracked.push({
				author: found.attributes['w:author'] ?? '',
				what: what === 'w:ins' ? 'added' : 'removed',
				words: '',
			});
	}
	if (changed)
		reader.tracked.push({ author: changed.attributes['w:author'] ?? '', what: 'look', words: '' });

	const doubts: Complaint[] = reader.doubts;
	const raw = withoutTabs(reader.finish(), (complaint) => doubts.push(complaint));
	const pieces = cited(raw, evidence, (complaint) => reader.complaints.push(complaint));
	const at = nameIt(wordsIn(raw));
	const paragraph: ReadParagraph = {
		kind: 'paragraph',
		role: isOutlined ? 'heading' : meaning.role,
		depth: isOutlined ? Number(level) + 1 : meaning.depth,
		list: numbering.count(child(settings, 'w:numPr') ?? meaning.numbering),
		...{ pieces, pictures: reader.pictures, align: ALIGNS[settingOf(settings, 'w:jc') ?? ''], at },
	};
	const complaints = [trackedComplaint(reader.tracked), ...reader.complaints, typedMark(pieces)];
	const tell = (list: typeof findings.troubles, all: readonly (Complaint | undefined)[]) =>
		list.push(...all.flatMap((one) => (one ? [{ where: at, message: one[0], fix: one[1] }] : [])));
	tell(findings.troubles, complaints);
	tell(findings.doubts, [...doubts, lookDoubt(paragraph)]);
	for (const id of reader.comments) {
		const comment = context.comments.get(id);
		if (comment)
			findings.notes.push(`${at}　批注（${comment.author || '没有署名'}）：${comment.words}`);
	}
	return paragraph;
}
