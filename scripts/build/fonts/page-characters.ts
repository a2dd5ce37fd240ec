import { load, type CheerioAPI } from 'cheerio';
import postcss from 'postcss';
import type { FaceName } from './faces.ts';

/** The characters a page shows in each of the museum's faces. */
export type PageCharacters = Record<FaceName, Set<string>>;

/** One style rule that chooses a face or a weight. */
export interface FaceRule {
	selector: string;
	family?: 'serif' | 'kai' | undefined;
	bold?: boolean | undefined;
}

/** `:hover`, `:first-child`, `::before`. */
const PSEUDO = /::?[a-z-]+(?:\([^()]*\))?/g;
/** Where an element stands in the page as it is written, which is no state of it. */
const STANDING = /^:(?:first|last|only|nth)-[a-z-]+(?:\([^()]*\))?$/;

/** States such as `:hover` choose nothing at rest; without them the selector finds every element that may be in that state. */
const withoutStates = (selector: string) =>
	selector
		.replace(/(^|[\s>+~])(?=:)/g, '$1*')
		.replace(PSEUDO, (pseudo) => (STANDING.test(pseudo) ? pseudo : ''));

/** Reads from a style sheet which elements are set in which face. */
export function faceRules(css: string): FaceRule[] {
	const rules: FaceRule[] = [];
	postcss.parse(css).walkRules((rule) => {
		let family: FaceRule['family'];
		let bold: boolean | undefined;
		rule.walkDecls(/^font(-family|-weight)?$/, ({ prop, value }) => {
			if (/var\(--serif\)|Museum Serif/.test(value)) family = 'serif';
			if (/var\(--kai\)|Museum Kai/.test(value)) family = 'kai';
			if (prop === 'font-weight') bold = /^(?:[6-9]00|bold)$/.test(value);
		});
		if (family === undefined && bold === undefined) return;
		for (const selector of rule.selectors) {
			const atRest = withoutStates(selector);
			// A weight that only a state gives is not the weight the page is read in.
			const isState = (selector.match(PSEUDO) ?? []).some((pseudo) => !STANDING.test(pseudo));
			rules.push({ selector: atRest, family, bold: isState ? undefined : bold });
		}
	});
	return rules;
}

const HEADINGS = 'h1, h2, h3, h4, strong, b, th';

/** Elements that stand in a page without being written. */
const UNWRITTEN = new Set(['html', 'head', 'body', 'tbody', 'colgroup']);

/**
 * Whether a selector can find something in a page: what it names must stand there. Most rules are for other pages, and this
 * is much quicker than to look.
 */
export function mayFind(selector: string, html: string): boolean {
	// Escapes and signs that say 「in either case」 name things otherwise than the page writes them.
	if (/\\|\bi\s*\]/.test(selector)) return true;
	return selector
		.split(',')
		.some((one) =>
			(one.replace(PSEUDO, '').match(/[\w-]+/g) ?? []).every(
				(name) => UNWRITTEN.has(name) || html.includes(name),
			),
		);
}

const boldSelectors = (rules: readonly FaceRule[], html: string) =>
	[HEADINGS, ...rules.filter(({ bold }) => bold === true).map(({ selector }) => selector)].filter(
		(selector) => mayFind(selector, html),
	);

const visibleCharacters = (text: string) =>
	[...text].filter((character) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(character));

/**
 * Finds the characters a page shows in the museum's faces. An element in a face passes it on to what is inside, as the
 * browser does; where a rule inside goes back to the body's face, a few characters too many are cut, never one too few.
 */
export function pageCharacters(html: string, rules: readonly FaceRule[]): PageCharacters {
	const page: CheerioAPI = load(html);
	const characters: PageCharacters = { bold: new Set(), regular: new Set(), kai: new Set() };
	const bold = boldSelectors(rules, html);
	const isBold = (element: ReturnType<CheerioAPI>) => bold.some((selector) => element.is(selector));

	for (const { selector, family } of rules) {
		if (!family || !mayFind(selector, html)) continue;
		page(selector).each((_index, node) => {
			const element = page(node);
			if (element.closest('head').length > 0) return;
			const face: FaceName = family === 'kai' ? 'kai' : isBold(element) ? 'bold' : 'regular';
			for (const character of visibleCharacters(element.text())) characters[face].add(character);
		});
	}
	return characters;
}

/** What an attribute says: to those who listen, or once an element writes it on the page. */
const SAYS = /^(?:alt|aria-label|placeholder|title|data-.*)$/;

/** Every character a page shows or speaks, or will once its elements speak, for editions that carry a whole face. */
export function allCharacters(html: string): Set<string> {
	const page = load(html);
	page('head, script').remove();
	const spoken = page('*')
		.map((_index, node) =>
			Object.entries(node.type === 'tag' ? node.attribs : {})
				.filter(([name]) => SAYS.test(name))
				.map(([, value]) => value)
				.join(''),
		)
		.get()
		.join('');
	return new Set(visibleCharacters(page('html').text() + spoken));
}

/** The characters a page sets in bold, in whatever family, for editions whose every word is in the museum's face. */
export function boldCharacters(html: string, rules: readonly FaceRule[]): Set<string> {
	const page = load(html);
	page('head, script').remove();
	return new Set(
		boldSelectors(rules, html).flatMap((selector) => visibleCharacters(page(selector).text())),
	);
}

/** The signs a style sheet writes itself: an arrow before a link. */
export function writtenBySheet(css: string): Set<string> {
	const signs = new Set<string>();
	postcss.parse(css).walkDecls('content', ({ value }) => {
		for (const [, written = ''] of value.matchAll(/['"]([^'"\\]*)['"]/g))
			for (const sign of visibleCharacters(written)) signs.add(sign);
	});
	return signs;
}
