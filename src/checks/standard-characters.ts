import { withQuotedHidden } from '../domain/quoted.ts';
import { isStandard, standardForm } from '../domain/standard-characters.ts';
import { parseVtt } from '../domain/vtt.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import { CHARACTERS_FILE, type Museum } from './museum.ts';
import { visibleWords, type VisibleWords } from './visible-words.ts';

/** What is said in standard Chinese; the words as they were spoken may need characters of the dialect. */
const spoken = ({ transcripts }: Museum): VisibleWords[] =>
	transcripts
		.filter(({ layer }) => layer !== 'original')
		.flatMap(({ file, source }) =>
			parseVtt(source).cues.map(({ text, line }) => ({
				text,
				file,
				isCited: false,
				lineAt: () => line,
			})),
		);

function complaint(letter: string): Pick<Issue, 'name' | 'message' | 'fix' | 'reminder'> {
	const form = standardForm(letter);
	return form === undefined
		? {
				name: 'character-not-standard',
				message: `「${letter}」不在《通用规范汉字表》里`,
				fix: `请换成常用的字；有理由用它的，在 ${CHARACTERS_FILE} 里登记一行`,
				reminder: true,
			}
		: {
				name: 'traditional-character',
				message: `「${letter}」是繁体字或异体字，规范字是「${form}」`,
				fix: `请改成「${form}」；是引文的，放进引号或 <引文>；人名、地名有理由用的，在 ${CHARACTERS_FILE} 里登记一行`,
			};
}

/** Each character once in a piece of text. */
function judge(
	{ text, file, lineAt }: VisibleWords,
	isAsked: (letter: string) => boolean,
): Issue[] {
	const own = withQuotedHidden(text);
	const strange = [...new Set(own)].filter((letter) => !isStandard(letter) && isAsked(letter));
	return strange.map((letter) => ({
		...complaint(letter),
		file,
		line: lineAt(own.indexOf(letter)),
	}));
}

function unusedReasons({ characters, sources }: Museum): Issue[] {
	const elsewhere = sources.filter(({ file }) => file !== CHARACTERS_FILE);
	return characters
		.filter(({ character }) => !elsewhere.some(({ source }) => source.includes(character)))
		.map(({ character }) => ({
			name: 'character-reason-unused',
			file: CHARACTERS_FILE,
			message: `登记了「${character}」，馆里没有一处用到它`,
			fix: '请删去这一行',
			reminder: true,
		}));
}

/** The museum's own words are written in standard characters; quotations and what has a reason are not asked. */
export const standardCharacters: Check = (museum, { allowedCharacters }) => {
	const reasoned = new Set(museum.characters.map(({ character }) => character));
	// What no font shows is told of by that.
	const isAsked = (letter: string) =>
		!reasoned.has(letter) && allowedCharacters?.has(letter) !== false;
	const own = visibleWords(museum).filter(({ isCited }) => !isCited);
	return [
		...[...own, ...spoken(museum)].flatMap((words) => judge(words, isAsked)),
		...unusedReasons(museum),
	];
};
