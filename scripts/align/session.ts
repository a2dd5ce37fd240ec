import { join } from 'node:path';
import { RecordSession } from '../desk/record-session.ts';
import { readComparison, withPoints, type Points, type ReadComparison } from './record-file.ts';

/** Photos and points of a record: what aligning reads and writes. */
const recordText = ({ pictures }: ReadComparison): string =>
	JSON.stringify(pictures.map(({ photo, points }) => [photo, points ?? []]));

const pointsOf = ({ pictures }: ReadComparison): Points =>
	Object.fromEntries(pictures.slice(0, -1).map(({ photo, points }) => [photo, points ?? []]));

/** The points of a comparison's older pictures; a picture that has none in `points` loses what it had. */
function write(source: string, points: Points): string {
	const older = readComparison(source)?.pictures.slice(0, -1) ?? [];
	return withPoints(
		source,
		Object.fromEntries(older.map(({ photo }) => [photo, points[photo] ?? []])),
	);
}

/** The work on one comparison: its record, its journal, and what follows from both. */
export class Session extends RecordSession<Points> {
	/**
	 * @param content the content folder
	 * @param store where journals lie: outside the content
	 */
	constructor(content: string, store: string, id: string) {
		const kind = {
			read: (source: string) => {
				const read = readComparison(source);
				return read && { value: pointsOf(read), record: recordText(read) };
			},
			write,
		};
		super(join(content, 'comparisons', `${id}.yaml`), store, id, kind, {});
	}

	/** The record as it is now; undefined when it cannot be read. */
	read(): ReadComparison | undefined {
		const { source } = this;
		return source === undefined ? undefined : readComparison(source);
	}
}
