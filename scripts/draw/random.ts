/** Chance that repeats: every stroke takes its wobble from a seed, so a redrawn picture is the same picture. */

/** A number in [0, 1), different on every call, the same sequence for the same seed. */
export type Random = () => number;

/** FNV-1a over the text, as an unsigned 32-bit number. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return hash >>> 0;
}

/**
 * A hash of positions in metres, rounded to half a millimetre. Things are seeded by where they stand, so
 * a wall that is there before and after is drawn by the same hand both times.
 */
export function hashPlace(numbers: readonly number[]): number {
	let hash = 0x9e3779b9;
	for (const n of numbers) {
		hash = Math.imul(hash ^ Math.round(n * 2000), 0x85ebca6b);
		hash ^= hash >>> 13;
	}
	return hash >>> 0;
}

/** mulberry32. */
export function seeded(seed: string | number): Random {
	let state = typeof seed === 'string' ? hashText(seed) : seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A number in [low, high). */
export function between(random: Random, low: number, high: number): number {
	return low + (high - low) * random();
}

function cell(x: number, y: number, seed: number): number {
	let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ seed;
	h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
	h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
	return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** Smooth value noise in [0, 1), one hill per unit. */
export function noise2(x: number, y: number, seed: number): number {
	const xi = Math.floor(x);
	const yi = Math.floor(y);
	const fx = x - xi;
	const fy = y - yi;
	const u = fx * fx * (3 - 2 * fx);
	const v = fy * fy * (3 - 2 * fy);
	const top = cell(xi, yi, seed) * (1 - u) + cell(xi + 1, yi, seed) * u;
	const bottom = cell(xi, yi + 1, seed) * (1 - u) + cell(xi + 1, yi + 1, seed) * u;
	return top * (1 - v) + bottom * v;
}

/** Noise in [0, 1) with finer and finer grain added, `octaves` times. */
export function cloud2(x: number, y: number, seed: number, octaves: number): number {
	let sum = 0;
	let size = 0.5;
	let total = 0;
	for (let i = 0; i < octaves; i++) {
		sum += size * noise2(x, y, seed + i * 101);
		total += size;
		size /= 2;
		x = x * 2.03 + 17.1;
		y = y * 2.03 - 9.7;
	}
	return sum / total;
}
