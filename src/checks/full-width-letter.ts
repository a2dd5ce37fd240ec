import { fullWidthLetters } from '../domain/chinese-text.ts';
import type { Check } from './index.ts';
import { visibleWords } from './visible-words.ts';

/** Digits and Latin letters are half-width, so that they can be searched for. */
export const fullWidth: Check = (museum) =>
	visibleWords(museum).flatMap(({ text, file, lineAt }) =>
		fullWidthLetters(text).map(({ offset, written, mended }) => ({
			name: 'full-width-letter',
			file,
			line: lineAt(offset),
			message: `数字或字母是全角的：「${written}」`,
			fix: `请改成半角，写成「${mended}」`,
		})),
	);
