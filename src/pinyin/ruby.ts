/** A piece of a text on its way to a page with readings. */
export interface RubyPiece {
	/** Characters that must stay on one line: one with a reading, and the signs that cling to it. */
	before: string;
	base?: { character: string; syllable: string } | undefined;
	after: string;
}

/** Signs that may not end a line, and signs that may not begin one. 禁则 */
const OPENING = /^[“‘（《「『〈【]$/;
const CLOSING = /^[，。、；：？！”’）》」』〉】…—·]$/;

/**
 * Cuts read characters into pieces: each with a reading takes the signs with it that may not be parted from it; what has no
 * reading stays as it is. Joined again the pieces are the text.
 */
export function rubyPieces(
	read: readonly { character: string; syllable?: string | undefined }[],
): RubyPiece[] {
	const pieces: RubyPiece[] = [];
	let plain = '';
	for (const { character, syllable } of read) {
		const last = pieces.at(-1);
		if (syllable !== undefined) {
			let cut = plain.length;
			while (OPENING.test(plain.charAt(cut - 1))) cut -= 1;
			if (cut > 0) pieces.push({ before: '', after: plain.slice(0, cut) });
			pieces.push({ before: plain.slice(cut), base: { character, syllable }, after: '' });
			plain = '';
		} else if (plain === '' && last?.base && CLOSING.test(character)) last.after += character;
		else plain += character;
	}
	if (plain !== '') pieces.push({ before: '', after: plain });
	return pieces;
}
