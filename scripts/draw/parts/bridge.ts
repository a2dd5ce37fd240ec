/** A stone bridge with one arch. */
import { box, face, frameAt, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A low stone bridge with one arch over the canal, crossing at `z`. */
export function bridge(sketch: Sketch, z: number, left: number, right: number): void {
	const soffit = newGroup();
	const top = newGroup();
	const mid = (left + right) / 2;
	const half = (right - left) / 2;
	const deck = (x: number): number => 0.15 + 1.25 * (1 - Math.pow((x - mid) / (half + 1.6), 2));
	const r = half * 0.8;
	const spring = -1.2;
	const rise = Math.min(0.86, (deck(mid) - 0.5 - spring) / r);
	for (const [face2, zz] of [
		[0, z],
		[1, z + 2.6],
	] as const) {
		const outline: Vec3[] = [];
		for (let k = 0; k <= 20; k++) {
			const x = left - 1.6 + ((2 * half + 3.2) * k) / 20;
			outline.push([x, deck(x), zz]);
		}
		outline.push([right + 1.6, spring - 0.1, zz], [mid + r, spring - 0.1, zz]);
		const arch: Vec3[] = [];
		for (let k = 0; k <= 20; k++) {
			const a = (k / 20) * Math.PI;
			arch.push([mid + Math.cos(a) * r, spring + Math.sin(a) * r * rise, zz]);
		}
		outline.push(...arch, [mid - r, spring - 0.1, zz], [left - 1.6, spring - 0.1, zz]);
		face(sketch, outline, 'stone', { group: newGroup() });
		if (face2 === 1) continue;
		line(sketch, outline.slice(0, 21), 2, { loose: true });
		line(sketch, arch, 2, { loose: true, over: 0 });
		const ring = arch.map((_, k): Vec3 => {
			const a = (k / 20) * Math.PI;
			return [mid + Math.cos(a) * (r + 0.32), spring + Math.sin(a) * (r * rise + 0.32), zz - 0.01];
		});
		line(sketch, ring, 1.3, { loose: true, over: 0 });
		for (let k = 0; k <= 20; k++) line(sketch, [arch[k]!, ring[k]!], 1, { over: 0 });
		for (let row = 1; row < 6; row++) {
			const y = spring + row * 0.42;
			for (let k = 0; k < 24; k++) {
				const x = left - 1.4 + k * 0.42 + (row % 2) * 0.2;
				const inArch =
					Math.pow((x - mid) / (r + 0.4), 2) + Math.pow((y - spring) / (r * rise + 0.4), 2) < 1;
				if (inArch || y > deck(x) - 0.1) continue;
				line(
					sketch,
					[
						[x, y, zz - 0.01],
						[x + 0.36, y, zz - 0.01],
					],
					0.8,
					{ ink: 0.45, over: 0 },
				);
				if (k % 2)
					line(
						sketch,
						[
							[x, y, zz - 0.01],
							[x, y + 0.4, zz - 0.01],
						],
						0.8,
						{ ink: 0.4, over: 0 },
					);
			}
		}
		// Soffit of the arch.
		for (let k = 0; k < 20; k++) {
			const a = arch[k]!;
			const b = arch[k + 1]!;
			face(sketch, [a, b, [b[0], b[1], z + 2.6], [a[0], a[1], z + 2.6]], 'stone', {
				group: soffit,
				shade: 0.2,
			});
		}
	}
	for (let k = 0; k < 20; k++) {
		const x0 = left - 1.6 + ((2 * half + 3.2) * k) / 20;
		const x1 = left - 1.6 + ((2 * half + 3.2) * (k + 1)) / 20;
		face(
			sketch,
			[
				[x0, deck(x0), z],
				[x1, deck(x1), z],
				[x1, deck(x1), z + 2.6],
				[x0, deck(x0), z + 2.6],
			],
			'slab',
			{ group: top },
		);
	}
	for (const zz of [z + 0.1, z + 2.45]) {
		for (let k = 0; k < 8; k++) {
			const x = left - 1 + ((2 * half + 2) * k) / 7;
			box(sketch, frameAt([x, deck(x), zz], 0), [-0.09, 0, -0.09], [0.09, 0.85, 0.09], 'stone', {
				weight: 1.3,
			});
			if (k === 7) continue;
			const x1 = left - 1 + ((2 * half + 2) * (k + 1)) / 7;
			for (const [lo, hi] of [
				[0.5, 0.7],
				[0.08, 0.38],
			] as const) {
				const o: Vec3[] = [
					[x, deck(x) + lo, zz],
					[x1, deck(x1) + lo, zz],
					[x1, deck(x1) + hi, zz],
					[x, deck(x) + hi, zz],
				];
				face(sketch, o, 'stone', { group: newGroup() });
				line(sketch, [o[3]!, o[2]!], 1.3, { over: 0 });
				line(sketch, [o[0]!, o[1]!], 1, { over: 0 });
			}
		}
	}
}
