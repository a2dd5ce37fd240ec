import { halfWidthPunctuation } from '../domain/chinese-text.ts';
import type { Check } from './index.ts';
import { visibleWords } from './visible-words.ts';

/** Chinese text has full-width punctuation. */
export const halfWidth: Check = (museum) =>
	visibleWords(museum).flatMap(({ text, file, lineAt }) =>
		halfWidthPunctuation(text).map(({ offset, written, mended }) => ({
			name: 'half-width-punctuation',
			file,
			line: lineAt(offset),
			message: `汉字后面用了半角标点：「${written}」`,
			fix: `请改成全角，写成「${mended}」`,
		})),
	);
