import { INVISIBLE } from '../../../src/checks/invisible-character.ts';

/** A stretch of a text and what is to stand there instead. */
export interface Edit {
	from: number;
	to: number;
	put: string;
}

/** A rule of how the museum writes. Each is one that the content check asks for, or that content/README.md says. */
export interface TidyRule {
	/** As editors hear it. */
	name: string;
	find: (text: string) => Edit[];
}

/** Behind these Chinese punctuation stands; \uFFFC is a citation, a note or a character with its reading. */
const CHINESE = '\\p{Script=Han}\\uFFFC」』》〉）】〕”’';
const PUNCTUATION = '，。、；：？！「」『』《》〈〉（）【】〔〕…—';

const FULL: Readonly<Record<string, string>> = {
	...{ ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。', '(': '（', ')': '）' },
};

const replacing =
	(pattern: RegExp, put: (written: string) => string) =>
	(text: string): Edit[] =>
		[...text.matchAll(pattern)].map(({ index, 0: written }) => ({
			from: index,
			to: index + written.length,
			put: put(written),
		}));

const HALF = new RegExp(`(?<=[${CHINESE}])(?:[,;:?!]|\\.(?![A-Za-z0-9.]))`, 'gu');
const BRACKETS = /\(([^()（）]*)\)/gu;

/** Brackets change in pairs: where there is Chinese inside or right before. */
function brackets(text: string): Edit[] {
	return [...text.matchAll(BRACKETS)].flatMap(({ index, 0: written, 1: inside = '' }) => {
		const before = text.slice(0, index).at(-1) ?? '';
		if (!/\p{Script=Han}/u.test(inside + before)) return [];
		const end = index + written.length;
		return [
			{ from: index, to: index + 1, put: '（' },
			{ from: end - 1, to: end, put: '）' },
		];
	});
}

const HAN = `\\p{Script=Han}${PUNCTUATION}`;
const SPACES = new RegExp(
	`(?<=[${HAN}])[ \\u3000]+(?=[${HAN}\\uFFFCA-Za-z0-9])|(?<=[A-Za-z0-9%\\uFFFC])[ \\u3000]+(?=[${HAN}])|^[ \\u3000]+|[ \\u3000]+$`,
	'gu',
);

const BEFORE_HALF = new RegExp(`(?<=[${HAN}\\uFFFC])[ \\u3000]+(?=[,;:?!.)])`, 'gu');

const OPENING = { '“': '”', '‘': '’' } as const;
const PAIRS = [
	['「', '」'],
	['『', '』'],
] as const;

/** Curly and straight quotes as 「」, inner ones as 『』; undefined when they do not pair. */
function quotes(text: string): Edit[] | undefined {
	const edits: Edit[] = [];
	const open: { close: string; depth: number }[] = [];
	for (const [at, sign] of text.split('').entries()) {
		const isApostrophe =
			sign === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && open.at(-1)?.close !== '’';
		if (isApostrophe) continue;
		const close =
			sign === '"'
				? open.at(-1)?.close === '"'
					? undefined
					: '"'
				: OPENING[sign as keyof typeof OPENING];
		if (sign === '「' || sign === '『')
			open.push({ close: sign === '「' ? '」' : '』', depth: -1 });
		else if (close !== undefined) {
			const depth = open.length % 2;
			open.push({ close, depth });
			edits.push({ from: at, to: at + 1, put: PAIRS[depth]?.[0] ?? sign });
		} else if ('”’"」』'.includes(sign)) {
			const last = open.pop();
			if (last?.close !== sign) return undefined;
			if (last.depth >= 0)
				edits.push({ from: at, to: at + 1, put: PAIRS[last.depth]?.[1] ?? sign });
		}
	}
	return open.length > 0 ? undefined : edits;
}

const QUOTES = /[“”"]|‘.*’/u;

/** Whether quotes do not pair, so that nobody can say which opens and which closes. */
export const hasOddQuotes = (text: string): boolean =>
	QUOTES.test(text) && /\p{Script=Han}/u.test(text) && quotes(text) === undefined;

/** In the order they are applied. */
export const TIDY_RULES: readonly TidyRule[] = [
	{
		name: '看不见的字符删去',
		find: replacing(new RegExp(`(?!\\uFFFC)${INVISIBLE.source}`, 'gu'), () => ''),
	},
	{ name: '网页和 Word 里的空格改成普通的', find: replacing(/\u00a0/gu, () => ' ') },
	{
		name: '全角数字、字母改半角',
		find: replacing(/[０-９Ａ-Ｚａ-ｚ％]+/gu, (written) => written.normalize('NFKC')),
	},
	{ name: '括号改全角', find: brackets },
	{ name: '空格删去', find: replacing(BEFORE_HALF, () => '') },
	{ name: '半角标点改全角', find: replacing(HALF, (sign) => FULL[sign] ?? sign) },
	{
		name: '引号改成「」',
		find: (text) => (/\p{Script=Han}/u.test(text) ? (quotes(text) ?? []) : []),
	},
	{ name: '空格删去', find: replacing(SPACES, () => '') },
];
