import { expect, test } from 'vitest';
import { ModelDisk } from '../update/model-disk.ts';
import { PageCounts } from './counts.ts';

const FILE = '/counts.json';

test('counts pages per day and gives them as a table', () => {
	const disk = new ModelDisk();
	const counts = new PageCounts(disk, FILE);
	for (const page of ['/kiosk/', '/chapters/wall/', '/kiosk/']) counts.add('2026-11-28', page);
	counts.add('2026-11-27', '/');
	counts.save();
	const again = new PageCounts(disk, FILE);
	expect(again.totals()).toEqual([
		{ day: '2026-11-28', opened: 3 },
		{ day: '2026-11-27', opened: 1 },
	]);
	expect(again.csv()).toBe(
		'\ufeff日期,页面,打开次数\r\n2026-11-27,/,1\r\n2026-11-28,/chapters/wall/,1\r\n2026-11-28,/kiosk/,2\r\n',
	);
});

test.each(['/search/?q=张三', '=cmd()', '/a,b/', '/张三/', 'http://x/', `/${'a'.repeat(300)}/`])(
	'「%s」 is no page and is not kept',
	(page) => {
		const disk = new ModelDisk();
		const counts = new PageCounts(disk, FILE);
		counts.add('2026-11-28', page);
		counts.save();
		expect(disk.kind(FILE)).toBeUndefined();
	},
);

test('damaged counts do not keep the machine from starting', () => {
	const disk = new ModelDisk();
	const writer = disk.create(FILE);
	writer.write(Buffer.from('{"2026-11-28": {"/kiosk/": 3'));
	expect(new PageCounts(disk, FILE).totals()).toEqual([]);
});
