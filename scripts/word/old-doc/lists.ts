import { element, setting, TEXT_NAMESPACES } from '../write/xml-text.ts';
import type { Bytes } from './bytes.ts';

interface Level {
	start: number;
	/** How it counts, by number. */
	format: number;
}

const LIST_SIZE = 28;
const USE_SIZE = 16;
/** Formats we tell apart; every other one counts in its own way. [MS-OSHARED] 2.2.1.3, MSONFC. */
const FORMATS: Readonly<Record<number, string>> = { 0: 'decimal', 23: 'bullet', 255: 'none' };

/** Reads a level of a list, and answers where the next thing begins. [MS-DOC] 2.9.150, LVL. */
function readLevel(bytes: Bytes, at: number): { level: Level; end: number } {
	const settings = bytes.u8(at + 24) + bytes.u8(at + 25);
	const letters = bytes.u16(at + 28 + settings);
	return {
		level: { start: bytes.u32(at), format: bytes.u8(at + 4) },
		end: at + 28 + settings + 2 + letters * 2,
	};
}

const levelXml = ({ start, format }: Level, index: number) =>
	element(
		'w:lvl',
		{ 'w:ilvl': index },
		setting('w:start', start),
		setting('w:numFmt', FORMATS[format] ?? 'other'),
	);

interface List {
	id: number;
	levels: readonly Level[];
}

/** The shapes of lists; their levels lie behind the table, outside of its length. [MS-DOC] 2.9.191, PlfLst. */
function readLists(table: Bytes, at: number): List[] {
	const count = table.u16(at);
	let end = at + 2 + count * LIST_SIZE;
	return Array.from({ length: count }, (_, index) => {
		const list = table.part(at + 2 + index * LIST_SIZE, LIST_SIZE);
		const isSimple = (list.u8(26) & 1) === 1;
		const levels = Array.from({ length: isSimple ? 1 : 9 }, () => {
			const read = readLevel(table, end);
			end = read.end;
			return read.level;
		});
		return { id: list.u32(0), levels };
	});
}

/** The lists that paragraphs are in: each a shape, and what it does otherwise. [MS-DOC] 2.9.192, PlfLfo. */
function usesXml(uses: Bytes, lists: readonly List[]): string[] {
	const count = uses.u32(0);
	let at = uses.part(4, count * USE_SIZE).length + 4;
	return Array.from({ length: count }, (_, index) => {
		const use = uses.part(4 + index * USE_SIZE, USE_SIZE);
		const shape = lists.findIndex(({ id }) => id === use.u32(0));
		at += 4;
		const changes = Array.from({ length: use.u8(12) }, () => {
			const [start, flags] = [uses.u32(at), uses.u8(at + 4)];
			at += 8;
			let level: Level | undefined;
			if ((flags & 0x20) !== 0) ({ level, end: at } = readLevel(uses, at));
			const depth = flags & 0xf;
			return element(
				'w:lvlOverride',
				{ 'w:ilvl': depth },
				(flags & 0x10) === 0 ? '' : setting('w:startOverride', level?.start ?? start),
				level ? levelXml(level, depth) : '',
			);
		});
		return element(
			'w:num',
			{ 'w:numId': index + 1 },
			setting('w:abstractNumId', shape),
			...changes,
		);
	});
}

/** word/numbering.xml; `place` is where the table of shapes lies in the table stream. */
export function listsXml(table: Bytes, place: { at: number; length: number }, uses: Bytes): string {
	const shapes = place.length === 0 ? [] : readLists(table, place.at);
	return element(
		'w:numbering',
		TEXT_NAMESPACES,
		...shapes.map(({ levels }, index) =>
			element('w:abstractNum', { 'w:abstractNumId': index }, ...levels.map(levelXml)),
		),
		...(uses.length === 0 ? [] : usesXml(uses, shapes)),
	);
}
