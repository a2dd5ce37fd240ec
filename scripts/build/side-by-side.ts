import { availableParallelism } from 'node:os';

/**
 * Does the same work for many things, several at once and the first ones first; ends when all is done, or with what went
 * wrong.
 *
 * @param most how many at once; as many as the computer has processors, unless it is said
 */
export async function sideBySide<Thing>(
	things: Iterable<Thing>,
	work: (thing: Thing) => Promise<void>,
	most = availableParallelism(),
): Promise<void> {
	const waiting = [...things];
	const workOff = async () => {
		while (waiting.length > 0) {
			const [thing] = waiting.splice(0, 1) as [Thing]; // one is left
			await work(thing);
		}
	};
	await Promise.all(Array.from({ length: most }, workOff));
}
