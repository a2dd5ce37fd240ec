/** Columns a text takes on a terminal: Chinese characters and full-width signs take two. */
function columns(text: string): number {
	return [...text].reduce(
		(sum, character) =>
			sum + (/[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1),
		0,
	);
}

/** Prints rows below a headline; every column is as wide as its widest cell. */
export function printTable(
	headline: readonly string[],
	rows: readonly (readonly string[])[],
): void {
	const lines = [headline, ...rows];
	const count = Math.max(...lines.map(({ length }) => length));
	const widths = Array.from({ length: count }, (_, at) =>
		Math.max(...lines.map((cells) => columns(cells[at] ?? ''))),
	);
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columns(cell)))
			.join('  ')
			.trimEnd();
	console.log(line(headline));
	console.log(widths.map((width) => '─'.repeat(width)).join('  '));
	for (const row of rows) console.log(line(row));
}
