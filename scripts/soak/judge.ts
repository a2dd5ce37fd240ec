/** What a run is judged by. Pure: the same measurements give the same verdict. */

/** The heap of the start page after garbage collection. */
export interface HeapSample {
	/** Milliseconds since the run began. */
	at: number;
	bytes: number;
}

/** Something that may not happen in the hall. */
export interface Finding {
	kind: FindingKind;
	/** Where and what, for developers. */
	detail: string;
}

export const FINDING_KINDS = {
	outside: '要别处的东西，或者走了出去',
	error: '程序报错',
	'dead-end': '回不到开头',
	'stuck-sound': '声音停不下来',
	'no-return': '没有回到开头',
	trace: '留下了上一位的东西',
	frozen: '页面不应答',
} as const;
export type FindingKind = keyof typeof FINDING_KINDS;

/** The heap may grow so much after it has settled. */
export const MOST_GROWTH = 0.05;
/** Actions an hour. */
export const LEAST_RATE = 20_000;
/** Milliseconds in which a long run settles; a shorter one has a third of its time. */
const SETTLING = 10 * 60_000;

export const settlingTime = (length: number): number => Math.min(SETTLING, length / 3);

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const [low = NaN, high = NaN] = sorted.slice(
		Math.floor((sorted.length - 1) / 2),
		Math.floor(sorted.length / 2) + 1,
	);
	return sorted.length % 2 === 1 ? low : (low + high) / 2;
}

/**
 * How much the heap has grown since it settled: the middle of the last third of what was measured then, against the middle of
 * the first third, so that one odd sample decides nothing. 0.05 is five per cent. Undefined with fewer than six samples.
 */
export function heapGrowth(samples: readonly HeapSample[], length: number): number | undefined {
	const settled = samples.filter(({ at }) => at >= settlingTime(length)).map(({ bytes }) => bytes);
	if (settled.length < 6) return undefined;
	const third = Math.floor(settled.length / 3);
	return median(settled.slice(-third)) / median(settled.slice(0, third)) - 1;
}

/** Actions an hour; `length` in milliseconds. */
export const hourlyRate = (actions: number, length: number): number =>
	Math.round((actions * 3_600_000) / length);

export interface Measured {
	/** Milliseconds. */
	length: number;
	actions: number;
	/** How often the machine was left alone, and how often it came back to its start by itself. */
	left: number;
	returned: number;
	heap: readonly HeapSample[];
	findings: readonly Finding[];
}

/** Why a run has failed, in sentences; none when all is well. */
export function failures({ length, actions, left, returned, heap, findings }: Measured): string[] {
	const growth = heapGrowth(heap, length);
	const rate = hourlyRate(actions, length);
	const kinds = Object.entries(FINDING_KINDS).flatMap(([kind, words]) => {
		const count = findings.filter((finding) => finding.kind === kind).length;
		return count > 0 ? [`${words}：${count}次`] : [];
	});
	return [
		...kinds,
		...(rate < LEAST_RATE ? [`一小时只碰了${rate}下，不到${LEAST_RATE}下，这次不算数`] : []),
		...(left === 0 ? ['一次也没有等它自己回到开头'] : []),
		...(returned < left ? [`放下${left}次，只回到开头${returned}次`] : []),
		...(growth === undefined ? ['量内存的次数太少，看不出长没长，请把时间加长'] : []),
		...(growth !== undefined && growth >= MOST_GROWTH
			? [`内存稳定以后又长了${(growth * 100).toFixed(1)}%，应当小于5%`]
			: []),
	];
}
