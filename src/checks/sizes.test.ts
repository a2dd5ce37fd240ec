import { expect, test } from 'vitest';
import { readMuseum } from '../../scripts/lib/read-content.ts';
import { wellSpoken } from '../../scripts/lib/broken-museum.ts';
import { toTerminal } from '../../scripts/lib/reporters/terminal.ts';
import type { Museum } from './museum.ts';
import { sizes } from './sizes.ts';

const MB = 1024 * 1024;
const museum = readMuseum('src/fixtures/museum');
const PICTURE = 'content/photos/street-after.jpg';
const SOUND = 'content/interviews/talk-open/audio.m4a';

/** The report when a file has so many bytes; the little museum's own files are far below every limit. */
const report = (change: Partial<Museum>) =>
	wellSpoken(
		toTerminal(sizes({ ...museum, ...change }, { today: '', production: false, realNames: [] })),
	);
const weighing = (file: string, bytes: number) => ({
	files: museum.files.map((one) => (one.file === file ? { file, bytes } : one)),
});

test('the little museum is small', () => expect(report({})).toBe(''));

test('a scan that was not made smaller', () => {
	expect(report(weighing(PICTURE, 26 * MB))).toBe(`content/photos/street-after.jpg
  提醒：这张图有 26 MB，超过 25 MB，像是没有压过的原件
  改法：请把原件移到馆外的硬盘，用 npm run add:photo 重新加一份
  名字：picture-heavy

没有要改的地方。另有 1 条提醒，不妨碍发布。`);
});

test('a file no repository takes', () => {
	expect(report(weighing(PICTURE, 96 * MB))).toBe(`content/photos/street-after.jpg
  这个文件有 96 MB，超过 95 MB，存不进代码库，也发不出去
  改法：请把原件移到馆外的硬盘，用 npm run add:photo 或 npm run add:interview 重新加一份小的
  名字：file-too-large

共 1 处要改，在 1 个文件里。`);
});

test('a recording of more than an hour', () => {
	const recordings = museum.recordings.map((one) =>
		one.file === SOUND ? { ...one, seconds: 3700 } : one,
	);
	expect(report({ recordings })).toBe(`content/interviews/talk-open/audio.m4a
  提醒：这段录音有 62 分钟，超过一小时
  改法：请按话题分成几次，各加一条口述
  名字：recording-long

没有要改的地方。另有 1 条提醒，不妨碍发布。`);
});

test('more than one archive for schools holds, and nearly', () => {
	const both = (bytes: number) => ({
		files: museum.files.map((one) =>
			[PICTURE, SOUND, 'content/photos/street-before.jpg'].includes(one.file)
				? { ...one, bytes }
				: one,
		),
	});
	const [heavy, ...told] = report(both(67 * MB)).split('\n\n');
	expect([heavy, ...told].at(0)).toBe(`content
  给学校的图和录音加起来有 201 MB，超过一个压缩包能装的 200 MB
  改法：请在学校用不着的录音、照片的 channels 里去掉 school，或换成小一些的
  名字：content-too-large`);
	expect(report(both(50 * MB))).toContain('提醒：给学校的图和录音加起来有 150 MB，快到一个');
});

test('what schools do not get does not count', () => {
	expect(report(weighing('content/photos/face-kiosk.jpg', 24 * MB))).toBe('');
});
