import { child, childrenNamed, isOn, settingOf, type XmlNode } from '../package/xml.ts';

/** What a paragraph is, by its style. */
export type Role =
	| 'title'
	| 'subtitle'
	| 'heading'
	| 'body'
	| 'caption'
	| 'quote'
	| 'source'
	| 'editors'
	| 'question'
	| 'block-quote'
	| 'rule'
	| 'list-continue'
	/** A table of contents: the museum makes its own. */
	| 'contents';

export interface StyleMeaning {
	role: Role;
	/** Of a heading 1 to 9; of a continued list item how deep it stands, from 1. */
	depth: number;
	/** A list that the style itself brings along. */
	numbering?: XmlNode | undefined;
	/** Letters of the style: of interest for character styles only. */
	letters?: XmlNode | undefined;
}

/** Names in lower case without blanks: Word and WPS write the English ones whatever language they speak; some people make their own. */
const NAMES: readonly [pattern: RegExp, role: Role][] = [
	[/^(?:title|标题|文档标题|文章标题)$/, 'title'],
	[/^(?:subtitle|副标题)$/, 'subtitle'],
	[/^(?:heading|标题)([1-9])$/, 'heading'],
	[/^(?:toc|目录)\d?$|^tocheading$|^contents\d$/, 'contents'],
	[/^(?:caption|题注|图注|表题|table|figure)$/, 'caption'],
	[/^(?:quote|intensequote|quotations|引文|引用|明显引用)$/, 'quote'],
	[/^出处$/, 'source'],
	[/^编者$/, 'editors'],
	[/^待考$/, 'question'],
	[/^(?:blocktext|文本块)$/, 'block-quote'],
	[/^(?:分隔|horizontalline)$/, 'rule'],
	[/^(?:listcontinue|列表接续)([2-9])?$/, 'list-continue'],
];

const PLAIN: StyleMeaning = { role: 'body', depth: 1 };

function byName(name: string): StyleMeaning | undefined {
	const key = name.toLowerCase().replace(/\s+/g, '');
	for (const [pattern, role] of NAMES) {
		const match = pattern.exec(key);
		if (match) return { role, depth: Number(match[1] ?? 1) };
	}
	return undefined;
}

/** The styles of a document by what they mean. A style of one's own means what the style it is based on means. */
export class Styles {
	readonly #byId: ReadonlyMap<string, XmlNode>;

	constructor(root: XmlNode | undefined) {
		this.#byId = new Map(
			childrenNamed(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
		);
	}

	meaning(id: string | undefined, seen: readonly string[] = []): StyleMeaning {
		const style = id === undefined || seen.includes(id) ? undefined : this.#byId.get(id);
		if (id === undefined || !style) return PLAIN;
		const settings = child(style, 'w:pPr');
		const level = settingOf(settings, 'w:outlineLvl');
		const own = byName(settingOf(style, 'w:name') ?? '');
		const outlined =
			level !== undefined && Number(level) < 9
				? ({ role: 'heading', depth: Number(level) + 1 } as const)
				: undefined;
		const base: StyleMeaning =
			own ?? outlined ?? this.meaning(settingOf(style, 'w:basedOn'), [...seen, id]);
		return {
			...base,
			numbering: child(settings, 'w:numPr') ?? base.numbering,
			letters: child(style, 'w:rPr'),
		};
	}

	/** Whether a character style makes letters bold or slanting. */
	lettersAre(id: string | undefined, what: 'w:b' | 'w:i'): boolean {
		const style = id === undefined ? undefined : this.#byId.get(id);
		return isOn(child(style, 'w:rPr'), what) === true;
	}
}
