/** The dark and light squares of a QR code, as its library tells them. */
export interface CodeSquares {
	/** Squares on each side. */
	size: number;
	/** Whether the square is dark, as 1 or true; rows and columns are counted from 0. */
	get: (row: number, column: number) => number | boolean;
}

/** A square code for a phone's camera, as an SVG path. */
export interface QrCode {
	/** Squares on each side, the quiet zone included. */
	size: number;
	/** One rectangle, one square high, for each run of dark squares in a row. */
	path: string;
}

/** Empty squares a reader needs around the code, by its standard. */
const QUIET_ZONE = 4;

/** Draws a code. */
export function drawnCode(squares: CodeSquares): QrCode {
	const runs: string[] = [];
	for (let row = 0; row < squares.size; row += 1) {
		for (let column = 0; column < squares.size; column += 1) {
			const from = column;
			while (column < squares.size && squares.get(row, column)) column += 1;
			if (column > from) {
				const length = column - from;
				runs.push(`M${from + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`);
			}
		}
	}
	return { size: squares.size + 2 * QUIET_ZONE, path: runs.join('') };
}
