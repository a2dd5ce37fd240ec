/**
 * What a parser cannot see: functions that came after the oldest browsers we promise, Chrome 87. The numbers are those of
 * Chrome in MDN's browser-compat-data 8.1.9, https://github.com/mdn/browser-compat-data
 */
import type { Node as SyntaxNode } from 'acorn';
import { calledIn, childrenOf, isNode, nameIn, nodesBelow, partsOf } from './syntax-tree.ts';

/** The version of Chrome that was the first to have something, by its name. */
type Versions = Readonly<Record<string, number>>;

const FUNCTIONS: Versions = { reportError: 95, structuredClone: 98 };

const CONSTRUCTORS: Versions = {
	CloseWatcher: 126,
	EyeDropper: 95,
	Float16Array: 135,
	Highlight: 105,
	Sanitizer: 146,
	ScrollTimeline: 115,
	URLPattern: 95,
	ViewTimeline: 115,
};

const STATIC_METHODS: Versions = {
	'AbortSignal.abort': 93,
	'AbortSignal.any': 116,
	'AbortSignal.timeout': 124,
	'Array.fromAsync': 121,
	'Error.isError': 134,
	'Intl.supportedValuesOf': 99,
	'Iterator.from': 122,
	'Map.groupBy': 117,
	'Math.sumPrecise': 147,
	'Object.groupBy': 117,
	'Object.hasOwn': 93,
	'Promise.try': 128,
	'Promise.withResolvers': 119,
	'RegExp.escape': 136,
	'Response.json': 105,
	'URL.canParse': 120,
	'URL.parse': 126,
};

/** Methods of built-in objects whose names nobody else gives to a method. */
const METHODS: Versions = {
	at: 92,
	caretPositionFromPoint: 128,
	checkVisibility: 105,
	createConicGradient: 99,
	findLast: 97,
	findLastIndex: 97,
	getHTML: 125,
	getOrInsert: 145,
	getOrInsertComputed: 145,
	hidePopover: 114,
	isDisjointFrom: 122,
	isSubsetOf: 122,
	isSupersetOf: 122,
	isWellFormed: 111,
	moveBefore: 133,
	randomUUID: 92,
	requestClose: 134,
	roundRect: 99,
	setHTML: 146,
	setHTMLUnsafe: 124,
	showPicker: 99,
	showPopover: 114,
	startViewTransition: 111,
	symmetricDifference: 122,
	throwIfAborted: 100,
	togglePopover: 114,
	toReversed: 110,
	toSorted: 110,
	toSpliced: 110,
	toWellFormed: 111,
};

const find = (versions: Versions, name: string) =>
	Object.hasOwn(versions, name) ? versions[name] : undefined;

/** Which younger function a node calls. */
function youngerCall(node: SyntaxNode): { name: string; word: string; since: number } | undefined {
	const called = calledIn(node);
	if (!called) return undefined;
	const { name, of } = called;
	const answer = (word: string, since: number | undefined) =>
		since === undefined ? undefined : { name, word, since };
	if (node.type === 'NewExpression') return answer(`new ${name}()`, find(CONSTRUCTORS, name));
	if (node.type !== 'CallExpression') return undefined;
	// `a.at?.(1)` asks before it calls.
	const { optional, arguments: given } = partsOf(node);
	if (optional === true) return undefined;
	if (of === undefined) return answer(`${name}()`, find(FUNCTIONS, name));
	const isStatic = find(STATIC_METHODS, `${of}.${name}`);
	if (isStatic !== undefined) return answer(`${of}.${name}()`, isStatic);
	if (/^(window|self|globalThis)$/.test(of)) return answer(`${name}()`, find(FUNCTIONS, name));
	// Without an argument `at` is a method of our own.
	if (name === 'at' && Array.isArray(given) && given.length === 0) return undefined;
	return answer(`.${name}()`, find(METHODS, name));
}

/** What decides whether the rest of a node is done at all. */
function questionOf(node: SyntaxNode): unknown {
	if (!/^(If|Conditional|Logical)/.test(node.type)) return undefined;
	const { test, left, operator } = partsOf(node);
	return operator === '&&' ? left : test;
}

/** What a script asks about before it goes on: every name and string in the question. */
const askedIn = (test: unknown): string[] =>
	isNode(test) ? [...nodesBelow(test)].map(nameIn).filter((name) => name !== '') : [];

/**
 * The functions that a script calls without asking whether the browser has them: 「.at()」 with the version of Chrome that
 * was the first to have it.
 */
export function youngerCalls(program: SyntaxNode): Map<string, number> {
	const found = new Map<string, number>();
	const visit = (node: SyntaxNode, asked: ReadonlySet<string>) => {
		const call = youngerCall(node);
		if (call && !asked.has(call.name)) found.set(call.word, call.since);
		const question = questionOf(node);
		const names = askedIn(question);
		const below = names.length > 0 ? new Set([...asked, ...names]) : asked;
		for (const child of childrenOf(node)) visit(child, child === question ? asked : below);
	};
	visit(program, new Set());
	return found;
}
