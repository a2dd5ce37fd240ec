import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fileFaults } from './open-from-files/file-faults.ts';

/** An address in a page. */
export interface PageAddress {
	address: string;
	/** Whether the browser fetches it by itself (picture, script); otherwise a visitor follows it. */
	loads: boolean;
}

/** What matters about a built page when its addresses and its security are judged. */
export interface PageParts {
	ids: ReadonlySet<string>;
	addresses: readonly PageAddress[];
	/** What the content security policy would block, in words for a reader. */
	forbidden: readonly string[];
	/** What would fail on a page opened by double click, in words for a reader. */
	fileFaults: readonly string[];
}

type Element = DefaultTreeAdapterTypes.Element;

/** Relations of `<link>` that only name an address. */
const NAMING_RELATIONS = new Set(['canonical', 'alternate', 'author', 'license', 'prev', 'next']);

/** Every element below a node, in the order of the page; those inside `<template>` too. */
export function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
	for (const child of node.childNodes) {
		if (!('tagName' in child)) continue;
		yield child;
		yield* elementsOf(child);
		if ('content' in child) yield* elementsOf(child.content);
	}
}

/** The addresses in a `srcset`: `a.webp 400w, b.webp 800w`. */
function srcsetAddresses(srcset: string): string[] {
	return srcset
		.split(/,\s+/)
		.map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
		.filter((address) => address !== '');
}

function addressesOf(tag: string, attributes: ReadonlyMap<string, string>): PageAddress[] {
	const found: PageAddress[] = [];
	const add = (address: string | undefined, loads: boolean) => {
		if (address !== undefined) found.push({ address, loads });
	};
	const href = attributes.get('href');
	if (tag === 'a' || tag === 'area') add(href, false);
	else if (tag === 'link') {
		const relations = (attributes.get('rel') ?? '').split(/\s+/);
		add(href, !relations.some((relation) => NAMING_RELATIONS.has(relation)));
	} else if (tag === 'use' || tag === 'image') add(href, true);
	if (tag !== 'a') {
		for (const name of ['src', 'poster', 'data']) add(attributes.get(name), true);
	}
	add(attributes.get('action'), false);
	add(attributes.get('formaction'), false);
	for (const address of srcsetAddresses(attributes.get('srcset') ?? '')) add(address, true);
	return found;
}

function forbiddenIn(element: Element, attributes: ReadonlyMap<string, string>): string[] {
	const found: string[] = [];
	const tag = element.tagName;
	if (tag === 'script' && !attributes.has('src')) {
		const isData = /json$/.test(attributes.get('type') ?? '');
		if (!isData) found.push('内嵌脚本 <script>');
	}
	if (tag === 'style') found.push('内嵌样式 <style>');
	if (attributes.has('style')) found.push(`样式属性 <${tag} style="${attributes.get('style')}">`);
	for (const name of attributes.keys()) {
		if (/^on[a-z]+$/.test(name)) found.push(`事件属性 <${tag} ${name}>`);
	}
	return found;
}

/** Takes a built page apart. */
export function readPage(html: string): PageParts {
	const ids = new Set<string>();
	const addresses: PageAddress[] = [];
	const forbidden: string[] = [];
	const faults: string[] = [];
	for (const element of elementsOf(parse(html))) {
		const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
		const id = attributes.get('id');
		if (id !== undefined) ids.add(id);
		addresses.push(...addressesOf(element.tagName, attributes));
		forbidden.push(...forbiddenIn(element, attributes));
		faults.push(...fileFaults(element, attributes));
	}
	return { ids, addresses, forbidden, fileFaults: faults };
}
