/** A journal as far as it can be read. */
export interface ReadJournal<Entry> {
	entries: Entry[];
	/** Bytes that were read; what stands behind them was cut off by a crash or is damaged. */
	bytes: number;
	/** Lines behind the readable part that were finished: not a crash, but damage. */
	lostLines: number;
}

function readLine<Entry>(line: string, kinds: readonly string[]): Entry | undefined {
	try {
		const entry: unknown = JSON.parse(line);
		const isEntry =
			typeof entry === 'object' &&
			entry !== null &&
			'kind' in entry &&
			kinds.includes(String(entry.kind));
		// Only we write the journal; a line that can be parsed is a line we finished.
		return isEntry ? (entry as Entry) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Reads a journal, one JSON text a line. A last line without its end was cut off by a crash and does not count.
 * @param kinds what `kind` its entries may have
 */
export function readEntries<Entry>(text: string, kinds: readonly string[]): ReadJournal<Entry> {
	const lines = text.split('\n');
	lines.pop();
	const entries: Entry[] = [];
	let bytes = 0;
	for (const line of lines) {
		const entry = readLine<Entry>(line, kinds);
		if (!entry) break;
		entries.push(entry);
		bytes += Buffer.byteLength(line) + 1;
	}
	return { entries, bytes, lostLines: lines.length - entries.length };
}

/** One entry as a line. */
export const journalLine = <Entry extends { kind: string }>(entry: Entry): string =>
	`${JSON.stringify(entry)}\n`;
