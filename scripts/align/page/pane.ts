import type { PlanePoint } from '../../../src/domain/registration/homography.ts';
import type { PictureSize } from '../../../src/domain/registration/alignment.ts';
import type { Area } from '../../../src/domain/registration/common-area.ts';
import { drawMarks, type Mark } from './marks.ts';
import { Loupe } from './loupe.ts';

/** Pixels a pointer may wander and still have clicked. */
const STILL = 4;
const MOST_ZOOM = 12;

/** What somebody does on a pane; places are percent of the picture's width and height. */
export interface PaneEvents {
	/** A click on the picture, beside all points. */
	placed: (at: PlanePoint) => void;
	chosen: (index: number) => void;
	/** A point is being pulled, or has been let go. */
	pulled: (index: number, at: PlanePoint, isDone: boolean) => void;
}

/** One of the two pictures: it can be enlarged, moved, and clicked on. */
export class Pane {
	readonly root: HTMLElement;
	readonly #events: PaneEvents;
	readonly #stage = document.createElement('div');
	readonly #image = document.createElement('img');
	readonly #over = document.createElement('img');
	readonly #marks = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	readonly #loupe: Loupe;
	/** Where the picture's corner is, and pixels of the screen for one of the picture. */
	#view = { x: 0, y: 0, scale: 1 };
	#shown: { marks: readonly Mark[]; frame?: Area | undefined } = { marks: [] };
	#pull: { id: number; at: PlanePoint; index?: number; hasMoved: boolean } | undefined;

	constructor(root: HTMLElement, events: PaneEvents) {
		this.root = root;
		this.#events = events;
		this.#stage.className = 'stage';
		this.#image.alt = '';
		this.#image.draggable = false;
		this.#over.alt = '';
		this.#over.className = 'over';
		this.#over.hidden = true;
		this.#marks.classList.add('marks');
		this.#marks.setAttribute('aria-hidden', 'true');
		this.#stage.append(this.#image, this.#over);
		this.#loupe = new Loupe();
		const view = document.createElement('div');
		view.className = 'view';
		view.append(this.#stage);
		root.append(view, this.#marks, this.#loupe.root);
		root.addEventListener('pointerdown', (press) => this.#press(press));
		root.addEventListener('pointermove', (move) => this.#follow(move));
		root.addEventListener('pointerup', (release) => this.#release(release));
		root.addEventListener('pointercancel', () => (this.#pull = undefined));
		root.addEventListener('pointerleave', () => this.#lookAtChosen());
		root.addEventListener('wheel', (wheel) => this.#wheel(wheel), { passive: false });
		new ResizeObserver(() => this.fit()).observe(root);
	}

	/** Pixels of the picture, turned upright. */
	get size(): PictureSize {
		return { width: this.#image.naturalWidth, height: this.#image.naturalHeight };
	}

	/** Shows a picture; answers whether the browser can open it. */
	async load(src: string): Promise<boolean> {
		this.#image.src = src;
		try {
			await this.#image.decode();
		} catch {
			return false;
		}
		this.#loupe.load(src, this.size);
		this.fit();
		return true;
	}

	show(marks: readonly Mark[], frame?: Area): void {
		this.#shown = { marks, frame };
		this.#draw();
		this.#lookAtChosen();
	}

	/** Lays another picture over this one. */
	overlay(src: string, matrix: string): void {
		if (this.#over.src !== src) this.#over.src = src;
		this.#over.style.transform = matrix;
		this.#over.hidden = false;
	}

	/** How strongly the other picture covers this one, 0 to 1. */
	set strength(value: number) {
		this.#over.style.opacity = String(value);
	}

	uncover(): void {
		this.#over.hidden = true;
	}

	/** The place in the middle of what is seen. */
	get middle(): PlanePoint {
		const { width, height } = this.root.getBoundingClientRect();
		return this.#placeAt(width / 2, height / 2);
	}

	fit(): void {
		const { width, height } = this.root.getBoundingClientRect();
		const { size } = this;
		if (!size.width) return;
		const scale = Math.min(width / size.width, height / size.height);
		this.#view = {
			scale,
			x: (width - size.width * scale) / 2,
			y: (height - size.height * scale) / 2,
		};
		this.#draw();
	}

	zoom(factor: number, x?: number, y?: number): void {
		const { width, height } = this.root.getBoundingClientRect();
		const [atX, atY] = [x ?? width / 2, y ?? height / 2];
		const least = Math.min(width / this.size.width, height / this.size.height) / 2;
		const scale = Math.min(Math.max(this.#view.scale * factor, least), MOST_ZOOM);
		const ratio = scale / this.#view.scale;
		this.#view = {
			scale,
			x: atX - (atX - this.#view.x) * ratio,
			y: atY - (atY - this.#view.y) * ratio,
		};
		this.#draw();
	}

	move(x: number, y: number): void {
		this.#view = { ...this.#view, x: this.#view.x + x, y: this.#view.y + y };
		this.#draw();
	}

	/** Moves the picture, if need be, so that a place is seen. */
	reveal(place: PlanePoint): void {
		const { width, height } = this.root.getBoundingClientRect();
		const { x, y } = this.#onScreen(place);
		if (x < 20 || y < 20 || x > width - 20 || y > height - 20)
			this.move(width / 2 - x, height / 2 - y);
	}

	#onScreen({ x, y }: PlanePoint): PlanePoint {
		const { scale, x: left, y: top } = this.#view;
		return {
			x: left + ((x * this.size.width) / 100) * scale,
			y: top + ((y * this.size.height) / 100) * scale,
		};
	}

	/** A place of the picture, never outside it. */
	#placeAt(x: number, y: number): PlanePoint {
		const { scale, x: left, y: top } = this.#view;
		const percent = (at: number, length: number) =>
			Math.min(100, Math.max(0, (100 * at) / scale / length));
		return { x: percent(x - left, this.size.width), y: percent(y - top, this.size.height) };
	}

	#placeOf(event: MouseEvent): PlanePoint {
		const { left, top } = this.root.getBoundingClientRect();
		return this.#placeAt(event.clientX - left, event.clientY - top);
	}

	#draw(): void {
		const { x, y, scale } = this.#view;
		this.#stage.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
		const { marks, frame } = this.#shown;
		drawMarks(this.#marks, marks, frame, (place) => this.#onScreen(place));
	}

	#lookAtChosen(): void {
		const chosen = this.#shown.marks.find(({ isChosen }) => isChosen);
		if (chosen) this.#look(chosen.at);
		else this.#loupe.hide();
	}

	#look(place: PlanePoint): void {
		const { width } = this.root.getBoundingClientRect();
		this.#loupe.look(place, this.#onScreen(place).x > width / 2 ? 'left' : 'right');
	}

	#press(press: PointerEvent): void {
		if (press.button !== 0) return;
		const mark = press.target instanceof Element ? press.target.closest('[data-index]') : null;
		this.root.setPointerCapture(press.pointerId);
		const index = mark instanceof SVGElement ? Number(mark.dataset['index']) : undefined;
		const at = { x: press.clientX, y: press.clientY };
		this.#pull = {
			id: press.pointerId,
			at,
			hasMoved: false,
			...(index === undefined ? {} : { index }),
		};
		if (index !== undefined) this.#events.chosen(index);
	}

	#follow(move: PointerEvent): void {
		this.#look(this.#placeOf(move));
		const pull = this.#pull;
		if (!pull || pull.id !== move.pointerId) return;
		const [x, y] = [move.clientX - pull.at.x, move.clientY - pull.at.y];
		if (!pull.hasMoved && Math.hypot(x, y) < STILL) return;
		pull.hasMoved = true;
		if (pull.index !== undefined)
			return this.#events.pulled(pull.index, this.#placeOf(move), false);
		this.move(x, y);
		pull.at = { x: move.clientX, y: move.clientY };
	}

	#release(release: PointerEvent): void {
		const pull = this.#pull;
		this.#pull = undefined;
		if (!pull || pull.id !== release.pointerId) return;
		if (pull.index === undefined) {
			if (!pull.hasMoved) this.#events.placed(this.#placeOf(release));
		} else if (pull.hasMoved) this.#events.pulled(pull.index, this.#placeOf(release), true);
	}

	#wheel(wheel: WheelEvent): void {
		wheel.preventDefault();
		const { left, top } = this.root.getBoundingClientRect();
		this.zoom(Math.exp(-wheel.deltaY / 400), wheel.clientX - left, wheel.clientY - top);
	}
}
