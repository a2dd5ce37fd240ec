/** How far a pixel is from the rim of its wash. */

/** Distance in pixels to the nearest change of region, up to `most`. */
export function distanceToEdge(
	region: Int32Array,
	width: number,
	height: number,
	most: number,
): Float32Array {
	const d = new Float32Array(width * height).fill(most);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const right = x + 1 < width && region[i] !== region[i + 1];
			const below = y + 1 < height && region[i] !== region[i + width];
			if (right) d[i] = d[i + 1] = 0;
			if (below) d[i] = d[i + width] = 0;
		}
	}
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			let v = d[i]!;
			if (x > 0) v = Math.min(v, d[i - 1]! + 1);
			if (y > 0) v = Math.min(v, d[i - width]! + 1, x > 0 ? d[i - width - 1]! + 1.4 : most);
			d[i] = v;
		}
	}
	for (let y = height - 1; y >= 0; y--) {
		for (let x = width - 1; x >= 0; x--) {
			const i = y * width + x;
			let v = d[i]!;
			if (x + 1 < width) v = Math.min(v, d[i + 1]! + 1);
			if (y + 1 < height)
				v = Math.min(v, d[i + width]! + 1, x + 1 < width ? d[i + width + 1]! + 1.4 : most);
			d[i] = v;
		}
	}
	return d;
}
