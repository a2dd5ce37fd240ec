/** Seconds between hearing a beginning and pressing a key, as long as nobody has measured it. */
export const USUAL_REACTION = 0.15;
/** Seconds. */
export const LONGEST_REACTION = 0.6;

/** So many corrected marks tell something; the last ones count. */
const ENOUGH = 5;
const MOST = 12;
/** The part of the corrections that must go the same way. */
const MAJORITY = 0.7;
/** Seconds. A smaller difference is not worth asking about. */
const WORTH = 0.04;

/**
 * What the corrections of the last marks say about a volunteer's reaction: marks that are moved forward again and again
 * came too late. The middle one counts, so that a slip does not.
 * @param nets how far each corrected mark was moved, seconds, negative for earlier
 * @returns a better reaction time and the middle correction; undefined while there is nothing to say
 */
export function betterReaction(
	present: number,
	nets: readonly number[],
): { reaction: number; net: number } | undefined {
	const moved = nets.filter((net) => net !== 0).slice(-MOST);
	if (moved.length < ENOUGH) return undefined;
	const sorted = [...moved].sort((a, b) => a - b);
	const net = Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
	const alike = moved.filter((one) => one < 0 === net < 0).length;
	if (alike < moved.length * MAJORITY) return undefined;
	const wish = Math.min(Math.max(present - net, 0), LONGEST_REACTION);
	const reaction = Math.round(wish * 20) / 20;
	return Math.abs(net) < WORTH || reaction === present ? undefined : { reaction, net };
}
