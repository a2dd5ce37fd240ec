/** What a pupil wrote about the sources of one lesson: by source, then by box. Boxes are counted from 0. */
export type AnalysisNotes = Readonly<Record<string, Readonly<Record<string, string>>>>;

const isWords = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what the device kept; whatever is no note is left out. */
export function notesFromText(text: string | undefined): AnalysisNotes {
	let kept: unknown;
	try {
		kept = JSON.parse(text ?? '{}');
	} catch {
		return {};
	}
	if (!isWords(kept)) return {};
	return Object.fromEntries(
		Object.entries(kept).flatMap(([source, boxes]) => {
			if (!isWords(boxes)) return [];
			const words = Object.entries(boxes).filter(
				(box): box is [string, string] => typeof box[1] === 'string',
			);
			return [[source, Object.fromEntries(words)]];
		}),
	);
}

export const notesAsText = (notes: AnalysisNotes): string => JSON.stringify(notes);

/** The notes with one box filled; an empty box is no note. */
export function withNote(
	notes: AnalysisNotes,
	source: string,
	box: string,
	words: string,
): AnalysisNotes {
	const { [box]: _before, ...others } = notes[source] ?? {};
	const boxes = words.trim() === '' ? others : { ...others, [box]: words };
	return Object.keys(boxes).length > 0
		? { ...notes, [source]: boxes }
		: withoutSource(notes, source);
}

/** The notes without those of one source. */
export function withoutSource(notes: AnalysisNotes, source: string): AnalysisNotes {
	const { [source]: _gone, ...others } = notes;
	return others;
}

/** A sheet as a text that Windows' own editor opens rightly: a mark of its encoding, and lines that end its way. */
export function sheetAsText(
	heading: readonly string[],
	boxes: readonly { question: string; words: string }[],
	empty: string,
): string {
	const lines = [
		...heading,
		...boxes.flatMap(({ question, words }) => ['', `【${question}】`, words.trim() || empty]),
	];
	return `\uFEFF${lines.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`;
}

/** A name that Windows takes for a file. */
export const fileNameOf = (words: string): string =>
	`${words.replace(/[\\/:*?"<>|：？《》\s]+/g, '-').replace(/^-|-$/g, '')}.txt`;
