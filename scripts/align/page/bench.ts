import {
	inPixels,
	judgeComparison,
	judgePoints,
	spotOnNewest,
	type ControlPoint,
	type JudgedPoints,
	type PictureSize,
	type SlidingGrade,
} from '../../../src/domain/registration/alignment.ts';
import type { Area } from '../../../src/domain/registration/common-area.ts';
import { inverse, type PlanePoint } from '../../../src/domain/registration/homography.ts';
import { pictureName, refusals, said } from '../text.ts';
import type { AligningConnection } from './connection.ts';

export type Side = 'from' | 'to';

const other = (side: Side): Side => (side === 'from' ? 'to' : 'from');

/** Percentages are kept to the hundredth: on 4,000 pixels 0.4 of one, twice as fine as anybody clicks. */
const rounded = (percent: number) => Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;

/** Half of a point, until the other picture has been clicked. */
export interface Half {
	side: Side;
	at: PlanePoint;
	/** Where the program thinks that the other half is. */
	guess?: PlanePoint | undefined;
}

export interface BenchParts {
	connection: AligningConnection;
	sizeOf: (side: Side) => PictureSize;
	/** What is in the middle of a pane. */
	middleOf: (side: Side) => PlanePoint;
	say: (words: string) => void;
	/** Shows everything that follows from the points and what is chosen. */
	show: () => void;
}

/** A point's place on one of its two pictures. */
export const placeOn = ([x, y, toX, toY]: ControlPoint, side: Side): PlanePoint =>
	side === 'from' ? { x, y } : { x: toX, y: toY };

const pointOf = (from: PlanePoint, to: PlanePoint): ControlPoint => [
	rounded(from.x),
	rounded(from.y),
	rounded(to.x),
	rounded(to.y),
];

/** What an editor does with the points of one older picture: each thing is done, said and shown. */
export class Bench {
	/** The older picture that is being lined up. */
	photo = '';
	/** Index of the chosen point; −1 when there is none. */
	chosen = -1;
	half: Half | undefined;
	/** Points that the program found and nobody has judged yet. */
	proposals: readonly ControlPoint[] = [];
	/** Index of the proposal that is being looked at; −1 when there is none. */
	looked = -1;
	/** A point while it is being pulled. */
	#pulled: { index: number; point: ControlPoint } | undefined;
	readonly #parts: BenchParts;

	constructor(parts: BenchParts) {
		this.#parts = parts;
	}

	get points(): readonly ControlPoint[] {
		const points = this.#parts.connection.state.value[this.photo] ?? [];
		const pulled = this.#pulled;
		return pulled
			? points.map((point, index) => (index === pulled.index ? pulled.point : point))
			: points;
	}

	/** The comparison's grade; C is judged as B, so that one sees whether it could be more. */
	get grade(): SlidingGrade {
		const { match } = this.#parts.connection.work.comparison;
		return match === 'A' ? 'A' : 'B';
	}

	get judged(): JudgedPoints {
		const { sizeOf } = this.#parts;
		return judgePoints(this.grade, this.points, sizeOf('from'), sizeOf('to'));
	}

	/** What this picture and the newest have in common, in percent of the newest. */
	get common(): Area | undefined {
		const { sizeOf } = this.#parts;
		return judgeComparison(this.grade, [
			{ size: sizeOf('from'), points: this.points },
			{ size: sizeOf('to') },
		])?.common;
	}

	/** The older picture on the newest, as CSS writes it, for pixels; undefined while it cannot be laid there. */
	get matrix(): string | undefined {
		const { sizeOf } = this.#parts;
		const { registration } = this.judged;
		if (!registration) return undefined;
		const [a, b, c, d, e, f, g, h, i] = inPixels(
			registration.homography,
			sizeOf('from'),
			sizeOf('to'),
		);
		const columns = [a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, i];
		return `matrix3d(${columns.map((number) => number / i).join(', ')})`;
	}

	/** A click on a picture: half of a point, or its other half. */
	place(side: Side, at: PlanePoint): void {
		if (this.half && this.half.side !== side) {
			const { at: first } = this.half;
			return this.#add(side === 'to' ? pointOf(first, at) : pointOf(at, first));
		}
		const guess = this.#guess(side, at);
		this.half = { side, at, guess };
		this.chosen = -1;
		this.looked = -1;
		const name = this.nameOf(other(side));
		this.#parts.say(guess ? said.halfGuessed(name) : said.half(name));
		this.#parts.show();
	}

	/** The other half where the program guessed it. */
	acceptGuess(): boolean {
		if (!this.half?.guess) return false;
		const { side, at, guess } = this.half;
		this.#add(side === 'from' ? pointOf(at, guess) : pointOf(guess, at));
		return true;
	}

	/** A point in the middle of both pictures, to be moved by keys. */
	addInMiddle(): void {
		const from = this.#parts.middleOf('from');
		this.#add(pointOf(from, this.#guess('from', from) ?? this.#parts.middleOf('to')));
	}

	cancel(): void {
		const wasHalf = this.half !== undefined;
		this.half = undefined;
		this.chosen = -1;
		this.looked = -1;
		if (wasHalf) this.#parts.say(said.cancelled);
		this.#parts.show();
	}

	/** Looks closely at a proposal, on both pictures. */
	look(proposal: number): void {
		this.looked = proposal;
		this.chosen = -1;
		this.half = undefined;
		this.#parts.say(said.looked(proposal));
		this.#parts.show();
	}

	choose(index: number): void {
		if (index < 0 || index >= this.points.length) return;
		this.chosen = index;
		this.looked = -1;
		this.half = undefined;
		this.#parts.say(said.chosen(index));
		this.#parts.show();
	}

	/** Moves the chosen point, or half of one, on one picture; by percent of its width and height. */
	nudge(side: Side, by: PlanePoint): void {
		const { half } = this;
		if (half && half.side === side) {
			const at = { x: half.at.x + by.x, y: half.at.y + by.y };
			this.half = { ...half, at, guess: this.#guess(side, at) };
			return this.#parts.show();
		}
		const point = this.points[this.chosen];
		if (!point) return this.#parts.say(said.nothingChosen);
		const { x, y } = placeOn(point, side);
		this.#move(this.chosen, side, { x: x + by.x, y: y + by.y });
	}

	/** A point pulled by the mouse: only where it is let go counts. */
	pull(side: Side, index: number, at: PlanePoint, isDone: boolean): void {
		if (isDone) {
			this.#pulled = undefined;
			return this.#move(index, side, at);
		}
		const point = this.points[index];
		if (point) this.#pulled = { index, point: this.#moved(point, side, at) };
		this.#parts.show();
	}

	remove(): void {
		const { chosen } = this;
		if (!this.points[chosen]) return this.#parts.say(said.nothingChosen);
		this.#set(this.points.filter((_, index) => index !== chosen));
		this.chosen = -1;
		this.#parts.say(said.removed(chosen));
		this.#parts.show();
	}

	again(what: 'undo' | 'redo'): void {
		this.half = undefined;
		const refusal = this.#parts.connection.perform({ kind: what });
		if (this.chosen >= this.points.length) this.chosen = -1;
		this.#parts.say(refusal ? refusals[refusal] : what === 'undo' ? said.undone : said.redone);
		this.#parts.show();
	}

	/** Takes proposals over as points of its own. */
	accept(accepted: readonly ControlPoint[]): void {
		this.#set([...this.points, ...accepted]);
		this.proposals = this.proposals.filter((point) => !accepted.includes(point));
		this.looked = -1;
		this.#parts.say(said.accepted(accepted.length));
		this.#parts.show();
	}

	dropProposals(): void {
		this.proposals = [];
		this.looked = -1;
		this.#parts.say(said.dropped);
		this.#parts.show();
	}

	/** 「从前（旧图）」 */
	nameOf(side: Side): string {
		const { pictures } = this.#parts.connection.work.comparison;
		const picture =
			side === 'to' ? pictures.at(-1) : pictures.find(({ photo }) => photo === this.photo);
		return pictureName(picture?.label ?? '', side === 'to');
	}

	#add(point: ControlPoint): void {
		this.half = undefined;
		this.#set([...this.points, point]);
		this.chosen = this.points.length - 1;
		this.#parts.say(said.added(this.chosen));
		this.#parts.show();
	}

	#moved(point: ControlPoint, side: Side, at: PlanePoint): ControlPoint {
		return side === 'from'
			? pointOf(at, placeOn(point, 'to'))
			: pointOf(placeOn(point, 'from'), at);
	}

	#move(index: number, side: Side, at: PlanePoint): void {
		this.#set(
			this.points.map((point, number) => (number === index ? this.#moved(point, side, at) : point)),
		);
		this.#parts.say(said.moved(index));
		this.#parts.show();
	}

	#set(points: readonly ControlPoint[]): void {
		const { connection } = this.#parts;
		const kept = connection.state.value;
		connection.perform({ kind: 'set', value: { ...kept, [this.photo]: points } });
	}

	/** Where a place of one picture is on the other, as far as the points tell. */
	#guess(side: Side, at: PlanePoint): PlanePoint | undefined {
		const { registration } = this.judged;
		if (!registration) return undefined;
		const { sizeOf } = this.#parts;
		const { homography } = registration;
		const seen =
			side === 'from'
				? spotOnNewest(homography, at, sizeOf('from'), sizeOf('to'))
				: spotOnNewest(inverse(homography), at, sizeOf('to'), sizeOf('from'));
		const isInside = [seen.x, seen.y].every((percent) => percent >= 0 && percent <= 100);
		return isInside ? seen : undefined;
	}
}
