import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { IssueName } from '../../src/checks/explanations.ts';
import type { Issue } from '../../src/checks/issue.ts';
import type { FieldPath } from '../../src/checks/museum.ts';
import { mendFields } from './mend-fields.ts';

/** Fields, and where each of them stands. */
export interface ReadFields {
	/** A plain object; undefined when the text is not a list of fields. */
	raw?: unknown;
	/** The text as it was read: signs that were typed wrongly are put right, lines stay where they are. */
	text: string;
	issues: Issue[];
}

const OPTIONS = { prettyErrors: false, version: '1.2', schema: 'core', strict: true } as const;

/** Chinese for what the YAML reader objects to, by its own error codes. https://eemeli.org/yaml/#errors */
const SENTENCES: Readonly<Record<string, [name: IssueName, message: string, fix: string]>> = {
	TAB_AS_INDENT: ['yaml-tab', '行首用了制表符（Tab）缩进', '请把行首的 Tab 换成空格，每层两个'],
	DUPLICATE_KEY: ['duplicate-field', '同一个字段写了两次', '请只留一行，删去另一行'],
	BAD_INDENT: [
		'yaml-syntax',
		'这一行的缩进与上下不齐',
		'请看这一行和上一行，让同一层的左边对齐，只用半角空格',
	],
	MULTILINE_IMPLICIT_KEY: [
		'yaml-syntax',
		'这一行不像「字段: 内容」',
		'请检查冒号是不是半角、后面有没有空格；内容太长要换行时，下一行缩进两个空格',
	],
	BLOCK_AS_IMPLICIT_KEY: [
		'yaml-syntax',
		'这一行里出现了不止一个「冒号加空格」',
		"请给内容加上引号，例如 title: '城墙: 旧事'，或改用全角冒号",
	],
	MISSING_CHAR: [
		'yaml-syntax',
		'少了一个记号，像是引号、括号没有成对，或冒号后面没有空格',
		'请检查这一行的引号、方括号、花括号是否成对',
	],
	BAD_DQ_ESCAPE: ['yaml-syntax', '双引号里的反斜线认不出来', '请把双引号换成单引号'],
	BAD_ALIAS: ['yaml-syntax', '内容以 * 开头，会被当成别的意思', "请给内容加上单引号，例如 '*注'"],
	BAD_SCALAR_START: [
		'yaml-syntax',
		'内容以 @ 或 ` 开头，认不出来',
		"请给内容加上单引号，例如 '@北街'",
	],
	TAG_RESOLVE_FAILED: ['yaml-syntax', '内容以 ! 开头，会被当成别的意思', '请给内容加上单引号'],
	MULTIPLE_DOCS: ['yaml-syntax', '文件中间多了一行 ---', '请删去中间那一行 ---'],
};
const OTHERWISE: [IssueName, string, string] = [
	'yaml-syntax',
	'这一行写得不合格式，认不出来',
	'请对照 content/README.md 里的例子，检查冒号、引号和缩进',
];

function syntaxIssues(
	text: string,
	file: string,
	firstLine: number,
	document: Document,
	lines: LineCounter,
): Issue[] {
	// After a wrong indent the reader loses its way; what it says of the following lines would mislead.
	const indents = document.errors.filter(({ code }) => /INDENT/.test(code));
	const seen = new Set<number>();
	return (indents.length > 0 ? indents : document.errors).flatMap((error) => {
		const bracket = openBracket(text, error);
		const at = openQuote(text, error) ?? bracket ?? lines.linePos(error.pos[0]).line;
		const line = firstLine - 1 + at;
		if (seen.has(line)) return [];
		seen.add(line);
		const code = bracket === undefined ? error.code : 'MISSING_CHAR';
		const [name, message, fix] = SENTENCES[code] ?? OTHERWISE;
		return [{ name, file, line, message, fix }];
	});
}

/** A quotation mark that never ends is only noticed at the end of the text; this finds where it began. */
function openQuote(text: string, { message }: { message: string }): number | undefined {
	const quote = /closing (["'])quote|closing (double|single)/i.exec(message);
	if (!quote) return undefined;
	const mark = quote[1] ?? (quote[2] === 'single' ? "'" : '"');
	const index = text.split('\n').findIndex((line) => line.split(mark).length % 2 === 0);
	return index < 0 ? undefined : index + 1;
}

/** A list or a record in brackets that does not end is only noticed on a later line; this finds where it began. */
function openBracket(text: string, { message }: { message: string }): number | undefined {
	const [, close] = /end with a ([\]}])/.exec(message) ?? [];
	if (close === undefined) return undefined;
	const open = close === ']' ? '[' : '{';
	const index = text
		.split('\n')
		.findIndex((line) => line.split(open).length > line.split(close).length);
	return index < 0 ? undefined : index + 1;
}

const notFields = (file: string, line: number): Issue => ({
	name: 'not-fields',
	file,
	line,
	message: '这里应当是一行一个「字段: 内容」',
	fix: '请照 content/README.md 里的例子写，例如 title: 城墙与城门',
});

/** Reads YAML fields. `firstLine` is the line of the file on which the text begins, counted from 1. */
export function readYaml(written: string, file: string, firstLine = 1): ReadFields {
	const lines = new LineCounter();
	const { text, slips } = mendFields(written);
	const issues = slips.map((slip): Issue => ({ ...slip, file, line: firstLine - 1 + slip.line }));
	const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
	const syntax = syntaxIssues(text, file, firstLine, document, lines);
	if (syntax.length > 0) return { text, issues: [...issues, ...syntax] };
	if (!isMap(document.contents)) return { text, issues: [...issues, notFields(file, firstLine)] };
	try {
		return { text, raw: document.toJS({ maxAliasCount: 20 }), issues };
	} catch {
		// The only way to get here is a tangle of & and *, which no record needs.
		const [name, message, fix] = OTHERWISE;
		return { text, issues: [...issues, { name, file, message, fix }] };
	}
}

/**
 * Finds the line of a field, reading the text again: lines are only asked for when something is wrong.
 * A field that is missing inside a list item answers with the item's line; one missing at the top has no line.
 */
export function lineOfField(text: string, path: FieldPath, firstLine = 1): number | undefined {
	const lines = new LineCounter();
	let node: unknown = parseDocument(text, { ...OPTIONS, lineCounter: lines }).contents;
	let position: number | undefined;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find((item) => String(item.key) === String(step));
			if (!isPair(pair)) break;
			if (isNode(pair.key)) position = pair.key.range?.[0] ?? position;
			node = pair.value;
		} else if (isSeq(node) && typeof step === 'number') {
			node = node.items[step];
			if (isNode(node)) position = node.range?.[0] ?? position;
		} else break;
	}
	return position === undefined ? undefined : firstLine - 1 + lines.linePos(position).line;
}
