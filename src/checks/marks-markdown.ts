import { wordsOf } from '../domain/chapter/read-chapter.ts';
import type { TextNode } from '../domain/chapter/tree.ts';
import type { IssueName } from './explanations.ts';

/** Name, fact and remedy; the file and the line come from where the node stands. */
export type Complaint = [name: IssueName, message: string, fix: string];

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
	if (/^#{1,6}[^#\s]/.test(value) && !value.startsWith('#＃'))
		complaints.push([
			'leftover-sign',
			'行首的 # 后面没有空格，不会变成小标题',
			'请在 # 后面加一个空格，例如 ## 小标题',
		]);
	if (/^[#＃]*＃/.test(value))
		complaints.push([
			'leftover-sign',
			'行首的 # 是全角的，不会变成小标题',
			'请改成半角的，后面加一个空格，例如 ## 小标题',
		]);
	return complaints;
}

/** What is wrong with a node of ordinary Markdown; marks of ours are judged by `markComplaints`. */
export function markdownComplaints(node: TextNode): Complaint[] {
	if (!ALLOWED.has(node.type)) return [REFUSED[node.type] ?? OTHERWISE];
	if (node.type === 'heading') return headingComplaints(node);
	return node.type === 'text' ? leftoverComplaints(node) : [];
}
