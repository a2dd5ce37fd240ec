import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('reads the recording, the file and whether to write', () => {
	expect(readOptions(['talk', '整理稿.docx'])).toEqual({
		id: 'talk',
		path: '整理稿.docx',
		write: false,
	});
	expect(readOptions(['--write', 'talk', '整理稿.docx'])).toMatchObject({ write: true });
});

test.each<[string[], RegExp]>([
	[[], /^缺少编号或整理稿。/],
	[['talk'], /^缺少编号或整理稿。/],
	[['talk', 'a.docx', 'b.docx'], /^只能有一份整理稿，多写了「b.docx」/],
	[['talk', 'a.docx', '--wirte'], /^不认识「--wirte」。/],
])('%j is answered with how to write it', (args, words) => {
	const { usage } = readOptions(args) as { usage: string }; // the test fails if there is none
	expect(usage).toMatch(words);
	expect(usage).toMatch(/\n改法：请照这样写，npm run add:edited[^\n]*\n没有写入任何文件。$/);
});
