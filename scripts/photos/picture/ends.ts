import type { PictureKind } from './kind.ts';

/** How a picture's file is laid out, as far as one can tell without unpacking it. */
export interface Layout {
	/** Where the picture ends and other things begin; undefined when the file breaks off before. */
	end: number | undefined;
	/** Whether there are several pictures shown one after another. */
	isAnimated: boolean;
}

const MARKER = 0xff;
const [START_OF_SCAN, END_OF_IMAGE] = [0xda, 0xd9];
/** Markers that stand alone, without a length. ITU-T T.81, table B.1. */
const isAlone = (code: number) => code === 0x01 || (code >= 0xd0 && code <= 0xd8);

/** Where the packed picture after a scan's header ends: at the next marker that is neither a restart nor a stuffed byte. */
function afterScan(bytes: Buffer, from: number): number {
	let at = bytes.indexOf(MARKER, from);
	while (at >= 0 && at + 1 < bytes.length) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== MARKER && !(next >= 0xd0 && next <= 0xd7)) return at;
		at = bytes.indexOf(MARKER, at + (next === MARKER ? 1 : 2));
	}
	return bytes.length;
}

/** ITU-T T.81, annex B. */
function ofJpeg(bytes: Buffer): Layout {
	let at = 2;
	while (at + 2 <= bytes.length) {
		if (bytes[at] !== MARKER) {
			// Some programs leave bytes between segments; decoders look for the next marker.
			const next = bytes.indexOf(MARKER, at);
			if (next < 0) break;
			at = next;
			continue;
		}
		const code = bytes[at + 1] ?? 0;
		if (code === MARKER) at += 1;
		else if (code === END_OF_IMAGE) return { end: at + 2, isAnimated: false };
		else if (code === 0 || isAlone(code)) at += 2;
		else {
			if (at + 4 > bytes.length) break;
			at += 2 + bytes.readUInt16BE(at + 2);
			if (code === START_OF_SCAN) at = afterScan(bytes, at);
		}
	}
	return { end: undefined, isAnimated: false };
}

/** PNG 3, §5. An animated one has an `acTL` chunk. */
function ofPng(bytes: Buffer): Layout {
	let isAnimated = false;
	for (let at = 8; at + 12 <= bytes.length;) {
		const kind = bytes.toString('latin1', at + 4, at + 8);
		at += 12 + bytes.readUInt32BE(at);
		isAnimated ||= kind === 'acTL';
		if (kind === 'IEND') return { end: at <= bytes.length ? at : undefined, isAnimated };
	}
	return { end: undefined, isAnimated };
}

/** RFC 9649, §2.3. */
function ofWebp(bytes: Buffer): Layout {
	const size = bytes.length >= 12 ? bytes.readUInt32LE(4) : 0;
	// The length is rounded up to an even number, and not every program writes the last byte.
	const end = Math.min(8 + size + (size % 2), Math.max(8 + size, bytes.length));
	const isAnimated = bytes.subarray(12, 4096).includes('ANIM');
	return { end: size > 0 && 8 + size <= bytes.length ? end : undefined, isAnimated };
}

/** Boxes that a picture's file is made of. ISO/IEC 14496-12, §4.2. */
const BOXES = /^(?:ftyp|meta|mdat|moov|free|skip|idat|uuid|mpvd|wide|jumb|sefd)$/;

function ofBoxes(bytes: Buffer): Layout {
	const isAnimated = /^(?:avis|msf1|hevc|hevx)/.test(bytes.toString('latin1', 8, 12));
	let at = 0;
	while (at + 8 <= bytes.length && BOXES.test(bytes.toString('latin1', at + 4, at + 8))) {
		const short = bytes.readUInt32BE(at);
		const isLong = short === 1 && at + 16 <= bytes.length;
		const size = isLong
			? Number(bytes.readBigUInt64BE(at + 8))
			: short === 0
				? bytes.length - at
				: short;
		if (size < 8 || at + size > bytes.length) return { end: undefined, isAnimated };
		at += size;
	}
	return { end: at, isAnimated };
}

/** Where the picture in a file ends. Of TIFF, whose parts may stand in any order, only the decoder can tell. */
export function layoutOf(bytes: Buffer, kind: PictureKind): Layout {
	switch (kind) {
		case 'jpeg':
			return ofJpeg(bytes);
		case 'png':
			return ofPng(bytes);
		case 'webp':
			return ofWebp(bytes);
		case 'avif':
		case 'heic':
			return ofBoxes(bytes);
		case 'tiff':
			return { end: bytes.length, isAnimated: false };
	}
}
