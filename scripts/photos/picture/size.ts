import { MOST_PIXELS, SHORTEST_SIDE, SMALLEST_SIDE } from '../../../src/checks/picture-files.ts';
import type { Refusal } from './kind.ts';

/** With --allow-large; beyond it a computer of a community office has not enough memory. */
const MOST_PIXELS_ALLOWED = 500_000_000;

interface Size {
	width: number;
	height: number;
}

/** 「24 百万像素」 */
export const millions = ({ width, height }: Size): string =>
	`${Math.round((width * height) / 1e6)} 百万像素`;

/** Why a picture of this size, in pixels, cannot be taken. `page` counts from 1, of a scan with several. */
export function sizeTrouble(
	{ width, height }: Size,
	allowLarge: boolean,
	page?: number,
): Refusal | undefined {
	const which = page === undefined ? '这张图' : `第 ${page} 页`;
	const limit = allowLarge ? MOST_PIXELS_ALLOWED : MOST_PIXELS;
	if (width * height > limit)
		return [
			`${which}有 ${width}×${height} 像素，${millions({ width, height })}，超过了 ${limit / 1e6} 百万`,
			allowLarge
				? '请用看图的程序缩小到长边 20000 像素以内，再加一次'
				: '请核对是不是真有这么大；确实是大幅扫描的，末尾加上 --allow-large，它会缩小到 100 百万像素',
		];
	if (Math.max(width, height) >= SMALLEST_SIDE && Math.min(width, height) >= SHORTEST_SIDE)
		return undefined;
	return [
		`${which}只有 ${width}×${height} 像素，太小`,
		`请找来原来的照片，长边至少 ${SMALLEST_SIDE} 像素，短边至少 ${SHORTEST_SIDE} 像素；微信里的先点「原图」再保存`,
	];
}
