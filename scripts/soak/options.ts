import { parseArgs } from 'node:util';

export interface SoakOptions {
	minutes: number;
	/** The same seed makes the same choices; what a page does meanwhile is its own affair. */
	seed: number;
	/** Folder of a built edition; the standing kiosk edition without it. */
	edition: string | undefined;
}

const USAGE = '例如：npm run soak -- --minutes 30 --seed 7 --edition dist/kiosk';

/** Reads what was typed; a sentence where it cannot be read. */
export function readOptions(written: readonly string[], usualSeed: number): SoakOptions | string {
	let values: { minutes?: string; seed?: string; edition?: string };
	try {
		({ values } = parseArgs({
			args: [...written],
			options: {
				minutes: { type: 'string' },
				seed: { type: 'string' },
				edition: { type: 'string' },
			},
		}));
	} catch {
		return `有不认识的写法。${USAGE}`;
	}
	const minutes = Number(values.minutes ?? 30);
	const seed = Number(values.seed ?? usualSeed);
	if (!(minutes > 0 && minutes <= 24 * 60)) return `--minutes 要写分钟，最多1440。${USAGE}`;
	if (!Number.isInteger(seed) || seed < 0) return `--seed 要写一个整数。${USAGE}`;
	return { minutes, seed, edition: values.edition };
}
