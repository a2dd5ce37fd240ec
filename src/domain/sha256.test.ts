import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

/** Lengths around the ends of blocks, where padding goes wrong. */
const TEXTS = [
	...[0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000].map((length) => 'a'.repeat(length)),
	'两部书的年份不一样，怎么办？',
	'𠮷'.repeat(40),
];

test.each(TEXTS)('a digest is the one everybody else computes: %#', (text) => {
	expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
