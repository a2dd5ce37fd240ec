import { Converter } from 'opencc-js/t2cn';
import type { FoldTable } from '../../../src/domain/search-letters.ts';
import type { FoldsPart } from '../../../src/search/parts.ts';
import { COMMON_SIMPLIFIED } from './simplified.ts';

/** CJK Unified Ideographs, the block in which traditional forms of common characters stand. */
const HAN = { first: 0x4e00, last: 0x9fff };

const isHan = (character: string) => {
	const code = character.codePointAt(0) ?? 0;
	return code >= HAN.first && code <= HAN.last;
};

const simplify = Converter({ from: 't', to: 'cn' });

/** The simplified form of one character; undefined where that is itself, or more than one. */
function simpleForm(character: string): string | undefined {
	const simple = simplify(character);
	return simple === character || Array.from(simple).length !== 1 ? undefined : simple;
}

function tableOf(characters: Iterable<string>): FoldTable {
	const table = { from: '', to: '' };
	for (const character of characters) {
		const simple = simpleForm(character);
		if (simple === undefined) continue;
		table.from += character;
		table.to += simple;
	}
	return table;
}

/** Characters that simplified texts use too: 乾 of 乾隆 is not 干, though a traditional text may write 乾淨. */
const isSimplifiedToo = (character: string) => COMMON_SIMPLIFIED.has(character);

/** Traditional and variant characters that stand in the museum's own text: 「緒」 in a quotation. */
export const ownFolds = (museumText: string): FoldTable =>
	tableOf(
		[...new Set(museumText)]
			.filter((character) => isHan(character) && !isSimplifiedToo(character))
			.sort(),
	);

/**
 * Which traditional characters mean a character the museum uses, character by character: 緒 → 绪.
 * OpenCC decides; forms the museum has no use for are left out, so that the table stays small.
 */
export function foldTable(museumText: string): FoldsPart {
	const used = new Set([...museumText, ...ownFolds(museumText).to]);
	const sure: string[] = [];
	const doubtful: string[] = [];
	for (let code = HAN.first; code <= HAN.last; code += 1) {
		const character = String.fromCodePoint(code);
		const simple = simpleForm(character);
		if (simple === undefined || !used.has(simple)) continue;
		(isSimplifiedToo(character) ? doubtful : sure).push(character);
	}
	return { sure: tableOf(sure), doubtful: tableOf(doubtful) };
}
