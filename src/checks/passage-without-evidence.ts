import type { Passage } from '../domain/chapter/read-chapter.ts';
import type { Check } from './index.ts';
import { lineInFile, readingOf } from './reading.ts';

const KINDS: Readonly<Record<Passage['kind'], string>> = {
	paragraph: '这一段',
	listItem: '这一条',
	table: '这张表',
	quotation: '这段引文',
};

const opening = (text: string) =>
	[...text].length > 16 ? `${[...text].slice(0, 16).join('')}……` : text;

/** Every passage of a chapter says where it is from, unless it is the editors' own words. */
export const passagesWithoutEvidence: Check = ({ texts }) =>
	texts
		.filter(({ collection }) => collection === 'chapters')
		.flatMap((text) =>
			readingOf(text)
				.text.passages.filter(({ ownVoice, citations }) => !ownVoice && citations.length === 0)
				.map(({ kind, text: words, line }) => ({
					name: 'passage-without-evidence',
					file: text.file,
					line: lineInFile(text, line),
					message: `${KINDS[kind]}没有标出史料：「${opening(words)}」`,
					fix: '请在说到事实的句子末尾加上 <引 id="……" />；编者自己的话放进 <编者>，没有答案的放进 <待考>',
				})),
		);
