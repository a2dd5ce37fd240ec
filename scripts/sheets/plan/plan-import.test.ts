import type { Sheet } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Museum } from '../../../src/checks/museum.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { allTables, headersOf } from '../table/tables.ts';
import { planImport } from './plan-import.ts';

let museum: Museum;
beforeAll(() => {
	museum = readMuseum('src/fixtures/museum');
});

/** A sheet that somebody wrote from nothing, by its headers. */
function sheet(name: string, ...rows: Record<string, string | number>[]): Sheet {
	const table = allTables().find((one) => one.sheet === name);
	if (!table) throw new Error(name);
	const headers = headersOf(table);
	return {
		name,
		rows: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))],
	};
}

const plan = (...sheets: Sheet[]) =>
	planImport({ file: '表.xlsx', isCsv: false, sheets }, allTables(), museum, false);

describe('items inside items', () => {
	test('go into an item that is there, and into one that the same workbook adds', () => {
		const { files, troubles } = plan(
			sheet('课·小测', { 编号: 'two-books', 序: 9, 小测题: '新题？', 史料: 'e01' }),
			sheet(
				'课·小测选项',
				{ 编号: 'two-books', 小测的序: 9, 选项: '甲', 对不对: '是', 说明: '对。' },
				{ 编号: 'two-books', 小测的序: 1, 选项: '丁', 说明: '不对。' },
				{ 编号: 'two-books', 小测的序: 9, 选项: '乙', 说明: '不对。' },
			),
		);
		expect(troubles).toEqual([]);
		const [file] = files;
		expect(file?.text).toContain(
			'  - question: 新题？\n    options:\n      - text: 甲\n        correct: true\n        feedback: 对。\n      - text: 乙\n        feedback: 不对。\n    evidence: e01\n',
		);
		expect(file?.text.indexOf('text: 丁')).toBeLessThan(file?.text.indexOf('新题？') ?? 0);
	});

	test('make a whole new lesson', () => {
		const { files, troubles } = plan(
			sheet('课', {
				编号: 'new-lesson',
				课名: '新课',
				年级: '3、4',
				学科: '语文',
				材料: '甲\n乙',
				'看一看·看什么': '门\n墙',
			}),
			sheet(
				'课·步骤',
				{ 编号: 'new-lesson', 步骤: '一', 分钟: 10, 任务: '听一听、小测' },
				{ 编号: 'new-lesson', 步骤: '二', 分钟: '５' },
			),
			sheet('课·小测', { 编号: 'new-lesson', 序: 1, 小测题: '题？' }),
			sheet('课·小测选项', { 编号: 'new-lesson', 小测的序: 1, 选项: '甲', 对不对: '√' }),
		);
		expect(troubles).toEqual([]);
		expect(files.map(({ file, text }) => [file, text])).toEqual([
			[
				'content/lessons/new-lesson.yaml',
				`title: 新课
grades: [3, 4]
subject: 语文
materials:
  - 甲
  - 乙
steps:
  - title: 一
    minutes: 10
    tasks: [listening, quiz]
  - title: 二
    minutes: 5
observation:
  lookFor:
    - 门
    - 墙
quiz:
  - question: 题？
    options:
      - text: 甲
        correct: true
`,
			],
		]);
	});

	test('ask for the item they belong to', () => {
		const { files, troubles } = plan(
			sheet('课·小测选项', { 编号: 'two-books', 小测的序: 9, 选项: '甲' }),
		);
		expect([files, troubles]).toEqual([
			[],
			[
				{
					where: '表.xlsx「课·小测选项」A2',
					message: '「two-books」没有「小测的序」是 9 的',
					fix: '请核对，或先在它的表里加上那一项',
				},
			],
		]);
	});
});

test('a segment stands where it begins', () => {
	const { files } = plan(
		sheet('口述分段', {
			编号: 'narration-old-wall',
			段号: 'opening',
			段名: '开头',
			段提要: '一句。',
			开始: -1,
			结束: 0,
		}),
	);
	expect(files[0]?.text).toContain('segments:\n  - id: opening\n    title: 开头\n');
});

test('an id of the museum that was not exported is nobody’s new record', () => {
	const { files, troubles } = plan(sheet('照片', { 编号: 'face-kiosk', 题名: '别的' }));
	expect(files).toEqual([]);
	expect(troubles.map(({ where }) => where)).toEqual(['表.xlsx「照片」B2']);
});
