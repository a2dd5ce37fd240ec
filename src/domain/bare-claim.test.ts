import { expect, test } from 'vitest';
import { bareClaims } from './bare-claim.ts';
import { readChapter } from './chapter/read-chapter.ts';

const claims = (text: string) =>
	readChapter(text).passages.flatMap((passage) => bareClaims(passage).map((one) => one.text));

test.each([
	['1955年拆了城墙。', ['1955年拆了城墙。']],
	['墙高三丈。没有人量过。', ['墙高三丈。']],
	['墙高三丈。城有五门<引 id="e01" />。', []],
	['城有五门<引 id="e01" />。门外是三百亩田。', ['门外是三百亩田。']],
	['1955年拆的是哪一段？', []],
	['这是一座老城，有一个门。', []],
	['<编者>\n\n城是1465年砌的。\n\n</编者>', ['城是1465年砌的。']],
])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
