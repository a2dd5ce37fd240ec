import { COMPONENTS, componentRule, type ComponentRule } from '../domain/chapter/components.ts';
import { attribute, idsOf, wordsOf } from '../domain/chapter/read-chapter.ts';
import type { TextNode } from '../domain/chapter/tree.ts';
import { closest } from '../domain/closest.ts';
import { isEntryId } from '../domain/entry-id.ts';
import type { Complaint } from './marks-markdown.ts';

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

/** Ids are joined by commas, or typed in capitals, more often than they are no ids at all. */
function badId(name: string, id: string, rule: ComponentRule): Complaint {
	const ids = id.toLowerCase().split(/[,，、;；]+/);
	const fix = ids.every(isEntryId)
		? `请写成 id="${ids.join(' ')}"${ids.length > 1 ? '，几个编号之间空一格' : '，编号只用小写字母'}`
		: `请只用小写字母、数字和连字符；几个编号之间空一格。例如 ${rule.example}`;
	return ['bad-id', `<${name}> 里的「${id}」不像一个编号`, fix];
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
		for (const id of idsOf(node)) if (!isEntryId(id)) complaints.push(badId(name, id, rule));
	if ('id' in rule.required && name !== '引' && idsOf(node).length > 1)
		complaints.push(['mark-attribute', `<${name}> 一次只能写一个编号`, '请分成几个来写']);
	return complaints;
}

export const isMark = ({ type }: TextNode) =>
	type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
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

/** What is wrong with one of the museum's own marks. `above` are the nodes around it, outermost first. */
export function markComplaints(node: TextNode, above: readonly TextNode[]): Complaint[] {
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
