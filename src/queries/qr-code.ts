import QRCode from 'qrcode';

/** A square code for a phone's camera, as an SVG path. */
export interface QrCode {
	/** Modules on each side, the quiet zone included. */
	size: number;
	/** One rectangle, one module high, for each run of dark modules in a row. */
	path: string;
}

/** Empty modules a reader needs around the code, by its standard. */
const QUIET_ZONE = 4;

/** Medium correction: a printed sheet may be folded and stained. */
export function qrCode(text: string): QrCode {
	const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
	const runs: string[] = [];
	for (let row = 0; row < modules.size; row += 1) {
		for (let column = 0; column < modules.size; column += 1) {
			const from = column;
			while (column < modules.size && modules.get(row, column)) column += 1;
			if (column > from) {
				const length = column - from;
				runs.push(`M${from + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`);
			}
		}
	}
	return { size: modules.size + 2 * QUIET_ZONE, path: runs.join('') };
}
