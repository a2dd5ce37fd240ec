/** What Astro's log says of its step that makes the pictures. */
export interface ImageStep {
	seconds: number;
	/** Addresses of the copies that were made: `/_astro/wharf.B5uaeTZw_Z1.avif`. */
	made: string[];
	/** Copies that a cache of Astro's had. */
	reused: number;
}

/** Astro writes 「843ms」 below a second, 「12.40s」 below a minute, and 「3m 30s」 above. */
const secondsIn = (minutes: string, number: string, unit: string) =>
	Number(minutes) * 60 + Number(number) / (unit === 'ms' ? 1000 : 1);

/** Reads the step out of the log; undefined where no picture was asked for. */
export function imageStep(log: string): ImageStep | undefined {
	const plain = log.replace(/\u001b\[[\d;]*m/g, '');
	const step = plain.split('generating optimized images')[1];
	const time = /Completed in (?:(\d+)m )?([\d.]+)(ms|s)/.exec(step ?? '');
	if (step === undefined || !time) return undefined;
	const copies = [...step.matchAll(/▶ (\S+) \((before|reused)/g)];
	return {
		seconds: secondsIn(time[1] ?? '0', time[2] ?? '', time[3] ?? ''),
		made: copies.filter(([, , how]) => how === 'before').map(([, address = '']) => address),
		reused: copies.filter(([, , how]) => how === 'reused').length,
	};
}
