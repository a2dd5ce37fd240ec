/** How many letters must be typed, dropped, changed or swapped to come from one word to the other. */
export function editDistance(from: string, to: string): number {
	const a = [...from];
	const b = [...to];
	let beforeLast: number[] = [];
	let last = b.map((_, index) => index + 1);
	last.unshift(0);
	for (const [i, letter] of a.entries()) {
		const row = [i + 1];
		for (const [j, other] of b.entries()) {
			const cost = letter === other ? 0 : 1;
			let best = Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (last[j] ?? 0) + cost);
			if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other)
				best = Math.min(best, (beforeLast[j - 1] ?? 0) + 1);
			row.push(best);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? a.length;
}

/**
 * Whether one letter typed wrong, dropped, added, or swapped with its neighbour leads from one word to the other: an edit
 * distance of exactly 1, without the table.
 */
export function isOneSlipApart(from: string, to: string): boolean {
	const [short, long] = from.length <= to.length ? [from, to] : [to, from];
	if (long.length - short.length > 1 || short === long) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at += 1;
	if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
	if (short.slice(at + 1) === long.slice(at + 1)) return true;
	const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
	return isSwapped && short.slice(at + 2) === long.slice(at + 2);
}

/** The names most like the one written, nearest first; names that share hardly a letter are left out. */
export function closest(written: string, names: Iterable<string>, count = 3): string[] {
	const wanted = written.toLowerCase();
	return [...names]
		.map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase()) }))
		.filter(
			({ name, distance }) => distance <= Math.max(1, Math.max(wanted.length, name.length) * 0.5),
		)
		.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
		.slice(0, count)
		.map(({ name }) => name);
}

/** Half a name is a common slip: `city` for `city-wall` counts as near. */
function distanceTo(wanted: string, name: string): number {
	const shorter = Math.min(wanted.length, name.length);
	if (shorter >= 3 && (name.startsWith(wanted) || wanted.startsWith(name))) return 1;
	return editDistance(wanted, name);
}
