import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../../src/schema/collections.ts';
import { CannotEdit, editRecord, type Edit } from './edit-record.ts';
import { recordText } from './yaml-value.ts';

const PLACE = `# 一座门
name: '东门' # 今名
kind: gate
relation: county
times:
  - period: ming
    date: 明成化间
    says: 知县李棠砌了石城。
    evidence: [b16, b17]

  # 另一说
  - { period: qing, date: 清雍正年间, says: 有五门。, evidence: [b18] }
summary: >-
  两行写的
  简介。
evidence: [ b16 , b17 ]
questions:
  - 北段从哪里经过？
  - "哪一年拆的？"
near: [gate-east]
`;
const edit = (source: string, ...edits: Edit[]) =>
	editRecord(source, edits, COLLECTIONS.places.schema);
const set = (path: (string | number)[], value: unknown): Edit => ({ kind: 'set', path, value });

/** The lines that came and went, as a diff shows them. */
function changed(before: string, after: string): string[] {
	const [old, fresh] = [before.split('\n'), after.split('\n')];
	return [
		...old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`),
		...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`),
	];
}

describe('only what differs is exchanged', () => {
	test.each<[string, Edit[], string[]]>([
		[
			'a word keeps its quotes',
			[set(['name'], '大东门')],
			["-name: '东门' # 今名", "+name: '大东门' # 今名"],
		],
		['a plain word', [set(['kind'], 'wall')], ['-kind: gate', '+kind: wall']],
		[
			'a word that needs quotes',
			[set(['relation'], 'a: b')],
			['-relation: county', "+relation: 'a: b'"],
		],
		[
			'a field of an item',
			[set(['times', 0, 'says'], '砌了石城。')],
			['-    says: 知县李棠砌了石城。', '+    says: 砌了石城。'],
		],
		[
			'a field of an item in braces',
			[set(['times', 1, 'says'], '有门五座, 各有名')],
			[
				'-  - { period: qing, date: 清雍正年间, says: 有五门。, evidence: [b18] }',
				"+  - { period: qing, date: 清雍正年间, says: '有门五座, 各有名', evidence: [b18] }",
			],
		],
		[
			'a list in brackets',
			[set(['near'], ['gate-east', 'city-wall'])],
			['-near: [gate-east]', '+near: [gate-east, city-wall]'],
		],
		[
			'a word in a list of lines',
			[set(['questions'], ['北段从哪里经过？', '哪一年？'])],
			['-  - "哪一年拆的？"', '+  - 哪一年？'],
		],
		[
			'a line more',
			[set(['questions'], ['北段从哪里经过？', '新的问题？', '哪一年拆的？'])],
			['+  - 新的问题？'],
		],
		['a line less', [set(['questions'], ['哪一年拆的？'])], ['-  - 北段从哪里经过？']],
		[
			'a new field stands where the schema has it',
			[set(['community'], '东街社区')],
			['+community: 东街社区'],
		],
		['a field goes', [set(['near'], undefined)], ['-near: [gate-east]']],
		[
			'folded words',
			[set(['summary'], '一行。')],
			['-summary: >-', '-  两行写的', '-  简介。', '+summary: 一行。'],
		],
		[
			'words of several lines',
			[set(['near'], undefined), set(['summary'], '一。\n\n二。')],
			[
				'-summary: >-',
				'-  两行写的',
				'-  简介。',
				'-near: [gate-east]',
				'+summary: |-',
				'+  一。',
				'+  二。',
			],
		],
		[
			'a part that was not there',
			[
				set(['sketch', 'shape'], 'point'),
				set(['sketch', 'points'], [[1, 2]]),
				set(['sketch', 'grade'], 'C'),
			],
			['+sketch:', '+  shape: point', '+  points: [[1, 2]]', '+  grade: C'],
		],
		[
			'an item more',
			[
				{
					kind: 'insert',
					path: ['times'],
					index: 2,
					item: { says: '丁。', period: 'song', evidence: ['b01'], date: '宋代' },
				},
			],
			['+  - period: song', '+    date: 宋代', '+    says: 丁。', '+    evidence: [b01]'],
		],
		[
			'the first item of a list that was not there',
			[
				{
					kind: 'insert',
					path: ['formerNames'],
					index: 0,
					item: { name: '文明门', evidence: ['b12'] },
				},
			],
			['+formerNames:', '+  - name: 文明门', '+    evidence: [b12]'],
		],
	])('%s', (_title, edits, lines) => {
		expect(changed(PLACE, edit(PLACE, ...edits))).toEqual(lines);
	});

	test('a part goes with its last field', () => {
		const source = 'word: 坝\nexample:\n  text: 平原曰坝\n  evidence: j02\nnote: 说明\n';
		const written = editRecord(
			source,
			[set(['example', 'text'], undefined), set(['example', 'evidence'], undefined)],
			COLLECTIONS.terms.schema,
		);
		expect(written).toBe('word: 坝\nnote: 说明\n');
	});

	test('line breaks of Windows stay', () => {
		const source = 'word: 坝\r\nmeaning: 平地\r\n';
		const written = editRecord(source, [set(['note'], '甲\n乙')], COLLECTIONS.terms.schema);
		expect(written).toBe('word: 坝\r\nmeaning: 平地\r\nnote: |-\r\n  甲\r\n  乙\r\n');
	});
});

test('a change that would lose a comment is not made', () => {
	const source = 'word: 坝\nrelated: # 都看过\n  - ba\n  - baba\n';
	expect(() => editRecord(source, [set(['related'], undefined)], COLLECTIONS.terms.schema)).toThrow(
		CannotEdit,
	);
});

test('a record with an alias is only changed where that says the same', () => {
	const source = 'evidence: &e [j02]\nexample: { text: 平, evidence: j02 }\nrelated: *e\n';
	expect(() => editRecord(source, [set(['evidence'], ['j03'])], COLLECTIONS.terms.schema)).toThrow(
		CannotEdit,
	);
});

test('a new record is written as people write them', () => {
	expect(
		recordText({
			name: '东门',
			accessionNo: '0012',
			times: [{ period: 'ming', says: '甲: 乙', evidence: ['b16', 'b17'] }],
			questions: ['哪一年建的？'],
			sketch: { shape: 'point', points: [[480, 310]] },
			people: [],
			teacherNotes: '一。\n二。',
			correct: true,
		}),
	).toBe(`name: 东门
accessionNo: '0012'
times:
  - period: ming
    says: '甲: 乙'
    evidence: [b16, b17]
questions:
  - 哪一年建的？
sketch:
  shape: point
  points: [[480, 310]]
people: []
teacherNotes: |-
  一。
  二。
correct: true
`);
});
