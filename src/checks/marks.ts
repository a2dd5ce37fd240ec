import { lineOfNode } from '../domain/chapter/read-chapter.ts';
import type { TextNode } from '../domain/chapter/tree.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import { isMark, markComplaints } from './marks-components.ts';
import { markdownComplaints, type Complaint } from './marks-markdown.ts';
import { brokenSyntax } from './marks-syntax.ts';
import type { Text } from './museum.ts';
import { lineInFile, readingOf } from './reading.ts';

const complaints = (node: TextNode, above: readonly TextNode[]): Complaint[] =>
	isMark(node) ? markComplaints(node, above) : markdownComplaints(node);

function judgeTree(
	node: TextNode,
	above: readonly TextNode[],
	complain: (node: TextNode, complaint: Complaint) => void,
) {
	for (const complaint of complaints(node, above)) complain(node, complaint);
	const path = [...above, node];
	for (const child of node.children ?? []) judgeTree(child, path, complain);
}

function judgeText(text: Text): Issue[] {
	const { root, syntax, refused, slips } = readingOf(text);
	const issues = brokenSyntax(text, syntax, refused);
	const complain = (line: number, [name, message, fix]: Complaint) =>
		issues.push({ name, file: text.file, line: lineInFile(text, line), message, fix });
	for (const { line, complaint } of slips) complain(line, complaint);
	judgeTree(root, [], (node, complaint) => complain(lineOfNode(node), complaint));
	return issues;
}

/** Texts hold ordinary Markdown and the museum's marks, and nothing else: everything not allowed is refused. */
export const marks: Check = ({ texts }) => texts.flatMap(judgeText);
