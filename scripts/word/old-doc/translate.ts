import type { Refusal } from '../package/refusals.ts';
import { allWithin, parseXml } from '../package/xml.ts';
import { element, RELATION, TEXT_NAMESPACES } from '../write/xml-text.ts';
import { storyXml } from './body.ts';
import { Refused } from './bytes.ts';
import { listsXml } from './lists.ts';
import { Looks } from './looks.ts';
import { Media } from './media.ts';
import { readNotes, type NotePart } from './notes.ts';
import { openDoc, type OpenedDoc } from './opened.ts';
import { Paragraphs } from './paragraphs.ts';
import { Pictures } from './pictures.ts';
import { readTableOfNames } from './plc.ts';
import type { Known } from './runs.ts';
import { StyleSheet } from './style-sheet.ts';
import { readTextBoxes } from './text-boxes.ts';
import { unread, UNREAD } from './unread.ts';

const NAMESPACES = {
	...TEXT_NAMESPACES,
	'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
	'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
	'xmlns:o': 'urn:schemas-microsoft-com:office:office',
};

const relation = (type: string, target: string) =>
	element('Relationship', { Id: `rId-${type}`, Type: `${RELATION}/${type}`, Target: target });
const relationsXml = (relations: readonly string[]) => element('Relationships', {}, ...relations);

/** Letters of a part: a text in which every letter has a look of its own is no text. */
const MOST_TEXT = 30_000_000;

/** Bytes of what is told of a floating shape. [MS-DOC] 2.9.253, Spa. */
const SHAPE_SIZE = 26;

/** What the texts are written with. */
function knownOf(opened: OpenedDoc, signs: Known['signs'], boxes: Map<number, string>): Known {
	const { document, data, letters, part, plots } = opened;
	return {
		text: letters.text,
		styles: new StyleSheet(part('styles')),
		authors: readTableOfNames(part('revisionAuthors')).map((name) => name.slice(0, 50)),
		signs,
		floating: new Map(
			plots('shapeSigns', SHAPE_SIZE).map(({ from, about }) => [from, about.u32(0)]),
		),
		pictures: new Pictures(document, data, part('drawings')),
		media: new Media(),
		takeBox: (shape) => {
			const words = boxes.get(shape) ?? '';
			boxes.delete(shape);
			return words;
		},
	};
}

function paragraphsOf({ document, data, letters, part, plots }: OpenedDoc): Paragraphs {
	const looks = {
		letters: new Looks(document, part('letterLooks'), 'letters'),
		paragraphs: new Looks(document, part('paragraphLooks'), 'paragraphs'),
	};
	const ends = new Set(plots('sections', 12).map(({ to }) => to));
	return new Paragraphs(letters, looks, data, ends);
}

const notesXml = (
	{ part, element: name, notes }: NotePart,
	write: (note: NotePart['notes'][number]) => string,
) =>
	element(
		`w:${part}`,
		NAMESPACES,
		...notes.map((note) =>
			element(name, { 'w:id': note.id, 'w:author': note.author }, write(note)),
		),
	);

const LOST_BOX = '有一个文本框，不知道它在哪一段旁边';

/** Text boxes whose place nobody knows are told at the end. */
const lostBoxes = (boxes: ReadonlyMap<number, string>) =>
	[...boxes.values()].map((words) =>
		element(
			'w:p',
			{},
			unread(
				`${LOST_BOX}：「${words.slice(0, 20)}」`,
				'请把文本框里的字剪下来，粘贴成普通的段落，再删去文本框',
			),
		),
	);

/** The parts of an old Word file as a .docx would have them, by name; throws `Refused` for what cannot be read. */
export function translateDoc(buffer: Buffer): Map<string, Buffer> {
	const opened = openDoc(buffer);
	const { fib, table, part } = opened;
	const { parts, signs } = readNotes(opened);
	const boxes = readTextBoxes(opened);
	const known = knownOf(opened, signs, boxes);
	const paragraphs = paragraphsOf(opened);
	const body = storyXml(fib.stories.text, paragraphs, known);
	const notes = parts.map((one) => [
		`word/${one.part}.xml`,
		notesXml(one, ({ stretch }) => storyXml(stretch, paragraphs, known, true)),
	]);
	const lists = fib.place('lists');
	const { media, styles } = known;
	const xml = Object.fromEntries([
		...notes,
		[
			'word/document.xml',
			element('w:document', NAMESPACES, element('w:body', {}, body, ...lostBoxes(boxes))),
		],
		['word/styles.xml', styles.toXml()],
		['word/numbering.xml', listsXml(table, lists, part('listUses'))],
		['_rels/.rels', relationsXml([relation('officeDocument', 'word/document.xml')])],
		[
			'word/_rels/document.xml.rels',
			relationsXml([
				...['styles', 'numbering', ...parts.map((one) => one.part)].map((type) =>
					relation(type, `${type}.xml`),
				),
				...media.relations,
			]),
		],
	]) as Record<string, string>; // every pair above is a name and its XML
	if (Object.values(xml).some((text) => text.length > MOST_TEXT)) throw new Refused('bomb');
	return new Map([
		...Object.entries(xml).map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]),
		...media.files,
	]);
}

/** For readers of nothing but words: those of a translated file that stand nowhere, as a complaint; undefined when all are there. */
export function lostWords(parts: ReadonlyMap<string, Buffer>): Refusal | undefined {
	const body = parseXml(parts.get('word/document.xml')?.toString('utf8') ?? '');
	const lost =
		body &&
		allWithin(body, UNREAD).find(
			({ attributes }) => attributes['message']?.startsWith(LOST_BOX) === true,
		);
	return lost && [lost.attributes['message'] ?? '', lost.attributes['fix'] ?? ''];
}
