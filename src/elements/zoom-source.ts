import { imageInformation, type PixelSize } from '../domain/deep-zoom.ts';

/** A picture as the page names it: its largest copy, and its tiles where it is cut into tiles. */
export interface ZoomedPicture extends PixelSize {
	image: string;
	tiles?: string | undefined;
}

/** What the viewer shows: tiles by their description, or one file. */
export type ZoomSource = object | { type: 'image'; url: string };

/** Reads from the page which picture is looked into; undefined where something is missing. Addresses become absolute. */
export function zoomedPicture(
	data: Readonly<Record<string, string | undefined>>,
	base: string,
): ZoomedPicture | undefined {
	const [width, height] = [Number(data['width']), Number(data['height'])];
	const absolute = (address: string) => new URL(address, base).href;
	const { image, tiles } = data;
	if (!image || !(width > 0) || !(height > 0)) return undefined;
	return {
		image: absolute(image),
		tiles: tiles === undefined ? undefined : absolute(tiles),
		width,
		height,
	};
}

/**
 * The source of a picture. Its description is made here and not fetched: a page opened from a stick may fetch nothing, and
 * a visitor waits for one answer less.
 */
export const zoomSource = ({ image, tiles, width, height }: ZoomedPicture): ZoomSource =>
	tiles === undefined
		? { type: 'image', url: image, buildPyramid: false }
		: imageInformation(tiles, { width, height });

/** How far a key or a button goes: share of the view that is moved, and the factor of one step nearer. */
export const STEP = { move: 0.2, zoom: 1.5 };

/** What a key does to the picture. */
export type ZoomAction = 'in' | 'out' | 'whole' | 'close' | 'left' | 'right' | 'up' | 'down';

const KEYS: Readonly<Record<string, ZoomAction>> = {
	'+': 'in',
	'=': 'in',
	'-': 'out',
	_: 'out',
	'0': 'whole',
	Escape: 'close',
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down',
};

/** What a key means here; undefined for all others, and for shortcuts of the browser. */
export const actionOf = (press: {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
}): ZoomAction | undefined =>
	press.ctrlKey || press.metaKey || press.altKey ? undefined : KEYS[press.key];
