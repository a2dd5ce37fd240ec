import type { Bytes } from './bytes.ts';

/** One setting of letters, a paragraph or a row: its name, a number, and its value. [MS-DOC] 2.2.5. */
export interface Sprm {
	code: number;
	value: Bytes;
}

/** Bytes of the value by the three highest bits of the name; 6 says its length itself. */
const SIZES: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3 };
const TABLE_SHAPE = 0xd608;
const TABS = 0xc615;

/** Where the value of a setting begins behind its name, and how long it is. */
function valueOf(settings: Bytes, code: number, at: number): { skip: number; length: number } {
	const size = SIZES[code >> 13];
	if (size !== undefined) return { skip: 0, length: size };
	// The shape of a table has two bytes for its length, and counts one of them in.
	if (code === TABLE_SHAPE) return { skip: 2, length: settings.u16(at) - 1 };
	const length = settings.u8(at);
	if (code !== TABS || length !== 255) return { skip: 1, length };
	const deleted = settings.u8(at + 1);
	return { skip: 1, length: 2 + deleted * 4 + settings.u8(at + 2 + deleted * 4) * 3 };
}

/** The settings that stand one behind the other; what is left at the end and too short for one is filling. */
export function readSprms(settings: Bytes): Sprm[] {
	const found: Sprm[] = [];
	for (let at = 0; at + 3 <= settings.length;) {
		const code = settings.u16(at);
		const { skip, length } = valueOf(settings, code, at + 2);
		const end = at + 2 + skip + length;
		if (end > settings.length || length < 0) break;
		found.push({ code, value: settings.part(at + 2 + skip, length) });
		at = end;
	}
	return found;
}
