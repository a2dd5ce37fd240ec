import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { writeTrialEdition } from '../channels/trial-edition.ts';
import { createKey } from '../kiosk/release/key-file.ts';
import { readMuseum } from '../lib/read-content.ts';
import { NOTE_FILE } from './note.ts';
import { readReleaseOptions } from './options.ts';
import { wholeReleases } from './release-store.ts';
import { checkRelease, makeRelease, type ReleasedEdition, type Workplace } from './run-release.ts';
import { sumsTroubles } from './sums.ts';

const ROOT = join(import.meta.dirname, '../..');
const TODAY = '2026-11-23';

afterEach(() => vi.unstubAllEnvs());

/** A small museum, a place for releases, and builds that write bare pages. */
function workplace() {
	const folder = mkdtempSync(join(tmpdir(), 'release-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const content = join(folder, 'content');
	cpSync(join(ROOT, 'src/fixtures/museum'), content, { recursive: true });
	vi.stubEnv('MUSEUM_CONTENT', content);
	const releases = join(folder, 'releases');
	const read = () => readMuseum(content);
	const build = (edition: ReleasedEdition, target: string) => {
		writeTrialEdition(read(), EDITIONS[edition], target, TODAY);
		if (edition === 'school')
			writeFileSync(join(target, `../beijie-school-${TODAY}.zip`), 'an archive');
		return Promise.resolve(true);
	};
	const place: Workplace = {
		root: ROOT,
		content,
		today: TODAY,
		now: new Date('2026-11-23T01:05:00Z'),
		readMuseum: read,
		redLights: () => Promise.resolve([]),
		build,
	};
	const key = join(folder, 'keys/release-key.pem');
	/** Releases so many days later. */
	const release = (days: number, changed: Partial<Workplace> = {}) =>
		makeRelease(
			{ releases, keyFile: key, production: false },
			{ ...place, now: new Date(place.now.getTime() + days * 86_400_000), ...changed },
		);
	const put = (file: string, change: (text: string) => string) => {
		const path = join(content, file);
		writeFileSync(path, change(readFileSync(path, 'utf8')));
	};
	return { folder, content, releases, place, key, release, put };
}

const noteIn = (folder: string) => readFileSync(join(folder, NOTE_FILE), 'utf8');

test('the first release holds every edition, says what it is, and has a sum for each file', async () => {
	const { releases, release, place } = workplace();
	const { text, ok } = await release(0);
	expect(ok).toBe(true);
	expect(wholeReleases(releases)).toEqual(['2026-11-23-0905']);
	const folder = join(releases, '2026-11-23-0905');
	expect(text).toContain(`✓ 发布好了：${folder}`);
	const note = noteIn(folder);
	expect(note.startsWith('\uFEFF北街史志馆　2026年11月23日09:05的发布\r\n')).toBe(true);
	expect(note.replaceAll('\r\n', '\n')).toContain(`一、这里面有什么
  网页版：web，`);
	expect(note).toContain('这是第一次发布，没有可以比的。');
	expect(note).toContain('触摸屏版（还不能拿去，没有签名）');
	expect(note).toContain(`拷到U盘，或发到老师的邮箱`);
	expect(existsSync(join(folder, 'school'))).toBe(false);
	expect(sumsTroubles(folder)).toEqual([]);
	expect(checkRelease(folder, place)).toEqual({
		text: `✓ ${folder} 和做好的时候一个字节也不差。`,
		ok: true,
	});
});

test('the next one is signed where there is a key, and tells what changed without naming what is gone', async () => {
	const { releases, release, put, content, key } = workplace();
	await release(0);
	createKey(key, ROOT);
	put('evidence/e01.yaml', (text) => text.replace('周三里', '周三里多'));
	cpSync(join(content, 'evidence/e01.yaml'), join(content, 'evidence/e09.yaml'));
	rmSync(join(content, 'terms'), { recursive: true });
	const { ok } = await release(1);
	expect(ok).toBe(true);
	const folder = join(releases, '2026-11-24-0905');
	expect(existsSync(join(folder, 'beijie-kiosk-2026-11-24-0905/release.sig'))).toBe(true);
	expect(existsSync(join(folder, 'kiosk'))).toBe(false);
	const note = noteIn(folder).replaceAll('\r\n', '\n');
	const changes = note.slice(note.indexOf('二、'), note.indexOf('三、'));
	expect(changes).toBe(
		`二、变了什么
和上一次（2026年11月23日09:05）比：
新添1条
  史料卡1条：《《甲县旧志》记甲县城墙周三里多。》
改过1条
  史料卡1条：《《甲县旧志》记甲县城墙周三里多。》
不再公开1条（不写名字）

`,
	);
	expect(note).toContain('「beijie-kiosk-2026-11-24-0905」整个文件夹拷到U盘最外层');
});

test('five releases stay', async () => {
	const { releases, release } = workplace();
	for (const day of [0, 1, 2, 3, 4, 5]) await release(day);
	expect(wholeReleases(releases)).toEqual([24, 25, 26, 27, 28].map((day) => `2026-11-${day}-0905`));
});

test('what was made before a withdrawal goes, and a copy of it is refused', async () => {
	const { folder, content, releases, release, place } = workplace();
	await release(0);
	const copy = join(folder, 'stick');
	cpSync(join(releases, '2026-11-23-0905'), copy, { recursive: true });
	appendFileSync(
		join(content, 'withdrawals.yaml'),
		'log:\n  - { on: 2026-11-23, action: withdraw, collection: evidence, id: e05, reason: rights, who: museum }\n',
	);
	expect(place.readMuseum().issues).toEqual([]);
	const { text } = await release(1);
	expect(text).toContain('有人撤回以前做的发布，删去了：2026-11-23-0905');
	expect(wholeReleases(releases)).toEqual(['2026-11-24-0905']);
	expect(checkRelease(copy, place)).toEqual({
		text: `✗ ${copy} 不能用：\n　　这一次发布以后有人撤回过，不能再用它，请重新发布`,
		ok: false,
	});
});

test('a copy that was changed is told file by file', async () => {
	const { releases, release, place } = workplace();
	await release(0);
	const folder = join(releases, '2026-11-23-0905');
	writeFileSync(join(folder, 'web/index.html'), 'something else');
	rmSync(join(folder, 'web/edition.json'));
	writeFileSync(join(folder, 'web/more.html'), 'more');
	expect(checkRelease(folder, place)).toEqual({
		text: `✗ ${folder} 不能用：
　　少了文件 web/edition.json
　　文件变了：web/index.html
　　多出文件 web/more.html`,
		ok: false,
	});
	expect(checkRelease(join(folder, 'nothing'), place).ok).toBe(false);
});

describe('nothing is released, and the last release stays as it is,', () => {
	test.each<[string, (place: Workplace) => Partial<Workplace>, string]>([
		[
			'when an edition cannot be built',
			() => ({ build: (edition) => Promise.resolve(edition !== 'web') }),
			'✗ 网页版没有生成，原因见上面\n没有发布；以前的发布没有动。',
		],
		[
			'when an edition lacks a record',
			({ build }) => ({
				build: async (edition, folder) => {
					const ok = await build(edition, folder);
					if (edition === 'kiosk') rmSync(join(folder, 'evidence/e01'), { recursive: true });
					return ok;
				},
			}),
			'　　触摸屏版 evidence/e01：该是「有」，现在「没有」',
		],
		[
			'when schools get no archive',
			({ build }) => ({
				build: async (edition, folder) => {
					const ok = await build(edition, folder);
					if (edition === 'school') rmSync(join(folder, `../beijie-school-${TODAY}.zip`));
					return ok;
				},
			}),
			'✗ 学校版没有打成压缩包，请告诉管理员\n没有发布；以前的发布没有动。',
		],
	])('%s', async (_title, change, said) => {
		const { releases, release, place } = workplace();
		await release(0);
		const { text, ok } = await release(1, change(place));
		expect(ok).toBe(false);
		expect(text).toContain(said);
		expect(wholeReleases(releases)).toEqual(['2026-11-23-0905']);
		expect(sumsTroubles(join(releases, '2026-11-23-0905'))).toEqual([]);
	});

	test('when the content cannot be read', async () => {
		const { release, put } = workplace();
		put('evidence/e01.yaml', () => 'statement: [');
		const { text } = await release(0);
		expect(text).toBe(
			'✗ 内容有读不懂的地方。请先运行 npm run check，改好再发布\n没有发布；以前的发布没有动。',
		);
	});

	test('when a light of 发布前检查 is red', async () => {
		const { releases, release } = workplace();
		await release(0);
		const { text, ok } = await release(1, {
			redLights: () => Promise.resolve(['出处：志《旧城墙》 这一段没有标出史料']),
		});
		expect({ text, ok }).toEqual({
			text: `✗ 出处：志《旧城墙》 这一段没有标出史料
✗ 发布前检查有红灯。请改好上面这些，再发布
没有发布；以前的发布没有动。`,
			ok: false,
		});
		expect(wholeReleases(releases)).toEqual(['2026-11-23-0905']);
	});

	test('when there is one of the same minute', async () => {
		const { release } = workplace();
		await release(0);
		expect((await release(0)).text).toBe(
			'✗ 2026-11-23-0905 已经发布过一次，请过一分钟再来\n没有发布；以前的发布没有动。',
		);
	});
});

test('what was typed is read, and what is unknown is said', () => {
	const read = (...args: string[]) => readReleaseOptions(args, '/museum');
	expect(read('--production')).toMatchObject({
		value: { releases: '/museum/dist/releases', production: true, check: undefined },
	});
	expect(read('--fast')).toEqual({
		trouble:
			'不认识「--fast」。可用的有 --production 正式上线、--key 私钥、--out 放到哪里、--check 核对哪一次发布。',
	});
	expect(read('--check')).toEqual({
		trouble: '--check 后面要写发布的文件夹，例如 --check dist/releases/2026-11-28-1430',
	});
});
