/** Chances that fall the same way every time. */
export interface Chances {
	/** A whole number from 0, less than `limit`. */
	below(limit: number): number;
	pick<T>(list: readonly T[]): T;
	shuffle<T>(list: readonly T[]): T[];
}

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function chances(seed: number): Chances {
	let state = seed >>> 0;
	const below = (limit: number) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
	};
	const pick = <T>(list: readonly T[]): T => {
		const picked = list[below(list.length)];
		if (picked === undefined) throw new Error('nothing to pick from');
		return picked;
	};
	const shuffle = <T>(list: readonly T[]): T[] =>
		list
			.map((one) => ({ one, place: below(2 ** 32) }))
			.sort((a, b) => a.place - b.place)
			.map(({ one }) => one);
	return { below, pick, shuffle };
}
