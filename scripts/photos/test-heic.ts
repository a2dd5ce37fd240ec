/** For tests: HEIC pictures as phones write them, around one still picture packed by the museum's own ffmpeg. ISO/IEC 23008-12. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boxesIn, boxOf } from '../../src/domain/iso-boxes.ts';
import { runTool } from '../lib/ffmpeg.ts';

const number = (value: number, size: 1 | 2 | 4) => {
	const bytes = Buffer.alloc(size);
	bytes.writeUIntBE(value, 0, size);
	return bytes;
};
const letters = (text: string) => Buffer.from(text, 'latin1');
const full = (kind: string, ...parts: Uint8Array[]) => boxOf(kind, [number(0, 4), ...parts]);

const packed = new Map<string, ReturnType<typeof pack>>();

/** A still picture in HEVC: its settings box and its bytes. Packed once for each size. */
function still(width: number, height: number) {
	const name = `${width}×${height}`;
	const found = packed.get(name) ?? pack(width, height);
	packed.set(name, found);
	return found;
}

async function pack(width: number, height: number) {
	const folder = mkdtempSync(join(tmpdir(), 'heic-'));
	try {
		const file = join(folder, 'still.mp4');
		await runTool('ffmpeg', [
			...['-loglevel', 'error', '-f', 'lavfi', '-i', `testsrc=size=${width}x${height}:rate=1`],
			...['-frames:v', '1', '-c:v', 'libx265', '-x265-params', 'log-level=none', '-tag:v', 'hvc1'],
			...['-pix_fmt', 'yuv420p', '-y', file],
		]);
		const bytes = readFileSync(file);
		const settings = bytes.indexOf('hvcC') - 4;
		const data = boxesIn(bytes)?.find(({ kind }) => kind === 'mdat');
		if (settings < 0 || !data) throw new Error('ffmpeg made no HEVC');
		return {
			settings: bytes.subarray(settings, settings + bytes.readUInt32BE(settings)),
			data: bytes.subarray(data.body, data.end),
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}

export interface HeicParts {
	width: number;
	height: number;
	/** A TIFF block, as EXIF is. */
	exif?: Buffer | undefined;
	icc?: Buffer | undefined;
	/** Quarter turns against the clock. */
	turns?: 0 | 1 | 2 | 3 | undefined;
}

/** A HEIC file that holds ffmpeg's test card. */
export async function heicFile({
	width,
	height,
	exif,
	icc,
	turns = 0,
}: HeicParts): Promise<Buffer> {
	const { settings, data } = await still(width, height);
	const packedExif = exif && Buffer.concat([number(6, 4), letters('Exif\0\0'), exif]);
	const properties = [
		settings,
		full('ispe', number(width, 4), number(height, 4)),
		...(icc ? [boxOf('colr', [letters('prof'), icc])] : []),
		...(turns ? [boxOf('irot', [number(turns, 1)])] : []),
	];
	const infe = (id: number, kind: string) =>
		boxOf('infe', [number(2 << 24, 4), number(id, 2), number(0, 2), letters(kind), number(0, 1)]);
	const ids = packedExif ? [1, 2] : [1];
	const meta = (firstByte: number) =>
		full(
			'meta',
			full('hdlr', number(0, 4), letters('pict'), Buffer.alloc(13)),
			full('pitm', number(1, 2)),
			full(
				'iloc',
				...[number(0x44, 1), number(0, 1), number(ids.length, 2)],
				...ids.flatMap((id) => [
					...[number(id, 2), number(0, 2), number(1, 2)],
					number(id === 1 ? firstByte : firstByte + data.length, 4),
					number(id === 1 ? data.length : (packedExif?.length ?? 0), 4),
				]),
			),
			full(
				'iinf',
				number(ids.length, 2),
				infe(1, 'hvc1'),
				...(packedExif ? [infe(2, 'Exif')] : []),
			),
			...(packedExif
				? [full('iref', boxOf('cdsc', [number(2, 2), number(1, 2), number(1, 2)]))]
				: []),
			boxOf('iprp', [
				boxOf('ipco', properties),
				full(
					'ipma',
					...[number(1, 4), number(1, 2), number(properties.length, 1)],
					...properties.map((_, index) => number((index === 0 ? 0x80 : 0) | (index + 1), 1)),
				),
			]),
		);
	const type = boxOf('ftyp', [letters('heic'), number(0, 4), letters('mif1heic')]);
	const start = type.length + meta(0).length + 8;
	return Buffer.concat([
		...[type, meta(start)],
		boxOf('mdat', packedExif ? [data, packedExif] : [data]),
	]);
}
