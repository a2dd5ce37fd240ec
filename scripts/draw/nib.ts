/** One touch of the pen. */

export interface NibOptions {
	/** How much of the ink a pixel takes, 0…1: lines thin out at the margins. */
	readonly reach: (x: number, y: number) => number;
}

interface Nib {
	readonly x: number;
	readonly y: number;
	/** Half the width of the line in pixels. */
	readonly w: number;
	readonly k: number;
}

/** One piece of stroke between two nibs, soft at its sides, thinner where the paper's tooth is deep. */
export function dab(
	ink: Float32Array,
	width: number,
	height: number,
	a: Nib,
	b: Nib,
	options: NibOptions,
): void {
	const pad = Math.max(a.w, b.w) + 1.2;
	const x0 = Math.max(0, Math.floor(Math.min(a.x, b.x) - pad));
	const x1 = Math.min(width - 1, Math.ceil(Math.max(a.x, b.x) + pad));
	const y0 = Math.max(0, Math.floor(Math.min(a.y, b.y) - pad));
	const y1 = Math.min(height - 1, Math.ceil(Math.max(a.y, b.y) + pad));
	const dx = b.x - a.x;
	const dy = b.y - a.y;
	const l2 = dx * dx + dy * dy || 1e-6;
	for (let y = y0; y <= y1; y++) {
		for (let x = x0; x <= x1; x++) {
			const px = x + 0.5 - a.x;
			const py = y + 0.5 - a.y;
			const t = Math.min(1, Math.max(0, (px * dx + py * dy) / l2));
			const d = Math.hypot(px - dx * t, py - dy * t);
			const w = a.w + (b.w - a.w) * t;
			const cover = Math.min(1, Math.max(0, w + 0.5 - d)) * Math.min(1, w * 2.2 + 0.15);
			if (cover <= 0) continue;
			const i = y * width + x;
			const k = (a.k + (b.k - a.k) * t) * cover * options.reach(x, y);
			if (k > ink[i]!) ink[i] = k;
		}
	}
}
