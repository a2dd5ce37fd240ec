import { handTypedSpaces } from '../domain/chinese-text.ts';
import type { Check } from './index.ts';
import { visibleWords } from './visible-words.ts';

/** Gaps between Han and Latin or digits are the style sheet's work. */
export const typedSpaces: Check = (museum) =>
	visibleWords(museum).flatMap(({ text, file, lineAt }) =>
		handTypedSpaces(text).map(({ offset, written, mended }) => ({
			name: 'typed-space',
			file,
			line: lineAt(offset),
			message: `汉字和字母、数字之间打了空格：「${written}」`,
			fix: `请删去空格，写成「${mended}」；间隔由网页自动加`,
		})),
	);
