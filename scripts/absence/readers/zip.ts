/**
 * ZIP archives, and what is built on them: EPUB, class packages, Office files. Every member that begins anywhere in the
 * bytes is opened, whether the list at the end names it or not. APPNOTE 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { decodeGuessing } from './encodings.ts';
import type { Allowance, Open, Piece } from './piece.ts';
import { textViews } from './text.ts';
import { unpack } from './unpack.ts';

const LOCAL = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const STORED = 0;
const DEFLATED = 8;

export const isZip = (bytes: Buffer) =>
	bytes.length > 30 &&
	(bytes.indexOf(LOCAL) === 0 || bytes.lastIndexOf('PK\x05\x06', -22, 'latin1') > 0);

interface Member {
	name: string;
	encrypted: boolean;
	method: number;
	/** Where its packed bytes begin; they are as long as the list says, or as they turn out. */
	at: number;
	size: number;
}

/** Packed sizes that only the list at the end knows, by where the member begins. */
function listedSizes(bytes: Buffer): Map<number, number> {
	const sizes = new Map<number, number>();
	for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) {
		if (at + 46 > bytes.length) break;
		sizes.set(bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
	}
	return sizes;
}

function* membersOf(bytes: Buffer): Generator<Member> {
	const listed = listedSizes(bytes);
	for (let at = bytes.indexOf(LOCAL); at >= 0; at = bytes.indexOf(LOCAL, at + 4)) {
		if (at + 30 > bytes.length) return;
		const nameLength = bytes.readUInt16LE(at + 26);
		const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
		if (start > bytes.length) continue;
		const flags = bytes.readUInt16LE(at + 6);
		yield {
			name: decodeGuessing(bytes.subarray(at + 30, at + 30 + nameLength)),
			encrypted: (flags & 1) === 1,
			method: bytes.readUInt16LE(at + 8),
			at: start,
			size: listed.get(at) ?? bytes.readUInt32LE(at + 18),
		};
	}
}

/** Opens every member. The archive's own bytes, with names and remarks, are read by the caller. */
export function* zipPieces(
	bytes: Buffer,
	where: string,
	allowance: Allowance,
	open: Open,
): Generator<Piece> {
	for (const member of membersOf(bytes)) {
		const inside = `${where} › ${member.name}`;
		for (const text of textViews(member.name)) yield { kind: 'text', where: inside, text };
		if (member.encrypted) {
			yield { kind: 'closed', where: inside, why: 'encrypted' };
		} else if (member.method === STORED) {
			const stored = bytes.subarray(member.at, member.at + member.size);
			yield* open(stored, inside, allowance.inner());
		} else if (member.method === DEFLATED) {
			const unpacked = unpack('deflate', bytes.subarray(member.at), allowance);
			if (unpacked.ok) yield* open(unpacked.bytes, inside, allowance.inner());
			else yield { kind: 'closed', where: inside, why: unpacked.why };
		} else yield { kind: 'closed', where: inside, why: 'unknown-packing' };
	}
}
