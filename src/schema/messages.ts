import type { z } from 'astro/zod';

/** What zod tells an error function about one bad value. */
type RawIssue = z.core.$ZodRawIssue;

/** How a value is said back to the editor: the written words, shortened, never a machine notation. */
export function sayBack(value: unknown): string {
	// JSON has no word for NaN and infinity.
	const written =
		typeof value === 'string' || typeof value === 'number'
			? String(value)
			: (JSON.stringify(value) ?? String(value));
	return written.length > 40 ? `${written.slice(0, 40)}…` : written;
}

/** The key of the field a problem is about, for a line that can be copied. */
export const fieldKey = (issue: RawIssue): string =>
	String(issue.path?.findLast((step) => typeof step === 'string') ?? '字段');

const isNumeric = (written: string) => /^\d+(?:\.\d+)?$/.test(written.trim());

/** A field that has its name and nothing behind it: `locator:`. */
const emptied = (label: string) => `「${label}」写了名字，没有内容。`;

/** What is the matter with a value that is there. */
function trouble(issue: RawIssue): string {
	if (issue.code === 'too_big' && issue.origin === 'number') return `最大只能是${issue.maximum}`;
	if (issue.code === 'too_small' && issue.origin === 'number')
		return `${issue.inclusive ? '最小是' : '要大于'}${issue.minimum}`;
	if (issue.code === 'invalid_type' && issue.expected === 'int') return '要写整数';
	if (
		issue.code === 'invalid_type' &&
		issue.expected === 'number' &&
		typeof issue.input === 'string'
	)
		return /^[０-９．]+$/.test(issue.input)
			? '数字是全角的'
			: isNumeric(issue.input)
				? '数字加了引号'
				: '认不出来';
	return '认不出来';
}

/**
 * The sentences for one field: 「没有填」 and 「填得认不出来」 are different mistakes and get different words.
 * Fact and remedy are joined by one line break, so reporters can lay them out.
 */
export const field = (label: string, example: string) => ({
	error: (issue: RawIssue) =>
		issue.input === undefined
			? `缺少「${label}」。\n请补上一行，例如 ${example}`
			: issue.input === null
				? `${emptied(label)}\n请写上内容，例如 ${example}；可以不填的就删去整行`
				: `「${label}」写成了「${sayBack(issue.input)}」，${trouble(issue)}。\n请照这样写，${example}`,
});

/** The sentence for a value outside a fixed list: says the whole list, in Chinese. */
export const oneOf = (label: string, choices: Readonly<Record<string, string>>) => ({
	error: (issue: RawIssue) => {
		const list = Object.entries(choices)
			.map(([key, meaning]) => `${key}（${meaning}）`)
			.join('、');
		return issue.input === undefined || issue.input === null
			? `${issue.input === null ? emptied(label) : `缺少「${label}」。`}\n请从这几类里选：${list}`
			: `「${label}」写成了「${sayBack(issue.input)}」，没有这一类。\n请从这几类里选：${list}`;
	},
});

/** The sentence for keys a record does not have; a misspelt optional field would otherwise be lost without a word. */
export const unknownFields = {
	error: (issue: RawIssue) =>
		issue.code === 'unrecognized_keys'
			? `有不认识的字段：${issue.keys.join('、')}。\n请检查拼写，可用的字段见 content/README.md`
			: undefined,
};
