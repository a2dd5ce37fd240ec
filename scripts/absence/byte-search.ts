/** Looks for many pieces of bytes in long files at once. */
const BITS = 22;
/** Shorter pieces turn up by chance. */
export const SHORTEST_PIECE = 16;

const hashAt = (bytes: Buffer, at: number) =>
	Math.imul(Math.imul(word(bytes, at), 0x9e3779b1) ^ word(bytes, at + 4), 0x85ebca6b) >>>
	(32 - BITS);
const word = (bytes: Buffer, at: number) =>
	(bytes[at] ?? 0) |
	((bytes[at + 1] ?? 0) << 8) |
	((bytes[at + 2] ?? 0) << 16) |
	((bytes[at + 3] ?? 0) << 24);

/** Pieces of bytes, each with a value of the caller's. */
export class ByteSearch<Value> {
	readonly #starts = new Uint32Array(2 ** (BITS - 5));
	readonly #pieces = new Map<string, { bytes: Buffer; value: Value }[]>();
	#size = 0;

	get size(): number {
		return this.#size;
	}

	/** The same piece twice keeps the first value. Pieces shorter than `SHORTEST_PIECE` are left out. */
	add(bytes: Buffer, value: Value): void {
		if (bytes.length < SHORTEST_PIECE) return;
		const key = bytes.toString('latin1', 0, SHORTEST_PIECE);
		const known = this.#pieces.get(key) ?? [];
		if (known.some((piece) => piece.bytes.equals(bytes))) return;
		this.#pieces.set(key, [...known, { bytes, value }]);
		this.#size += 1;
		const hash = hashAt(bytes, 0);
		this.#starts[hash >>> 5] = (this.#starts[hash >>> 5] ?? 0) | (1 << (hash & 31));
	}

	/** Forgets every piece that stands in these bytes. */
	forget(bytes: Buffer): void {
		this.find(bytes, (_value, piece) => {
			const key = piece.toString('latin1', 0, SHORTEST_PIECE);
			const left = (this.#pieces.get(key) ?? []).filter((one) => one.bytes !== piece);
			this.#pieces.set(key, left);
			this.#size -= 1;
		});
	}

	/** Tells every place where one of the pieces stands. */
	find(bytes: Buffer, tell: (value: Value, piece: Buffer, at: number) => void): void {
		if (this.#size === 0) return;
		const starts = this.#starts;
		const last = bytes.length - SHORTEST_PIECE;
		for (let at = 0; at <= last; at += 1) {
			const hash = hashAt(bytes, at);
			if (((starts[hash >>> 5] ?? 0) & (1 << (hash & 31))) === 0) continue;
			const pieces = this.#pieces.get(bytes.toString('latin1', at, at + SHORTEST_PIECE));
			for (const piece of pieces ?? [])
				if (bytes.subarray(at, at + piece.bytes.length).equals(piece.bytes))
					tell(piece.value, piece.bytes, at);
		}
	}
}
