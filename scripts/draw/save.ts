/** Writes pictures with their label in the metadata, so a copied file still says what it is. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { LABEL } from './paper.ts';
import { type Picture } from './render.ts';

/** IPTC: made by an algorithm from a written description, not photographed and not learnt from pictures. */
const SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia';

const MAKER = '北街史志馆';

const RIGHTS = '北街史志馆绘制的示意画。不是照片，不表示任何院落当年或现在的真实样貌。';

/** The label as XMP. */
export function xmpLabel(title: string): string {
	const text = (value: string): string =>
		`<rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li><rdf:li xml:lang="zh-CN">${value}</rdf:li></rdf:Alt>`;
	return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<dc:title>${text(title)}</dc:title>
<dc:description>${text(LABEL)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${MAKER}</rdf:li></rdf:Seq></dc:creator>
<dc:rights>${text(RIGHTS)}</dc:rights>
<Iptc4xmpExt:DigitalSourceType>${SOURCE_TYPE}</Iptc4xmpExt:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/**
 * Saves as the file name's ending says, at the best quality that stays under `most` bytes.
 * Returns the size in bytes.
 */
export async function savePicture(
	picture: Picture,
	path: string,
	title: string,
	most: number,
): Promise<number> {
	await mkdir(dirname(path), { recursive: true });
	const { width, height, channels, data } = picture;
	for (let quality = 88; quality >= 44; quality -= 4) {
		const sheet = sharp(data, { raw: { width, height, channels } }).withXmp(xmpLabel(title));
		const bytes = path.endsWith('.jpg')
			? await sheet.jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' }).toBuffer()
			: path.endsWith('.webp')
				? await sheet.webp({ quality, alphaQuality: quality - 15, effort: 5 }).toBuffer()
				: await sheet.png({ compressionLevel: 9 }).toBuffer();
		if (bytes.length > most && !path.endsWith('.png')) continue;
		await writeFile(path, bytes);
		return bytes.length;
	}
	throw new Error(`${path} cannot be kept under ${most} bytes`);
}
