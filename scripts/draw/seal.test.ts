import { parse } from 'parse5';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { icoAround, sealSvg } from './seal.ts';

test.each([false, true])('needs no font and nothing from elsewhere (small: %s)', (small) => {
	const svg = sealSvg(small);
	expect(svg).not.toMatch(/<text|<image|href|url\(|@import|style=/);
	expect(
		JSON.stringify(parse(svg), (key, value: unknown) => (key === 'parentNode' ? undefined : value)),
	).toContain('北街');
});

test('is red at the rim and white in the strokes', async () => {
	const { data, info } = await sharp(Buffer.from(sealSvg(false)))
		.resize(100, 100)
		.raw()
		.toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number): number[] => [
		...data.subarray((y * 100 + x) * info.channels).subarray(0, 3),
	];
	expect(at(6, 50)).toEqual([140, 47, 27]);
	// The left upright of 北.
	expect(at(40, 30)).toEqual([251, 247, 238]);
});

test('wraps a PNG as a Windows icon', () => {
	const ico = icoAround(Buffer.from('PNG bytes'));
	expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[7]]).toEqual([1, 1, 32, 32]);
	expect(ico.subarray(ico.readUInt32LE(18)).toString()).toBe('PNG bytes');
});
