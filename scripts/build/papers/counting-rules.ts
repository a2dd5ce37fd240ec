/**
 * Which rules of a style sheet can count on a page. The bundler puts rules that have nothing to do with a page into its sheets,
 * and in every edition others; a paper need not be printed anew for their sake.
 */
import { parse, type AtRule, type ChildNode, type Rule } from 'postcss';

/** A rule, with what it stands in: 「@media print{.sheet{margin:0}」. */
export interface SheetRule {
	text: string;
	/** For each of its selectors the classes that a page must have; undefined where it counts on every page. */
	classes?: readonly (readonly string[])[] | undefined;
}

/** Holds rules for some screens, browsers or layers; others, such as `@font-face`, are one thing. */
const HOLDERS = new Set(['media', 'supports', 'layer', 'container']);

/**
 * Classes that an element or one around it must have for a selector to fit. What stands in brackets may also be forbidden or one
 * of several; a sibling may stand outside the part of a page that is asked about.
 */
function neededClasses(selector: string): string[] {
	if (selector.includes('\\')) return [];
	let plain = selector.replace(/"[^"]*"|'[^']*'/g, '');
	for (let inner = ''; inner !== plain;) {
		inner = plain;
		plain = plain.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
	}
	if (/[+~]/.test(plain)) return [];
	return Array.from(plain.matchAll(/\.([^\s.#:>*,]+)/g), ([, name = '']) => name);
}

const isHolder = (node: ChildNode): node is AtRule =>
	node.type === 'atrule' && HOLDERS.has(node.name) && node.nodes !== undefined;

function rulesIn(nodes: readonly ChildNode[], around: string): SheetRule[] {
	return nodes.flatMap((node): SheetRule[] => {
		if (node.type === 'comment') return [];
		if (isHolder(node)) return rulesIn(node.nodes ?? [], `${around}@${node.name} ${node.params}{`);
		const text = around + node.toString();
		return [
			node.type === 'rule'
				? { text, classes: (node as Rule).selectors.map(neededClasses) } // it says so
				: { text },
		];
	});
}

/** The rules of a style sheet, in the order in which they count. */
export const sheetRules = (css: string): SheetRule[] => rulesIn(parse(css).nodes, '');

/** The text of those rules that can count where elements have these classes. */
export const countingRules = (rules: readonly SheetRule[], has: ReadonlySet<string>): string =>
	rules
		.filter(
			({ classes }) => !classes || classes.some((needed) => needed.every((one) => has.has(one))),
		)
		.map(({ text }) => text)
		.join('\n');
