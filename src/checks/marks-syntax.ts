import { COMPONENTS, componentRule } from '../domain/chapter/components.ts';
import { LONGEST_TEXT, type SyntaxTrouble, type TooMuch } from '../domain/chapter/tree.ts';
import type { Issue } from './issue.ts';
import type { Complaint } from './marks-markdown.ts';
import type { Text } from './museum.ts';
import { lineInFile } from './reading.ts';

const TOO_MUCH: Readonly<Record<TooMuch['kind'], Complaint>> = {
	'too-long': ['text-too-complex', `正文超过了 ${LONGEST_TEXT / 10_000} 万字`, '请分成几篇'],
	'too-deep': ['text-too-complex', '这里一层套一层，套得太深了', '请减少缩进、> 号或标记的层数'],
	'too-wide': ['text-too-complex', '这一段里的记号太多了', '请分成几段，段与段之间空一行'],
};

function unclosed(name: string): Complaint {
	const rule = componentRule(name);
	if (rule && !rule.holdsText)
		return [
			'unclosed-mark',
			`<${name}> 没有收尾`,
			`请在 > 前面加一条斜线，照这样写：${rule.example}`,
		];
	if (rule?.place === 'block')
		return [
			'unclosed-mark',
			`<${name}> 没有写结束标记`,
			`请在这段话后面空一行，补上 </${name}>，单独成行`,
		];
	return ['unclosed-mark', `<${name}> 没有写结束标记`, `请在这一段末尾补上 </${name}>`];
}

/** The parser's English sentences, each matched by its fixed part, and ours. */
const SENTENCES: [RegExp, (...names: string[]) => Complaint][] = [
	[
		/Unexpected closing tag `<\/([^>`]*)>`.*expected corresponding closing tag for `<([^>`]*)>`/,
		(found = '', open = '') => [
			'crossed-marks',
			`<${open}> 还没有结束，就先遇到了 </${found}>`,
			`请先写 </${open}>，再写 </${found}>`,
		],
	],
	[
		/Unexpected closing tag `<\/([^>`]*)>`/,
		(name = '') => [
			'stray-closing-mark',
			`多了一个结束标记 </${name}>`,
			`请删去它，或在前面补上 <${name}>`,
		],
	],
	[/Expected a closing tag for `<([^>`]*)>`/, (name = '') => unclosed(name.replace(/\s.*$/, ''))],
	[
		/before name.*to create a comment/,
		() => ['raw-html', '这里有 HTML 注释 <!-- -->', '请删去；给同事的话写在别处'],
	],
	[
		/[Ee]xpression|brace|acorn|Could not parse import\/exports/,
		() => [
			'code-in-text',
			'正文里有花括号 { }，里面的字会被当成程序',
			'请删去花括号，或改用全角的「｛」「｝」',
		],
	],
	[
		/(?:attribute|in name|after name|before name|after `<`|JSX tag|in closing tag|self-closing)/i,
		() => [
			'unreadable-mark',
			'这里有一个标记写得认不出来',
			'请检查引号是不是半角的 "、成不成对；要写小于号就用全角的「＜」',
		],
	],
];
const OTHERWISE: Complaint = ['unreadable-mark', '这一段读不下去', '请检查这一段里的 <、{ 和引号'];

function complaintFor(message: string): Complaint {
	for (const [pattern, sentence] of SENTENCES) {
		const match = pattern.exec(message);
		if (match) return sentence(...match.slice(1).map((part) => part.trim()));
	}
	return OTHERWISE;
}

const BLOCK_BESIDE_WORDS = new RegExp(
	`^\\s*<(${Object.keys(COMPONENTS)
		.filter((name) => COMPONENTS[name]?.place === 'block')
		.join('|')})(?:\\s[^<>]*)?(?<!/)>\\s*\\S`,
);

/** 「<编者>第一段。」 with more paragraphs to come: the parser sees the mark end with the line. */
function besideWords(line: string): Complaint | undefined {
	const [, name] = BLOCK_BESIDE_WORDS.exec(line) ?? [];
	if (name === undefined || line.includes(`</${name}>`)) return undefined;
	return [
		'unclosed-mark',
		`<${name}> 和文字写在了同一行`,
		`请让 <${name}> 和 </${name}> 各占一行，前后各空一行`,
	];
}

const IMPORT: Complaint = [
	'code-in-text',
	'正文里有一行 import 或 export，会被当成程序',
	'请删去这一行；句子要以它开头时，前面加一个字',
];
/** The parser's words for an end that is not the one it waits for. */
const CROSSED =
	/Unexpected closing tag `<\/([^>`]*)>`.*expected corresponding closing tag for `<([^\s>`]*)[^`]*`/;

const countOf = (lines: readonly string[], words: string) =>
	lines.reduce((count, line) => count + line.split(words).length - 1, 0);

const wrongEnd = (open: string, end: string): Complaint => [
	'crossed-marks',
	`<${open}> 的结尾写成了 </${end}>`,
	`请把 </${end}> 改成 </${open}>`,
];

const importLine = /^(?:import|export)\b/;

/** What keeps a text from being read, in Chinese. */
export function brokenSyntax(
	text: Text,
	syntax: readonly SyntaxTrouble[],
	refused: TooMuch | undefined,
): Issue[] {
	const issue = (line: number, [name, message, fix]: Complaint): Issue => ({
		name,
		file: text.file,
		line: lineInFile(text, line),
		message,
		fix,
	});
	if (refused) return [issue(refused.line, TOO_MUCH[refused.kind])];
	const lines = text.body.split('\n');
	const opened = new Map<string, Issue | undefined>();
	const issues: Issue[] = [];
	for (const { line, message } of syntax) {
		const words = lines[line - 1] ?? '';
		if (importLine.test(words)) {
			issues.push(issue(line, IMPORT));
			continue;
		}
		const [, closing = '', opening = ''] = CROSSED.exec(message) ?? [];
		if (closing !== '' && countOf(lines, `</${closing}>`) > countOf(lines, `<${closing}`)) {
			// The beginning of the mark is set aside with this passage, and would be called unclosed.
			opened.set(opening, undefined);
			issues.push(issue(line, wrongEnd(opening, closing)));
			continue;
		}
		const complaint = besideWords(words) ?? complaintFor(message);
		const [, tag = ''] = /<\/?([^\s>]+)>/.exec(complaint[1]) ?? [];
		const wasOpened = opened.has(tag);
		// A mark that was never closed was set aside with its passage; its end, found later, is no second mistake.
		if (wasOpened && complaint[0] === 'stray-closing-mark') continue;
		if (wasOpened && complaint[0] === 'unclosed-mark' && opened.get(tag) === undefined) continue;
		const found = issue(line, complaint);
		if (complaint[0] !== 'stray-closing-mark') opened.set(tag, found);
		issues.push(found);
	}
	return issues;
}
