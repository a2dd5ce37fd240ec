import { parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { elementsOf } from '../page-parts.ts';
import { fileAddress, isFromRoot, rootFrom } from './address.ts';

/** A page that can be read without a server. */
export interface FilePage {
	html: string;
	/** The files of its module scripts, relative to the museum; the page expects them to be plain scripts. */
	modules: string[];
}

interface Edit {
	start: number;
	end: number;
	text: string;
}

const ADDRESSES = new Set([
	'href',
	'xlink:href',
	'src',
	'action',
	'formaction',
	'poster',
	'data',
	'cite',
]);
const ADDRESS_LISTS = new Set(['srcset', 'imagesrcset']);

/** Pages opened from files count as strangers to each other, so a browser refuses whatever asks for this. */
const REFUSED_ATTRIBUTES = new Set(['crossorigin', 'integrity']);

/** Links that only a server can answer, or that only hurry a network along. */
const REFUSED_LINKS = /^(manifest|modulepreload|preload|prefetch|preconnect|dns-prefetch)$/;

const escape = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const isModule = (attributes: ReadonlyMap<string, string>) =>
	attributes.get('type') === 'module' && attributes.has('src');

/** What an attribute is to be, written out: `href="terms/index.html"`; undefined if it stays, empty if it goes. */
function attributeFor(
	tag: string,
	attributes: ReadonlyMap<string, string>,
	[name, value]: readonly [string, string],
	address: (written: string) => string,
	root: string,
): string | undefined {
	const written = (changed: string) =>
		changed === value ? undefined : `${name}="${escape(changed)}"`;
	if (REFUSED_ATTRIBUTES.has(name)) return '';
	if (tag === 'script' && name === 'type' && isModule(attributes)) return 'defer';
	if (name === 'data-root') return written(root);
	if (ADDRESSES.has(name)) return written(address(value));
	if (ADDRESS_LISTS.has(name)) {
		return written(
			value.replace(
				/(^|,)(\s*)([^\s,]+)/g,
				(_all, comma, space, one) => comma + space + address(one),
			),
		);
	}
	if (name.startsWith('data-') && isFromRoot(value) && !/\s/.test(value)) {
		return written(address(value));
	}
	if (tag === 'meta' && name === 'content' && attributes.get('http-equiv') === 'refresh') {
		return written(
			value.replace(/^(\s*\d+\s*;\s*url=)(.*)$/i, (_all, wait, to) => wait + address(to)),
		);
	}
	return undefined;
}

const nameOf = ({ prefix, name }: Token.Attribute) => (prefix ? `${prefix}:${name}` : name);

function editsOf(
	element: DefaultTreeAdapterTypes.Element,
	address: (written: string) => string,
	root: string,
): Edit[] {
	const where = element.sourceCodeLocation;
	if (!where) return [];
	const attributes = new Map(element.attrs.map((one) => [nameOf(one), one.value]));
	const relations = (attributes.get('rel') ?? '').split(/\s+/);
	if (element.tagName === 'link' && relations.some((relation) => REFUSED_LINKS.test(relation))) {
		return [{ start: where.startOffset, end: where.endOffset, text: '' }];
	}
	return [...attributes].flatMap((attribute) => {
		const text = attributeFor(element.tagName, attributes, attribute, address, root);
		const place = where.attrs?.[attribute[0]];
		if (text === undefined || !place) return [];
		// With an attribute goes the space before it.
		return [{ start: place.startOffset - (text === '' ? 1 : 0), end: place.endOffset, text }];
	});
}

/** Writes a built page so that it opens by double click; every other byte stays as it was. `file` is where it lies. */
export function filePage(html: string, file: string, base: string): FilePage {
	const address = (written: string) => fileAddress(written, file, base);
	const modules: string[] = [];
	const edits = new Map<number, Edit>();
	for (const element of elementsOf(parse(html, { sourceCodeLocationInfo: true }))) {
		const attributes = new Map(element.attrs.map((one) => [nameOf(one), one.value]));
		const source = attributes.get('src');
		if (element.tagName === 'script' && isModule(attributes) && source?.startsWith(base)) {
			modules.push(source.slice(base.length));
		}
		for (const edit of editsOf(element, address, rootFrom(file))) edits.set(edit.start, edit);
	}
	let rest = 0;
	let changed = '';
	for (const { start, end, text } of [...edits.values()].sort((a, b) => a.start - b.start)) {
		changed += html.slice(rest, start) + text;
		rest = end;
	}
	return { html: changed + html.slice(rest), modules };
}

/** The same for a style sheet. */
export function fileStyleSheet(css: string, file: string, base: string): string {
	return css.replace(
		/(url\(\s*['"]?|@import\s+['"])(\/(?!\/)[^'")\s]*)/g,
		(_all, before, written) => before + fileAddress(written, file, base),
	);
}
