import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

/** Marks that turn the direction of text, join or split words unseen, and control signs; copied in with pasted text. */
export const INVISIBLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]/u;
const REPLACEMENT = '\ufffd';

const codePoint = (letter: string) =>
	`U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The space that web pages and word processors paste. At the beginning of a field and in marks it is told of as
 * `full-width-space` and `mark-signs`.
 */
const PASTED_SPACE = /(?<=[^\s:：])\u00a0(?!\s*(?:id|题|据|读)\s*[=＝])/;

/** What nobody sees should not be there: it breaks search, and can make words read otherwise than they are. */
export const invisibleCharacters: Check = ({ sources }) =>
	sources.flatMap(({ file, source }) =>
		source.split('\n').flatMap((line, index): Issue[] => {
			if (PASTED_SPACE.test(line))
				return [
					{
						name: 'invisible-character',
						file,
						line: index + 1,
						message: '这一行夹着网页或 Word 里的空格（U+00A0），不会换行',
						fix: '请删去这个空格；真要空一格，用英文输入法打',
					},
				];
			const hidden = INVISIBLE.exec(line)?.[0];
			if (hidden !== undefined)
				return [
					{
						name: 'invisible-character',
						file,
						line: index + 1,
						message: `这一行夹着看不见的字符（${codePoint(hidden)}），多半是粘贴时带进来的`,
						fix: '请把这一行重新打一遍，或先粘贴到记事本里再拷过来',
					},
				];
			return line.includes(REPLACEMENT)
				? [
						{
							name: 'invisible-character',
							file,
							line: index + 1,
							message: `这一行有乱码「${REPLACEMENT}」`,
							fix: '请对照原文，把这个字补上',
						},
					]
				: [];
		}),
	);
