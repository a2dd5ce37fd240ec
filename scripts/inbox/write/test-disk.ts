/** For tests: disks that are quick, or die. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { REAL_DISK, type Disk } from './disk.ts';

/** Does what the real one does without waiting for the disk. */
export const QUICK: Disk = {
	...REAL_DISK,
	...{ write: writeFileSync, copy: copyFileSync, settle: () => undefined },
};

/** Stops at the given step and does nothing any more, as a machine without power; a text is half written then. */
export function dying(steps: number): Disk & { done: () => number } {
	let count = 0;
	const step = <Args extends unknown[]>(
		work: (...args: Args) => void,
		half: (...args: Args) => void = () => undefined,
	) => {
		return (...args: Args) => {
			count += 1;
			if (count === steps) half(...args);
			if (count >= steps) throw new Error('no power');
			work(...args);
		};
	};
	const halfOf = (path: string, text: string) =>
		writeFileSync(path, text.slice(0, text.length / 2));
	return {
		write: step(QUICK.write, halfOf),
		copy: step(QUICK.copy, (from, to) => halfOf(to, readFileSync(from, 'utf8'))),
		rename: step(QUICK.rename),
		settle: step(QUICK.settle),
		remove: step(QUICK.remove),
		makeFolder: step(QUICK.makeFolder),
		removeEmpty: step(QUICK.removeEmpty),
		done: () => count,
	};
}
