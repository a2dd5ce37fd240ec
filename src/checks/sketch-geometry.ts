import { geometryFaults, unitsFromLine } from '../domain/sketch-geometry.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';
import { geometrySentence } from './geometry-words.ts';

type PlaceRecord = CheckedEntry<'places'>;
type Sketched = PlaceRecord & { data: { sketch: NonNullable<PlaceRecord['data']['sketch']> } };

const isSketched = (place: PlaceRecord): place is Sketched => place.data.sketch !== undefined;

/** Nearer than this, in sheet units, the drawings of two gates lie upon each other: each reaches 12 from its middle. */
const GATES_APART = 12;
/** A gate farther than this from every wall, in sheet units, stands in the open. */
const WALL_NEAR = 40;

function wrongShapes({ data: { sketch }, file, lineOf }: Sketched): Issue[] {
	const { shape, points } = sketch;
	return geometryFaults(shape, points).map((fault) => {
		const point = 'point' in fault ? fault.point : 'stretches' in fault ? fault.stretches[0] : -1;
		return {
			name: 'sketch-geometry',
			file,
			line: lineOf('sketch', 'points', ...(point < 0 ? [] : [point])),
			...geometrySentence(fault, shape, points),
		};
	});
}

const standsAt = ({ data: { sketch } }: Sketched) =>
	sketch.shape === 'point' ? sketch.points[0] : undefined;

function gatesOnGates(gates: readonly Sketched[]): Issue[] {
	return gates.flatMap((gate, index) => {
		const here = standsAt(gate);
		const other = gates.slice(0, index).find((one) => {
			const there = standsAt(one);
			return here && there && Math.hypot(here[0] - there[0], here[1] - there[1]) < GATES_APART;
		});
		if (!here || !other) return [];
		return [
			{
				name: 'gates-on-one-spot',
				file: gate.file,
				line: gate.lineOf('sketch', 'points'),
				message: `「${gate.data.name}」和「${other.data.name}」画在同一处 [${here.join(', ')}]，在图上叠在一起`,
				fix: `请核对两座门的位置，把其中一座挪开 ${GATES_APART} 以上；是同一座门，就合成一条，另一个名字写进 formerNames`,
			},
		];
	});
}

function gatesWithoutWall(gates: readonly Sketched[], walls: readonly Sketched[]): Issue[] {
	const lines = walls.map(({ data }) => data.sketch.points).filter(({ length }) => length > 1);
	return gates.flatMap((gate) => {
		const here = standsAt(gate);
		if (!here || lines.length === 0) return [];
		const nearest = Math.min(...lines.map((line) => unitsFromLine(here, line)));
		if (nearest <= WALL_NEAR) return [];
		return [
			{
				name: 'gate-off-the-wall',
				file: gate.file,
				line: gate.lineOf('sketch', 'points'),
				message: `城门画在 [${here.join(', ')}]，离图上最近的城墙有 ${Math.round(nearest)}`,
				fix: '请看一看：材料这样说就不用动，画错了就挪到城墙边上',
				reminder: true,
			},
		];
	});
}

/** What is drawn on the sketch can be drawn, and gates stand where gates can stand. */
export const sketchGeometry: Check = ({ records }) => {
	const sketched = records.places.filter(isSketched);
	const of = (kind: PlaceRecord['data']['kind']) =>
		sketched.filter(
			({ data }) =>
				data.kind === kind && geometryFaults(data.sketch.shape, data.sketch.points).length === 0,
		);
	return [
		...sketched.flatMap(wrongShapes),
		...gatesOnGates(of('gate')),
		...gatesWithoutWall(of('gate'), of('wall')),
	];
};
