import { crc32, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** A member of an archive, unpacked. */
export interface ZipMember {
	name: string;
	bytes: Buffer;
}

class NotOurs extends Error {}

const demand = (holds: boolean, what: string) => {
	if (!holds) throw new NotOurs(what);
};

function unpacked(method: number, packed: Buffer, size: number): Buffer {
	if (method === 0) return packed;
	demand(method === 8, `packed in an unknown way, ${method}`);
	return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
}

/**
 * Reads an archive from its first byte to its last and answers every member in turn. It throws at whatever `writeZip` would
 * not write: a byte that belongs to nothing, a member that the list at the end does not name, a sum that is wrong. So what it
 * answers is all that the archive holds.
 */
export function* readZip(archive: Buffer): Generator<ZipMember> {
	const named: string[] = [];
	let at = 0;
	while (archive.readUInt32LE(at) === LOCAL) {
		const head = archive.subarray(at, at + 30);
		demand(head.readUInt16LE(6) === 0 && head.readUInt16LE(28) === 0, 'flags or extra fields');
		const name = archive.toString('latin1', at + 30, at + 30 + head.readUInt16LE(26));
		const start = at + 30 + name.length;
		const end = start + head.readUInt32LE(18);
		demand(end < archive.length, `${name} is cut off`);
		const size = head.readUInt32LE(22);
		const bytes = unpacked(head.readUInt16LE(8), archive.subarray(start, end), size);
		demand(bytes.length === size && crc32(bytes) === head.readUInt32LE(14), `${name} is damaged`);
		named.push(`${at} ${name}`);
		yield { name, bytes };
		at = end;
	}
	for (const expected of named) {
		demand(archive.readUInt32LE(at) === CENTRAL, 'a member is not in the list');
		const length = archive.readUInt16LE(at + 28);
		const name = archive.toString('latin1', at + 46, at + 46 + length);
		demand(
			`${archive.readUInt32LE(at + 42)} ${name}` === expected,
			`the list names ${name} wrongly`,
		);
		demand(archive.readUInt32LE(at + 30) === 0, 'extra fields or remarks in the list');
		at += 46 + length;
	}
	demand(archive.readUInt32LE(at) === END, 'the list names more than there is');
	demand(archive.readUInt16LE(at + 10) === named.length, 'the list is miscounted');
	demand(at + 22 === archive.length, 'something stands after the end');
}
