/** The side of the sheet, in its own units, and how much of it is seen around a stop. */
const SHEET = 1000;
const AROUND = 520;

/** The walk's map, seen through a window that can be moved to a stop; the stop then carries the ribbon. */
export class WalkSketchWindow {
	readonly #drawings: SVGSVGElement[];
	readonly #here: SVGSVGElement | undefined;

	constructor(figure: HTMLElement) {
		this.#drawings = Array.from(
			figure.querySelectorAll<SVGSVGElement>('svg.sketch-map, [data-here]'),
		);
		this.#here = this.#drawings.find((drawing) => 'here' in drawing.dataset);
	}

	showAll(): void {
		this.#lookAt(`0 0 ${SHEET} ${SHEET}`);
		if (this.#here) delete this.#here.dataset['shown'];
	}

	/** Moves the window over a point of the sheet, never beyond its edge. */
	showStop({ x, y }: { x: number; y: number }, number: string): void {
		const here = this.#here;
		const label = here?.querySelector('text');
		if (!here || !label) return;
		here.dataset['shown'] = '';
		label.textContent = number;
		for (const part of Array.from(here.children))
			part.setAttribute('transform', `translate(${x} ${y})`);
		const { width, height } = here.getBoundingClientRect();
		const tall = width > 0 ? Math.min(SHEET, (AROUND * height) / width) : AROUND;
		const edge = (middle: number, side: number) =>
			Math.round(Math.min(Math.max(middle - side / 2, 0), SHEET - side));
		this.#lookAt(`${edge(x, AROUND)} ${edge(y, tall)} ${AROUND} ${Math.round(tall)}`);
	}

	#lookAt(viewBox: string) {
		for (const drawing of this.#drawings) drawing.setAttribute('viewBox', viewBox);
	}
}
