/** One box of an MP4 file. ISO/IEC 14496-12, §4.2. Offsets count from the start of the bytes it was read from. */
export interface Box {
	/** Four letters: `moov`. */
	kind: string;
	start: number;
	/** Where its content begins. */
	body: number;
	end: number;
}

const viewOf = (bytes: Uint8Array) =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The boxes between two offsets; undefined when they do not fill the space. */
export function boxesIn(bytes: Uint8Array, start = 0, end = bytes.length): Box[] | undefined {
	const view = viewOf(bytes);
	const found: Box[] = [];
	let at = start;
	while (at + 8 <= end) {
		const short = view.getUint32(at);
		const isLong = short === 1 && at + 16 <= end;
		const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
		const body = at + (isLong ? 16 : 8);
		if (at + size > end || at + size < body) return undefined;
		const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		found.push({ kind, start: at, body, end: at + size });
		at += size;
	}
	return at === end ? found : undefined;
}

/** The box at the end of a way through others: `['moov', 'trak', 'mdia']`. The first of each kind is taken. */
export function boxAt(bytes: Uint8Array, way: readonly string[]): Box | undefined {
	let box: Box | undefined;
	for (const kind of way) {
		box = boxesIn(bytes, box?.body, box?.end)?.find((one) => one.kind === kind);
		if (!box) return undefined;
	}
	return box;
}

/** The content of a box, for reading numbers. */
export const numbersOf = (bytes: Uint8Array, { body, end }: Box): DataView =>
	viewOf(bytes.subarray(body, end));

/** One box made of the parts of its content. */
export function boxOf(kind: string, parts: readonly Uint8Array[]): Uint8Array {
	const size = parts.reduce((sum, part) => sum + part.length, 8);
	const box = new Uint8Array(size);
	viewOf(box).setUint32(0, size);
	box.set(
		[...kind].map((letter) => letter.charCodeAt(0)),
		4,
	);
	let at = 8;
	for (const part of parts) {
		box.set(part, at);
		at += part.length;
	}
	return box;
}
