/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. FIPS 180-4, section 4.2.2. */
const ROUND = [
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

/** The eight words a digest begins with. FIPS 180-4, section 5.3.3. */
const START = [
	0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** The text in UTF-8, a one bit, zeros, and its length in bits: whole blocks of 64 bytes. */
function padded(text: string): DataView {
	const bytes = new TextEncoder().encode(text);
	const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
	blocks.set(bytes);
	blocks[bytes.length] = 0x80;
	const view = new DataView(blocks.buffer);
	view.setUint32(blocks.length - 8, Math.floor(bytes.length / 0x20000000));
	view.setUint32(blocks.length - 4, (bytes.length << 3) >>> 0);
	return view;
}

/** The 64 words that one block is stretched to. */
function schedule(view: DataView, offset: number): Uint32Array {
	const words = new Uint32Array(64);
	const at = (index: number) => words[index] ?? 0;
	for (let index = 0; index < 16; index++) words[index] = view.getUint32(offset + index * 4);
	for (let index = 16; index < 64; index++) {
		const [early, late] = [at(index - 15), at(index - 2)];
		const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
		const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
		words[index] = at(index - 16) + first + at(index - 7) + second;
	}
	return words;
}

/**
 * SHA-256 of a text in UTF-8, 64 hexadecimal digits. Ours, because the rooms that need a digest (checks, queries) know
 * neither Node's library nor promises; a test holds it against Node's.
 */
export function sha256(text: string): string {
	const view = padded(text);
	const state = Uint32Array.from(START);
	for (let offset = 0; offset < view.byteLength; offset += 64) {
		const words = schedule(view, offset);
		let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
		for (let round = 0; round < 64; round++) {
			const choice = (e & f) ^ (~e & g);
			const majority = (a & b) ^ (a & c) ^ (b & c);
			const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice;
			const added = (one + (ROUND[round] ?? 0) + (words[round] ?? 0)) | 0;
			const sum = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
			[h, g, f, e, d, c, b, a] = [g, f, e, (d + added) | 0, c, b, a, (added + sum) | 0];
		}
		[a, b, c, d, e, f, g, h].forEach((word, index) => {
			state[index] = (state[index] ?? 0) + word;
		});
	}
	return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}
