import { settled, wordsIn, type Piece } from '../text/model.ts';

/** The address of a HYPERLINK field; one that leads to a place in the file itself begins with #. */
export function fieldAddress(instruction: string): string | undefined {
	const [, switches = '', address] =
		/^\s*HYPERLINK\s+((?:\\\w\s+)*)"([^"]*)"/i.exec(instruction) ?? [];
	return /\\l/i.test(switches) ? `#${address ?? ''}` : address;
}

/** WPS writes 拼音指南 as an equation: EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(pí),郫). */
const RUBY =
	/^\s*EQ\b.*?\\o\s*(?:\\a\w\s*)?\(\s*\\s\s*\\up\s*\d+\s*\(([^()]*)\)\s*[,;，；]\s*([^()]*)\)\s*$/i;

/** What a field comes to: mostly the words it shows. */
export function fieldPieces(instruction: string, shown: readonly Piece[]): Piece[] | 'formula' {
	const ruby = RUBY.exec(instruction);
	if (ruby) {
		const [, reading = '', text = ''] = ruby;
		return [{ kind: 'ruby', text: text.trim(), reading: reading.trim(), faces: [] }];
	}
	// An equation field shows nothing: its words are in the instruction.
	if (/^\s*EQ\b/i.test(instruction)) return wordsIn(settled(shown)) === '' ? 'formula' : [...shown];
	return [...shown];
}
