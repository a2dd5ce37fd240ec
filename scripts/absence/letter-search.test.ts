import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedLetters, foldText } from './fold.ts';
import { LetterSearch } from './letter-search.ts';

/** Letters that meet often, also in other widths and cases, as one sign for several, and with what stands between them. */
const PIECES = [
	'王',
	'秀',
	'英',
	'蘭',
	'兰',
	'ａ',
	'A',
	'b',
	'ﬁ',
	'㎡',
	'㍿',
	'𠀀',
	'·',
	'，',
	' ',
	'\u200b',
];
const texts = fc
	.array(fc.constantFrom(...PIECES), { maxLength: 24 })
	.map((pieces) => pieces.join(''));

/** What is found in a text, wherever it stands. */
function found(search: LetterSearch<string>, text: string, shortest?: number): string[] {
	const values: string[] = [];
	search.find(foldText(text), ({ value }) => values.push(value), shortest);
	return values;
}

test('a text that is passed over holds none of the strings', () => {
	let passedOver = 0;
	const property = fc.property(
		fc.array(texts, { minLength: 1, maxLength: 4 }),
		texts,
		fc.constantFrom(2, 3),
		(wanted, text, shortest) => {
			const search = new LetterSearch<string>();
			for (const one of wanted) search.add(foldedLetters(one), 'loose', one);
			if (search.mayFind(text, shortest)) return;
			passedOver += 1;
			expect(found(search, text, shortest)).toEqual([]);
		},
	);
	fc.assert(property, { numRuns: 1000 });
	expect(passedOver).toBeGreaterThan(100);
});

test.each(['王秀', '王秀英', '王秀英兰', '王秀英兰王秀英兰'])(
	'%s is not passed over, however it is written and at either end',
	(wanted) => {
		const search = new LetterSearch<string>();
		search.add(wanted, 'loose', wanted);
		const written = [...wanted.replaceAll('兰', '蘭')].join('\u200b');
		for (const text of [written, `字${written}`, `㍿${written}ﬁ`]) {
			expect(search.mayFind(text)).toBe(true);
			expect(found(search, text)).toContain(wanted);
		}
	},
);

test('most texts are passed over', () => {
	const search = new LetterSearch<string>();
	search.add('王秀英', 'tight', '王秀英');
	expect(search.mayFind('秀王英，'.repeat(50))).toBe(false);
	search.delete('王秀英');
	search.add('王秀兰', 'tight', '王秀兰');
	expect(found(search, '王秀英王秀兰')).toEqual(['王秀兰']);
	expect(search.mayFind('王秀英王秀兰')).toBe(true);
	search.delete('王秀兰');
	expect(search.mayFind('王秀英王秀兰')).toBe(false);
});
