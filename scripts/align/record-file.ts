import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { isEntryId } from '../../src/domain/entry-id.ts';
import type { ControlPoint } from '../../src/domain/registration/alignment.ts';

/** A picture of a comparison, as its record names it. */
export interface ListedPicture {
	photo: string;
	label: string;
	points?: ControlPoint[] | undefined;
}

/** What aligning needs of a comparison's record. */
export interface ReadComparison {
	title: string;
	match: 'A' | 'B' | 'C';
	/** From the oldest to the newest. */
	pictures: ListedPicture[];
}

const parse = (source: string) =>
	parseDocument(source, { version: '1.2', schema: 'core', keepSourceTokens: false });

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const isPercent = (value: unknown): value is number =>
	typeof value === 'number' && value >= 0 && value <= 100;

/** Whether a value is four percentages. */
export const isControlPoint = (value: unknown): value is ControlPoint =>
	Array.isArray(value) && value.length === 4 && value.every(isPercent);

function pictureOf(value: unknown): ListedPicture | undefined {
	if (!isRecord(value)) return undefined;
	const { photo, label, points } = value;
	if (typeof photo !== 'string' || !isEntryId(photo)) return undefined;
	if (points !== undefined && !(Array.isArray(points) && points.every(isControlPoint)))
		return undefined;
	return { photo, label: typeof label === 'string' ? label : photo, points };
}

/** Reads a comparison's record, however unfinished it is; undefined when its pictures cannot be read. */
export function readComparison(source: string): ReadComparison | undefined {
	const document = parse(source);
	if (document.errors.length > 0) return undefined;
	const fields: unknown = document.toJS({ maxAliasCount: 20 });
	if (!isRecord(fields) || !Array.isArray(fields['pictures'])) return undefined;
	const { title, match } = fields;
	const pictures = fields['pictures'].map(pictureOf);
	const read = pictures.filter((picture) => picture !== undefined);
	if (read.length < 2 || read.length < pictures.length) return undefined;
	return {
		title: typeof title === 'string' ? title : '',
		match: match === 'B' || match === 'C' ? match : 'A',
		pictures: read,
	};
}

/** Points as people read them: one line each. */
const rowsOf = (points: readonly ControlPoint[]) => points.map((point) => `[${point.join(', ')}]`);

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
	map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Where a node stands in the text: its first character, and the one behind its value. */
function rangeOf(node: unknown): [start: number, end: number] {
	const range = (node as Node | null)?.range;
	if (!range) throw new Error('a node that was just read has its place');
	return [range[0], range[1]];
}

/** How far the line of a character is indented, when only blanks and dashes stand before the key. */
function columnOf(source: string, at: number): number {
	return at - (source.lastIndexOf('\n', at - 1) + 1);
}

const lineBreakOf = (source: string) => (source.includes('\r\n') ? '\r\n' : '\n');

/** The text between two characters, exchanged. */
interface Exchange {
	from: number;
	to: number;
	text: string;
}

/** The field 「points」 as it stands in block style, without what is before its key. */
function blockText(points: readonly ControlPoint[], column: number, lineBreak: string): string {
	const indent = ' '.repeat(column + 2);
	return ['points:', ...rowsOf(points).map((row) => `${indent}- ${row}`)].join(lineBreak);
}

function exchangeIn(
	source: string,
	map: YAMLMap,
	points: readonly ControlPoint[] | undefined,
): Exchange | undefined {
	const lineBreak = lineBreakOf(source);
	const present = pairOf(map, 'points');
	const last = map.items.at(-1);
	if (!last) return undefined;
	const isFlow = map.flow === true;
	const column = columnOf(source, rangeOf(map.items[0]?.key)[0]);
	const text = (points: readonly ControlPoint[]) =>
		isFlow ? `points: [${rowsOf(points).join(', ')}]` : blockText(points, column, lineBreak);
	if (present) {
		const [from] = rangeOf(present.key);
		const [, to] = rangeOf(present.value);
		if (points) return { from, to: trimmedEnd(source, from, to), text: text(points) };
		return removal(source, map, present, [from, trimmedEnd(source, from, to)]);
	}
	if (!points) return undefined;
	const [, end] = rangeOf(last.value ?? last.key);
	const at = trimmedEnd(source, rangeOf(last.key)[0], end);
	if (isFlow) return { from: at, to: at, text: `, ${text(points)}` };
	const lineEnd = endOfLine(source, at);
	return { from: lineEnd, to: lineEnd, text: `${lineBreak}${' '.repeat(column)}${text(points)}` };
}

/** Blanks and line breaks behind a value belong to what follows. */
function trimmedEnd(source: string, from: number, to: number): number {
	let end = to;
	while (end > from && /\s/.test(source[end - 1] ?? '')) end -= 1;
	return end;
}

/** The end of the line, so that a comment behind a value stays with it. */
function endOfLine(source: string, at: number): number {
	const found = source.indexOf('\n', at);
	const end = found < 0 ? source.length : found;
	return source[end - 1] === '\r' ? end - 1 : end;
}

/** Takes the field out, with the line it stood on or with its comma. */
function removal(
	source: string,
	map: YAMLMap,
	pair: Pair,
	[from, to]: [number, number],
): Exchange | undefined {
	const index = map.items.indexOf(pair);
	if (map.flow === true) {
		const before = map.items[index - 1];
		if (before) return { from: rangeOf(before.value ?? before.key)[1], to, text: '' };
		return { from, to: rangeOf(map.items[index + 1]?.key)[0], text: '' };
	}
	if (index === 0) return undefined;
	const lineStart = source.lastIndexOf('\n', from - 1);
	const start = source[lineStart - 1] === '\r' ? lineStart - 1 : lineStart;
	return { from: start, to: endOfLine(source, to), text: '' };
}

/**
 * A comparison's record with other points, by photo; an empty list takes the field out. Only these fields change, every other
 * character stays as it was. Throws when the record cannot be written so; then it must be left alone.
 */
export function withPoints(
	source: string,
	wanted: Readonly<Record<string, readonly ControlPoint[]>>,
): string {
	const list = parse(source).get('pictures');
	if (!isSeq(list)) throw new Error('no pictures');
	const exchanges = list.items.flatMap((item): Exchange[] => {
		if (!isMap(item)) throw new Error('a picture without fields');
		const points = wanted[String(item.get('photo'))];
		if (!points) return [];
		const present = readComparison(source)?.pictures.find(
			({ photo }) => photo === item.get('photo'),
		)?.points;
		if (JSON.stringify(present ?? []) === JSON.stringify(points)) return [];
		const exchange = exchangeIn(source, item, points.length > 0 ? points : undefined);
		return exchange ? [exchange] : [];
	});
	const text = exchanges.reduceRight(
		(written, { from, to, text }) => written.slice(0, from) + text + written.slice(to),
		source,
	);
	const before: unknown = parse(source).toJS();
	const after: unknown = parse(text).toJS();
	if (JSON.stringify(after) !== JSON.stringify(replaced(before, wanted)))
		throw new Error('the record would not be what was asked for');
	return text;
}

/** The fields of a record with other points: what the text must say after it was written. */
function replaced(
	fields: unknown,
	wanted: Readonly<Record<string, readonly ControlPoint[]>>,
): unknown {
	if (!isRecord(fields) || !Array.isArray(fields['pictures'])) throw new Error('no pictures');
	const pictures: unknown[] = fields['pictures'];
	return {
		...fields,
		pictures: pictures.map((picture) => {
			const points = isRecord(picture) ? wanted[String(picture['photo'])] : undefined;
			if (!isRecord(picture) || !points) return picture;
			const { points: _, ...others } = picture;
			if (points.length === 0) return others;
			return 'points' in picture ? { ...picture, points } : { ...others, points };
		}),
	};
}
