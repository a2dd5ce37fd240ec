/** Single packed streams: gzip, zlib, brotli, zstd. */
import {
	brotliDecompressSync,
	gunzipSync,
	inflateRawSync,
	inflateSync,
	zstdDecompressSync,
	type Inflate,
} from 'node:zlib';
import type { Allowance, ClosedReason } from './piece.ts';

export type Packing = 'gzip' | 'zlib' | 'deflate' | 'brotli' | 'zstd';

const UNPACK: Readonly<
	Record<Packing, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer>
> = {
	gzip: gunzipSync,
	zlib: inflateSync,
	deflate: inflateRawSync,
	brotli: brotliDecompressSync,
	zstd: zstdDecompressSync,
};

export type Unpacked = { ok: true; bytes: Buffer } | { ok: false; why: ClosedReason };

/** Bytes that may be unpacked only to see where a stream ends. */
const MOST = 64 * 1024 * 1024;

/** Bytes that a zlib stream takes up, without what follows it; 0 where it does not unpack to its end. */
export function packedLength(bytes: Buffer): number {
	try {
		const { engine } = inflateSync(bytes, { info: true, maxOutputLength: MOST }) as unknown as {
			engine: Inflate; // what `info` asks for, which the types do not say
		};
		return engine.bytesWritten;
	} catch {
		return 0;
	}
}

/** Unpacks one stream; what follows it in the same bytes is left alone. */
export function unpack(packing: Packing, bytes: Buffer, allowance: Allowance): Unpacked {
	if (allowance.isTooDeep) return { ok: false, why: 'too-deep' };
	if (allowance.bytes <= 0) return { ok: false, why: 'too-large' };
	try {
		const unpacked = UNPACK[packing](bytes, { maxOutputLength: allowance.bytes });
		allowance.spend(unpacked.length);
		return { ok: true, bytes: unpacked };
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		return { ok: false, why: code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged' };
	}
}

/** How the bytes are packed, by their first ones; brotli does not say. */
export function packingOf(bytes: Buffer): Packing | undefined {
	if (bytes.length < 6) return undefined;
	const [a = 0, b = 0, c = 0, d = 0] = bytes;
	if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
	if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
	// RFC 1950: method 8, window up to 32 KB, and a check that makes the pair a multiple of 31.
	if ((a & 0x0f) === 8 && a >> 4 <= 7 && (a * 256 + b) % 31 === 0) return 'zlib';
	return undefined;
}
