/** For tests: pictures with whatever a camera, a program or a bad person may have put into them. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { answer } from './answer.ts';
import type { Disk } from './files/workshop.ts';

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'add-photo-'));

export async function addPhoto(content: string, typed: readonly string[], disk?: Disk) {
	const { text, ok } = await answer(typed, content, disk);
	return { said: text, ok };
}

/** Names and contents of everything in content/photos/. */
export function photosIn(content: string): Record<string, Buffer> {
	const folder = join(content, 'photos');
	if (!existsSync(folder)) return {};
	return Object.fromEntries(
		readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]),
	);
}

export const WIDTH = 900;
export const HEIGHT = 600;
/** Red, green, blue, white: top left, top right, bottom left, bottom right. */
const CORNERS = [
	[200, 30, 40],
	[40, 170, 60],
	[30, 60, 190],
	[235, 235, 230],
] as const;

const PIXELS = Buffer.alloc(WIDTH * HEIGHT * 3);
for (let row = 0; row < HEIGHT; row += 1)
	for (let column = 0; column < WIDTH; column += 1) {
		const corner =
			CORNERS[(row * 2 >= HEIGHT ? 2 : 0) + (column * 2 >= WIDTH ? 1 : 0)] ?? CORNERS[0];
		// A disc and a slope, so that no two stretches are alike.
		const light = (column - 300) ** 2 + (row - 200) ** 2 < 90 ** 2 ? -60 : Math.round(column / 60);
		for (const [index, value] of corner.entries())
			PIXELS[(row * WIDTH + column) * 3 + index] = Math.max(0, Math.min(255, value + light));
	}

/** The test picture, before it is packed. */
export const scene = (): Sharp =>
	sharp(PIXELS, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
export const sceneJpeg = () => scene().jpeg({ quality: 90 }).toBuffer();

/** Which of the four colours each corner of a picture has: `RGBW` for the test picture as it is. */
export async function cornersOf(picture: Buffer): Promise<string> {
	const { data, info } = await sharp(picture)
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const spots = [
		[0.1, 0.1],
		[0.9, 0.1],
		[0.1, 0.9],
		[0.9, 0.9],
	] as const;
	return spots
		.map(([x, y]) => {
			const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
			const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
			if (Math.min(r, g, b) > 180) return 'W';
			return r > g && r > b ? 'R' : g > b ? 'G' : 'B';
		})
		.join('');
}

type Value = { text: string | Buffer } | { number: number } | { block: Buffer };
type Tags = Readonly<Record<number, Value>>;

/** EXIF as cameras write it. Tags by their numbers; GPS and a thumbnail in directories of their own. */
export function exifBlock({
	main = {},
	exif = {},
	gps,
	thumbnail,
}: {
	main?: Tags;
	exif?: Tags;
	gps?: Tags;
	thumbnail?: Buffer;
}): Buffer {
	/** One directory with what its values do not fit into, as it stands at `start`. */
	const directory = (tags: Tags, start: number, next: number): Buffer => {
		const entries = Object.entries(tags).sort(([a], [b]) => Number(a) - Number(b));
		let behind = start + 2 + entries.length * 12 + 4;
		const head = Buffer.alloc(2 + entries.length * 12 + 4);
		const bodies: Buffer[] = [];
		head.writeUInt16LE(entries.length, 0);
		for (const [index, [tag, value]] of entries.entries()) {
			const at = 2 + index * 12;
			head.writeUInt16LE(Number(tag), at);
			if ('number' in value) {
				head.writeUInt16LE(4, at + 2);
				head.writeUInt32LE(1, at + 4);
				head.writeUInt32LE(value.number, at + 8);
				continue;
			}
			const body =
				'block' in value ? value.block : Buffer.concat([Buffer.from(value.text), Buffer.alloc(1)]);
			head.writeUInt16LE('block' in value ? 7 : 2, at + 2);
			head.writeUInt32LE(body.length, at + 4);
			if (body.length <= 4) body.copy(head, at + 8);
			else {
				head.writeUInt32LE(behind, at + 8);
				bodies.push(body);
				behind += body.length;
			}
		}
		head.writeUInt32LE(next, head.length - 4);
		return Buffer.concat([head, ...bodies]);
	};
	const START = 8;
	const mainTags = (exifAt: number, gpsAt: number): Tags => ({
		...main,
		0x8769: { number: exifAt },
		...(gps ? { 0x8825: { number: gpsAt } } : {}),
	});
	const thumbnailTags = (at: number): Tags => ({
		0x0201: { number: at },
		0x0202: { number: thumbnail?.length ?? 0 },
	});
	const exifAt = START + directory(mainTags(0, 0), START, 0).length;
	const exifBytes = directory(exif, exifAt, 0);
	const gpsAt = exifAt + exifBytes.length;
	const gpsBytes = gps ? directory(gps, gpsAt, 0) : Buffer.alloc(0);
	const thumbnailAt = gpsAt + gpsBytes.length;
	const behind = thumbnailAt + directory(thumbnailTags(0), thumbnailAt, 0).length;
	return Buffer.concat([
		Buffer.from('II*\0\x08\0\0\0', 'latin1'),
		directory(mainTags(exifAt, gpsAt), START, thumbnail ? thumbnailAt : 0),
		...[exifBytes, gpsBytes],
		...(thumbnail ? [directory(thumbnailTags(behind), thumbnailAt, 0), thumbnail] : []),
	]);
}

/** A segment behind the beginning of a JPEG. */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer | string): Buffer {
	const body = Buffer.from(content as string);
	const head = Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]);
	return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
export const withExif = (jpeg: Buffer, block: Buffer) =>
	withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0'), block]));

const NAMESPACES = {
	dc: 'http://purl.org/dc/elements/1.1/',
	photoshop: 'http://ns.adobe.com/photoshop/1.0/',
	Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
	Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
	exif: 'http://ns.adobe.com/exif/1.0/',
	aux: 'http://ns.adobe.com/exif/1.0/aux/',
	'mwg-rs': 'http://www.metadataworkinggroup.com/schemas/regions/',
	MP: 'http://ns.microsoft.com/photo/1.2/',
};
/** An XMP packet around some elements. */
export const xmpPacket = (elements: string): string =>
	`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${Object.entries(
		NAMESPACES,
	)
		.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
		.join(' ')}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta>`;
export const withXmp = (jpeg: Buffer, elements: string) =>
	withSegment(jpeg, 0xe1, `http://ns.adobe.com/xap/1.0/\0${xmpPacket(elements)}`);

/** IPTC records in Photoshop's envelope. IIM 4.2; dataset numbers of record 2. */
export function withIptc(jpeg: Buffer, fields: Readonly<Record<number, Buffer>>): Buffer {
	const records = Object.entries(fields).map(([dataset, words]) =>
		Buffer.concat([
			Buffer.from([0x1c, 2, Number(dataset), words.length >> 8, words.length & 255]),
			words,
		]),
	);
	const body = Buffer.concat(records);
	const size = Buffer.alloc(4);
	size.writeUInt32BE(body.length);
	return withSegment(
		jpeg,
		0xed,
		Buffer.concat([
			Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
			size,
			body,
			Buffer.alloc(body.length % 2),
		]),
	);
}

/** A colour profile in as many segments as it takes. ICC.1:2022, annex B.4. */
export function withProfile(jpeg: Buffer, icc: Buffer): Buffer {
	const most = 65_000;
	const count = Math.ceil(icc.length / most);
	let made = jpeg;
	for (let part = count; part >= 1; part -= 1)
		made = withSegment(
			made,
			0xe2,
			Buffer.concat([
				Buffer.from('ICC_PROFILE\0', 'latin1'),
				Buffer.from([part, count]),
				icc.subarray((part - 1) * most, part * most),
			]),
		);
	return made;
}

/** A chunk behind the first of a PNG. */
export function withChunk(png: Buffer, kind: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
	const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([png.subarray(0, 33), size, named, sum, png.subarray(33)]);
}

/** A PNG that says it is larger than it is. */
export function pngOfSize(png: Buffer, width: number, height: number): Buffer {
	const copy = Buffer.from(png);
	copy.writeUInt32BE(width, 16);
	copy.writeUInt32BE(height, 20);
	copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
	return copy;
}

/** Where each segment of a JPEG begins. */
export function markersOf(jpeg: Buffer): { at: number; code: number }[] {
	const found: { at: number; code: number }[] = [];
	for (let at = 2; at + 4 <= jpeg.length;) {
		if (jpeg[at] !== 0xff || jpeg[at + 1] === 0 || ((jpeg[at + 1] ?? 0) & 0xf8) === 0xd0) {
			at += 1;
			continue;
		}
		const code = jpeg[at + 1] ?? 0;
		found.push({ at, code });
		at += code === 0xd9 ? 2 : 2 + jpeg.readUInt16BE(at + 2);
	}
	return found;
}

/** A grey TIFF with several pages; `tags` are added to a page's own. */
export function tiffPages(
	pages: readonly { width: number; height: number; tags?: Readonly<Record<number, number>> }[],
): Buffer {
	const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
	let at = 8;
	let link = { part: 0, offset: 4 };
	for (const { width, height, tags = {} } of pages) {
		const pixels = Buffer.alloc(width * height, 90 + parts.length * 20);
		pixels.fill(220, 0, (width * height) / 2);
		const fields = {
			...{ 256: width, 257: height, 258: 8, 259: 1, 262: 1, 273: at, 277: 1, 278: height },
			...{ 279: pixels.length, ...tags },
		};
		const entries = Object.entries(fields).sort(([a], [b]) => Number(a) - Number(b));
		const directory = Buffer.alloc(2 + entries.length * 12 + 4);
		directory.writeUInt16LE(entries.length, 0);
		for (const [index, [tag, value]] of entries.entries()) {
			directory.writeUInt16LE(Number(tag), 2 + index * 12);
			directory.writeUInt16LE(4, 4 + index * 12);
			directory.writeUInt32LE(1, 6 + index * 12);
			directory.writeUInt32LE(value, 10 + index * 12);
		}
		at += pixels.length;
		parts[link.part]?.writeUInt32LE(at, link.offset);
		parts.push(pixels, directory);
		link = { part: parts.length - 1, offset: directory.length - 4 };
		at += directory.length;
	}
	return Buffer.concat(parts);
}

/** A ZIP with one file that is not packed. */
export function zipFile(name: string, content: string): Buffer {
	const body = Buffer.from(content);
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(10, 0);
	fields.writeUInt32LE(crc32(body), 10);
	fields.writeUInt32LE(body.length, 14);
	fields.writeUInt32LE(body.length, 18);
	fields.writeUInt16LE(name.length, 22);
	const local = Buffer.concat([
		Buffer.from('PK\x03\x04', 'latin1'),
		fields,
		Buffer.from(name),
		body,
	]);
	const entry = Buffer.concat([
		...[Buffer.from('PK\x01\x02\x0a\0', 'latin1'), fields, Buffer.alloc(14), Buffer.from(name)],
	]);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(entry.length, 12);
	end.writeUInt32LE(local.length, 16);
	return Buffer.concat([local, entry, end]);
}
