/** A stretch of a recording, in seconds. */
export interface Stretch {
	start: number;
	end: number;
}

/** Seconds of one step of the level. */
export const STEP = 0.05;
/** Seconds. Shorter stops are part of speaking. */
const SHORTEST_PAUSE = 0.3;
/** Where between the room's level and the voice's level silence ends: 0 is the room, 1 the voice. */
const BETWEEN = 0.35;
/** Decibels. When voice and room differ less, there is no telling them apart. */
const LEAST_DIFFERENCE = 8;
const FLOOR = -90;

/** Gathers the level of a sound, step by step, from samples of 16 bits. */
export class LevelMeter {
	readonly levels: number[] = [];
	readonly #stepSamples: number;
	#sum = 0;
	#count = 0;
	#samples = 0;

	constructor(sampleRate: number) {
		this.#stepSamples = Math.round(sampleRate * STEP);
	}

	add(sample: number): void {
		this.#sum += sample * sample;
		this.#samples += 1;
		this.#count += 1;
		if (this.#count < this.#stepSamples) return;
		const level = 10 * Math.log10(this.#sum / this.#count / 32_768 ** 2);
		this.levels.push(Math.max(FLOOR, level));
		this.#sum = 0;
		this.#count = 0;
	}

	/** How many samples came. */
	get samples(): number {
		return this.#samples;
	}
}

/** Where nobody speaks, judged by this recording's own room and voice. Empty when the two cannot be told apart. */
export function pausesIn(levels: readonly number[]): Stretch[] {
	const sorted = [...levels].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? FLOOR;
	const room = at(0.05);
	const voice = at(0.9);
	if (voice - room < LEAST_DIFFERENCE) return [];
	const limit = room + (voice - room) * BETWEEN;
	const pauses: Stretch[] = [];
	let from: number | undefined;
	for (const [index, level] of [...levels, Infinity].entries()) {
		if (level < limit) from ??= index;
		else if (from !== undefined) {
			if ((index - from) * STEP >= SHORTEST_PAUSE - 0.001)
				pauses.push({ start: from * STEP, end: index * STEP });
			from = undefined;
		}
	}
	return pauses;
}

/** Where somebody speaks: everything between the pauses. */
export function speechBetween(pauses: readonly Stretch[], seconds: number): Stretch[] {
	const speech: Stretch[] = [];
	let from = 0;
	for (const { start, end } of [...pauses, { start: seconds, end: seconds }]) {
		if (start - from > STEP) speech.push({ start: from, end: start });
		from = end;
	}
	return speech;
}
