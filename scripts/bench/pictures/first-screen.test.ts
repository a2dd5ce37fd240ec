import { expect, test } from 'vitest';
import { candidateFor } from './first-screen.ts';

const SRCSET = '/a.avif 1440w, /b.avif 360w, /c.avif 1080w';

test.each([
	[360, '/b.avif'],
	[361, '/c.avif'],
	[1080, '/c.avif'],
	[4000, '/a.avif'],
])('a screen of %i pixels takes %s', (pixels, address) => {
	expect(candidateFor(SRCSET, pixels)).toBe(address);
});
