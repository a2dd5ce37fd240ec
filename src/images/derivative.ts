import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { attemptsFor, ENCODERS, type Format } from './encoders.ts';
import { readLabels, writeLabels, type PictureLabels } from './labels.ts';

/** A phone's picture has some 12 million pixels, a good scan 60; more is a mistake or an attack. */
export const MOST_PIXELS = 100_000_000;

/** Changes when copies are made in another way than the settings tell. */
const MANNER = 2;

/** One of every label: a copy is another one when labels are written otherwise. */
const EVERY_LABEL: Required<PictureLabels> = {
	creator: '绘',
	rights: '权',
	description: '说',
	credit: '名',
	altText: '图',
	digitalSourceType: '源',
};

/**
 * Everything that a copy depends on besides the picture, its width and its format. It is part of the copy's name, so that
 * no cache, ours or a visitor's, keeps one that was made otherwise.
 */
export const DERIVATIVE_MANNER = createHash('sha256')
	.update(JSON.stringify([ENCODERS, attemptsFor('webp', 360), writeLabels(EVERY_LABEL), MANNER]))
	.digest('hex')
	.slice(0, 8);

/** Derivatives by the content they are made of: an unchanged picture is encoded once, for all editions. */
const cacheFolder = () => process.env['MUSEUM_IMAGE_CACHE'] ?? '.cache/images';

/** The words inside a picture that its copies keep, as a packet; undefined where it has none. */
export async function labelsOf(input: Uint8Array): Promise<string | undefined> {
	const { xmp } = await sharp(input).metadata();
	return xmp && writeLabels(readLabels(new TextDecoder().decode(xmp)));
}

/** A picture upright and no wider than asked, with its labels and nothing else of what its camera wrote. */
async function encode(input: Uint8Array, width: number | undefined, format: Format) {
	const picture = sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
	picture.autoOrient();
	if (width) picture.resize({ width: Math.round(width), withoutEnlargement: true });
	const labels = await labelsOf(input);
	if (labels) picture.withXmp(labels);
	const { settings, mostBytes } = attemptsFor(format, width);
	let smallest: Buffer | undefined;
	for (const attempt of settings) {
		smallest = await picture.clone().toFormat(format, attempt).toBuffer();
		if (smallest.length <= mostBytes) break;
	}
	if (!smallest) throw new Error(`no settings for ${format}`);
	return smallest;
}

/** Pictures whose content has been summed up; a build asks for thirty copies of each. */
const known = new WeakMap<Uint8Array, string>();

function digestOf(input: Uint8Array): string {
	const digest = known.get(input) ?? createHash('sha256').update(input).digest('hex');
	known.set(input, digest);
	return digest;
}

/** A copy of a picture, made once for its content; names, dates and folders of the file do not matter. */
export async function derivative(
	input: Uint8Array,
	width: number | undefined,
	format: Format,
): Promise<Buffer> {
	const key = createHash('sha256')
		.update(JSON.stringify([digestOf(input), width ?? null, format, DERIVATIVE_MANNER]))
		.digest('hex');
	const folder = cacheFolder();
	const remembered = `${folder}/${key}`;
	const found = await readFile(remembered).catch(() => undefined);
	if (found) return found;

	const copy = await encode(input, width, format);
	await mkdir(folder, { recursive: true });
	// Renamed into place, so that a build stopped half-way leaves no half picture behind.
	await writeFile(`${remembered}.${process.pid}`, copy);
	await rename(`${remembered}.${process.pid}`, remembered);
	return copy;
}
