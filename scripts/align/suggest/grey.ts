import sharp from 'sharp';

/** A picture without colour: brightness from 0 to 1, row by row. */
export interface Grey {
	data: Float32Array;
	width: number;
	height: number;
}

/** Levels are this much smaller from one to the next. */
const STEP = Math.SQRT2;
/** Two pictures of one place may be this many steps apart in scale: up to 2.8 times. */
const LEVELS = 4;
/** Pixels on the longer side of the largest level: a corner found to a third of a pixel is right to 0.03 % of the width. */
const LARGEST_SIDE = 960;
const MOST_PIXELS = 100_000_000;

/**
 * A picture in several sizes, the largest first, turned upright and a little blurred. Small things are recognised in a
 * large size, and pictures taken from another distance at another size.
 */
export async function pyramidOf(picture: Uint8Array): Promise<Grey[]> {
	const options = { limitInputPixels: MOST_PIXELS, failOn: 'truncated' } as const;
	const { autoOrient } = await sharp(picture, options).metadata();
	const scale = Math.min(1, LARGEST_SIDE / Math.max(autoOrient.width, autoOrient.height));
	return Promise.all(
		Array.from({ length: LEVELS }, async (_, level) => {
			const { data, info } = await sharp(picture, options)
				.autoOrient()
				.resize(Math.max(8, Math.round((autoOrient.width * scale) / STEP ** level)))
				.greyscale()
				.blur(0.8)
				.raw({ depth: 'uchar' })
				.toBuffer({ resolveWithObject: true });
			const grey = new Float32Array(info.width * info.height);
			for (let at = 0; at < grey.length; at += 1) grey[at] = (data[at * info.channels] ?? 0) / 255;
			return { data: grey, width: info.width, height: info.height };
		}),
	);
}

/** How brightness changes at every pixel, across and down: central differences. */
export interface Gradient {
	x: Float32Array;
	y: Float32Array;
	width: number;
	height: number;
}

export function gradientOf({ data, width, height }: Grey): Gradient {
	const x = new Float32Array(data.length);
	const y = new Float32Array(data.length);
	for (let row = 1; row < height - 1; row += 1)
		for (let column = 1; column < width - 1; column += 1) {
			const at = row * width + column;
			x[at] = ((data[at + 1] ?? 0) - (data[at - 1] ?? 0)) / 2;
			y[at] = ((data[at + width] ?? 0) - (data[at - width] ?? 0)) / 2;
		}
	return { x, y, width, height };
}
