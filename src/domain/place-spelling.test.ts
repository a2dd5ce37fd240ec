import { expect, test } from 'vitest';
import { misspelledPlaces, placeNames } from './place-spelling.ts';

const names = placeNames(['大南街', '大南街65号', '迎晖路', '迎辉路', '社学巷', '北门']);

test.each([
	['走到大男街口', '大男街', '大南街'],
	['迎回路上', '迎回路', '迎晖路'],
	['从前的学社巷', '学社巷', '社学巷'],
	['大南街六十五号', '大南街六十五号', '大南街65号'],
	['大南街 65 号', '大南街 65 号', '大南街65号'],
	['大南街65號', '大南街65號', '大南街65号'],
	['住在大南街65附近', '大南街65', '大南街65号'],
])('%s', (text, written, name) =>
	expect(misspelledPlaces(text, names)).toContainEqual({
		offset: text.indexOf(written),
		written,
		name,
	}),
);

test.each([
	'大南街65号的院坝',
	'迎晖路又写作迎辉路',
	'大南街66号',
	'小南街',
	'备门',
	'大南街65、67号',
])('%s is well', (text) => expect(misspelledPlaces(text, names)).toEqual([]));
