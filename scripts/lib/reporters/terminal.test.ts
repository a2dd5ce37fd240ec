import { expect, test } from 'vitest';
import type { Issue } from '../../../src/checks/issue.ts';
import { toTerminal } from './terminal.ts';

const reminders = (count: number): Issue[] =>
	Array.from({ length: count }, (_, index) => ({
		name: 'source-not-archived',
		file: `content/sources/page-${index + 1}.yaml`,
		line: 5,
		message: '这一页没有存档的副本',
		fix: '请存一份',
		reminder: true,
	}));
const mistake: Issue = {
	name: 'address-malformed',
	file: 'content/sources/page-1.yaml',
	line: 4,
	message: '网址里面有空格',
	fix: '请重新拷一遍',
};

test('reminders of one kind that come by the dozen are told once; mistakes are told one by one', () => {
	expect(toTerminal([mistake, ...reminders(7)])).toBe(`content/sources/page-1.yaml
  第 4 行  网址里面有空格
           改法：请重新拷一遍
           名字：address-malformed

提醒，一样的有 7 条：page-1.yaml、page-2.yaml、page-3.yaml、page-4.yaml、page-5.yaml、page-6.yaml 等
  提醒：这一页没有存档的副本
  改法：请存一份
  名字：source-not-archived

一条一条看全部的提醒：npm run check -- --report

共 1 处要改，在 1 个文件里。另有 7 条提醒，不妨碍发布。`);
});

test('a few are told where they are', () => {
	expect(toTerminal(reminders(1))).toBe(`content/sources/page-1.yaml
  第 5 行  提醒：这一页没有存档的副本
           改法：请存一份
           名字：source-not-archived

没有要改的地方。另有 1 条提醒，不妨碍发布。`);
});
