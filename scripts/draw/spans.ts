/** Filling outlines row by row. */

/** Flat points in pixels; several outlines make holes. */
export type Outlines = readonly (readonly (readonly [number, number])[])[];

/**
 * Calls `span` for every run of pixels whose centres lie inside. Characters overlap themselves and need `nonzero`.
 * `x0` is the first pixel, `x1` one past the last.
 */
export function fillSpans(
	outlines: Outlines,
	width: number,
	height: number,
	span: (y: number, x0: number, x1: number) => void,
	rule: 'even-odd' | 'nonzero' = 'even-odd',
): void {
	let top = Infinity;
	let bottom = -Infinity;
	for (const outline of outlines) {
		for (const p of outline) {
			if (p[1] < top) top = p[1];
			if (p[1] > bottom) bottom = p[1];
		}
	}
	const y0 = Math.max(0, Math.ceil(top - 0.5));
	const y1 = Math.min(height - 1, Math.floor(bottom - 0.5));
	if (rule === 'nonzero') return fillWound(outlines, width, y0, y1, span);
	const hits: number[] = [];
	for (let y = y0; y <= y1; y++) {
		const cy = y + 0.5;
		hits.length = 0;
		for (const outline of outlines) {
			let a = outline[outline.length - 1];
			for (const b of outline) {
				if (a && a[1] <= cy !== b[1] <= cy) {
					hits.push(a[0] + ((cy - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
				}
				a = b;
			}
		}
		if (hits.length > 2) hits.sort((p, q) => p - q);
		else if (hits.length === 2 && hits[0]! > hits[1]!) hits.reverse();
		for (let i = 0; i + 1 < hits.length; i += 2) {
			const x0 = Math.max(0, Math.ceil(hits[i]! - 0.5));
			const x1 = Math.min(width, Math.ceil(hits[i + 1]! - 0.5));
			if (x0 < x1) span(y, x0, x1);
		}
	}
}

function fillWound(
	outlines: Outlines,
	width: number,
	y0: number,
	y1: number,
	span: (y: number, x0: number, x1: number) => void,
): void {
	for (let y = y0; y <= y1; y++) {
		const cy = y + 0.5;
		const hits: { x: number; turn: number }[] = [];
		for (const outline of outlines) {
			let a = outline[outline.length - 1];
			for (const b of outline) {
				if (a && a[1] <= cy !== b[1] <= cy) {
					const x = a[0] + ((cy - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
					hits.push({ x, turn: b[1] > a[1] ? 1 : -1 });
				}
				a = b;
			}
		}
		hits.sort((p, q) => p.x - q.x);
		let wound = 0;
		for (const [i, hit] of hits.entries()) {
			wound += hit.turn;
			const next = hits[i + 1];
			if (wound === 0 || !next) continue;
			const x0 = Math.max(0, Math.ceil(hit.x - 0.5));
			const x1 = Math.min(width, Math.ceil(next.x - 0.5));
			if (x0 < x1) span(y, x0, x1);
		}
	}
}
