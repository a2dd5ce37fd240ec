import { Bytes, Refused } from './bytes.ts';

/** One stretch of letters or bytes with what is said about it. */
export interface Plot {
	from: number;
	to: number;
	about: Bytes;
}

/** Reads a PLC, [MS-DOC] 2.2.2: n + 1 places in growing order, then n entries of `size` bytes. */
export function readPlc(bytes: Bytes, size: number): Plot[] {
	const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
	const plots: Plot[] = [];
	for (let index = 0; index < count; index += 1) {
		const [from, to] = [bytes.u32(index * 4), bytes.u32(index * 4 + 4)];
		// Stretches that overlap would be read again and again.
		if (to < from) throw new Refused();
		plots.push({ from, to, about: bytes.part((count + 1) * 4 + index * size, size) });
	}
	return plots;
}

/** Reads names that stand behind their lengths until the bytes end. */
export function readNames(bytes: Bytes, from = 0, extra = 0): string[] {
	const names: string[] = [];
	for (let at = from; at + 2 <= bytes.length;) {
		const letters = bytes.u16(at);
		names.push(bytes.words(at + 2, letters));
		at += 2 + letters * 2 + extra;
	}
	return names;
}

/** Reads an STTB of two-byte letters, [MS-DOC] 2.2.4. */
export function readTableOfNames(bytes: Bytes): string[] {
	if (bytes.length < 6 || bytes.u16(0) !== 0xffff) return [];
	return readNames(bytes, 6, bytes.u16(4));
}
