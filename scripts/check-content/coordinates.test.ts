import { expect, test } from 'vitest';
import { reportAfter } from '../lib/broken-museum.ts';

const GATE = 'places/east-gate.yaml';

/** The report after some fields of the gate's coordinate say this instead. */
const after = (...changes: (readonly [from: string, to: string])[]) =>
	reportAfter(({ edit }) => {
		for (const [from, to] of changes) edit(GATE, from, to);
	});

test('a point without datum, or without precision', async () => {
	expect(await after(['  datum: wgs84\n', ''], ['  precision: 20\n', ''])).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 10 行  缺少「坐标系」
		            改法：请从这几类里选：wgs84（手机和 GPS 原始坐标）、cgcs2000（国家大地坐标）、gcj02（高德、腾讯地图）、bd09（百度地图）
		            名字：missing-field
		  第 10 行  缺少「精度」
		            改法：请补上一行，例如 precision: 10
		            名字：missing-field

		共 2 处要改，在 1 个文件里。"
	`);
});

test('a datum nobody has, and numbers that are none', async () => {
	expect(
		await after(
			['datum: wgs84', 'datum: gps'],
			['latitude: 30.7', 'latitude: 北纬30.7'],
			['longitude: 103.8', 'longitude: .nan'],
			['precision: 20', 'precision: 0'],
		),
	).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 11 行  「纬度」写成了「北纬30.7」，认不出来
		            改法：请照这样写，latitude: 30.69
		            名字：unreadable-field
		  第 12 行  「经度」写成了「NaN」，认不出来
		            改法：请照这样写，longitude: 103.83
		            名字：unreadable-field
		  第 13 行  「坐标系」写成了「gps」，没有这一类
		            改法：请从这几类里选：wgs84（手机和 GPS 原始坐标）、cgcs2000（国家大地坐标）、gcj02（高德、腾讯地图）、bd09（百度地图）
		            名字：not-in-list
		  第 14 行  「精度」写成了「0」，要大于0
		            改法：请照这样写，precision: 10
		            名字：number-out-of-range

		共 4 处要改，在 1 个文件里。"
	`);
});

test('a point of a shop’s map that lies in the district only as it is written', async () => {
	expect(await after(['longitude: 103.8', 'longitude: 103.661'], ['wgs84', 'bd09']))
		.toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 11 行  坐标 30.7，103.661 不在温江区
		            改法：请重新核对；温江的纬度在 30.6 到 30.9 之间，经度在 103.66 到 103.96 之间
		            名字：misplaced-point

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await after(['longitude: 103.8', 'longitude: 103.661'])).toBe('');
});

test('a precision that a shop’s map cannot have', async () => {
	expect(await after(['wgs84', 'gcj02'], ['precision: 20', 'precision: 1'])).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 14 行  坐标系是 gcj02，换算回来只准到几米，误差却写成 1 米
		            改法：请把 precision 写成 5 或更大；手机直接测的，坐标系是 wgs84
		            名字：point-too-fine

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await after(['wgs84', 'cgcs2000'], ['precision: 20', 'precision: 1'])).toBe('');
});

test('a courtyard is measured from the street', async () => {
	expect(await after(['kind: gate', 'kind: courtyard'], ['precision: 20', 'precision: 3']))
		.toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 10 行  院落的坐标没有写测的是哪一点
		            改法：请补上一行，例如 spot: 院门外的街边；院里、楼上的点不要写
		            名字：point-without-spot
		  第 14 行  院落是住家，坐标的误差写成 3 米，能指到一家门口
		            改法：请在院门外的街边测，precision 写 10 或更大
		            名字：point-too-fine

		共 2 处要改，在 1 个文件里。"
	`);
	expect(
		await after(
			['kind: gate', 'kind: courtyard'],
			['precision: 20', 'precision: 20\n  measured: 2026-11-22\n  spot: 院门外的街边'],
		),
	).toBe('');
});

test('a day that has not come', async () => {
	expect(await after(['precision: 20', 'precision: 20\n  measured: 2027-01-02']))
		.toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 15 行  测的日期 2027-01-02 还没有到
		            改法：请核对，今天是 2026-11-23
		            名字：point-from-the-future

		共 1 处要改，在 1 个文件里。"
	`);
	expect(await after(['precision: 20', 'precision: 20\n  measured: 去年'])).toMatchInlineSnapshot(`
		"content/places/east-gate.yaml
		  第 15 行  「测的日期」写成了「去年」，认不出来
		            改法：请照这样写，measured: 2026-11-28
		            名字：unreadable-date

		共 1 处要改，在 1 个文件里。"
	`);
});
