import { inflateSync } from 'node:zlib';
import type { CameraTrace } from '../../src/checks/museum.ts';
import { TiffBlock, type TiffDirectory } from './tiff-directories.ts';

const GPS = 0x8825;
const EXIF = 0x8769;
const THUMBNAIL = 0x0201;
/** EXIF 2.32, §4.6.5, and DNG 1.7: tags that name a trace by being there. */
const TAGS: ReadonlyMap<number, CameraTrace> = new Map([
	[0xa430, 'owner'],
	[0xa431, 'serial'],
	[0xa435, 'serial'],
	[0xc62f, 'serial'],
	[0xfde9, 'serial'],
	[0x927c, 'maker-note'],
	[0xc634, 'maker-note'],
]);

/** Names of fields, not words in a description: `<exif:GPSLatitude>`, ` aux:SerialNumber=`. */
const IN_XMP: readonly (readonly [CameraTrace, RegExp])[] = [
	['position', /[<\s][\w-]+:(?:\w*(?:GPS|Latitude|Longitude)\w*|lat|long)[\s=>/]/i],
	['serial', /[<\s][\w-]+:\w*(?:Serial(?:Number|No)?|DeviceID)[\s=>/]/i],
	['owner', /[<\s][\w-]+:\w*OwnerName[\s=>/]/i],
	[
		'faces',
		/[<\s](?:mwg-rs|MPRI|MPReg|MP|apple-fi):|[<\s]Iptc4xmpExt:(?:PersonInImage|ImageRegion)/,
	],
	['thumbnail', /[<\s](?:xmp:Thumbnails|xmpGImg:)/],
];

const has = ({ entries }: TiffDirectory, tag: number) => entries.some((one) => one.tag === tag);

function inDirectories(block: TiffBlock, isFile: boolean, found: Set<CameraTrace>): void {
	const [first, ...others] = block.directories();
	if (!first) return;
	const below = first.entries.flatMap((entry) =>
		entry.tag === EXIF ? (block.below(entry) ?? []) : [],
	);
	for (const directory of [first, ...below])
		for (const { tag, bytes } of directory.entries) {
			const trace = TAGS.get(tag);
			if (trace && bytes > 0) found.add(trace);
		}
	// Some programs empty the directory and leave the tag.
	const gps = first.entries.find(({ tag }) => tag === GPS);
	if (gps && (block.below(gps)?.entries.length ?? 0) > 0) found.add('position');
	if (!isFile && others.some((directory) => has(directory, THUMBNAIL))) found.add('thumbnail');
}

/** Packed texts of a PNG, unpacked, where EXIF also stands as hexadecimal digits. PNG 3, §11.3.3. */
function* textsInPng(bytes: Buffer): Generator<Buffer> {
	for (let at = 8; at + 12 <= bytes.length;) {
		const size = bytes.readUInt32BE(at);
		const kind = bytes.toString('latin1', at + 4, at + 8);
		const body = bytes.subarray(at + 8, at + 8 + size);
		at += 12 + size;
		if (kind !== 'zTXt' && kind !== 'iTXt') continue;
		const packed = body.indexOf(Buffer.from([0x78]), body.indexOf(0));
		if (packed < 0) continue;
		try {
			const text = inflateSync(body.subarray(packed), { maxOutputLength: 16_000_000 });
			yield text;
			const digits = /\n\s*\d+\n([\da-f\s]+)$/i.exec(text.toString('latin1'))?.[1];
			if (digits !== undefined) yield Buffer.from(digits.replace(/\s/g, ''), 'hex');
		} catch {
			// Not packed, or broken: what can be read without unpacking is read as it stands.
		}
	}
}

function inStretch(bytes: Buffer, found: Set<CameraTrace>): void {
	for (const mark of ['II*\0', 'MM\0*'])
		for (let at = bytes.indexOf(mark, 0, 'latin1'); at >= 0;) {
			const block = TiffBlock.at(bytes, at);
			if (block) inDirectories(block, at === 0, found);
			at = bytes.indexOf(mark, at + 1, 'latin1');
		}
	for (let at = bytes.indexOf('<rdf:RDF'); at >= 0;) {
		const end = bytes.indexOf('</rdf:RDF>', at);
		const packet = bytes.toString('utf8', at, end < 0 ? Math.min(bytes.length, at + 1e6) : end);
		for (const [trace, pattern] of IN_XMP) if (pattern.test(packet)) found.add(trace);
		at = end < 0 ? -1 : bytes.indexOf('<rdf:RDF', end);
	}
	// Photoshop keeps its small picture as resource 1033 or 1036; phones keep theirs behind the first, in MPF.
	for (const mark of [
		'8BIM\x04\x09',
		'8BIM\x04\x0c',
		'\xff\xd8\xff\xe2\0\x10MPF\0',
		'MPF\0II*',
		'MPF\0MM',
	])
		if (bytes.includes(mark, 0, 'latin1')) found.add('thumbnail');
}

/**
 * Which traces a picture holds, in whatever kind of file: every EXIF block and XMP packet in the bytes is looked at, wherever
 * it stands.
 */
export function cameraTraces(bytes: Buffer): Set<CameraTrace> {
	const found = new Set<CameraTrace>();
	inStretch(bytes, found);
	if (bytes.toString('latin1', 1, 4) === 'PNG')
		for (const text of textsInPng(bytes)) inStretch(text, found);
	return found;
}
