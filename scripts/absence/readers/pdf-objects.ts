/** The objects of a PDF document and what stands between them. ISO 32000-1, §7.3.10. */
import { readUnpacked } from './pdf-streams.ts';

/** One object: its dictionary as text, and its stream if it has one. */
export interface PdfObject {
	number: number;
	dictionary: string;
	stream?: Buffer | undefined;
}

const OBJECT = /(?:^|[\s>])(\d{1,10})\s+\d{1,5}\s+obj\b/g;

/** All objects, wherever they begin, also those that no list names any more. */
export function objectsOf(bytes: Buffer): PdfObject[] {
	const text = bytes.toString('latin1');
	const objects: PdfObject[] = [];
	for (const match of text.matchAll(OBJECT)) {
		const start = match.index + match[0].length;
		const end = text.indexOf('endobj', start);
		const stop = end < 0 ? text.length : end;
		const body = text.slice(start, stop);
		const stream = /\bstream\r?\n/.exec(body);
		const number = Number(match[1]);
		if (!stream || !/>>\s*$/.test(body.slice(0, stream.index))) {
			objects.push({ number, dictionary: body });
			continue;
		}
		const from = start + stream.index + stream[0].length;
		// The word may stand in the packed bytes by chance; unpacking stops at its own end.
		const to = text.indexOf('endstream', from);
		objects.push({
			number,
			dictionary: body.slice(0, stream.index),
			stream: bytes.subarray(from, to < 0 ? text.length : to),
		});
	}
	return objects;
}

/**
 * A document without the packed bytes that `pdfPieces` unpacks: they only look like words. What stands between streams, and
 * in a stream behind its packed bytes, stays.
 */
export function withoutPackedStreams(bytes: Buffer): Buffer {
	const kept: Buffer[] = [];
	let from = 0;
	for (const { dictionary, stream } of objectsOf(bytes)) {
		if (!stream) continue;
		const at = stream.byteOffset - bytes.byteOffset;
		// An object that begins within the packed bytes of another is none.
		if (at < from) continue;
		kept.push(bytes.subarray(from, at));
		from = at + readUnpacked(dictionary, stream);
	}
	return Buffer.concat([...kept, bytes.subarray(from)]);
}
