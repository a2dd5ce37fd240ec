/**
 * Cuts the museum's faces to the characters its pages show, and tells each page which cut is its own. Body text on the
 * web is set in the visitor's own Chinese face and needs no bytes; the kiosk and school editions carry a whole face.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import {
	FACE_NAMES,
	FACES,
	FONT_CACHE,
	openFace,
	type FaceName,
	type OpenFace,
} from './fonts/faces.ts';
import { FONT_BUDGET, fontGroups, halves, type FontGroup, type FontPage } from './fonts/groups.ts';
import {
	allCharacters,
	boldCharacters,
	faceRules,
	pageCharacters,
	writtenBySheet,
} from './fonts/page-characters.ts';
import { machineCharacters } from './fonts/machine-characters.ts';
import { keepFile } from './keep-file.ts';
import { BuildProblem } from './problem.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

/** The name every page is written with; replaced by the page's own style sheet. */
const PLACEHOLDER = 'fonts/page.css';

type OpenFaces = Record<FaceName, OpenFace>;

const hash = (content: string | Uint8Array) =>
	createHash('sha256').update(content).digest('hex').slice(0, 16);

/** Cuts a face; the same cut is made once and then remembered between builds. */
async function cut(name: FaceName, characters: ReadonlySet<string>, faces: OpenFaces) {
	const wanted = [...characters].sort().join('');
	const remembered = join(FONT_CACHE, `${hash(`${FACES[name].file}\n${wanted}`)}.woff2`);
	if (existsSync(remembered)) return readFileSync(remembered);
	const font = await subsetFont(await faces[name].font(), wanted, { targetFormat: 'woff2' });
	keepFile(remembered, font);
	return font;
}

/**
 * Gives characters the serif face lacks to 霞鹜文楷, which has more of them and stands behind it in the style sheet.
 *
 * @returns characters that no face has
 */
function share(characters: FontPage['characters'], faces: OpenFaces): string[] {
	const lacking: string[] = [];
	for (const face of ['bold', 'regular'] as const) {
		for (const character of characters[face]) {
			if (faces[face].covers(character)) continue;
			characters[face].delete(character);
			characters.kai.add(character);
		}
	}
	for (const character of characters.kai) {
		if (faces.kai.covers(character)) continue;
		characters.kai.delete(character);
		lacking.push(character);
	}
	return lacking;
}

function fontFace(name: FaceName, file: string): string {
	const { family, weight } = FACES[name];
	return [
		'@font-face{',
		`font-family:'${family}';font-weight:${weight};font-display:swap;`,
		`src:url('${file}') format('woff2')`,
		'}',
	].join('');
}

interface CutGroup {
	fonts: { name: FaceName; font: Uint8Array }[];
	/** What a page of the group fetches. */
	bytes: number;
}

async function cutGroup(group: FontGroup, faces: OpenFaces): Promise<CutGroup> {
	const cuts: CutGroup = { fonts: [], bytes: 0 };
	for (const name of FACE_NAMES) {
		if (group.characters[name].size === 0) continue;
		const font = await cut(name, group.characters[name], faces);
		cuts.fonts.push({ name, font });
		cuts.bytes += font.length;
	}
	return cuts;
}

/** Writes the fonts and the style sheet of one group, and links its pages to the sheet. */
function writeGroup(folder: string, group: FontGroup, { fonts: cuts }: CutGroup): void {
	const faces = cuts.map(({ name, font }) => {
		const file = `${name}.${hash(font)}.woff2`;
		writeFileSync(join(folder, 'fonts', file), font);
		return fontFace(name, file);
	});
	const css = `${faces.join('\n')}\n`;
	const sheet = `${hash(css)}.css`;
	writeFileSync(join(folder, 'fonts', sheet), css);
	for (const page of group.pages) {
		const path = join(folder, page.file);
		const html = readFileSync(path, 'utf8');
		writeFileSync(path, html.replace(PLACEHOLDER, `fonts/${sheet}`));
	}
}

function readPages(folder: string, { edition }: Pick<BuildContext, 'edition'>): FontPage[] {
	const carriesWholeFace = edition.bundledBodyFont;
	const files = filesBelow(folder);
	const sheets = files
		.filter((file) => file.endsWith('.css'))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
	const rules = sheets.flatMap(faceRules);
	const unwritten = [
		...sheets.flatMap((css) => [...writtenBySheet(css)]),
		...(edition.name === 'kiosk' ? machineCharacters() : []),
	];
	return files
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(folder, file), 'utf8');
			const characters = pageCharacters(html, rules);
			if (carriesWholeFace) {
				characters.regular = new Set([...allCharacters(html), ...unwritten]);
				for (const character of boldCharacters(html, rules)) characters.bold.add(character);
			}
			const kind = /<html[^>]*\sdata-kind="([^"]*)"/.exec(html)?.[1] ?? 'page';
			return { file, kind: carriesWholeFace ? 'whole' : kind, characters };
		});
}

/** Cuts the faces for one edition and links each page to its cut. */
export async function fonts(folder: string, context: BuildContext): Promise<void> {
	const { edition } = context;
	const faces: OpenFaces = {
		bold: await openFace('bold'),
		regular: await openFace('regular'),
		kai: await openFace('kai'),
	};
	const pages = readPages(folder, context);
	const problems: string[] = [];
	for (const { file, characters } of pages) {
		const lacking = share(characters, faces);
		// A whole face also serves signs that only the body's text uses; there the system may help out.
		if (lacking.length > 0 && !edition.bundledBodyFont) {
			problems.push(`${file}  字体里没有这些字：${lacking.join(' ')}`);
		}
	}

	mkdirSync(join(folder, 'fonts'), { recursive: true });
	const groups = fontGroups(pages, edition.bundledBodyFont ? Infinity : FONT_BUDGET);
	for (let group = groups.shift(); group; group = groups.shift()) {
		const cuts = await cutGroup(group, faces);
		const isTooHeavy = cuts.bytes > FONT_BUDGET && !edition.bundledBodyFont;
		if (isTooHeavy && group.pages.length > 1) {
			groups.unshift(...halves(group));
			continue;
		}
		if (isTooHeavy) {
			const [page] = group.pages;
			problems.push(
				`${page?.file}  网页字体 ${Math.ceil(cuts.bytes / 1024)} KB，超过 ${FONT_BUDGET / 1024} KB`,
			);
		}
		writeGroup(folder, group, cuts);
	}
	if (problems.length > 0) throw new BuildProblem(problems.join('\n'));
}
