import type { Passage } from '../domain/chapter/read-chapter.ts';
import type { SyntaxTrouble } from '../domain/chapter/tree.ts';
import type { Check } from './index.ts';
import { lineInFile, readingOf } from './reading.ts';

const KINDS: Readonly<Record<Passage['kind'], string>> = {
	paragraph: '这一段',
	listItem: '这一条',
	table: '这张表',
	quotation: '这段引文',
};

/** Marks whose words need no evidence. Where one was not closed, nobody knows yet which words are inside. */
const OWN_VOICE_TAG = /<\/?(?:编者|待考)[\s>]/;

/** Whether a line may stand in an own-voice mark that the parser could not read. */
function inBrokenOwnVoice(body: string, syntax: readonly SyntaxTrouble[]) {
	const lines = body.split('\n');
	const spans = syntax
		.filter(({ line }) => OWN_VOICE_TAG.test(lines[line - 1] ?? ''))
		.map(({ line }) => {
			const after = lines.findIndex((words, index) => index >= line && /^(?:#|<)/.test(words));
			return { from: line, to: after < 0 ? lines.length : after + 1 };
		});
	return (line: number) => spans.some(({ from, to }) => line >= from && line <= to);
}

/** A heading that did not become one is told of by itself. */
const isBrokenHeading = (words: string) => /^[#＃]/.test(words);

const opening = (text: string) =>
	[...text].length > 16 ? `${[...text].slice(0, 16).join('')}……` : text;

/** Every passage of a chapter says where it is from, unless it is the editors' own words. */
export const passagesWithoutEvidence: Check = ({ texts }) =>
	texts
		.filter(({ collection }) => collection === 'chapters')
		.flatMap((text) => {
			const reading = readingOf(text);
			const isUncertain = inBrokenOwnVoice(text.body, reading.syntax);
			return reading.text.passages
				.filter(({ ownVoice, citations }) => !ownVoice && citations.length === 0)
				.filter(({ text: words, line }) => !isBrokenHeading(words) && !isUncertain(line))
				.map(({ kind, text: words, line }) => ({
					name: 'passage-without-evidence' as const,
					file: text.file,
					line: lineInFile(text, line),
					message: `${KINDS[kind]}没有标出史料：「${opening(words)}」`,
					fix: '请在说到事实的句子末尾加上 <引 id="……" />；编者自己的话放进 <编者>，没有答案的放进 <待考>',
				}));
		});
