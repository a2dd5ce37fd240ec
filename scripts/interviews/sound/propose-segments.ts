import type { Stretch } from './pauses.ts';

/** Seconds. A segment is what one listens to in one go; `src/checks/segments.ts` reminds of others. */
export const SEGMENT = { shortest: 60, usual: 180, longest: 300 };

/**
 * Proposes where to divide a recording: in its longest pauses, so that each segment lasts one to five minutes, about three.
 * Where there is no pause in reach, at an even distance. Returns segments that follow each other without a gap.
 */
export function proposeSegments(pauses: readonly Stretch[], seconds: number): Stretch[] {
	const segments: Stretch[] = [];
	let start = 0;
	while (seconds - start > SEGMENT.longest) {
		const earliest = start + SEGMENT.shortest;
		// The last segment may not become too short.
		const latest = Math.min(start + SEGMENT.longest, seconds - SEGMENT.shortest);
		const middle = (pause: Stretch) => (pause.start + pause.end) / 2;
		// A long pause is worth a detour: one second of silence outweighs half a minute of distance.
		const worth = (pause: Stretch) =>
			pause.end - pause.start - Math.abs(middle(pause) - start - SEGMENT.usual) / 30;
		const [best] = pauses
			.filter((pause) => middle(pause) >= earliest && middle(pause) <= latest)
			.sort((a, b) => worth(b) - worth(a));
		const cut = best ? middle(best) : Math.min(start + SEGMENT.usual, latest);
		const end = Math.round(cut * 10) / 10;
		segments.push({ start, end });
		start = end;
	}
	return [...segments, { start, end: seconds }];
}
