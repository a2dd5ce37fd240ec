import {
	SHEET_SIZE,
	type SheetSpot,
	type SketchShapeName,
} from '../../../src/domain/sketch-geometry.ts';
import type { Sketch } from '../../../src/queries/sketch.ts';
import { drawSketch } from './drawing.ts';
import { svg } from './svg.ts';

/** Pixels a pointer may wander and still have clicked. */
const STILL = 4;
/** How far a point can be taken hold of, in sheet units. */
const REACH = 20;
const RING = 11;

/** What somebody does on the sheet. */
export interface SheetEvents {
	placed: (at: SheetSpot) => void;
	chosen: (index: number) => void;
	/** A point is being pulled, or has been let go. */
	pulled: (index: number, at: SheetSpot, isDone: boolean) => void;
}

/** The points that are worked on, as the sheet shows them. */
export interface ShownPoints {
	shape: SketchShapeName;
	points: readonly SheetSpot[];
	chosen: number;
}

/** Drawings count from the upper left corner, records from the lower left. */
const drawn = ([east, north]: SheetSpot) => [east, SHEET_SIZE - north] as const;

/** The sketch on which points are placed, moved and chosen with a pointer. */
export class Sheet {
	readonly root: HTMLElement;
	readonly #events: SheetEvents;
	readonly #ground = svg('g');
	readonly #work = svg('g', { class: 'work' });
	readonly #drawing = svg(
		'svg',
		{ viewBox: `0 0 ${SHEET_SIZE} ${SHEET_SIZE}`, 'aria-hidden': 'true' },
		this.#ground,
		this.#work,
	);
	#press: { id: number; x: number; y: number; index: number; hasMoved: boolean } | undefined;

	constructor(root: HTMLElement, events: SheetEvents) {
		this.root = root;
		this.#events = events;
		root.append(this.#drawing);
		root.addEventListener('pointerdown', (press) => this.#begin(press));
		root.addEventListener('pointermove', (move) => this.#follow(move));
		root.addEventListener('pointerup', (release) => this.#end(release));
		root.addEventListener('pointercancel', () => (this.#press = undefined));
	}

	/** Draws all places anew. */
	draw(sketch: Sketch): void {
		this.#ground.replaceChildren(...drawSketch(sketch));
	}

	/** Shows the points that are worked on. */
	show({ shape, points, chosen }: ShownPoints): void {
		const way = points.map((point) => drawn(point).join(',')).join(' ');
		const line = svg(shape === 'area' ? 'polygon' : 'polyline', { points: way, class: 'way' });
		const marks = points.map((point, index) => {
			const [x, y] = drawn(point);
			return svg(
				'g',
				{
					class: index === chosen ? 'mark chosen' : 'mark',
					'data-index': index,
					transform: `translate(${x} ${y})`,
				},
				svg('circle', { class: 'reach', r: REACH }),
				svg('circle', { class: 'ring', r: RING }),
				svg('text', { y: 5, 'font-size': 14 }, String(index + 1)),
			);
		});
		this.#work.replaceChildren(...(shape === 'point' ? [] : [line]), ...marks);
	}

	#spotAt({ clientX, clientY }: PointerEvent): SheetSpot {
		const { left, top, width, height } = this.#drawing.getBoundingClientRect();
		const side = Math.min(width, height);
		const x = (clientX - left - (width - side) / 2) / side;
		const y = (clientY - top - (height - side) / 2) / side;
		return [x * SHEET_SIZE, SHEET_SIZE - y * SHEET_SIZE];
	}

	#begin(press: PointerEvent): void {
		if (press.button !== 0) return;
		const mark = press.target instanceof Element ? press.target.closest('.mark') : null;
		const index = Number(mark?.getAttribute('data-index') ?? -1);
		const { pointerId: id, clientX: x, clientY: y } = press;
		this.#press = { id, x, y, index, hasMoved: false };
		this.root.setPointerCapture(id);
		this.root.focus();
		press.preventDefault();
	}

	#follow(move: PointerEvent): void {
		const press = this.#press;
		if (press?.id !== move.pointerId) return;
		press.hasMoved ||= Math.hypot(move.clientX - press.x, move.clientY - press.y) > STILL;
		if (press.hasMoved && press.index >= 0)
			this.#events.pulled(press.index, this.#spotAt(move), false);
	}

	#end(release: PointerEvent): void {
		const press = this.#press;
		if (press?.id !== release.pointerId) return;
		this.#press = undefined;
		const at = this.#spotAt(release);
		if (press.index >= 0)
			if (press.hasMoved) this.#events.pulled(press.index, at, true);
			else this.#events.chosen(press.index);
		else if (!press.hasMoved && at.every((number) => number >= 0 && number <= SHEET_SIZE))
			this.#events.placed(at);
	}
}
