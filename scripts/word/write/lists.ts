import { element, setting, TEXT_NAMESPACES, xmlPart } from './xml-text.ts';

/** A list in the document: what kind, from which number, and how deep it stands. */
export interface ListDefinition {
	ordered: boolean;
	start: number;
	/** 0 for the outermost. */
	level: number;
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const BULLETS = ['•', '◦', '▪'];
/** Twentieths of a point: two characters of the body text. */
const STEP = 420;

const levelPart = ({ ordered, start, level }: ListDefinition, at: number) =>
	element(
		'w:lvl',
		{ 'w:ilvl': at },
		setting('w:start', at === level ? start : 1),
		setting('w:numFmt', ordered ? 'decimal' : 'bullet'),
		setting('w:lvlText', ordered ? `%${at + 1}.` : (BULLETS[at % BULLETS.length] ?? '•')),
		setting('w:lvlJc', 'left'),
		element(
			'w:pPr',
			{},
			element('w:ind', { 'w:left': STEP * (at + 1), 'w:hanging': STEP, 'w:firstLineChars': 0 }),
		),
	);

/** word/numbering.xml; the n-th list has the number n + 1. Every list has nine levels, so that the Tab key finds one. */
export const numberingPart = (lists: readonly ListDefinition[]): string =>
	xmlPart(
		element(
			'w:numbering',
			TEXT_NAMESPACES,
			...lists.map((list, index) =>
				element(
					'w:abstractNum',
					{ 'w:abstractNumId': index + 1 },
					setting('w:multiLevelType', 'multilevel'),
					...LEVELS.map((at) => levelPart(list, at)),
				),
			),
			...lists.map((_, index) =>
				element('w:num', { 'w:numId': index + 1 }, setting('w:abstractNumId', index + 1)),
			),
		),
	);
