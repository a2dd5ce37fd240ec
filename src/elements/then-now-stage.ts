import type { Sight } from './then-now-sight.ts';

/** What one picture is in the present view; the style sheet hangs on it. */
type Role = 'before' | 'after' | 'shown' | 'rest';

function roleOf(picture: number, { view, before, after, shown }: Sight): Role {
	if (view === 'film') return picture === shown ? 'shown' : 'rest';
	return picture === before ? 'before' : picture === after ? 'after' : 'rest';
}

/** One picture with the parts that move. */
interface Sheet {
	figure: HTMLElement;
	/** What the line pushes aside, as wide as the picture. */
	curtain: HTMLElement | null;
	/** What stays where it is while the curtain moves. */
	layer: HTMLElement | null;
	/** Words and numbers on this picture alone, and from which percent on the line has passed them. */
	marks: { mark: Element; from: number }[];
}

/**
 * The pictures of a comparison, lying over each other. While a visitor pulls, three elements are moved and nothing else is
 * touched: the newer picture's curtain goes to the right, its content as far to the left, and the line with them. The
 * browser then neither lays out nor paints; it only puts the same pixels together anew. `npm run bench -- --comparisons`.
 */
export class Stage {
	readonly #root: HTMLElement;
	readonly #sheets: readonly Sheet[];
	readonly #rail: HTMLElement | null;

	constructor(root: HTMLElement) {
		this.#root = root;
		this.#rail = root.querySelector<HTMLElement>('[data-rail]');
		this.#sheets = Array.from(root.querySelectorAll<HTMLElement>('[data-picture]'), (figure) => ({
			figure,
			curtain: figure.querySelector<HTMLElement>('[data-curtain]'),
			layer: figure.querySelector<HTMLElement>('[data-layer]'),
			marks: Array.from(figure.querySelectorAll('[data-beside]'), (mark) => ({
				mark,
				from: Number(mark.getAttribute('data-beside')),
			})),
		}));
		const newest = root.querySelectorAll<HTMLImageElement>('[data-layer] img');
		const image = newest[newest.length - 1];
		// Fields of an image in a page tell how it is laid out; its attributes tell its own shape.
		const [width, height] = ['width', 'height'].map((name) => Number(image?.getAttribute(name)));
		if (width && height) root.style.setProperty('--ratio', String(width / height));
	}

	get count(): number {
		return this.#sheets.length;
	}

	/** 「改造前」, the name of a picture. */
	labelOf(picture: number): string {
		return this.#sheets[picture]?.figure.dataset['picture'] ?? '';
	}

	/** Where the pictures are on the screen; what moves, moves within. */
	get box(): DOMRect | undefined {
		return this.#root.querySelector('[data-frame]')?.getBoundingClientRect();
	}

	/** Which pictures lie where. What is seen of them is `move`'s. */
	arrange(sight: Sight): void {
		this.#root.dataset['view'] = sight.view;
		this.#root.toggleAttribute('data-over', sight.view !== 'side');
		this.#sheets.forEach(({ figure, curtain, layer, marks }, picture) => {
			figure.dataset['role'] = roleOf(picture, sight);
			for (const { mark } of marks) mark.removeAttribute('data-gone');
			for (const moved of [curtain, layer])
				if (moved) Object.assign(moved.style, { transform: '', opacity: '' });
		});
		this.move(sight);
	}

	/** How much of the older picture is seen. */
	move({ view, at, after }: Sight): void {
		const sheet = this.#sheets[after];
		if (!sheet?.curtain || !sheet.layer) return;
		if (view === 'fade') sheet.curtain.style.opacity = String(1 - at / 100);
		if (view !== 'slider') return;
		sheet.curtain.style.transform = `translateX(${at}%)`;
		sheet.layer.style.transform = `translateX(${-at}%)`;
		if (this.#rail) this.#rail.style.transform = `translateX(${at}%)`;
		// Those of the older picture lie below the newer one and are covered by it.
		for (const { mark, from } of sheet.marks) mark.toggleAttribute('data-gone', at > from);
	}
}
