import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { packageVersion } from '../../../src/e2e/chromium.ts';
import { FACE_NAMES, FACES } from '../fonts/faces.ts';

/** Changes when papers are made in another way. */
const MANNER = 3;

/** The versions of what prints: fonts, and the browser where it comes with the project. */
function toolVersions(): string[] {
	const folders = new Set(
		FACE_NAMES.map((name) => FACES[name].file.split('/').slice(0, 3).join('/')),
	);
	return [...folders, 'node_modules/@sparticuz/chromium'].map(
		(folder) => `${folder} ${packageVersion(`${folder}/package.json`)}`,
	);
}

/**
 * The name under which a paper is remembered: all that its bytes are made of. Pictures, styles and sheets carry the hash
 * of their content in their names; what the page says outside its main part is not printed.
 *
 * @param browser the file of an installed browser, whose version nobody knows; empty for the project's own
 */
export function paperKey(html: string, browser = ''): string {
	const page = load(html);
	const ingredients = [
		String(MANNER),
		...toolVersions(),
		browser,
		page('html').attr('lang') ?? '',
		page('html').attr('data-kind') ?? '',
		page('title').text(),
		...page('link[rel=stylesheet]')
			.map((_, link) => page(link).attr('href') ?? '')
			.get(),
		...page('head style')
			.map((_, style) => page(style).text())
			.get(),
		page.html(page('main')),
	];
	return createHash('sha256').update(JSON.stringify(ingredients)).digest('hex').slice(0, 24);
}
