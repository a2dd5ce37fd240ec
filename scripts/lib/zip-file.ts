import { crc32, inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;

/** One file inside a ZIP file, as its table of contents tells. */
export interface Packed {
	name: string;
	/** 0 stored, 8 deflated. */
	method: number;
	isEncrypted: boolean;
	/** Bytes. */
	packed: number;
	/** Bytes, as the table says; it can lie. */
	unpacked: number;
	crc: number;
	/** Where its local header begins. */
	at: number;
}

/** The table of contents of a ZIP file; undefined when there is none. PKWARE APPNOTE, 4.3.12 and 4.3.16. */
export function zipDirectory(bytes: Buffer): Packed[] | undefined {
	let end = bytes.length - 22;
	while (end >= 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
		end -= 1;
	if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return undefined;
	const files: Packed[] = [];
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
		if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== IN_DIRECTORY) return undefined;
		const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
		files.push({
			name: bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
			method: bytes.readUInt16LE(at + 10),
			isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
			crc: bytes.readUInt32LE(at + 16),
			packed: bytes.readUInt32LE(at + 20),
			unpacked: bytes.readUInt32LE(at + 24),
			at: bytes.readUInt32LE(at + 42),
		});
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return files;
}

/** Unpacks one file, and never more than may be: the sizes in the table can lie. Undefined when it does not end in time. */
export function unpack(
	bytes: Buffer,
	{ at, method, packed }: Packed,
	most: number,
): Buffer | undefined {
	try {
		const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
		const body = bytes.subarray(start, start + packed);
		return method === 0 ? body : inflateRawSync(body, { maxOutputLength: most });
	} catch {
		return undefined;
	}
}

/** Whether unpacked bytes are the ones that were packed. */
export const isWhole = (bytes: Buffer, { crc, unpacked }: Packed): boolean =>
	bytes.length === unpacked && crc32(bytes) === crc;

/** How deep an XML text nests, without reading it as XML. */
export function xmlDepth(xml: string): number {
	let depth = 0;
	let deepest = 0;
	for (const [tag] of xml.matchAll(/<[/!?]?[^<>]*>/g)) {
		if (tag.startsWith('</')) depth -= 1;
		else if (!tag.endsWith('/>') && !/^<[!?]/.test(tag)) depth += 1;
		if (depth > deepest) deepest = depth;
	}
	return deepest;
}
