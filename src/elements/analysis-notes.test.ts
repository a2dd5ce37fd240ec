import { expect, test } from 'vitest';
import {
	fileNameOf,
	notesAsText,
	notesFromText,
	sheetAsText,
	withNote,
	withoutSource,
} from './analysis-notes.ts';

test('the device gives back what was written', () => {
	const notes = withNote(withNote({}, 'card-b16', '0', '三里'), 'card-b16', '4', '甲');
	expect(notesFromText(notesAsText(notes))).toEqual({ 'card-b16': { '0': '三里', '4': '甲' } });
});

test('an emptied box is no note, and a source without notes is gone', () => {
	const notes = withNote({ a: { '0': '一' }, b: { '1': '二' } }, 'a', '0', ' \n');
	expect(notes).toEqual({ b: { '1': '二' } });
	expect(withoutSource(notes, 'b')).toEqual({});
	expect(withoutSource(notes, 'a')).toEqual(notes);
});

test.each([
	['nothing', undefined, {}],
	['half a note', '{"a":', {}],
	['a list', '[1,2]', {}],
	['a word', '"a"', {}],
	['empty', 'null', {}],
	['a number for words', '{"a":{"0":1,"1":"二"},"b":"三","c":null}', { a: { '1': '二' } }],
])('%s kept by something else does no harm', (_, kept, read) => {
	expect(notesFromText(kept)).toEqual(read);
});

test('a sheet as text names its source, and says where nothing was written', () => {
	const text = sheetAsText(
		['史料分析表：两种说法', '史料B16'],
		[
			{ question: '看到了什么', words: '一座桥\n两个人' },
			{ question: '想到什么', words: '  ' },
		],
		'（没有写）',
	);
	expect(text).toBe(
		'\uFEFF史料分析表：两种说法\r\n史料B16\r\n\r\n【看到了什么】\r\n一座桥\r\n两个人\r\n\r\n【想到什么】\r\n（没有写）\r\n',
	);
});

test.each([
	['史料分析表-史料B16', '史料分析表-史料B16.txt'],
	['史料分析表-录音：听《旧城墙》', '史料分析表-录音-听-旧城墙.txt'],
	['a/b\\c:d*e?', 'a-b-c-d-e.txt'],
])('%s becomes a name that Windows takes', (words, name) => {
	expect(fileNameOf(words)).toBe(name);
});
