import { child, childrenNamed, settingOf, type XmlNode } from '../package/xml.ts';

interface Level {
	ordered: boolean;
	/** 「1、2、3」 or something else, like 一、二、三. */
	isDecimal: boolean;
	start: number;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
	/** Paragraphs with one number belong to one list. */
	number: string;
	level: number;
	ordered: boolean;
	isDecimal: boolean;
	/** The number before it, counted as Word counts. */
	position: number;
}

/** The lists of a document, and how far each has been counted. Paragraphs are to be asked for in their order. */
export class Numbering {
	readonly #levels = new Map<string, Map<number, Level>>();
	readonly #counts = new Map<string, Map<number, number>>();

	constructor(root: XmlNode | undefined) {
		const shapes = new Map(
			childrenNamed(root, 'w:abstractNum').map((shape) => [
				shape.attributes['w:abstractNumId'],
				shape,
			]),
		);
		for (const list of childrenNamed(root, 'w:num')) {
			const shape = shapes.get(settingOf(list, 'w:abstractNumId'));
			const levels = new Map(childrenNamed(shape, 'w:lvl').map(readLevel));
			for (const change of childrenNamed(list, 'w:lvlOverride')) {
				const at = Number(change.attributes['w:ilvl'] ?? 0);
				const own = child(change, 'w:lvl');
				const level = own ? readLevel(own)[1] : levels.get(at);
				const start = settingOf(change, 'w:startOverride');
				if (level) levels.set(at, { ...level, start: Number(start ?? level.start) });
			}
			this.#levels.set(list.attributes['w:numId'] ?? '', levels);
		}
	}

	/** Counts a paragraph in; undefined when it stands in no list. `settings` is its numPr. */
	count(settings: XmlNode | undefined): ListPlace | undefined {
		const number = settingOf(settings, 'w:numId') ?? '0';
		const level = Number(settingOf(settings, 'w:ilvl') ?? 0);
		const shape = this.#levels.get(number)?.get(level);
		if (number === '0' || !shape) return undefined;
		const counts = this.#counts.get(number) ?? new Map<number, number>();
		this.#counts.set(number, counts);
		const position = (counts.get(level) ?? shape.start - 1) + 1;
		counts.set(level, position);
		for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
		return { number, level, position, ordered: shape.ordered, isDecimal: shape.isDecimal };
	}
}

function readLevel(level: XmlNode): [number, Level] {
	const format = settingOf(level, 'w:numFmt') ?? 'decimal';
	return [
		Number(level.attributes['w:ilvl'] ?? 0),
		{
			ordered: format !== 'bullet' && format !== 'none',
			isDecimal: format === 'decimal' || format === 'bullet' || format === 'none',
			start: Number(settingOf(level, 'w:start') ?? 1),
		},
	];
}
