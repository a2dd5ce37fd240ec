import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Node as SyntaxNode } from 'acorn';
import postcss from 'postcss';
import { describe, expect, inject, test } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';

/* The oldest browsers we promise are of the class of Chrome 87 and iOS 14. */
const files = filesBelow(inject('museumFolder'));
const read = (file: string) => readFileSync(join(inject('museumFolder'), file), 'utf8');

/** Functions that came after those browsers, and that a parser cannot see. */
const YOUNGER_FUNCTIONS = new Set(['structuredClone', 'requestIdleCallback']);
const YOUNGER_METHODS = new Set([
	'at',
	'structuredClone',
	'hasOwn',
	'findLast',
	'findLastIndex',
	'toSorted',
	'toReversed',
	'toSpliced',
	'groupBy',
	'randomUUID',
	'checkVisibility',
	'showModal',
	'showPopover',
	'togglePopover',
	'requestIdleCallback',
	'replaceChildren',
	'scrollTimeline',
	'startViewTransition',
	'withResolvers',
]);

const isNode = (value: unknown): value is SyntaxNode =>
	typeof value === 'object' && value !== null && 'type' in value;

/** The younger functions and methods that a script calls: 「a.at(1)」 calls `at`. */
function youngerCalls(node: SyntaxNode, names = new Set<string>()): Set<string> {
	const parts: Record<string, unknown> = { ...node };
	const { callee } = parts;
	if (isNode(callee)) {
		const { name, property } = { name: undefined, property: undefined, ...callee };
		if (typeof name === 'string' && YOUNGER_FUNCTIONS.has(name)) names.add(name);
		const { name: member } = { name: undefined, ...(isNode(property) ? property : {}) };
		const { arguments: given } = parts;
		// Without an argument it is a method of our own.
		const isOurs = member === 'at' && Array.isArray(given) && given.length === 0;
		if (typeof member === 'string' && YOUNGER_METHODS.has(member) && !isOurs) names.add(member);
	}
	for (const part of Object.values(parts)) {
		for (const child of Array.isArray(part) ? part : [part]) {
			if (isNode(child)) youngerCalls(child, names);
		}
	}
	return names;
}

const scriptFaults = (source: string, kind: 'module' | 'script') => {
	const ecmaVersion = kind === 'module' ? 2020 : 5;
	try {
		const calls = [...youngerCalls(parse(source, { ecmaVersion, sourceType: kind }))];
		// Chrome has it since 62, Safari since 16.4: a script with one does not run at all on iOS 14.
		return /\(\?<[=!]/.test(source) ? [...calls, 'lookbehind'] : calls;
	} catch (error) {
		return [String(error)];
	}
};

/** What a style sheet may not lean on, because an old browser drops the whole rule. */
function styleFaults(css: string): string[] {
	const faults: string[] = [];
	const root = postcss.parse(css);
	root.walkAtRules((rule) => {
		if (/^(layer|container|scope|starting-style|property)$/.test(rule.name)) {
			faults.push(`@${rule.name} ${rule.params}`);
		}
		if (rule.name === 'media' && /[<>]/.test(rule.params)) faults.push(`@media ${rule.params}`);
	});
	root.walkRules((rule) => {
		const { parent } = rule;
		if (parent?.type === 'rule' || rule.selector.includes('&'))
			faults.push(`nested ${rule.selector}`);
		if (/:(has|is|where|state|popover-open|user-valid|user-invalid)\b/.test(rule.selector)) {
			faults.push(rule.selector);
		}
		// One selector that is not understood takes the others of its list with it.
		const isMixed = /:focus-visible/.test(rule.selector) && /:focus(?!-)/.test(rule.selector);
		if (isMixed) faults.push(rule.selector);
		const known = new Set<string>();
		rule.walkDecls(({ prop, value }) => {
			if (/\b(oklch|oklab|lch|lab|color-mix|light-dark|color)\(/.test(value)) {
				faults.push(`${prop}: ${value}`);
			}
			// These may follow a value that every browser knows, as an improvement.
			const isYounger = /\b\d+(d|s|l)v[hw]\b|\banchor\(|\bfit-content\(/.test(value);
			if (isYounger && !known.has(prop)) faults.push(`${prop}: ${value}`);
			known.add(prop);
		});
	});
	return faults;
}

describe('an old browser', () => {
	test('can read every script', () => {
		const scripts = files.filter((file) => file.endsWith('.js'));
		const faults = scripts.flatMap((file) => {
			// Modules are ours and go through the build; what stands outside runs before them, anywhere.
			const kind = file.startsWith('_astro/') ? 'module' : 'script';
			return scriptFaults(read(file), kind).map((fault) => `${file} ${fault}`);
		});
		expect(faults).toEqual([]);
		expect(scripts.length).toBeGreaterThan(5);
	});

	test('can read every style sheet', () => {
		const sheets = files.filter((file) => file.endsWith('.css'));
		const faults = sheets.flatMap((file) =>
			styleFaults(read(file)).map((fault) => `${file} ${fault}`),
		);
		expect(faults).toEqual([]);
		expect(sheets.length).toBeGreaterThan(5);
	});

	test('on a phone is told not to enlarge letters of its own accord, in the words it knows', () => {
		const sheets = files.filter((file) => file.endsWith('.css')).map(read);
		expect(sheets.some((css) => css.includes('-webkit-text-size-adjust:100%'))).toBe(true);
	});
});

test.each([
	['class A { #b = 1; }', /SyntaxError/],
	['a ||= b', /SyntaxError/],
	['[1].at(-1)', /^at$/],
	['structuredClone(a)', /^structuredClone$/],
	['/(?<=a)b/.test(c)', /^lookbehind$/],
	['/(?<!a)b/.test(c)', /^lookbehind$/],
])('the look at scripts notices 「%s」', (source, fault) => {
	expect(scriptFaults(source, 'module').join()).toMatch(fault);
});

test('the look at a plain script notices younger words', () => {
	expect(scriptFaults('const a = 1', 'script')).toEqual([expect.stringContaining('SyntaxError')]);
});

test.each([
	'@layer a { b { color: red } }',
	'@container (width > 1px) { b { color: red } }',
	'@media (width >= 40em) { b { color: red } }',
	'a { & b { color: red } }',
	'a { b { color: red } }',
	'a:has(b) { color: red }',
	':is(a, b) { color: red }',
	'a { color: oklch(0.5 0.1 30) }',
	'a { height: 100dvh }',
])('the look at style sheets notices 「%s」', (css) => {
	expect(styleFaults(css)).not.toEqual([]);
});

test('a younger value may improve one that every browser knows', () => {
	expect(styleFaults('a { height: 100vh; height: 100dvh }')).toEqual([]);
});
