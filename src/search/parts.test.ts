import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksumOf, DamagedPart, OutdatedPart, proveText, readPart, writePart } from './parts.ts';

fc.configureGlobal({ seed: 20261127 });

const PAYLOAD = [['城', '墙门', 'BAA'], { title: '「北街」', sections: [1, 20] }];
const PART = writePart('two-1', 'k3x', PAYLOAD);

test('is one call that a page opened from a file can load as a script', () => {
	const received: unknown[] = [];
	// eslint-disable-next-line @typescript-eslint/no-implied-eval
	new Function('museumSearch', PART)((...values: unknown[]) => received.push(...values));
	expect(received).toEqual(['two-1', 'k3x', expect.any(Number), PAYLOAD]);
});

test('is read back as it was written', () => {
	expect(readPart('two-1', PART, 'k3x')).toEqual({ stamp: 'k3x', payload: PAYLOAD });
	expect(readPart('two-1', PART, undefined)).toEqual({ stamp: 'k3x', payload: PAYLOAD });
	fc.assert(
		fc.property(fc.jsonValue(), (payload) => {
			const text = writePart('e/12-1', 'abc', payload);
			expect(readPart('e/12-1', text, 'abc').payload).toEqual(JSON.parse(JSON.stringify(payload)));
		}),
	);
});

test.each([
	'"',
	'\\',
	'\n',
	'\u2028',
	'</script>',
	'\ud800',
	');\n',
	'museumSearch("a","b",1,2);\n',
])('keeps %j in a text', (text) => {
	const part = writePart('e/1', 'abc', { text });
	expect(readPart('e/1', part, 'abc').payload).toEqual({ text });
});

describe('a file that is not what it should be', () => {
	test('is never accepted with one character changed, left out or doubled', () => {
		for (const stamp of ['k3x', undefined])
			for (let at = 0; at < PART.length; at += 1) {
				const before = PART.slice(0, at);
				const own = PART.charAt(at);
				const after = PART.slice(at + 1);
				const others = ['', own + own, ...'01a"\\[]{},;()\n 城'].filter((other) => other !== own);
				const next = String.fromCharCode(own.charCodeAt(0) ^ 1);
				for (const other of [...others, next])
					expect(
						() => readPart('two-1', before + other + after, stamp),
						`${own} → ${other} at ${at}`,
					).toThrow(DamagedPart);
			}
	});

	test('is never accepted cut off, at either end', () => {
		for (let length = 0; length < PART.length; length += 1) {
			expect(() => readPart('two-1', PART.slice(0, length), 'k3x')).toThrow(DamagedPart);
			expect(() => readPart('two-1', PART.slice(PART.length - length), 'k3x')).toThrow(DamagedPart);
		}
	});

	test.each([
		['an error page', '<!doctype html><title>404</title>'],
		['nothing', ''],
		['two files', PART + PART],
		['a file with something behind it', `${PART} `],
		['a file with something before it', `\ufeff${PART}`],
	])('is damaged when it is %s', (_, text) => {
		expect(() => readPart('two-1', text, 'k3x')).toThrow(DamagedPart);
	});

	test('is damaged when it is another file of the index', () => {
		expect(() => readPart('two-2', PART, 'k3x')).toThrow(DamagedPart);
	});

	test('is outdated when it is whole, but of another edition of the index', () => {
		expect(() => readPart('two-1', PART, 'k4x')).toThrow(OutdatedPart);
	});

	test('is damaged rather than outdated when it is both', () => {
		expect(() => readPart('two-1', PART.replace('城', '成'), 'k4x')).toThrow(DamagedPart);
	});
});

test('what a script brought is proved by the same sum', () => {
	const [, stamp = '', sum = ''] = /^museumSearch\("two-1","(\w+)",(\d+),/.exec(PART) ?? [];
	const prove = (payload: unknown, found = stamp) =>
		proveText('two-1', 'two-1', Number(sum), JSON.stringify(payload), { wanted: 'k3x', found });
	expect(() => prove(PAYLOAD)).not.toThrow();
	expect(() => prove([...PAYLOAD, 1])).toThrow(DamagedPart);
});

test.each([
	['', 0x811c9dc5],
	['a', 0xe40c292c],
	['foobar', 0xbf9cf968],
])('the sum of %j is that of FNV-1a', (text, sum) => {
	expect(checksumOf(text)).toBe(sum);
});
