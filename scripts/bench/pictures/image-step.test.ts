import { expect, test } from 'vitest';
import { imageStep } from './image-step.ts';

const log = (time: string) =>
	[
		'\u001b[32m✓ Completed in 5.21s.\u001b[39m',
		'\u001b[42m generating optimized images \u001b[49m',
		'  \u001b[32m▶\u001b[39m /_astro/a.B5_1.avif \u001b[2m(before: 900kB, after: 20kB)\u001b[22m (+1.2s) (1/3)',
		'  ▶ /_astro/a.B5_2.webp (before: 900kB, after: 31kB) (+200ms) (2/3)',
		'  ▶ /_astro/b.B5_2.webp (reused cache entry) (+1ms) (3/3)',
		`✓ Completed in ${time}.`,
	].join('\n');

test.each([
	['12.40s', 12.4],
	['843ms', 0.843],
	['3m 30s', 210],
])('reads %s and what was made', (time, seconds) => {
	expect(imageStep(log(time))).toEqual({
		seconds,
		made: ['/_astro/a.B5_1.avif', '/_astro/a.B5_2.webp'],
		reused: 1,
	});
});

test('a build without pictures has no such step', () => {
	expect(imageStep('✓ Completed in 5.21s.')).toBeUndefined();
});
