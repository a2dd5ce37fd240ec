import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { packageVersion } from '../../../src/e2e/chromium.ts';
import { FACE_NAMES, FACES } from '../fonts/faces.ts';
import { countingRules, sheetRules, type SheetRule } from './counting-rules.ts';

/** Changes when papers are made in another way. */
const MANNER = 5;

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

/** What addresses stand for, wherever the museum lies. */
export interface Meanings {
	/** The digest of a picture, else the way inside the museum. */
	of: (address: string) => string;
	/** What a style sheet says to elements with these classes. */
	ofSheet: (address: string, classes: ReadonlySet<string>) => string;
}

/** The meanings of addresses in an edition that lies in `folder`. Files are read once. */
export function addressMeanings(folder: string, base: string): Meanings {
	const digests = new Map<string, string>();
	const sheets = new Map<string, SheetRule[]>();
	const read = (file: string) => readFileSync(join(folder, file));
	/** A file that was made for this edition; else what the address says. */
	const madeAt = (address: string): { file: string } | string => {
		if (!address.startsWith(base)) return address;
		const file = address.slice(base.length);
		return file.startsWith(MADE) && existsSync(join(folder, file)) ? { file } : `/${file}`;
	};
	return {
		of: (address) => {
			const made = madeAt(address);
			if (typeof made === 'string') return made;
			const { file } = made;
			const digest = digests.get(file) ?? createHash('sha256').update(read(file)).digest('hex');
			digests.set(file, digest);
			return digest;
		},
		ofSheet: (address, classes) => {
			const made = madeAt(address);
			if (typeof made === 'string') return made;
			const { file } = made;
			// A sheet names its pictures by their whole address.
			const rules =
				sheets.get(file) ?? sheetRules(read(file).toString('utf8').replaceAll(base, '/'));
			sheets.set(file, rules);
			return countingRules(rules, classes);
		},
	};
}

/**
 * The name under which a paper is remembered: all that its bytes are made of. What the page says outside its main part is
 * not printed, and no script runs.
 *
 * @param meanings what the addresses on the page stand for
 * @param browser the file of an installed browser, whose version nobody knows; empty for the project's own
 */
export function paperKey(html: string, meanings: Meanings, browser = ''): string {
	const page = load(html);
	const main = page('main');
	main.find('script').remove();
	for (const element of main.find('*').toArray())
		for (const [name, value] of Object.entries(element.attribs))
			if (ADDRESSES.has(name)) element.attribs[name] = value.replace(/[^\s,]+/g, meanings.of);
	const classes = new Set(
		[...main.find('[class]').toArray(), ...main.toArray(), ...main.parents().toArray()].flatMap(
			(element) => (page(element).attr('class') ?? '').split(/\s+/),
		),
	);
	const ingredients = [
		String(MANNER),
		...toolVersions(),
		browser,
		page('html').attr('lang') ?? '',
		page('html').attr('data-kind') ?? '',
		page('title').text(),
		...page('link[rel=stylesheet]')
			.map((_, link) => meanings.ofSheet(page(link).attr('href') ?? '', classes))
			.get(),
		...page('head style')
			.map((_, style) => page(style).text())
			.get(),
		page.html(main),
	];
	return createHash('sha256').update(JSON.stringify(ingredients)).digest('hex').slice(0, 24);
}
