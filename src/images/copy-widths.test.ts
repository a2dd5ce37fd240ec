import { expect, test } from 'vitest';
import { copyWidths } from './copy-widths.ts';

test('a picture is offered in every width up to its own', () => {
	expect(copyWidths(2400)).toEqual([360, 540, 720, 1080, 1440, 1920]);
	expect(copyWidths(1080)).toEqual([360, 540, 720, 1080]);
});

test('a place with large screens alone has no use for the narrow ones', () => {
	expect(copyWidths(2400, 1080)).toEqual([1080, 1440, 1920]);
});

test('a picture narrower than any of them is offered as it is', () => {
	expect(copyWidths(300)).toEqual([300]);
	expect(copyWidths(700, 720)).toEqual([700]);
});
