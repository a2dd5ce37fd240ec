import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { open } from './open.ts';
import { withoutPackedStreams } from './pdf-objects.ts';
import { Allowance } from './piece.ts';

const WORDS = '甲辰乙巳丙午丁未';
const STORED = { level: 0 };

const stream = (dictionary: string, content: Buffer) =>
	Buffer.concat([
		Buffer.from(`1 0 obj\n<<${dictionary} /Length ${content.length}>>\nstream\n`),
		content,
		Buffer.from('\nendstream\nendobj\n'),
	]);
const document = (...parts: Buffer[]) =>
	Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('%%EOF\n')]);

/** Whether any reading of the bytes has the words. */
const says = (bytes: Buffer) =>
	[...open(bytes, 'a.pdf', new Allowance())].some(
		(piece) => piece.kind === 'text' && piece.text.includes(WORDS),
	);

const flate = '/Filter /FlateDecode';
const words = Buffer.from(WORDS);
const noise = deflateSync(Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)));

describe('words in a document', () => {
	test.each([
		['packed', document(stream(flate, deflateSync(words)))],
		['packed without being pressed', document(stream(flate, deflateSync(words, STORED)))],
		['behind what is packed', document(stream(flate, Buffer.concat([noise, words])))],
		['between objects', document(stream(flate, noise), words, stream(flate, noise))],
		['behind the end', Buffer.concat([document(stream(flate, noise)), words])],
		['in a stream that is not packed as it says', document(stream(flate, words))],
		[
			'in pixels that are not pressed',
			document(stream(`${flate} /Subtype /Image /Width 8 /Height 1`, deflateSync(words, STORED))),
		],
		[
			'in a stream whose bytes are changed again',
			document(
				stream(`${flate} /DecodeParms <</Predictor 12 /Columns 4>>`, deflateSync(words, STORED)),
			),
		],
		[
			'in a packed stream of no object',
			document(Buffer.from('stream\n'), deflateSync(words, STORED)),
		],
	])('are read: %s', (_, bytes) => {
		expect(says(bytes)).toBe(true);
	});

	test('of which nothing is packed stay as they are', () => {
		const bytes = document(stream('', words));
		expect(withoutPackedStreams(bytes).equals(bytes)).toBe(true);
	});
});

test('packed bytes that are read unpacked are not read for words as well', () => {
	const bytes = document(stream(flate, noise));
	expect(withoutPackedStreams(bytes)).toHaveLength(bytes.length - noise.length);
});
