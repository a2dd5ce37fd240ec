/** What adorns the street sketch, as SVG paths on its sheet of 1000 × 1000: frame, arrow to the north, willow. */
import { writeFile } from 'node:fs/promises';
import { between, type Random, seeded } from './random.ts';

type Point = readonly [number, number];

export interface MapOrnaments {
	/** The pen's rule round the sheet. */
	readonly frame: string;
	/** The dark and the light half of the arrow's blade, and its shaft. */
	readonly northDark: string;
	readonly northLight: string;
	readonly northShaft: string;
	/** The willow in the corner: its wood, its twigs, and its leaves as single dabs. */
	readonly wood: string;
	readonly twigs: string;
	readonly leaves: string;
}

export const ORNAMENTS_PATH = 'src/assets/drawings/map-ornaments.json';

const one = (n: number): number => Math.round(n * 10) / 10;
const at = ([x, y]: Point): string => `${one(x)} ${one(y)}`;
const through = (points: readonly Point[]): string => `M${points.map(at).join('L')}`;

/** A pen line from corner to corner that a hand drew along a ruler it did not hold very well. */
function ruled(from: Point, to: Point, random: Random): Point[] {
	return Array.from({ length: 9 }, (_, k): Point => {
		const t = k / 8;
		const off = k === 0 || k === 8 ? 0 : between(random, -1.1, 1.1);
		const level = from[1] === to[1];
		const [x, y] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
		return level ? [x, y + off] : [x + off, y];
	});
}

/** The sheet's rule: four lines that cross at the corners. */
function frame(random: Random): string {
	const [low, high, over] = [8, 992, 4];
	const lines = [
		ruled([low - over, low], [high + over, low], random),
		ruled([high, low - over], [high, high + over], random),
		ruled([high + over, high], [low - over, high], random),
		ruled([low, high + over], [low, low - over], random),
	];
	return lines.map(through).join('');
}

/** One hanging twig with its leaves. */
function strand(from: Point, fall: number, out: number, random: Random): [string, string] {
	const steps = Math.max(3, Math.round(fall / 9));
	const points = Array.from({ length: steps + 1 }, (_, k): Point => {
		const t = k / steps;
		return [from[0] + out * Math.sqrt(t) + between(random, -0.5, 0.5), from[1] + fall * t];
	});
	const leaves = points.slice(1).map(([x, y], k) => {
		const side = (k % 2 ? 1 : -1) * between(random, 1.2, 3);
		return `M${at([x, y - 2])}l${at([side, between(random, 4.5, 7)])}`;
	});
	return [through(points), leaves.join('')];
}

/** A willow on the bank, 100 wide and 140 high, its foot at `foot`. */
function willow(foot: Point, random: Random): Pick<MapOrnaments, 'wood' | 'twigs' | 'leaves'> {
	const [x, y] = foot;
	const fork: Point = [x + 9, y - 74];
	const wood = [
		`M${at([x - 7, y])}Q${at([x - 1, y - 36])} ${at([x + 4, y - 76])}`,
		`L${at([x + 13, y - 77])}Q${at([x + 8, y - 34])} ${at([x + 8, y])}Z`,
	];
	const twigs: string[] = [];
	const leaves: string[] = [];
	for (let k = 0; k < 8; k++) {
		const turn = -Math.PI * (0.06 + (0.88 * (k + between(random, -0.25, 0.25))) / 7);
		const reach = between(random, 34, 46);
		const tip: Point = [fork[0] + Math.cos(turn) * reach * 1.1, fork[1] + Math.sin(turn) * reach * 1.25]; // prettier-ignore
		const bend: Point = [fork[0] + Math.cos(turn) * reach * 0.35, tip[1] - 5];
		twigs.push(`M${at(fork)}Q${at(bend)} ${at(tip)}`);
		for (const share of [0.45, 0.7, 0.9, 1]) {
			const start: Point = [fork[0] + (tip[0] - fork[0]) * share, fork[1] + (tip[1] - fork[1]) * share - 5]; // prettier-ignore
			const fall = Math.min(y - start[1] - 16, between(random, 30, 74));
			const [twig, dabs] = strand(start, fall, Math.cos(turn) * 9, random);
			twigs.push(twig);
			leaves.push(dabs);
		}
	}
	return { wood: wood.join(''), twigs: twigs.join(''), leaves: leaves.join('') };
}

/** The ornaments; the same every time. */
export function mapOrnaments(): MapOrnaments {
	const random = seeded('map-ornaments');
	return {
		frame: frame(random),
		northDark: 'M962 30Q970 62 972 94L962 85Z',
		northLight: 'M962 30Q954 62 952 94L962 85Z',
		northShaft: 'M962 86Q961 94 962 102',
		...willow([62, 972], random),
	};
}

/** Writes them to where the page takes them from. */
export async function saveOrnaments(path = ORNAMENTS_PATH): Promise<string> {
	await writeFile(path, `${JSON.stringify(mapOrnaments(), undefined, '\t')}\n`);
	return path;
}
