import { allWithin, type XmlNode } from '../package/xml.ts';
import type { Complaint } from './letters.ts';

/** Something changed while 「修订」 was on, that nobody has accepted or refused. */
export interface TrackedChange {
	author: string;
	what: 'added' | 'removed' | 'look';
	words: string;
}

const wordsOf = (node: XmlNode): string =>
	['w:t', 'w:delText']
		.flatMap((name) => allWithin(node, name))
		.flatMap(({ children }) => children.map(({ text }) => text))
		.join('');

export const trackedIn = (node: XmlNode, what: TrackedChange['what']): TrackedChange => ({
	author: node.attributes['w:author'] ?? '',
	what,
	words: what === 'look' ? '' : wordsOf(node),
});

const short = (text: string) =>
	[...text].length > 16 ? `${[...text].slice(0, 16).join('')}……` : text;

function tellOne({ what, words }: TrackedChange): string {
	if (what === 'look') return '改了格式';
	const verb = what === 'added' ? '添了' : '删了';
	return words.trim() === '' ? `${verb}一个段落的分段` : `${verb}「${short(words.trim())}」`;
}

/** All tracked changes of a paragraph in one sentence. */
export function trackedComplaint(changes: readonly TrackedChange[]): Complaint | undefined {
	if (changes.length === 0) return undefined;
	const byAuthor = Map.groupBy(changes, ({ author }) => author);
	const told = [...byAuthor].map(
		([author, own]) =>
			`${author === '' ? '有人' : `「${author}」`}${[...new Set(own.map(tellOne))].join('、')}`,
	);
	return [
		`有没有定下来的修订：${told.join('；')}`,
		'请在 WPS 或 Word 的「审阅」里，要改的点「接受」，不改的点「拒绝」，都定下来以后再存一次',
	];
}
