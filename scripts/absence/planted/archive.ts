/** Small archives and documents that carry given words, to try whether the readers find them. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A ZIP archive with one packed member. */
export function zipOf(name: string, content: Buffer): Buffer {
	const packed = deflateRawSync(content);
	const path = Buffer.from(name);
	const common = Buffer.alloc(26);
	common.writeUInt16LE(20, 0);
	common.writeUInt16LE(0x800, 2);
	common.writeUInt16LE(8, 4);
	common.writeUInt32LE(crc32(content), 10);
	common.writeUInt32LE(packed.length, 14);
	common.writeUInt32LE(content.length, 18);
	common.writeUInt16LE(path.length, 22);
	const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed]);
	const rest = Buffer.alloc(14);
	const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, path]);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(local.length, 16);
	return Buffer.concat([local, central, end]);
}

const hex4 = (code: number) => code.toString(16).padStart(4, '0');

const streamObject = (number: number, dictionary: string, content: Buffer) =>
	Buffer.concat([
		Buffer.from(`${number} 0 obj\n<<${dictionary} /Length ${content.length}>>\nstream\n`),
		content,
		Buffer.from('\nendstream\nendobj\n'),
	]);

/** A page whose words are numbers of glyphs, packed, with the table that says which characters they are. */
export function pdfOf(words: string): Buffer {
	const characters = Array.from(words);
	const table = `1 begincodespacerange <0000> <ffff> endcodespacerange\n${characters.length} beginbfchar\n${characters
		.map(
			(character, index) =>
				`<${hex4(index + 1)}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`,
		)
		.join('\n')}\nendbfchar`;
	const shown = characters.map((_, index) => `<${hex4(index + 1)}>`).join(' 20 ');
	const page = `BT /F1 12 Tf 72 700 Td [${shown}] TJ ET`;
	return Buffer.concat([
		Buffer.from(
			'%PDF-1.7\n1 0 obj\n<</Type /Page /Resources <</Font <</F1 2 0 R>>>> /Contents 4 0 R>>\nendobj\n',
		),
		Buffer.from('2 0 obj\n<</Type /Font /Subtype /Type0 /ToUnicode 3 0 R>>\nendobj\n'),
		streamObject(3, '/Filter /FlateDecode', deflateSync(table)),
		streamObject(4, '/Filter /FlateDecode', deflateSync(page)),
		Buffer.from('trailer\n<</Size 5>>\n%%EOF\n'),
	]);
}

function chunk(kind: string, content: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
	const head = Buffer.alloc(4);
	head.writeUInt32BE(content.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([head, body, sum]);
}

/** A picture file, as far as its remarks go, with a packed one. */
export const pngWithRemark = (words: string): Buffer =>
	Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk(
			'iTXt',
			Buffer.concat([Buffer.from('Title\0\x01\0zh\0\0', 'latin1'), deflateSync(words)]),
		),
		chunk('IEND', Buffer.alloc(0)),
	]);

/** A box of an MP4 file. */
export function boxOf(kind: string, content: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + content.length);
	head.write(kind, 4, 'latin1');
	return Buffer.concat([head, content]);
}
