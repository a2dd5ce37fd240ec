import { load } from 'cheerio';

/** An element, or a text when its name is `#text`. */
export interface XmlNode {
	name: string;
	attributes: Readonly<Record<string, string>>;
	children: readonly XmlNode[];
	text: string;
}

/** Namespaces whose prefix we count on, in the usual and in the strict writing (ISO 29500, part 1). */
const PREFIXES: readonly [pattern: RegExp, prefix: string][] = [
	[/wordprocessingml(?:\/2006)?\/main$/, 'w'],
	[/officeDocument(?:\/2006)?\/relationships$/, 'r'],
	[/officeDocument(?:\/2006)?\/math$/, 'm'],
	[/drawingml(?:\/2006)?\/main$/, 'a'],
	[/drawingml(?:\/2006)?\/wordprocessingDrawing$/, 'wp'],
	[/drawingml(?:\/2006)?\/picture$/, 'pic'],
	[/drawingml(?:\/2006)?\/chart$/, 'c'],
	[/drawingml(?:\/2006)?\/diagram$/, 'dgm'],
	[/markup-compatibility\/2006$/, 'mc'],
	[/^urn:schemas-microsoft-com:vml$/, 'v'],
	[/^urn:schemas-microsoft-com:office:office$/, 'o'],
];

type Prefixes = Readonly<Record<string, string>>;

function declared(attributes: Readonly<Record<string, string>>, known: Prefixes): Prefixes {
	const found = Object.entries(attributes).flatMap(([key, address]) => {
		const own = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : undefined;
		const usual = PREFIXES.find(([pattern]) => pattern.test(address))?.[1];
		return own === undefined || usual === undefined ? [] : [[own, usual] as const];
	});
	return found.length === 0 ? known : { ...known, ...Object.fromEntries(found) };
}

/** A name with the prefix we know it by, whatever the writer called it. */
function usual(name: string, prefixes: Prefixes): string {
	const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
	const known = prefixes[prefix ?? ''];
	return known === undefined ? name : `${known}:${local ?? ''}`;
}

interface Raw {
	type: string;
	name?: string;
	data?: string;
	attribs?: Record<string, string>;
	children?: Raw[];
}

function translate(raw: Raw, prefixes: Prefixes): XmlNode[] {
	if (raw.type === 'text' || raw.type === 'cdata') {
		const text = raw.data ?? (raw.children ?? []).map(({ data = '' }) => data).join('');
		return [{ name: '#text', attributes: {}, children: [], text }];
	}
	if (raw.name === undefined || raw.type !== 'tag') return [];
	const known = declared(raw.attribs ?? {}, prefixes);
	const attributes = Object.fromEntries(
		Object.entries(raw.attribs ?? {}).map(([key, value]) => [
			key.includes(':') ? usual(key, known) : key,
			value,
		]),
	);
	const children = (raw.children ?? []).flatMap((child) => translate(child, known));
	return [{ name: usual(raw.name, known), attributes, children, text: '' }];
}

/** The outermost element of an XML text; undefined when there is none. Entities of its own are not followed. */
export function parseXml(text: string): XmlNode | undefined {
	const page = load(text, { xml: true });
	const roots = page.root().toArray() as unknown as Raw[]; // cheerio's own nodes, of which we look at five fields
	return roots
		.flatMap(({ children = [] }) => children)
		.flatMap((raw) => translate(raw, {}))
		.find(({ name }) => name !== '#text');
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
	node?.children.find((one) => one.name === name);

export const childrenNamed = (node: XmlNode | undefined, name: string): XmlNode[] =>
	node?.children.filter((one) => one.name === name) ?? [];

/** The value of a setting: the `w:val` of a child. */
export const settingOf = (node: XmlNode | undefined, name: string): string | undefined =>
	child(node, name)?.attributes['w:val'];

/** The first of all elements inside that has one of the names. */
export function within(node: XmlNode, ...names: string[]): XmlNode | undefined {
	for (const one of node.children) {
		if (names.includes(one.name)) return one;
		const deeper = within(one, ...names);
		if (deeper) return deeper;
	}
	return undefined;
}

/** All elements inside that have a name, in their order. */
export const allWithin = (node: XmlNode, name: string): XmlNode[] =>
	node.children.flatMap((one) => [...(one.name === name ? [one] : []), ...allWithin(one, name)]);

/** Whether a switch is on: present, and not turned off. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
	const found = child(node, name);
	return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '1');
}
