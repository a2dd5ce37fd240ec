/** Longest cue of a transcript: seconds, and characters with punctuation. */
const LONGEST_CUE = { seconds: 6.9, characters: 36 };

/** Something with a length that may become part of a cue. */
interface Timed {
	text: string;
	/** Seconds of sound. */
	seconds: number;
	/** Seconds of silence after it. */
	pause: number;
}

/** What a cut between two cues costs: nothing at a comma, much inside a list or a clause. */
const cutCost = (textBefore: string) =>
	/[，：；。！？…—）][」』》”’）]*$/.test(textBefore) ? 0 : 3;

function seconds(group: readonly Timed[]): number {
	return group.reduce(
		(sum, part, index) => sum + part.seconds + (index < group.length - 1 ? part.pause : 0),
		0,
	);
}

function fits(group: readonly Timed[]): boolean {
	const characters = [...group.map((part) => part.text).join('')].length;
	return seconds(group) <= LONGEST_CUE.seconds && characters <= LONGEST_CUE.characters;
}

/**
 * Joins neighbouring breaths of one sentence into cues that are neither too long to read nor to hear, with as few and as
 * natural cuts as can be. A breath that is too long by itself is a cue of its own.
 */
export function groupIntoCues<Part extends Timed>(parts: readonly Part[]): Part[][] {
	const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
	for (let end = 1; end <= parts.length; end += 1) {
		let chosen = { cost: Infinity, from: end - 1 };
		for (let from = end - 1; from >= 0; from -= 1) {
			const group = parts.slice(from, end);
			if (group.length > 1 && !fits(group)) break;
			const cut = from === 0 ? 0 : cutCost(parts[from - 1]?.text ?? '');
			const cost = (best[from]?.cost ?? 0) + 1 + cut + (seconds(group) < 1.5 ? 1 : 0);
			if (cost < chosen.cost) chosen = { cost, from };
		}
		best.push(chosen);
	}
	const groups: Part[][] = [];
	for (let end = parts.length; end > 0; end = best[end]?.from ?? 0)
		groups.unshift(parts.slice(best[end]?.from ?? 0, end));
	return groups;
}
