import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { qrCode } from './qr-code.ts';

test('draws every dark module once, inside a quiet zone of four', () => {
	const address = 'https://museum.example/lessons/two-dates/';
	const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
	const code = qrCode(address);
	expect(code.size).toBe(modules.size + 8);
	const drawn = new Set(
		[...code.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, length]) =>
			Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step} ${y}`),
		),
	);
	expect(code.path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('');
	const wrong = Array.from({ length: code.size ** 2 }, (_, index) => {
		const [x, y] = [index % code.size, Math.floor(index / code.size)];
		const inside = [x, y].every((at) => at >= 4 && at < modules.size + 4);
		const isDark = inside && modules.get(y - 4, x - 4) === 1;
		return isDark === drawn.has(`${x} ${y}`) ? [] : [`${x} ${y}`];
	}).flat();
	expect(wrong).toEqual([]);
});
