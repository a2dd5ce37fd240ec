import {
	COLLECTIONS,
	isCollectionName,
	type CollectionName,
} from '../../src/schema/collections.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m;
/** Splits `---` fields `---` text. */
export function splitFrontMatter(source: string) {
	const match = source.startsWith('---') ? FRONT_MATTER.exec(source) : null;
	if (!match || match.index !== 0) return undefined;
	const bodyLine = match[0].split('\n').length;
	return { fields: match[1] ?? '', body: source.slice(match[0].length), bodyLine };
}

/** Which record a file of content/ is, if it is one. `parts` is the path inside content/. */
export function recordOf(parts: string[]): { collection: CollectionName; id: string } | undefined {
	const [collection = '', name = '', inside] = parts;
	if (!isCollectionName(collection)) return undefined;
	const { form } = COLLECTIONS[collection];
	if (form === 'folder')
		return inside === 'index.yaml' && parts.length === 3 ? { collection, id: name } : undefined;
	if (parts.length !== 2) return undefined;
	const ending = form === 'mdx' ? '.mdx' : '.yaml';
	return name.endsWith(ending) ? { collection, id: name.slice(0, -ending.length) } : undefined;
}
