/**
 * Writes ZIP archives that are the same to the byte whenever, wherever and by whom they are made: members in one order, one
 * date, no attributes, no extra fields, packed by a packer that is pinned and is itself JavaScript, because Node's own may give
 * other bytes in another version or on another processor. Sizes stand before each member, so that it can be read as it comes.
 * APPNOTE 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** Files that are packed already; packing them again takes time and saves nothing. */
const PACKED = /\.(avif|jpe?g|m4a|mp3|png|webp|woff2)$/;

const STORED = 0;
const DEFLATED = 8;
/** What a program must know to unpack it: folders and the usual way of packing. */
const VERSION = 20;

/** A day as MS-DOS counted them: years from 1980. */
export function dosDate(day: string): number {
	const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
	return ((year - 1980) << 9) | (month << 5) | date;
}

/** The 22 bytes that stand in front of a member and, again, in the list at the end. */
function description(method: number, date: number, crc: number, packed: number, whole: number) {
	const bytes = Buffer.alloc(22);
	bytes.writeUInt16LE(VERSION, 0);
	bytes.writeUInt16LE(0, 2); // Names are ASCII, nothing is encrypted, sizes are known.
	bytes.writeUInt16LE(method, 4);
	bytes.writeUInt16LE(0, 6); // Midnight.
	bytes.writeUInt16LE(date, 8);
	bytes.writeUInt32LE(crc, 10);
	bytes.writeUInt32LE(packed, 14);
	bytes.writeUInt32LE(whole, 18);
	return bytes;
}

const numbers = (...values: [width: 2 | 4, value: number][]) =>
	Buffer.concat(
		values.map(([width, value]) => {
			const bytes = Buffer.alloc(width);
			bytes.writeUIntLE(value, 0, width);
			return bytes;
		}),
	);

/**
 * Writes `files` of `folder` into the archive `file`, below the folder `top`, one after another, so that a large edition does
 * not have to fit into memory.
 *
 * @param files relative to `folder`, with `/`, ASCII only; their order does not matter
 * @param day `YYYY-MM-DD`, the date of every member
 * @returns how many bytes the archive has
 */
export function writeZip(
	file: string,
	{
		folder,
		files,
		top,
		day,
	}: { folder: string; files: readonly string[]; top: string; day: string },
): number {
	const date = dosDate(day);
	const list: Buffer[] = [];
	const archive = openSync(file, 'w');
	let at = 0;
	const write = (bytes: Uint8Array) => {
		for (let done = 0; done < bytes.length;) done += writeSync(archive, bytes, done);
		at += bytes.length;
	};
	try {
		for (const inside of [...files].sort()) {
			const name = Buffer.from(`${top}/${inside}`, 'ascii');
			const whole = readFileSync(join(folder, inside));
			const packed = PACKED.test(inside) ? whole : deflateSync(whole, { level: 9 });
			const isSmaller = packed.length < whole.length;
			const bytes = isSmaller ? packed : whole;
			const method = isSmaller ? DEFLATED : STORED;
			const about = description(method, date, crc32(whole), bytes.length, whole.length);
			const lengths = numbers([2, name.length], [2, 0]);
			list.push(
				numbers([4, 0x02014b50], [2, VERSION]),
				about,
				lengths,
				// No remark, first disk, no attributes: those who unpack it decide about them.
				numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
				name,
			);
			write(numbers([4, 0x04034b50]));
			write(about);
			write(lengths);
			write(name);
			write(bytes);
		}
		const start = at;
		const directory = Buffer.concat(list);
		write(directory);
		const count = files.length;
		write(numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count]));
		write(numbers([4, directory.length], [4, start], [2, 0]));
		return at;
	} finally {
		closeSync(archive);
	}
}
