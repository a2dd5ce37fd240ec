import OpenSeadragon from 'openseadragon';
import { STEP, zoomSource, type ZoomAction, type ZoomedPicture } from './zoom-source.ts';

/** Seconds a movement takes, where movements are welcome. */
const GLIDE = 0.2;

/** Screen pixels that one pixel of the picture may fill: for eyes that see little, three. */
const CLOSEST = 3;

/**
 * Runs the work while the library believes that its one inline style is there already: our security policy forbids it, and
 * would say so in the console. An element without a namespace has the name that it looks for, and styles nothing.
 * https://github.com/openseadragon/openseadragon/blob/v6.1.1/src/viewer.js 「Injecting mobile-only CSS」
 */
function withoutInlineStyle<Value>(work: () => Value): Value {
	const mark = document.createElementNS(null, 'style');
	mark.setAttribute('data-openseadragon-mobile-css', '');
	document.head.append(mark);
	const made = work();
	mark.remove();
	return made;
}

/** What a viewer tells of itself. */
export interface ZoomEvents {
	/** How large the picture is seen, in percent of its pixels, and whether it can come nearer or go farther. */
	moved: (percent: number, canGo: { in: boolean; out: boolean }) => void;
	failed: () => void;
}

/** A picture that can be looked into. Fetched only when somebody asks, because the library weighs 87 kB. */
export class ZoomViewer {
	readonly #viewer: OpenSeadragon.Viewer;
	readonly #calm: boolean;

	constructor(stage: HTMLElement, picture: ZoomedPicture, { moved, failed }: ZoomEvents) {
		this.#calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		const options: OpenSeadragon.Options = {
			element: stage,
			tileSources: zoomSource(picture) as NonNullable<OpenSeadragon.Options['tileSources']>, // its types know no plain description
			// A canvas is enough, draws without seams, and shows what it may not read: pictures from a stick.
			drawer: 'canvas',
			showNavigationControl: false,
			animationTime: this.#calm ? 0 : GLIDE,
			visibilityRatio: 1,
			constrainDuringPan: true,
			minZoomImageRatio: 1,
			maxZoomPixelRatio: CLOSEST,
			gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
			gestureSettingsTouch: { pinchRotate: false, flickEnabled: !this.#calm },
			// Keys belong to the window around it, whatever of it has the focus.
			keyboardNavEnabled: false,
		};
		this.#viewer = withoutInlineStyle(() => OpenSeadragon(options));
		this.#viewer.canvas.tabIndex = -1;
		const tell = () => moved(this.#percent(), this.#canGo());
		this.#viewer.addHandler('open', tell);
		this.#viewer.addHandler('zoom', tell);
		this.#viewer.addHandler('resize', tell);
		this.#viewer.addHandler('open-failed', failed);
		this.#viewer.addHandler('tile-load-failed', failed);
	}

	/** Moves as a key or a button asks; 「close」 is the window's. */
	act(action: ZoomAction): void {
		const { viewport } = this.#viewer;
		if (action === 'in') viewport.zoomBy(STEP.zoom);
		else if (action === 'out') viewport.zoomBy(1 / STEP.zoom);
		else if (action === 'whole') viewport.goHome(this.#calm);
		else this.#move(action);
		viewport.applyConstraints(this.#calm);
	}

	#move(action: ZoomAction): void {
		const { width, height } = this.#viewer.viewport.getBounds();
		const across = { left: -1, right: 1 }[action as string] ?? 0;
		const down = { up: -1, down: 1 }[action as string] ?? 0;
		this.#viewer.viewport.panBy(
			new OpenSeadragon.Point(across * width * STEP.move, down * height * STEP.move),
			this.#calm,
		);
	}

	#percent(): number {
		const { viewport } = this.#viewer;
		return Math.round(viewport.viewportToImageZoom(viewport.getZoom()) * 100);
	}

	#canGo() {
		const { viewport } = this.#viewer;
		const zoom = viewport.getZoom();
		return { in: zoom < viewport.getMaxZoom() * 0.99, out: zoom > viewport.getMinZoom() * 1.01 };
	}

	remove(): void {
		this.#viewer.destroy();
	}
}
