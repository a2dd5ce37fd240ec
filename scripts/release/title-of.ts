import type { CheckedEntry } from '../../src/checks/museum.ts';

/** What an editor calls a record. */
export function titleOf({ id, data }: CheckedEntry): string {
	for (const name of ['title', 'name', 'word', 'statement', 'caption'])
		if (name in data) return String(data[name as keyof typeof data]); // just looked for
	return id;
}
