import type { Package } from '../package/open.ts';
import { relationsOf, type Relation } from '../package/relations.ts';
import { allWithin, childrenNamed, parseXml, type XmlNode } from '../package/xml.ts';
import { noFindings, type Findings } from '../trouble.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

/** A comment somebody wrote beside the text. 「批注」 */
export interface Comment {
	author: string;
	words: string;
}

/** Everything that reading a document needs at hand. */
export interface Context {
	parts: Package;
	/** The relations of the part that is being read. */
	relations: ReadonlyMap<string, Relation>;
	styles: Styles;
	numbering: Numbering;
	/** Foot- and endnotes by kind and number: `footnote 3`. */
	notes: ReadonlyMap<string, XmlNode>;
	/** The relations of the notes' own parts. */
	noteRelations: ReadonlyMap<string, ReadonlyMap<string, Relation>>;
	comments: ReadonlyMap<string, Comment>;
	/** Ids of the evidence cards that exist. */
	evidence: ReadonlySet<string>;
	findings: Findings;
	/** Whether the file was not made by the museum: its looks are then habits rather than marks. */
	isForeign: boolean;
}

const byId = (relations: readonly Relation[]) => new Map(relations.map((one) => [one.id, one]));

const plainWords = (node: XmlNode): string =>
	allWithin(node, 'w:p')
		.map((paragraph) =>
			allWithin(paragraph, 'w:t')
				.flatMap(({ children }) => children.map(({ text }) => text))
				.join(''),
		)
		.join(' ')
		.trim();

/** Opens the parts around the text; undefined when the package has no text of Word's. */
export function openContext(
	parts: Package,
	evidence: ReadonlySet<string>,
): { context: Context; root: XmlNode } | undefined {
	const main =
		relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ??
		'word/document.xml';
	const text = parts.text(main);
	const root = text === undefined ? undefined : parseXml(text);
	if (root?.name !== 'w:document') return undefined;
	const relations = relationsOf(parts, main);
	const part = (type: string) =>
		relations.find((one) => one.type === type && !one.isExternal)?.target;
	const rootOf = (type: string) => {
		const name = part(type);
		const xml = name === undefined ? undefined : parts.text(name);
		return xml === undefined ? undefined : parseXml(xml);
	};
	const kinds = ['footnote', 'endnote'] as const;
	const notes = kinds.flatMap((kind) =>
		childrenNamed(rootOf(`${kind}s`), `w:${kind}`).map(
			(note) => [`${kind} ${note.attributes['w:id'] ?? ''}`, note] as const,
		),
	);
	const comments = childrenNamed(rootOf('comments'), 'w:comment').map(
		(comment): [string, Comment] => [
			comment.attributes['w:id'] ?? '',
			{ author: comment.attributes['w:author'] ?? '', words: plainWords(comment) },
		],
	);
	const context: Context = {
		...{ parts, evidence, relations: byId(relations) },
		styles: new Styles(rootOf('styles')),
		numbering: new Numbering(rootOf('numbering')),
		notes: new Map(notes),
		noteRelations: new Map(
			kinds.map((kind) => {
				const name = part(`${kind}s`);
				return [kind, byId(name === undefined ? [] : relationsOf(parts, name))] as const;
			}),
		),
		comments: new Map(comments),
		findings: noFindings(),
		isForeign: true,
	};
	return { context, root };
}
