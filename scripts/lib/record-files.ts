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

/** What keeps a text from having fields: fact and remedy. */
export function frontMatterTrouble(source: string): [message: string, fix: string] {
	const [first = ''] = source.trimStart().split(/\r?\n/);
	if (/^---[ \t]*$/.test(first))
		return source.startsWith('---')
			? ['字段区没有结束，缺少第二行 ---', '请在最后一个字段下面补上一行 ---']
			: ['开头的 --- 前面有空行或空格', '请删去，让 --- 从第一行的最左边开始'];
	if (/^\s*[-—–－_＿─]{1,6}\s*$/.test(first))
		return [
			`开头写成了「${first.trim()}」，不是三个半角的短横`,
			'请改成 ---，字段下面的那一行也一样',
		];
	return ['文件开头没有字段区', '请在最前面写上两行 ---，字段写在两行中间，例如 title: 城墙与城门'];
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
