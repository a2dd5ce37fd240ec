import { expect, test } from 'vitest';
import { publicCode } from './public-code.ts';
import { qrCode } from './qr-code.ts';

const site = { address: 'https://museum.example/' };

test('a code leads to the full address, which can also be typed', () => {
	const url = 'https://museum.example/interviews/how-to-record/consent/';
	expect(publicCode('/interviews/how-to-record/consent/', site)).toEqual({
		url,
		address: ['museum.example/', 'interviews/', 'how-to-record/', 'consent/'],
		code: qrCode(url),
	});
});

test('no code while nobody knows the address, and none for what is not on the web', () => {
	expect(publicCode('/chapters/', {})).toBeUndefined();
	expect(publicCode('/chapters/', site, false)).toBeUndefined();
});
