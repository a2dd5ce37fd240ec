import { parse } from 'acorn';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { isFromRoot } from './address.ts';
import { calledIn, nodesBelow } from './syntax-tree.ts';
import { youngerCalls } from './younger-script.ts';
import { youngerStyle } from './younger-style.ts';

/** A stick is unpacked below folders with names of their own; Windows counts 260 characters for all of them. */
const LONGEST_PATH = 120;

/** Names that Windows keeps for devices, whatever follows the point. */
const DEVICE = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)/i;

/** What browsers know as a name and not as a question to a server. */
const FETCHING_CALLS = new Set(['fetch', 'importScripts', 'sendBeacon']);
const FETCHING_OBJECTS = new Set([
	'XMLHttpRequest',
	'Worker',
	'SharedWorker',
	'EventSource',
	'WebSocket',
]);

/** Written out for a reader: `<link rel="manifest">`. */
function tagWith(tag: string, name: string, value: string | undefined): string {
	return `<${tag} ${name}${value ? `="${value}"` : ''}>`;
}

/** What the oldest browser we promise does not know: 「老浏览器不认识的 .at()，Chrome 92 才有」. */
const tooYoung = (word: string, since: number) =>
	`老浏览器（Chrome 87）不认识的 ${word.trim()}，Chrome ${since} 才有`;

/** Attributes without which an element does nothing of what is meant, and the first Chrome that knew them (younger-script.ts). */
const YOUNGER_ATTRIBUTES: ReadonlyMap<string, number> = new Map([
	['closedby', 134],
	['commandfor', 135],
	['inert', 102],
	['popover', 114],
	['popovertarget', 114],
	['shadowrootmode', 111],
]);

/** What in one element a browser refuses or cannot find on a page opened from a file; in words for a reader. */
export function fileFaults(
	{ tagName }: DefaultTreeAdapterTypes.Element,
	attributes: ReadonlyMap<string, string>,
): string[] {
	const faults: string[] = [];
	const refuse = (name: string) =>
		faults.push(`从文件打开时会被浏览器拦下：${tagWith(tagName, name, attributes.get(name))}`);
	if (tagName === 'script' && attributes.get('type') === 'module') refuse('type');
	if (tagName === 'link' && /^(manifest|modulepreload)$/.test(attributes.get('rel') ?? '')) {
		refuse('rel');
	}
	if (attributes.has('crossorigin')) refuse('crossorigin');
	if (tagName === 'track') refuse('src');
	if (tagName === 'use' && !attributes.get('href')?.startsWith('#')) refuse('href');
	for (const [name, value] of attributes) {
		const since = YOUNGER_ATTRIBUTES.get(name);
		if (since !== undefined) faults.push(`页面里有${tooYoung(`<${tagName} ${name}>`, since)}`);
		const isAddress = !/^(alt|aria-.*|content|label|placeholder|title|value)$/.test(name);
		if (!isAddress) continue;
		const written = /srcset$/.test(name) ? value.split(/,\s+/) : [value];
		for (const one of written.filter((part) => isFromRoot(part) && /^\/([^\s/]|$)/.test(part))) {
			faults.push(`从文件打开时找不到：${name}="${one}"`);
		}
	}
	return faults;
}

/** What a script asks for that there is no server to answer; in words for a reader. */
export function scriptFaults(source: string): string[] {
	const found = new Set<string>();
	try {
		const program = parse(source, { ecmaVersion: 2020 });
		for (const node of nodesBelow(program)) {
			const { name = '' } = calledIn(node) ?? {};
			if (node.type === 'ImportExpression') found.add('import()');
			if (node.type === 'CallExpression' && FETCHING_CALLS.has(name)) found.add(`${name}()`);
			if (node.type === 'NewExpression' && FETCHING_OBJECTS.has(name)) found.add(name);
		}
		return [
			...[...found].map((name) => `脚本里有从文件打开时不能用的 ${name}`),
			...[...youngerCalls(program)].map(([word, since]) => `脚本里有${tooYoung(word, since)}`),
		];
	} catch (error) {
		return [`从文件打开时读不懂的脚本：${String(error)}`];
	}
}

/** What a style sheet looks for at the root of a server, or elsewhere, or in a younger browser; in words for a reader. */
export function styleFaults(css: string): string[] {
	const addresses = css.matchAll(/(?:url\(\s*['"]?|@import\s+['"])((?:\/|https?:)[^'")\s]*)/gi);
	return [
		...[...addresses].map(([, address]) => `样式里有从文件打开时找不到的 ${address}`),
		...[...youngerStyle(css)].map(([word, since]) => `样式里有${tooYoung(word, since)}`),
	];
}

/** Which files of an edition would not survive being unpacked from a ZIP on a Windows computer; in words for a reader. */
export function nameFaults(files: readonly string[]): string[] {
	const alike = new Map<string, string>();
	return files.flatMap((file) => {
		const faults: string[] = [];
		const twin = alike.get(file.toLowerCase());
		alike.set(file.toLowerCase(), file);
		if (twin !== undefined) faults.push(`文件名只有大小写不同：${twin}、${file}`);
		if (file.length > LONGEST_PATH) {
			faults.push(`路径有 ${file.length} 个字符，最多 ${LONGEST_PATH} 个：${file}`);
		}
		// Tiles of pictures have commas in their names, as IIIF wants them; Windows takes them.
		if (!/^[\w.,/-]+$/.test(file)) faults.push(`文件名只能用字母、数字和 . _ - ,：${file}`);
		if (DEVICE.test(file) || /\.(\/|$)/.test(file)) {
			faults.push(`文件名在 Windows 上不能用：${file}`);
		}
		return faults;
	});
}
