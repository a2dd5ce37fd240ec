import type { Node as SyntaxNode } from 'acorn';

export const isNode = (value: unknown): value is SyntaxNode =>
	typeof value === 'object' && value !== null && 'type' in value;

/** The parts of a node by their names; which there are depends on its type. */
export const partsOf = (node: SyntaxNode): Readonly<Record<string, unknown>> => ({ ...node });

/** The nodes right below one, in their order. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
	const children: SyntaxNode[] = [];
	for (const part of Object.values(node)) {
		if (Array.isArray(part)) children.push(...part.filter(isNode));
		else if (isNode(part)) children.push(part);
	}
	return children;
}

/** A node and all below it, in no particular order; large scripts have a million. */
export function* nodesBelow(node: SyntaxNode): Generator<SyntaxNode> {
	const waiting = [node];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		yield next;
		for (const child of childrenOf(next)) waiting.push(child);
	}
}

/** The name a node says by itself: `a` for the name a and for the string 'a'. */
export function nameIn(node: unknown): string {
	if (!isNode(node)) return '';
	const { name, value } = partsOf(node);
	return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
}

/** What is called: `at` of nothing in `at(1)`, `at` of `a` in `a.at(1)`, of something without a name in `f().at(1)`. */
export function calledIn(node: SyntaxNode): { name: string; of?: string | undefined } | undefined {
	if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
	const { callee } = partsOf(node);
	if (!isNode(callee)) return undefined;
	if (callee.type !== 'MemberExpression') return { name: nameIn(callee) };
	const { object, property } = partsOf(callee);
	return { name: nameIn(property), of: nameIn(object) };
}
