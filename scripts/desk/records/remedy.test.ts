import { expect, test } from 'vitest';
import { COLLECTIONS, type CollectionName } from '../../../src/schema/collections.ts';
import { readEntry } from '../../../src/schema/read-entry.ts';
import { formOf } from './form/form-of.ts';
import { placeOf } from './history-words.ts';
import { remedy } from './remedy.ts';

/** What a form says of fields, by the field in words. */
function told(collection: CollectionName, fields: Record<string, unknown>): Record<string, string> {
	const read = readEntry(COLLECTIONS[collection].schema, fields);
	const problems = 'problems' in read ? read.problems : [];
	return Object.fromEntries(
		problems.map((problem) => {
			const { where, spec } = placeOf(formOf(collection), ['fields', ...problem.path]);
			return [where, `${problem.message}。${remedy(problem, spec)}。`];
		}),
	);
}

test('an empty form says of every field what to do in the form, not in a file', () => {
	expect(told('events', {})).toEqual({
		'「标题」': '缺少「标题」。请填上，例如：知县李棠砌石城。',
		'「各家说法」': '缺少「时间」。请加上一项。',
		'「地点的话」': '缺少「地点」。请填上，例如：温江县城。',
		'「主体」': '缺少「主体」。请填上，例如：知县李棠。',
		'「结果」': '缺少「结果」。请填上，例如：县城有了石城墙。',
	});
	expect(told('evidence', { statement: '雍正《四川通志》记了。', grade: 'D' })).toEqual({
		'「出处」': '缺少「出处」。请从单子里选。',
		'「等级」': '「等级」写成了「D」，没有这一类。请选一样。',
	});
});

test('a wrong word is said back, with a right one', () => {
	expect(told('events', { accounts: [{ date: '很久以前', evidence: [] }] })).toMatchObject({
		'「各家说法」第1项的「时间」':
			'「时间」写成了「很久以前」，认不出来。请照这样写：明崇祯十一年（1638）。',
		'「各家说法」第1项的「史料」': '「史料」一张也没有写。请从单子里选。',
	});
	expect(told('chapters', { order: '第四' })).toMatchObject({
		'「次序」': '「次序」写成了「第四」，认不出来。请照这样写：40。',
	});
});

test('no form of the museum is told of names that only its files have', () => {
	for (const name of Object.keys(COLLECTIONS) as CollectionName[])
		for (const [where, words] of Object.entries(told(name, {})))
			expect(words, `${name} ${where}`).not.toMatch(/[a-zA-Z]+: |\[|content\//);
});
