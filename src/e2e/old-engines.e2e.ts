import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import postcss from 'postcss';
import { describe, expect, inject, test } from 'vitest';
import { calledIn, nodesBelow } from '../../scripts/build/open-from-files/syntax-tree.ts';
import { youngerCalls } from '../../scripts/build/open-from-files/younger-script.ts';
import { youngerStyle } from '../../scripts/build/open-from-files/younger-style.ts';
import { filesBelow } from '../../scripts/build/verify.ts';

/* The oldest browsers we promise are of the class of Chrome 87 and iOS 14. */
const files = filesBelow(inject('museumFolder'));
const read = (file: string) => readFileSync(join(inject('museumFolder'), file), 'utf8');

/** What keeps pages on phones. */
const WORKER = 'offline-worker.js';
/** Methods that iOS 14 lacks, though Chrome 87 has them. */
const MISSING_ON_PHONES = new Set(['requestIdleCallback', 'replaceChildren', 'showModal']);

const scriptFaults = (source: string, kind: 'module' | 'script') => {
	const ecmaVersion = kind === 'module' ? 2020 : 5;
	try {
		const program = parse(source, { ecmaVersion, sourceType: kind });
		const called = [...nodesBelow(program)].map((node) => calledIn(node)?.name ?? '');
		return [
			...youngerCalls(program).keys(),
			...called.filter((name) => MISSING_ON_PHONES.has(name)),
			// Chrome has it since 62, Safari since 16.4: a script with one does not run at all on iOS 14.
			...(/\(\?<[=!]/.test(source) ? ['lookbehind'] : []),
		];
	} catch (error) {
		return [String(error)];
	}
};

/** What a style sheet may not lean on, because an old browser drops the whole rule. */
function styleFaults(css: string): string[] {
	const faults = [...youngerStyle(css).keys()];
	const root = postcss.parse(css);
	// Chrome has it since 85, Safari since 16.4.
	root.walkAtRules('property', ({ params }) => void faults.push(`@property ${params}`));
	root.walkRules(({ selector }) => {
		// One selector that is not understood takes the others of its list with it.
		if (/:focus-visible/.test(selector) && /:focus(?!-)/.test(selector)) faults.push(selector);
	});
	root.walkDecls(/./, (declaration) => {
		const { prop, value, parent } = declaration;
		const isYounger = /\bfit-content\(/.test(value);
		const first = parent?.nodes?.find((node) => node.type === 'decl' && node.prop === prop);
		if (isYounger && first === declaration) faults.push(`${prop}: ${value}`);
	});
	return faults;
}

describe('an old browser', () => {
	test('can read every script', () => {
		const scripts = files.filter((file) => file.endsWith('.js'));
		const faults = scripts.flatMap((file) => {
			// Modules are ours and go through the build; what stands outside runs before them, anywhere.
			// A service worker is fetched by browsers that know such workers, and those read what modules may say.
			const kind = file.startsWith('_astro/') || file === WORKER ? 'module' : 'script';
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

/* What is younger than Chrome 87 has its own tests: scripts/build/open-from-files/younger.test.ts. */
test.each([
	['class A { #b = 1; }', /SyntaxError/],
	['a ||= b', /SyntaxError/],
	['[1].at(-1)', /^\.at\(\)$/],
	['a.showModal()', /^showModal$/],
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
	'@property --a { syntax: "*" }',
	'a:focus, a:focus-visible { color: red }',
	'a { width: fit-content(1em) }',
])('the look at style sheets notices 「%s」', (css) => {
	expect(styleFaults(css)).not.toEqual([]);
});

test('a younger value may improve one that every browser knows', () => {
	expect(styleFaults('a { height: 100vh; height: 100dvh }')).toEqual([]);
});
