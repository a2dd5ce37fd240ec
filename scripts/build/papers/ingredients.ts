import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { packageVersion } from '../../../src/e2e/chromium.ts';
import { FACE_NAMES, FACES } from '../fonts/faces.ts';

/** Changes when papers are made in another way. */
const MANNER = 4;

/** The versions of what prints: fonts, and the browser where it comes with the project. */
function toolVersions(): string[] {
	const folders = new Set(
		FACE_NAMES.map((name) => FACES[name].file.split('/').slice(0, 3).join('/')),
	);
	return [...folders, 'node_modules/@sparticuz/chromium'].map(
		(folder) => `${folder} ${packageVersion(`${folder}/package.json`)}`,
	);
}

/** Where Astro puts pictures and styles. */
const MADE = '_astro/';
const ADDRESSES = new Set(['href', 'src', 'srcset', 'action']);

/**
 * What an address stands for, wherever the museum lies: the bytes of a picture or a style sheet, else the way to it inside
 * the museum. Answers the same for the same address; files are read once.
 */
export function addressMeanings(folder: string, base: string): (address: string) => string {
	const digests = new Map<string, string>();
	const digestOf = (file: string) => {
		const bytes = readFileSync(join(folder, file));
		// A sheet names its pictures by their whole address.
		const content = file.endsWith('.css') ? bytes.toString('utf8').replaceAll(base, '/') : bytes;
		return createHash('sha256').update(content).digest('hex');
	};
	return (address) => {
		if (!address.startsWith(base)) return address;
		const file = address.slice(base.length);
		if (!file.startsWith(MADE) || !existsSync(join(folder, file))) return `/${file}`;
		const digest = digests.get(file) ?? digestOf(file);
		digests.set(file, digest);
		return digest;
	};
}

/**
 * The name under which a paper is remembered: all that its bytes are made of. What the page says outside its main part is
 * not printed, and no script runs.
 *
 * @param meaningOf what the addresses on the page stand for
 * @param browser the file of an installed browser, whose version nobody knows; empty for the project's own
 */
export function paperKey(
	html: string,
	meaningOf: (address: string) => string,
	browser = '',
): string {
	const page = load(html);
	const main = page('main');
	main.find('script').remove();
	for (const element of main.find('*').toArray())
		for (const [name, value] of Object.entries(element.attribs))
			if (ADDRESSES.has(name)) element.attribs[name] = value.replace(/[^\s,]+/g, meaningOf);
	const ingredients = [
		String(MANNER),
		...toolVersions(),
		browser,
		page('html').attr('lang') ?? '',
		page('html').attr('data-kind') ?? '',
		page('title').text(),
		...page('link[rel=stylesheet]')
			.map((_, link) => meaningOf(page(link).attr('href') ?? ''))
			.get(),
		...page('head style')
			.map((_, style) => page(style).text())
			.get(),
		page.html(main),
	];
	return createHash('sha256').update(JSON.stringify(ingredients)).digest('hex').slice(0, 24);
}
