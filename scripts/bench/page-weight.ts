import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { filesBelow } from '../build/verify.ts';

/** What a browser fetches for the first view of a page, in bytes. */
export interface PageWeight {
	file: string;
	kind: string;
	/** HTML, style sheets and scripts, each by itself packed with gzip. */
	pageBytes: number;
	/** WOFF2 is packed already. */
	fontBytes: number;
	/** Scripts, packed, without which the main text is not there: 0 where the HTML holds it. */
	neededScript: number;
}

/** Museum pages hold at least so many characters of text. */
const LEAST_TEXT = 20;

/** Weighs the pages of one built edition; remembers what it has weighed. */
class Scales {
	readonly #folder: string;
	readonly #base: string;
	readonly #known = new Map<string, number>();

	constructor(folder: string, base: string) {
		this.#folder = folder;
		this.#base = base;
	}

	/** A file below the edition's folder, from an address in a page. */
	#fileOf(address: string, from: string): string {
		const { pathname } = new URL(address, new URL(from, 'http://museum.invalid'));
		return pathname.startsWith(this.#base) ? pathname.slice(this.#base.length) : pathname.slice(1);
	}

	#packed(file: string): number {
		const known = this.#known.get(file);
		if (known !== undefined) return known;
		const path = join(this.#folder, file);
		const size = existsSync(path) ? gzipSync(readFileSync(path)).length : 0;
		this.#known.set(file, size);
		return size;
	}

	/** A script with all that it imports before it can run; `import()` comes later and does not count. */
	#withImports(file: string, found = new Set<string>()): Set<string> {
		const path = join(this.#folder, file);
		if (found.has(file) || !existsSync(path)) return found;
		found.add(file);
		const source = readFileSync(path, 'utf8');
		for (const [, address] of source.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)) {
			this.#withImports(this.#fileOf(address ?? '', `${this.#base}${file}`), found);
		}
		return found;
	}

	#fonts(sheet: string): number {
		const css = readFileSync(join(this.#folder, sheet), 'utf8');
		let bytes = 0;
		for (const [, address] of css.matchAll(/url\(['"]?([^'")]+\.woff2)['"]?\)/g)) {
			const file = this.#fileOf(address ?? '', `${this.#base}${sheet}`);
			bytes += readFileSync(join(this.#folder, file)).length;
		}
		return bytes;
	}

	weigh(file: string): PageWeight {
		const html = readFileSync(join(this.#folder, file), 'utf8');
		const $ = load(html);
		const from = `${this.#base}${file}`;
		const files = (selector: string, attribute: string) =>
			$(selector)
				.map((_, element) => this.#fileOf($(element).attr(attribute) ?? '', from))
				.get();
		const sheets = files('link[rel="stylesheet"]', 'href');
		const scripts = new Set<string>();
		for (const script of files('script[src]', 'src')) this.#withImports(script, scripts);
		const sum = (names: Iterable<string>) =>
			[...names].reduce((bytes, name) => bytes + this.#packed(name), 0);
		const text = $('main').clone().find('noscript, template').remove().end().text();
		const isThere = text.replace(/\s/g, '').length >= LEAST_TEXT;
		return {
			file,
			kind: $('html').attr('data-kind') ?? '',
			pageBytes: gzipSync(html).length + sum(sheets) + sum(scripts),
			fontBytes: sheets.reduce((bytes, sheet) => bytes + this.#fonts(sheet), 0),
			neededScript: isThere ? 0 : sum(scripts),
		};
	}
}

/** Weighs the pages of a built edition, all of them or those whose files are wanted. */
export function weighPages(
	folder: string,
	base: string,
	isWanted: (file: string) => boolean = () => true,
): PageWeight[] {
	const scales = new Scales(folder, base);
	return filesBelow(folder)
		.filter((file) => file.endsWith('.html') && isWanted(file))
		.map((file) => scales.weigh(file));
}
