import type { Passage } from './passage.ts';

/** Sounds that are not speech, as people put them in round or square brackets. */
const SOUND = /[（([［](笑|停顿|听不清|沉默|哭|咳|掌声|叹气)([^）)\]］]*)[）)\]］]/g;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD\u0000-\u0008\u000B-\u001F\u007F]/g;

/** Form only, never words: brackets of non-speech become 【】, full-width digits half-width, hidden characters go. */
function tidy(text: string): string {
	return text
		.replace(INVISIBLE, '')
		.replace(/[\u00A0\u3000\t]/g, ' ')
		.replace(/[０-９Ａ-Ｚａ-ｚ．％]+/g, (written) => written.normalize('NFKC'))
		.replace(SOUND, '【$1$2】')
		.replace(/ +/g, ' ')
		.replace(/(?<=[\p{Script=Han}，。！？、；：]) | (?=[\p{Script=Han}，。！？、；：])/gu, '')
		.trim();
}

/** The passages in the museum's way of writing, and how many of them changed. */
export function tidyWords(passages: readonly Passage[]): { passages: Passage[]; notes: string[] } {
	const tidied = passages.map((passage) => ({ ...passage, text: tidy(passage.text) }));
	const changed = tidied.filter(({ text }, index) => text !== passages[index]?.text).length;
	return {
		passages: tidied.filter(({ text }) => text !== ''),
		notes:
			changed > 0
				? [`有 ${changed} 处只改了写法：笑声等放进【】，全角数字改半角，多余的空格删去`]
				: [],
	};
}
