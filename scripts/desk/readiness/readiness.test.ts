import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EDITIONS } from '../../../src/editions/edition.ts';
import { FIXTURE, SETTINGS, withBroken, type Breaking } from '../../lib/broken-museum.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { fingerprints } from '../../release/fingerprints.ts';
import { FACTS_FILE, factsText } from '../../release/release-facts.ts';
import { RELEASED } from '../../release/since.ts';
import { SUMS_FILE } from '../../release/sums.ts';
import { seenByTwo } from '../consent/seen-by-two.ts';
import { readinessMain } from './page.ts';
import { readiness, type Readiness } from './readiness.ts';
import { toReport } from './report.ts';
import { recordPlace, whereabouts } from './where.ts';
import { redLights } from './words.ts';

/** The lights of the little museum after `change`, once a second person has looked at it; it was never released. */
const after = (change: (museum: Breaking) => void) =>
	withBroken(change, (root) => {
		seenByTwo(root, SETTINGS.today, `${root}-staging`);
		onTestFinished(() => rmSync(`${root}-staging`, { recursive: true }));
		return readiness(root, { settings: SETTINGS, releases: join(root, 'no-releases') });
	});

/** 「✗同意 1」: lights that are not green, with how much is under them. */
const lit = ({ groups }: Readiness) =>
	groups
		.filter(({ light }) => light !== 'green')
		.map(({ label, light, lines }) => `${label} ${light} ${lines.length}`);

test('all is green in a museum without mistakes', async () => {
	const report = await after(() => undefined);
	expect([report.light, report.stops, report.reminders]).toEqual(['green', 0, 0]);
	expect(toReport(report)).toBe(`发布前检查

✓ 同意　　　好　出现的人都有同意书，范围也够。
✓ 版权　　　好　图、声音和引文都写明了来历，引文没有超长。
✓ 替代文字　好　每张图都有说明，每段录音都有文字稿。
✓ 错链　　　好　链接都指得到，网址都写得完整。
✓ 出处　　　好　该标史料的话都标了。
✓ 拼音　　　好　拼音都核对过。
✓ 敏感信息　好　没有电话、证件号、银行卡号，也没有住到哪一户。
✓ 大小　　　好　图和录音都放得下、打得开，标题排得下。
✓ 写法　　　好　字段、标记、地名和用字都好。
✓ 改动　　　好　还没有发布过，没有可以比的。

✓ 可以发布，没有要改的地方。`);
});

test('each seeded gap stands under its light, with the reason and the way to the field', async () => {
	const report = await after(({ edit, write }) => {
		edit('photos/face-kiosk.yaml', 'consents: [c2026-001]\n', '');
		edit('photos/street-after.yaml', /rights: .*\n/, '');
		edit('photos/street-before.yaml', 'alt: 灰色的一整块，什么也没有', 'alt: 图片');
		edit('chapters/old-wall.mdx', '(/places/east-gate/)', '(/places/west-gate/)');
		edit('chapters/old-wall.mdx', '正德年间砌的<引 id="e03" />。', '正德年间砌的。');
		edit('terms/tianba.yaml', 'word: 田坝', 'word: 田坝\nnote: 打电话13812345678');
		write('pinyin.yaml', 'readings:\n  - { word: 行道树, pinyin: xíngdàoshù }\n');
		edit('places/east-gate.yaml', 'name: 东门', 'name: 甲县县城东边的老城门遗址');
		edit('places/old-wall.yaml', '哪一年拆的', '哪一年開的');
	});
	expect(lit(report)).toEqual([
		'同意 red 1',
		'版权 red 1',
		'替代文字 red 1',
		'错链 red 1',
		'出处 red 1',
		'拼音 red 1',
		'敏感信息 red 1',
		'大小 amber 1',
		'写法 red 1',
	]);
	expect(
		report.groups.flatMap(({ lines }) => lines.map(({ about, place }) => [about, place])),
	).toEqual([
		['照片《甲化名在讲话》', '/records/photos/face-kiosk/#people'],
		['照片《street-after》', '/records/photos/street-after/#rights'],
		['照片《某老街从前》', '/records/photos/street-before/#alt'],
		['志《旧城墙》', '/records/chapters/old-wall/#body'],
		['志《旧城墙》', '/records/chapters/old-wall/#body'],
		['读音', '/records/pinyin/file/'],
		['词《田坝》', '/records/terms/tianba/#note'],
		['地点《甲县县城东边的老城门遗址》', '/records/places/east-gate/#name'],
		['地点《旧城墙》', '/records/places/old-wall/#questions'],
	]);
	expect(redLights(report)).toHaveLength(8);
	expect(redLights(report)[0]).toMatch(/^同意：照片《甲化名在讲话》，.+。请.+/);
	expect(toReport(report)).toContain(`✗ 敏感信息　要改　1 处要改
    ✗ 这一行像是写了手机号
      改法：请删去；公开的内容里不放个人的手机号
      content/terms/tianba.yaml 第 2 行
▲ 大小　　　看一看　1 条提醒
`);
	const page = readinessMain(report);
	expect(page).toContain('</svg> 要改</span> 还不能发布：8 处要改，1 条提醒。');
	expect(page).toContain('href="/records/terms/tianba/#note" aria-label="带我去：词《田坝》"');
});

test('what waits for the second person stops a release, and leads to where it is noted', async () => {
	const report = await readiness(FIXTURE, { settings: SETTINGS, releases: 'no-releases' });
	expect(lit(report).join()).toMatch(/^同意 red \d+$/);
	expect(report.groups[0]?.lines).toContainEqual({
		light: 'red',
		name: 'second-look-missing',
		file: 'content/interviews/talk-open/index.yaml',
		line: undefined,
		about: '口述《处处许可的话》',
		field: undefined,
		place: '/consent/interviews/talk-open/',
		message: '还没有第二人看过现在这一份',
		fix: '请在编辑台（npm run desk）的「同意与撤下」里看过、记下',
	});
});

test('what changed since the last release is told, and what vanished is looked at', async () => {
	const version = '2026-11-20-0900';
	const releases = mkdtempSync(join(tmpdir(), 'releases-'));
	onTestFinished(() => rmSync(releases, { recursive: true }));
	const editions = RELEASED.map((name) => EDITIONS[name]);
	const records = [
		...fingerprints(readMuseum(FIXTURE), editions, SETTINGS.today, FIXTURE)
			.filter(({ key }) => key !== 'terms/tianba')
			.map((one) => (one.key === 'evidence/e01' ? { ...one, digest: 'another' } : one)),
		{ key: 'evidence/e77', title: '没有了的一张', digest: 'gone' },
	];
	const folder = join(releases, version);
	mkdirSync(folder);
	writeFileSync(join(folder, FACTS_FILE), factsText({ version, withdrawals: [], records }));
	writeFileSync(join(folder, SUMS_FILE), '');
	const report = await readiness(FIXTURE, { settings: SETTINGS, releases });
	const changes = report.groups.at(-1);
	expect(changes?.notes).toEqual([
		'和上一次发布（2026年11月20日09:00）比：',
		'新添1条',
		'  词1条：《田坝》',
		'改过1条',
		'  史料卡1条：《《甲县旧志》记甲县城墙周三里。》',
		'不再公开1条（不写名字）',
	]);
	expect(changes?.lines).toEqual([
		expect.objectContaining({
			light: 'amber',
			about: 'content/evidence/e77.yaml',
			message: '上一次发布里还有史料卡「e77」，现在文件没有了',
		}),
	]);
});

test('a picture that waits is told where the text speaks of it, and mended in its own record', () => {
	const issue = {
		...({ name: 'withheld-picture', file: 'content/chapters/old-wall.mdx', line: 50 } as const),
		mendedIn: 'content/photos/street-after.yaml',
	};
	expect(whereabouts(issue, readMuseum(FIXTURE))).toEqual({
		...{ about: '志《旧城墙》', field: 'body', place: '/records/photos/street-after/' },
		leadsTo: '照片《某老街如今》',
	});
	expect(recordPlace('content/interviews/talk-open/index.yaml')).toBe(
		'/records/interviews/talk-open/',
	);
	expect(recordPlace('content/interviews/talk-open/audio.m4a')).toBeUndefined();
	expect(recordPlace('content/site.yaml')).toBe('/records/site/file/');
	expect(recordPlace('content/ratchet.yaml')).toBeUndefined();
});

test('a mistake in a file that stands once leads to its form; what programs write has none', () => {
	const museum = readMuseum(FIXTURE);
	const at = (file: string) => whereabouts({ name: 'unreadable-file', file, line: 2 }, museum);
	expect(at('content/site.yaml')).toEqual({ about: '馆名和页脚', place: '/records/site/file/' });
	expect(at('content/pinyin.yaml')).toEqual({ about: '读音', place: '/records/pinyin/file/' });
	expect(at('content/withdrawals.yaml')).toEqual({ about: 'content/withdrawals.yaml' });
});
