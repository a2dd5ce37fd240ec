import { expect, test } from 'vitest';
import { byteRange, piece } from './byte-range.ts';

test.each([
	[null, undefined],
	['', undefined],
	['bytes=-', undefined],
	['bytes=0-1,5-6', undefined],
	['seconds=0-1', undefined],
	['bytes=0-', { first: 0, last: 9 }],
	['bytes=4-', { first: 4, last: 9 }],
	['bytes=4-4', { first: 4, last: 4 }],
	['bytes=4-99', { first: 4, last: 9 }],
	['bytes=-3', { first: 7, last: 9 }],
	['bytes=-30', { first: 0, last: 9 }],
	['bytes=10-', 'outside'],
	['bytes=5-4', 'outside'],
])('of ten bytes, %s is %o', (header, range) => {
	expect(byteRange(header, 10)).toEqual(range);
});

const kept = () => new Response('0123456789', { headers: { 'Content-Type': 'audio/mp4' } });

test('a piece comes as a server sends it', async () => {
	const answer = await piece(kept(), 'bytes=2-4');
	expect([answer.status, await answer.clone().text()]).toEqual([206, '234']);
	expect(Object.fromEntries(answer.headers)).toEqual({
		'accept-ranges': 'bytes',
		'content-length': '3',
		'content-range': 'bytes 2-4/10',
		'content-type': 'audio/mp4',
	});
});

test('without a range it is the whole, and beyond the end there is nothing', async () => {
	const whole = await piece(kept(), null);
	expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
	const nothing = await piece(kept(), 'bytes=10-');
	expect([nothing.status, nothing.headers.get('content-range')]).toEqual([416, 'bytes */10']);
});
