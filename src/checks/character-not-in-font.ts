import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

const codePoint = (letter: string) =>
	`U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
/** White space and joiners have no shape of their own. */
const INVISIBLE = /^[\s\u200b-\u200d\ufe0f\u2060]$/u;

/** A character that no font of ours can show would be an empty box. Each is named once per file. */
export const characters: Check = ({ sources }, { allowedCharacters }) => {
	if (!allowedCharacters) return [];
	return sources.flatMap(({ file, source }): Issue[] => {
		const seen = new Set<string>();
		return source.split('\n').flatMap((line, index) =>
			[...line].flatMap((letter): Issue[] => {
				if (allowedCharacters.has(letter) || INVISIBLE.test(letter) || seen.has(letter)) return [];
				seen.add(letter);
				return [
					{
						name: 'character-not-in-font',
						file,
						line: index + 1,
						message: `「${letter}」（${codePoint(letter)}）这个字，馆里的字体显示不出来`,
						fix: '请换一个写法，或用「⿰」一类的拆字说明代替，并告诉管理员',
					},
				];
			}),
		);
	});
};
