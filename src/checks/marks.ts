import type { IssueName } from './explanations.ts';
import { COMPONENTS, componentRule, type ComponentRule } from '../domain/chapter/components.ts';
import { attribute, idsOf, lineOfNode, wordsOf } from '../domain/chapter/read-chapter.ts';
import type { TextNode } from '../domain/chapter/tree.ts';
import { closest } from '../domain/closest.ts';
import { isEntryId } from '../domain/entry-id.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import { brokenSyntax } from './marks-syntax.ts';
import type { Text } from './museum.ts';
import { lineInFile, readingOf } from './reading.ts';

type Complaint = [name: IssueName, message: string, fix: string];

/** Ordinary Markdown that chapters may use. Everything that is neither here nor a mark of ours is refused. */
const ALLOWED = new Set([
	'root',
	'paragraph',
	'text',
	'emphasis',
	'strong',
	'heading',
	'list',
	'listItem',
	'blockquote',
	'table',
	'tableRow',
	'tableCell',
	'link',
	'break',
	'thematicBreak',
	'mdxJsxFlowElement',
	'mdxJsxTextElement',
]);

/** The remedy for [^1], which the parser only sees when its definition exists. */
const WITH_NOTE = [
	'用 [^1] 写了脚注',
	'请改成 <注>脚注的话</注>，放在要加注的字后面，编号自动排',
] as const;

const REFUSED: Readonly<Record<string, Complaint>> = {
	mdxjsEsm: [
		'code-in-text',
		'正文里有一行 import 或 export，会被当成程序',
		'请删去这一行；句子要以它开头时，前面加一个字',
	],
	mdxFlowExpression: [
		'code-in-text',
		'正文里有花括号 { }，里面的字会被当成程序',
		'请删去花括号，或改用全角的「｛」「｝」',
	],
	mdxTextExpression: [
		'code-in-text',
		'正文里有花括号 { }，里面的字会被当成程序',
		'请删去花括号，或改用全角的「｛」「｝」',
	],
	image: [
		'markdown-image',
		'用 ![]() 插了图',
		'请把图放进 content/photos/，写一份记录，再用 <图 id="……" />',
	],
	imageReference: [
		'markdown-image',
		'用 ![] 插了图',
		'请把图放进 content/photos/，写一份记录，再用 <图 id="……" />',
	],
	footnoteReference: ['markdown-footnote', ...WITH_NOTE],
	footnoteDefinition: [
		'markdown-footnote',
		'用 [^1]: 写了脚注的内容',
		'请把脚注的话移进正文里的 <注>……</注>，再删去这一行',
	],
	html: ['raw-html', '正文里有 HTML', '请删去，改用 content/README.md 里列出的标记'],
	code: [
		'not-allowed-here',
		'这一段会变成代码（行首空了四格，或用了 ```）',
		'请删去行首的空格或 ```；段首缩进不用自己打',
	],
	inlineCode: [
		'not-allowed-here',
		'用了反引号 `，里面的字会变成代码',
		'请删去反引号，要引用就用「」',
	],
	delete: ['not-allowed-here', '用了删除线 ~~', '请删去 ~~'],
	linkReference: [
		'not-allowed-here',
		'用了 [文字][编号] 这种链接',
		'请改成 [文字](/places/city-wall/) 的样子',
	],
	definition: [
		'not-allowed-here',
		'用了 [编号]: 网址 这种写法',
		'请删去这一行，链接直接写在文字后面',
	],
};
const OTHERWISE: Complaint = [
	'not-allowed-here',
	'这里用了馆里没有的写法',
	'请照 content/README.md 里的例子改',
];

const HTML_HINTS: Readonly<Record<string, string>> = {
	a: '请改用 [文字](/places/city-wall/)',
	img: '请改用 <图 id="……" />',
	b: '请改用 **加粗的字**',
	strong: '请改用 **加粗的字**',
	em: '请改用 <着重>字</着重>',
	i: '请改用 <着重>字</着重>',
	u: '请改用 <专名>……</专名>',
	p: '请删去，段落之间空一行就行',
	br: '请删去，另起一段就空一行',
	ruby: '请改用 <注音 读="pí">郫</注音>',
	sup: '请改用 <注>……</注>',
	table: '请改用 Markdown 的表格，外面包 <表 题="……">',
	blockquote: '请改用 <引文 据="……">',
};

function unknownMark(name: string): Complaint {
	if (/^[a-z]/i.test(name)) {
		const hint = HTML_HINTS[name.toLowerCase()] ?? '请删去，改用 content/README.md 里列出的标记';
		return ['raw-html', `正文里有 HTML 标签 <${name}>`, hint];
	}
	const [near] = closest(name, Object.keys(COMPONENTS), 1);
	const all = Object.keys(COMPONENTS).map((mark) => `<${mark}>`);
	return [
		'unknown-mark',
		`没有 <${name}> 这个标记`,
		near ? `请改成 <${near}>；能用的标记见 content/README.md` : `请从这些里选：${all.join('、')}`,
	];
}

function attributeComplaints(node: TextNode, name: string, rule: ComponentRule): Complaint[] {
	const complaints: Complaint[] = [];
	const seen = new Set<string>();
	for (const { type, name: key = '', value } of node.attributes ?? []) {
		if (type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null))
			complaints.push([
				'code-in-text',
				`<${name}> 里用了花括号，会被当成程序`,
				`请照这样写：${rule.example}`,
			]);
		else if (!Object.hasOwn(rule.required, key))
			complaints.push([
				'mark-attribute',
				`<${name}> 里不能写「${key}」`,
				`请照这样写：${rule.example}`,
			]);
		else if (seen.has(key))
			complaints.push(['mark-attribute', `<${name}> 里「${key}」写了两次`, '请只留一个']);
		seen.add(key);
	}
	for (const key of Object.keys(rule.required))
		if (!attribute(node, key)?.trim() && !complaints.some(([issue]) => issue === 'code-in-text'))
			complaints.push([
				'mark-attribute',
				`<${name}> 缺少「${key}」`,
				`请照这样写：${rule.example}`,
			]);
	if ('id' in rule.required)
		for (const id of idsOf(node))
			if (!isEntryId(id))
				complaints.push([
					'bad-id',
					`<${name}> 里的「${id}」不像一个编号`,
					`请只用小写字母、数字和连字符；几个编号之间空一格。例如 ${rule.example}`,
				]);
	if ('id' in rule.required && name !== '引' && idsOf(node).length > 1)
		complaints.push(['mark-attribute', `<${name}> 一次只能写一个编号`, '请分成几个来写']);
	return complaints;
}

const isMark = ({ type }: TextNode) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
const meaningful = (nodes: readonly TextNode[]) =>
	nodes.filter(({ type, value }) => type !== 'text' || (value ?? '').trim() !== '');

/** Where a mark stands. */
function placeComplaints(
	node: TextNode,
	name: string,
	rule: ComponentRule,
	above: readonly TextNode[],
): Complaint[] {
	const parent = above.at(-1);
	const parentName = parent && isMark(parent) ? (parent.name ?? '') : '';
	const complaints: Complaint[] = [];
	if (rule.within && !rule.within.includes(parentName))
		complaints.push([
			'mark-place',
			`<${name}> 要放在 <${rule.within.join('> 或 <')}> 里面`,
			`请把它移进 <${rule.within[0] ?? ''}> 里`,
		]);
	else if (rule.place === 'block' && node.type === 'mdxJsxTextElement')
		complaints.push(['mark-place', `<${name}> 夹在句子里了`, '请让它单独成行，前后各空一行']);
	else if (
		rule.place === 'inline' &&
		node.type === 'mdxJsxFlowElement' &&
		parentName === '' &&
		parent?.type === 'root'
	)
		complaints.push(['mark-place', `<${name}> 单独成了一段`, '请把它放进一句话里']);
	if (above.some(({ type }) => type === 'heading'))
		complaints.push(['mark-place', `小标题里有 <${name}>`, '请把它移到下面的正文里，小标题只写字']);
	if (
		rule.place === 'block' &&
		above.some(({ type }) => type === 'listItem' || type === 'tableCell')
	)
		complaints.push(['mark-place', `<${name}> 放在列表或表格里了`, '请把它移到列表或表格外面']);
	if (above.some((node) => isMark(node) && node.name === name))
		complaints.push(['mark-place', `<${name}> 里面又套了 <${name}>`, '请拆成两个，前后放']);
	return complaints;
}

/** What a mark holds. */
function contentComplaints(node: TextNode, name: string, rule: ComponentRule): Complaint[] {
	const inside = meaningful(node.children ?? []);
	if (!rule.holdsText)
		return inside.length > 0
			? [['mark-content', `<${name}> 里不放文字`, `请照这样写：${rule.example}`]]
			: [];
	if (inside.length === 0) return [['mark-content', `<${name}> 是空的`, '请写上内容，或删去']];
	if (name === '说法不一') {
		const versions = inside.filter((child) => isMark(child) && child.name === '一说');
		if (versions.length < inside.length)
			return [
				[
					'mark-content',
					'<说法不一> 里有不在 <一说> 里的文字',
					'请把每一种说法各放进一个 <一说 据="……">，说明放到外面',
				],
			];
		if (versions.length < 2)
			return [
				['mark-content', '<说法不一> 里只有一种说法', '请至少写两个 <一说>，或改成普通的段落'],
			];
	}
	if (name === '表' && !inside.some(({ type }) => type === 'table'))
		return [
			['mark-content', '<表> 里没有表格', '请检查表格上下是否各空一行，第二行是不是 |---|---|'],
		];
	if (
		['词', '人', '地', '专名', '书名', '着重', '注音'].includes(name) &&
		wordsOf(node).trim() === ''
	)
		return [['mark-content', `<${name}> 里没有字`, `请照这样写：${rule.example}`]];
	return [];
}

function markComplaints(node: TextNode, above: readonly TextNode[]): Complaint[] {
	const name = node.name ?? '';
	if (name === '') return [['raw-html', '有一个空标签 <>', '请删去']];
	const rule = componentRule(name);
	if (!rule) return [unknownMark(name)];
	return [
		...attributeComplaints(node, name, rule),
		...placeComplaints(node, name, rule, above),
		...contentComplaints(node, name, rule),
	];
}

function headingComplaints(node: TextNode): Complaint[] {
	const depth = node.depth ?? 0;
	if (wordsOf(node).trim() === '')
		return [['heading-level', '有一个空的小标题', '请写上字，或删去这一行']];
	if (depth === 1)
		return [
			[
				'heading-level',
				`小标题「${wordsOf(node)}」用了一个 #`,
				'请用 ##；一个 # 是篇名，已经写在 title 里',
			],
		];
	return depth > 3
		? [
				[
					'heading-level',
					`小标题「${wordsOf(node)}」用了 ${depth} 个 #`,
					'请用 ## 或 ###，最多两层',
				],
			]
		: [];
}

/** Signs that stay in the text because they did not become what they were meant to be. */
function leftoverComplaints({ value = '' }: TextNode): Complaint[] {
	const complaints: Complaint[] = [];
	if (/\[\^[^\]]*\]/.test(value)) complaints.push(['markdown-footnote', ...WITH_NOTE]);
	if (/\*\*|__/.test(value))
		complaints.push([
			'leftover-sign',
			'有没有配成对的 ** 或 __，会照样印出来',
			'请检查两头是不是都有；标点放到 ** 外面，例如 **加粗的字**',
		]);
	if (/^#{1,6}[^#\s]/.test(value))
		complaints.push([
			'leftover-sign',
			'行首的 # 后面没有空格，不会变成小标题',
			'请在 # 后面加一个空格，例如 ## 小标题',
		]);
	return complaints;
}

function nodeComplaints(node: TextNode, above: readonly TextNode[]): Complaint[] {
	if (!ALLOWED.has(node.type)) return [REFUSED[node.type] ?? OTHERWISE];
	if (node.type === 'heading') return headingComplaints(node);
	if (node.type === 'text') return leftoverComplaints(node);
	return isMark(node) ? markComplaints(node, above) : [];
}

function judgeTree(
	node: TextNode,
	above: readonly TextNode[],
	complain: (node: TextNode, complaint: Complaint) => void,
) {
	for (const complaint of nodeComplaints(node, above)) complain(node, complaint);
	const path = [...above, node];
	for (const child of node.children ?? []) judgeTree(child, path, complain);
}

function judgeText(text: Text): Issue[] {
	const { root, syntax, refused } = readingOf(text);
	const issues = brokenSyntax(text, syntax, refused);
	judgeTree(root, [], (node, [name, message, fix]) =>
		issues.push({ name, file: text.file, line: lineInFile(text, lineOfNode(node)), message, fix }),
	);
	return issues;
}

/** Texts hold ordinary Markdown and the museum's marks, and nothing else: everything not allowed is refused. */
export const marks: Check = ({ texts }) => texts.flatMap(judgeText);
