import { element, setting } from './xml-text.ts';

/** How a style is written in word/styles.xml. */

/** Faces that are installed with Word and WPS; elsewhere the program chooses one of the same kind. */
export const SERIF = '宋体';
export const SANS = '黑体';
export const KAI = '楷体';
const LATIN = 'Times New Roman';

/** Faces of a run: the Chinese one, and that of Latin letters and numbers. */
export const fonts = (chinese: string) =>
	element('w:rFonts', { 'w:ascii': LATIN, 'w:hAnsi': LATIN, 'w:eastAsia': chinese, 'w:cs': LATIN });

/** How the words of a style look; what is left out is as in the style below it. */
export interface Look {
	/** Half points. */
	size?: number;
	face?: string;
	bold?: boolean;
	colour?: string;
	align?: 'left' | 'center' | 'right';
	/** Hundredths of a character. */
	firstLine?: number;
	left?: number;
	before?: number;
	after?: number;
	level?: number;
	next?: string;
	frame?: string;
	keepNext?: boolean;
}

/** Paragraph settings, in the order the schema asks for. */
function paragraphLook({
	align,
	firstLine = 0,
	left,
	before,
	after,
	level,
	frame,
	keepNext,
}: Look): string {
	const borders =
		frame === undefined
			? ''
			: element(
					'w:pBdr',
					{},
					element('w:left', { 'w:val': 'single', 'w:sz': 18, 'w:space': 8, 'w:color': frame }),
				);
	return element(
		'w:pPr',
		{},
		keepNext ? element('w:keepNext') : '',
		borders,
		element('w:spacing', {
			'w:before': before,
			'w:after': after,
			'w:line': 360,
			'w:lineRule': 'auto',
		}),
		element('w:ind', {
			'w:leftChars': left,
			'w:left': left === undefined ? undefined : left * 2.1,
			'w:firstLineChars': firstLine,
			'w:firstLine': firstLine * 2.1,
		}),
		align ? setting('w:jc', align) : '',
		level === undefined ? '' : setting('w:outlineLvl', level),
	);
}

const letters = ({ size, face, bold, colour }: Look) =>
	element(
		'w:rPr',
		{},
		face ? fonts(face) : '',
		bold ? element('w:b') : '',
		colour ? setting('w:color', colour) : '',
		size ? setting('w:sz', size) + setting('w:szCs', size) : '',
	);

/** A style of paragraphs. `name` is what programs show; their own names are English and shown in the program's language. */
export const paragraphStyle = (id: string, name: string, look: Look, base = 'Normal') =>
	element(
		'w:style',
		{
			'w:type': 'paragraph',
			'w:styleId': id,
			'w:customStyle': id.startsWith('Museum') ? 1 : undefined,
		},
		setting('w:name', name),
		setting('w:basedOn', base),
		setting('w:next', look.next ?? id),
		element('w:qFormat'),
		paragraphLook(look),
		letters(look),
	);

/** A style of letters; `inside` are its settings, in the order the schema asks for. */
export const characterStyle = (id: string, name: string, inside: string) =>
	element(
		'w:style',
		{
			'w:type': 'character',
			'w:styleId': id,
			'w:customStyle': id.startsWith('Museum') ? 1 : undefined,
		},
		setting('w:name', name),
		element('w:qFormat'),
		element('w:rPr', {}, inside),
	);
