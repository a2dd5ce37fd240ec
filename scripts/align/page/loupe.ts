import type { PictureSize } from '../../../src/domain/registration/alignment.ts';
import type { PlanePoint } from '../../../src/domain/registration/homography.ts';

/** Pixels across. */
const DIAMETER = 168;
/** The part of the picture's width that is seen in it. */
const SHARE = 0.06;

/** A magnifying glass in a corner of a pane: what is around the pointer, or around the chosen point. */
export class Loupe {
	readonly root = document.createElement('div');
	readonly #image = document.createElement('img');
	#size: PictureSize = { width: 1, height: 1 };

	constructor() {
		this.root.className = 'loupe';
		this.root.hidden = true;
		this.root.setAttribute('aria-hidden', 'true');
		this.#image.alt = '';
		this.root.append(this.#image);
	}

	load(src: string, size: PictureSize): void {
		this.#image.src = src;
		this.#size = size;
	}

	/** @param corner away from the place, which must not be covered */
	look(place: PlanePoint, corner: 'left' | 'right'): void {
		const { width, height } = this.#size;
		const scale = DIAMETER / (SHARE * width);
		const x = DIAMETER / 2 - ((place.x * width) / 100) * scale;
		const y = DIAMETER / 2 - ((place.y * height) / 100) * scale;
		this.#image.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
		this.root.dataset['corner'] = corner;
		this.root.hidden = false;
	}

	hide(): void {
		this.root.hidden = true;
	}
}
