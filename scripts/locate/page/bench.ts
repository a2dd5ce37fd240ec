import {
	SHEET_SIZE,
	unitsFromLine,
	type SheetSpot,
	type SketchShapeName,
} from '../../../src/domain/sketch-geometry.ts';
import { UNDRAWN, type Draft, type DraftCoordinate, type DraftSketch } from '../draft.ts';
import { refusals, said } from '../text.ts';
import type { LocatingConnection } from './connection.ts';

/** Sheet units within which a click beside one's own line means the line. */
const ON_LINE = 8;
/** Sheet units by which a point added by key stands off the last one. */
const BESIDE = 20;

export interface BenchParts {
	connection: LocatingConnection;
	say: (words: string) => void;
	/** Shows everything that follows from the draft and what is chosen. */
	show: () => void;
}

/** Points lie on whole units, on the sheet. */
const onSheet = ([east, north]: SheetSpot): SheetSpot => {
	const within = (number: number) => Math.min(SHEET_SIZE, Math.max(0, Math.round(number)));
	return [within(east), within(north)];
};

const isSame = (one: SheetSpot | undefined, other: SheetSpot) =>
	one?.[0] === other[0] && one[1] === other[1];

/** What an editor does with a place: each thing is done, said and shown. */
export class Bench {
	/** Index of the chosen point; −1 when there is none. */
	chosen = -1;
	/** A point while it is being pulled. */
	#pulled: { index: number; at: SheetSpot } | undefined;
	readonly #parts: BenchParts;

	constructor(parts: BenchParts) {
		this.#parts = parts;
	}

	get draft(): Draft {
		return this.#parts.connection.state.value;
	}

	get sketch(): DraftSketch {
		return this.draft.sketch ?? UNDRAWN;
	}

	/** The points as they are seen: a pulled one where the pointer is. */
	get points(): readonly SheetSpot[] {
		const pulled = this.#pulled;
		const { points } = this.sketch;
		return pulled ? points.map((point, at) => (at === pulled.index ? pulled.at : point)) : points;
	}

	/** A click on the sheet: moves the only point of a point, else adds one. */
	place(at: SheetSpot): void {
		const { shape, points } = this.sketch;
		if (shape === 'point' && points.length > 0) return this.#move(Math.max(0, this.chosen), at);
		this.#insert(this.#onOwnLine(at) ?? this.#next, at);
	}

	/** A point for the keys to move: between two, or beside the last. */
	add(): void {
		const { shape, points } = this.sketch;
		if (shape === 'point' && points.length > 0) return this.#parts.say(said.onlyOne);
		const before = points[this.#next - 1];
		const after = points[this.#next];
		const middle = SHEET_SIZE / 2;
		if (!before) this.#insert(0, [middle, middle]);
		else if (after)
			this.#insert(this.#next, [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2]);
		else {
			const isAtEdge = before[0] + BESIDE > SHEET_SIZE;
			this.#insert(this.#next, [before[0] + (isAtEdge ? -BESIDE : BESIDE), before[1]]);
		}
	}

	choose(index: number): void {
		const point = this.sketch.points[index];
		if (!point) return;
		this.chosen = index;
		this.#parts.say(said.chosen(index, point));
		this.#parts.show();
	}

	/** Chooses the point before or behind the chosen one, round and round. */
	step(by: 1 | -1): void {
		const count = this.sketch.points.length;
		if (count === 0) return this.#parts.say(said.undrawn);
		const from = this.chosen < 0 ? (by > 0 ? -1 : count) : this.chosen;
		this.choose((from + by + count) % count);
	}

	leave(): void {
		this.chosen = -1;
		this.#parts.say(said.left);
		this.#parts.show();
	}

	nudge(east: number, north: number): void {
		const point = this.sketch.points[this.chosen];
		if (!point) return this.#parts.say(said.nothingChosen);
		this.#move(this.chosen, [point[0] + east, point[1] + north]);
	}

	/** The chosen point to exactly there. */
	moveTo(at: SheetSpot): void {
		if (this.sketch.points[this.chosen]) this.#move(this.chosen, at, (spot) => spot);
	}

	/** A point pulled by the mouse: only where it is let go counts. */
	pull(index: number, at: SheetSpot, isDone: boolean): void {
		this.#pulled = isDone ? undefined : { index, at: onSheet(at) };
		if (isDone) {
			this.chosen = index;
			return this.#move(index, at);
		}
		this.#parts.show();
	}

	remove(): void {
		const { chosen } = this;
		const { points } = this.sketch;
		if (!points[chosen]) return this.#parts.say(said.nothingChosen);
		this.chosen = -1;
		this.redraw({ points: points.filter((_, index) => index !== chosen) }, said.removed(chosen));
	}

	setShape(shape: SketchShapeName): void {
		this.redraw({ shape });
	}

	/** Changes the drawing. */
	redraw(change: Partial<DraftSketch>, words: string = said.noted): void {
		this.#set({ ...this.draft, sketch: { ...this.sketch, ...change } }, words);
	}

	/** Changes the measured point; undefined takes it out. */
	measure(change: DraftCoordinate | undefined, words: string = said.noted): void {
		const coordinate = change && { ...this.draft.coordinate, ...change };
		const isEmpty = !coordinate || Object.values(coordinate).every((value) => value === undefined);
		this.#set({ ...this.draft, coordinate: isEmpty ? undefined : coordinate }, words);
	}

	again(what: 'undo' | 'redo'): void {
		const refusal = this.#parts.connection.perform({ kind: what });
		if (this.chosen >= this.sketch.points.length) this.chosen = -1;
		this.#parts.say(refusal ? refusals[refusal] : what === 'undo' ? said.undone : said.redone);
		this.#parts.show();
	}

	/** Where the next point comes: behind the chosen one, else at the end. */
	get #next(): number {
		return this.chosen < 0 ? this.sketch.points.length : this.chosen + 1;
	}

	/** Between which points a spot lies on one's own line; undefined when it lies beside it. */
	#onOwnLine(at: SheetSpot): number | undefined {
		const { shape, points } = this.sketch;
		const [first] = points;
		const line = shape === 'area' && first ? [...points, first] : points;
		const found = line.slice(1).findIndex((to, index) => {
			const from = line[index];
			return from !== undefined && unitsFromLine(at, [from, to]) <= ON_LINE;
		});
		return found < 0 ? undefined : found + 1;
	}

	#insert(index: number, spot: SheetSpot): void {
		const at = onSheet(spot);
		const { points } = this.sketch;
		this.chosen = index;
		this.redraw(
			{ points: [...points.slice(0, index), at, ...points.slice(index)] },
			said.added(index, at),
		);
	}

	#move(index: number, to: SheetSpot, round = onSheet): void {
		const at = round(to);
		const { points } = this.sketch;
		if (isSame(points[index], at)) {
			this.#parts.say(said.edge(index));
			return this.#parts.show();
		}
		this.redraw(
			{ points: points.map((point, number) => (number === index ? at : point)) },
			said.moved(index, at),
		);
	}

	#set(value: Draft, words: string): void {
		this.#parts.connection.change(value);
		this.#parts.say(words);
		this.#parts.show();
	}
}
