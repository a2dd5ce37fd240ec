/**
 * How a large picture is cut into tiles, so that a phone fetches only what it looks at. The grid is that of the IIIF Image
 * API 3.0, level 0: https://iiif.io/api/image/3.0/
 */

/** Side of a tile, in pixels. */
export const TILE_SIZE = 512;

/** Pictures whose longer side has more pixels than this are cut; smaller ones are fetched whole. */
const WHOLE_UNTIL = 3000;

/** A width and a height, in pixels. */
export interface PixelSize {
	width: number;
	height: number;
}

/** Whether a picture is so large that it is looked at in tiles. */
export const isCutIntoTiles = ({ width, height }: PixelSize): boolean =>
	Math.max(width, height) > WHOLE_UNTIL;

/** A size divided by a scale factor; a last row of pixels that is not full counts. */
const shrunk = ({ width, height }: PixelSize, factor: number): PixelSize => ({
	width: Math.ceil(width / factor),
	height: Math.ceil(height / factor),
});

const fitsOneTile = ({ width, height }: PixelSize) => Math.max(width, height) <= TILE_SIZE;

/** 1, 2, 4 … until the whole picture fits one tile. */
export function scaleFactors(size: PixelSize): number[] {
	const factors = [1];
	for (let factor = 1; !fitsOneTile(shrunk(size, factor));) {
		factor *= 2;
		factors.push(factor);
	}
	return factors;
}

/** The whole picture on its smallest tile. */
export function smallestSize(size: PixelSize): PixelSize {
	const factors = scaleFactors(size);
	return shrunk(size, factors[factors.length - 1] ?? 1);
}

/** Every tile of a picture by its address within the picture's folder: `0,0,1024,1024/512,512/0/default.jpg`. */
export function tileNames(size: PixelSize): string[] {
	return scaleFactors(size).flatMap((factor) => {
		const step = TILE_SIZE * factor;
		const names: string[] = [];
		for (let y = 0; y < size.height; y += step) {
			for (let x = 0; x < size.width; x += step) {
				const width = Math.min(step, size.width - x);
				const height = Math.min(step, size.height - y);
				const isWhole = width === size.width && height === size.height;
				const seen = shrunk({ width, height }, factor);
				const region = isWhole ? 'full' : `${x},${y},${width},${height}`;
				names.push(`${region}/${seen.width},${seen.height}/0/default.jpg`);
			}
		}
		return names;
	});
}

/** The whole picture at its full size, which every service of level 0 has. */
export const WHOLE_PICTURE = 'full/max/0/default.jpg';

/**
 * What a viewer is told of a picture in tiles: the `info.json` of its folder. `id` is the folder's address, without a slash
 * at its end; `rights` an address that names them.
 */
export function imageInformation(id: string, size: PixelSize, rights?: string): object {
	return {
		'@context': 'http://iiif.io/api/image/3/context.json',
		id,
		type: 'ImageService3',
		protocol: 'http://iiif.io/api/image',
		profile: 'level0',
		width: size.width,
		height: size.height,
		sizes: [smallestSize(size)],
		tiles: [{ width: TILE_SIZE, scaleFactors: scaleFactors(size) }],
		...(rights === undefined ? {} : { rights }),
	};
}
