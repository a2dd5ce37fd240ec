/** Writes the seal and the icons made from it. */
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { xmpLabel } from './save.ts';
import { icoAround, sealSvg } from './seal.ts';

/** Files written into `folder`, which is `public/` unless someone is only looking. */
export async function saveSeal(folder: string): Promise<string[]> {
	await mkdir(folder, { recursive: true });
	const large = Buffer.from(sealSvg(false));
	const small = Buffer.from(sealSvg(true));
	const png = (svg: Buffer, size: number): Promise<Buffer> =>
		sharp(svg, { density: (72 * size) / 100 })
			.resize(size, size)
			.withXmp(xmpLabel('北街史志馆印'))
			.png({ compressionLevel: 9 })
			.toBuffer();
	// iPhones fill the corners with black, so this one brings its paper along.
	const onPaper = await sharp(await png(large, 150))
		.extend({ top: 15, bottom: 15, left: 15, right: 15, background: '#fbf7ee' })
		.flatten({ background: '#fbf7ee' })
		.withXmp(xmpLabel('北街史志馆印'))
		.png({ compressionLevel: 9 })
		.toBuffer();
	const files: [string, Buffer][] = [
		['seal.svg', large],
		['favicon.svg', small],
		['favicon.ico', icoAround(await sharp(small, { density: 72 }).resize(32, 32).png().toBuffer())],
		['icon-192.png', await png(large, 192)],
		['icon-512.png', await png(large, 512)],
		['apple-touch-icon.png', onPaper],
	];
	for (const [name, bytes] of files) await writeFile(`${folder}/${name}`, bytes);
	return files.map(([name]) => `${folder}/${name}`);
}
