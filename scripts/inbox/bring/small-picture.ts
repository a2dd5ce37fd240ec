import sharp from 'sharp';

/** Pixels of the longer side, for screens that show two for one. */
const PREVIEW_SIDE = 960;

/** Makes a small picture for the page. `picture` is its bytes or where it lies. */
export async function makePreview(picture: Buffer | string, file: string): Promise<void> {
	await sharp(picture)
		.resize(PREVIEW_SIDE, PREVIEW_SIDE, { fit: 'inside', withoutEnlargement: true })
		.jpeg()
		.toFile(file);
}
