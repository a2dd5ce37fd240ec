import QRCode from 'qrcode';

/** A square code for a phone's camera, as an SVG path. */
export interface QrCode {
	/** Modules on each side, the quiet zone included. */
	size: number;
	/** One square of 1×1 for each dark module. */
	path: string;
}

/** Empty modules a reader needs around the code, by its standard. */
const QUIET_ZONE = 4;

/** Medium correction: a printed sheet may be folded and stained. */
export function qrCode(text: string): QrCode {
	const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
	const squares: string[] = [];
	for (let row = 0; row < modules.size; row += 1) {
		for (let column = 0; column < modules.size; column += 1) {
			if (modules.get(row, column)) {
				squares.push(`M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`);
			}
		}
	}
	return { size: modules.size + 2 * QUIET_ZONE, path: squares.join('') };
}
