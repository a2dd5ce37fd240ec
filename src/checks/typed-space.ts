import { handTypedSpaces } from '../domain/chinese-text.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { Text } from './museum.ts';
import { lineInFile } from './reading.ts';
import { visibleWords } from './visible-words.ts';

/** 「　　城外是田」: the style sheet indents paragraphs, and would do so twice. */
const indents = ({ body, file, ...text }: Text): Issue[] =>
	body.split('\n').flatMap((line, index): Issue[] =>
		/^\s*\u3000/.test(line) && line.trim() !== ''
			? [
					{
						name: 'typed-space',
						file,
						line: lineInFile(text, index + 1),
						message: '这一段的开头打了全角空格',
						fix: '请删去；段首缩进由网页自动加',
					},
				]
			: [],
	);

/** Gaps between Han and Latin or digits, and the beginning of a paragraph, are the style sheet's work. */
export const typedSpaces: Check = (museum) => [
	...museum.texts.flatMap(indents),
	...visibleWords(museum).flatMap(({ text, file, lineAt }) =>
		handTypedSpaces(text).map(({ offset, written, mended }) => ({
			name: 'typed-space' as const,
			file,
			line: lineAt(offset),
			message: `汉字和字母、数字之间打了空格：「${written}」`,
			fix: `请删去空格，写成「${mended}」；间隔由网页自动加`,
		})),
	),
];
