import { idsOf, lineOfNode } from '../domain/chapter/read-chapter.ts';
import type { TextNode } from '../domain/chapter/tree.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { Text } from './museum.ts';
import { lineInFile, readingOf } from './reading.ts';

const isFigure = ({ type, name }: TextNode) => type === 'mdxJsxFlowElement' && name === '图';

/** What stands below one heading, or before the first; a heading with another of a deeper level below it holds that, too. */
function sectionsOf(nodes: readonly TextNode[]): TextNode[][] {
	const sections: TextNode[][] = [[]];
	let open = 0;
	for (const node of nodes) {
		if (node.type !== 'heading') {
			sections.at(-1)?.push(node);
			continue;
		}
		const depth = node.depth ?? 2;
		// What is deeper is told of at its own heading.
		if (depth > open) sections.pop();
		open = depth;
		sections.push([]);
	}
	return sections;
}

/** The lines of pictures beside which nothing is left in their section or in the mark around them. */
function linesAlone(nodes: readonly TextNode[], isHeld: (node: TextNode) => boolean): number[] {
	const alone = sectionsOf(nodes).filter((section) => section.length > 0 && section.every(isHeld));
	return [
		...alone.flat().map(lineOfNode),
		...nodes.flatMap(({ children = [] }) =>
			linesAlone(
				children.filter(({ type, value }) => type !== 'text' || (value ?? '').trim() !== ''),
				isHeld,
			),
		),
	];
}

function inText(text: Text, held: ReadonlyMap<string, string>): Issue[] {
	const reading = readingOf(text);
	const figures = reading.text.figures.filter(({ id }) => held.has(id));
	if (figures.length === 0) return [];
	const isHeld = (node: TextNode) => isFigure(node) && idsOf(node).every((id) => held.has(id));
	const alone = new Set(linesAlone(reading.root.children ?? [], isHeld));
	return figures.map(({ id, line }): Issue => {
		const about = { file: text.file, line: lineInFile(text, line) };
		if (alone.has(line))
			return {
				...{ name: 'withheld-picture-alone', ...about },
				message: `图「${id}」还没放行，这一处除了它没有别的，读者只看到空的`,
				fix: '请在这里写上几句，或先把图移到别的段落中间，等放行以后再移回来',
			};
		return {
			...{ name: 'withheld-picture', ...about, mendedIn: `content/photos/${id}.yaml` },
			message: `图「${id}」还没放行，读者暂时看不到（${held.get(id)}）`,
			fix: '请填好这张照片的记录，看过人脸，删去 withheld 一行，图就在这里出来；文章不用改',
			reminder: true,
		};
	});
}

/**
 * A text may speak of a picture that still carries 「暂不公开」: no edition shows it, and it comes by itself when it may. Where
 * it is all there is, an empty section or an empty frame would be left.
 */
export const withheldPictures: Check = ({ records, texts }) => {
	const held = new Map(
		records.photos.flatMap(({ id, data }) =>
			data.withheld === undefined ? [] : [[id, data.withheld] as const],
		),
	);
	const withheldTexts = new Set(
		[...records.chapters, ...records.pages].flatMap(({ file, data }) =>
			data.withheld === undefined ? [] : [file],
		),
	);
	return texts.filter(({ file }) => !withheldTexts.has(file)).flatMap((text) => inText(text, held));
};
