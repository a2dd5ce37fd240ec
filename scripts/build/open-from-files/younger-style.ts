/**
 * What in a style sheet the oldest browsers we promise, Chrome 87, drop with the whole rule, or need for a page to keep its
 * shape. The numbers are those of Chrome in MDN's browser-compat-data 8.1.9, https://github.com/mdn/browser-compat-data.
 * Below `@supports` everything may stand: there a sheet has asked.
 */
import postcss, { type Declaration, type Node, type Rule } from 'postcss';

type Versions = Readonly<Record<string, number>>;

const AT_RULES: Versions = {
	container: 105,
	'counter-style': 91,
	'font-palette-values': 101,
	function: 139,
	layer: 99,
	'position-try': 125,
	scope: 118,
	'starting-style': 117,
	'view-transition': 126,
};

const PSEUDOS: Versions = {
	autofill: 110,
	checkmark: 133,
	'details-content': 131,
	dir: 120,
	'file-selector-button': 89,
	has: 105,
	highlight: 105,
	is: 88,
	modal: 105,
	open: 133,
	picker: 135,
	'popover-open': 114,
	state: 125,
	'target-text': 89,
	'user-invalid': 119,
	'user-valid': 119,
	'view-transition': 109,
	where: 88,
};

/** Properties that decide where things stand and how large they are. */
const PROPERTIES: Versions = {
	'anchor-name': 125,
	'aspect-ratio': 88,
	'border-end-end-radius': 89,
	'border-end-start-radius': 89,
	'border-start-end-radius': 89,
	'border-start-start-radius': 89,
	'position-area': 129,
	rotate: 104,
	scale: 104,
	translate: 104,
};

/** Properties that older browsers know with `-webkit-` before them. */
const PREFIXED: Versions = {
	'box-decoration-break': 130,
	mask: 120,
	'mask-image': 120,
	'mask-position': 120,
	'mask-repeat': 120,
	'mask-size': 120,
	'print-color-adjust': 136,
	'text-emphasis': 99,
	'text-emphasis-position': 99,
	'text-emphasis-style': 99,
};

/** Values that may follow one that every browser knows, as an improvement. */
const VALUES: readonly [RegExp, string, number][] = [
	[/\b(oklch|oklab|lch|lab|color|color-mix)\(/, '的颜色', 111],
	[/\blight-dark\(/, ' light-dark()', 123],
	[/\b\d+(\.\d+)?[dsl]v([hwib]|min|max)\b/, '的屏幕单位', 108],
	[/\banchor(-size)?\(/, ' anchor()', 125],
	[/\b(sin|cos|tan|asin|acos|atan2?)\(/, '的三角函数', 111],
	[/\b(round|mod|rem)\(/, '的取整', 125],
	[/\bcalc-size\(/, ' calc-size()', 129],
	[/^subgrid\b/, ' subgrid', 117],
	[/^clip\b/, ' clip', 90],
];

const find = (versions: Versions, name: string) =>
	Object.hasOwn(versions, name) ? versions[name] : undefined;

const isAsked = (node: Node): boolean => {
	for (let above = node.parent; above; above = above.parent) {
		if (above.type === 'atrule' && 'name' in above && above.name === 'supports') return true;
	}
	return false;
};

function declarationFault({ prop, value, parent }: Declaration): [string, number] | undefined {
	const others = (parent?.nodes ?? []).filter((node) => node.type === 'decl');
	const carrying = find(PROPERTIES, prop);
	if (carrying !== undefined) return [prop, carrying];
	const prefixed = find(PREFIXED, prop);
	if (prefixed !== undefined && !others.some((other) => other.prop === `-webkit-${prop}`))
		return [prop, prefixed];
	const younger = VALUES.find(([pattern]) => pattern.test(value));
	const known = others.find((other) => other.prop === prop);
	const isImprovement = known !== undefined && !VALUES.some(([word]) => word.test(known.value));
	return younger && !isImprovement ? [`${prop}${younger[1]}`, younger[2]] : undefined;
}

function* selectorFaults({ selector, parent }: Rule): Generator<[string, number]> {
	if (parent?.type === 'rule' || selector.includes('&')) yield [`嵌套的 ${selector}`, 120];
	for (const [, name = ''] of selector.matchAll(/::?([a-z-]+)/g)) {
		const since = find(PSEUDOS, name);
		if (since !== undefined) yield [`:${name}`, since];
	}
	if (/:not\([^()]*,/.test(selector)) yield [':not() 里的几个选择', 88];
}

/** The words of a style sheet that are younger than our oldest browsers, each with the first version of Chrome that knew it. */
export function youngerStyle(css: string): Map<string, number> {
	const found = new Map<string, number>();
	const note = (fault: readonly [string, number] | undefined) => {
		if (fault) found.set(...fault);
	};
	postcss.parse(css).walk((node) => {
		if (isAsked(node)) return;
		if (node.type === 'atrule') {
			const since = find(AT_RULES, node.name);
			if (since !== undefined) note([`@${node.name}`, since]);
			if (node.name === 'media' && /[<>]/.test(node.params)) note([`@media ${node.params}`, 104]);
		} else if (node.type === 'rule') for (const fault of selectorFaults(node)) note(fault);
		else if (node.type === 'decl') note(declarationFault(node));
	});
	return found;
}
