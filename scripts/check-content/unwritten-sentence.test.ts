import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

const LINE = '我来讲一句申酉戌亥令牌。';

test('a sentence that was marked and not typed, in a transcript that counts as read', async () => {
	const report = await reportAfter(({ edit }) => {
		edit('interviews/talk-open/original.vtt', LINE, '【待写】');
	});
	expect(report).toContain('第 6 行  这一句标了时间，还没有写字');
	expect(report).toContain('名字：unwritten-sentence');
});

test('a draft may wait for its words, and for times of its sentences', async () => {
	const report = await reportAfter(({ edit, write }) => {
		edit('interviews/talk-open/index.yaml', 'review: reviewed', 'review: draft');
		edit('interviews/talk-open/original.vtt', LINE, '【待写】');
		write('interviews/talk-open/transcript.txt', '丁许可：还没有标的一句。\n');
	});
	expect(report).not.toContain('unwritten-sentence');
	expect(report).not.toContain('transcript.txt');
});
