import { describe, expect, test } from 'vitest';
import type { Manifest } from '../package/manifest.ts';
import { FOREIGN_KEY, putFiles, type SmallRelease } from '../small-release.ts';
import { importRelease, type HealthCheck } from './import.ts';
import type { ModelDisk } from './model-disk.ts';
import { machine, NEW, NOW, OLD, refusal, stickWith, well } from './small-machine.ts';
import { versionsOf } from './store.ts';

/** Fingerprint of a withdrawal. */
const GONE = 'a'.repeat(64);

const RELEASE = `/stick/beijie-kiosk-${NEW}`;
const NAME = 'rooms/r1/page-1.html';
const PAGE = `${RELEASE}/site/${NAME}`;

const add = (path: string) => (disk: ModelDisk) =>
	putFiles(disk, `${RELEASE}/site`, new Map([[path, Buffer.from('x')]]));

function flipBit(bytes: Buffer): Buffer {
	const flipped = Buffer.from(bytes);
	flipped[10] = (flipped[10] ?? 0) ^ 1;
	return flipped;
}

const UNLIKE = `文件「${NAME}」和清单对不上，拷坏了或被改过。请重新拷一遍；还不行，请换一个U盘。`;
const halfCopied = (what: string) => `U盘里的这份没有拷完：${what}。请重新拷一遍，等拷完再拔U盘。`;
const tooMany = (name: string) =>
	`这份更新里多出一个清单上没有的文件「${name}」。请把这个文件夹从U盘里删去，重新拷一遍。`;
const noFile = (name: string) =>
	`这份更新里的「${name}」不是普通文件。请把这个文件夹从U盘里删去，重新拷一遍。`;
const UNSIGNED =
	'这份更新没有签名，不能用：不是史志馆做的，或者没有拷完。请把史志馆做的整个文件夹重新拷一遍。';
const WRONG_KEY =
	'这份更新的签名不对：不是史志馆签的，或者清单被改过。请不要再用这个U盘里的这一份，向史志馆重新要。';

describe('a stick that was spoilt is refused, with a whole sentence, and the old release stays', () => {
	test.each<[string, string, (disk: ModelDisk) => void]>([
		['one flipped bit', UNLIKE, (disk) => disk.damage(PAGE, flipBit)],
		[
			'a file that was cut short',
			halfCopied(`「${NAME}」只有半个`),
			(disk) => disk.damage(PAGE, (bytes) => bytes.subarray(0, 40)),
		],
		[
			'a file that is longer',
			UNLIKE,
			(disk) => disk.damage(PAGE, (bytes) => Buffer.concat([bytes, bytes])),
		],
		['a missing file', halfCopied(`少了 1 个文件，例如「${NAME}」`), (disk) => disk.unlink(PAGE)],
		['a file too many', tooMany('more.html'), add('more.html')],
		['a name twice but for case', tooMany('Rooms/r1/page-1.html'), add('Rooms/r1/page-1.html')],
		['a name twice but for spelling', tooMany('kiosk/e\u0301.html'), add('kiosk/e\u0301.html')],
		[
			'a link in place of a file',
			noFile(NAME),
			(disk) => {
				disk.unlink(PAGE);
				disk.makeLink('/etc/passwd', PAGE);
			},
		],
		[
			'a link in place of a folder',
			noFile('etc'),
			(disk) => disk.makeLink('/etc', `${RELEASE}/site/etc`),
		],
		['no signature', UNSIGNED, (disk) => disk.unlink(`${RELEASE}/release.sig`)],
		[
			'an empty signature',
			UNSIGNED,
			(disk) => disk.damage(`${RELEASE}/release.sig`, () => Buffer.alloc(0)),
		],
		[
			'no manifest',
			halfCopied('没有清单 release.json'),
			(disk) => disk.unlink(`${RELEASE}/release.json`),
		],
		[
			'half a manifest',
			WRONG_KEY,
			(disk) => disk.damage(`${RELEASE}/release.json`, (bytes) => bytes.subarray(0, 300)),
		],
		[
			'one flipped bit in the manifest',
			WRONG_KEY,
			(disk) => disk.damage(`${RELEASE}/release.json`, flipBit),
		],
		[
			'half a signature',
			WRONG_KEY,
			(disk) => disk.damage(`${RELEASE}/release.sig`, (bytes) => bytes.subarray(0, 30)),
		],
		[
			'no museum in it',
			halfCopied('没有 site 文件夹'),
			(disk) => disk.rename(`${RELEASE}/site`, `/stick/site`),
		],
		[
			'no release',
			'U盘里没有触摸屏的更新。请把做好的 beijie-kiosk-… 整个文件夹拷到U盘最外层，再插一次。',
			(disk) => disk.rename(RELEASE, '/stick/holiday'),
		],
	])('%s', async (_what, sentence, spoil) => {
		const disk = stickWith({ version: NEW });
		spoil(disk);
		expect(await refusal(await machine(), disk)).toBe(sentence);
	});

	test('100,000 files that no manifest names', async () => {
		const disk = stickWith({ version: NEW });
		const more = `${RELEASE}/site/more`;
		const names = Array.from({ length: 100_000 }, (_, index) => `x${index}`);
		const [list, kind] = [disk.list.bind(disk), disk.kind.bind(disk)];
		disk.makeFolder(more);
		disk.list = (folder) => (folder === more ? names : list(folder));
		disk.kind = (path) => (path.startsWith(`${more}/`) ? 'file' : kind(path));
		expect(await refusal(await machine(), disk)).toBe(
			'这份更新里的文件太多（不止 50000 个）。请告诉史志馆，重新做一份。',
		);
	});

	test('a stick that is pulled out while it is read', async () => {
		const disk = stickWith({ version: NEW });
		const read = disk.parts.bind(disk);
		let files = 0;
		disk.parts = (file) => {
			files += 1;
			if (files > 4) throw Object.assign(new Error('gone'), { code: 'EIO' });
			return read(file);
		};
		expect(await refusal(await machine(), disk)).toBe(
			'U盘或机器的磁盘读写不了（EIO）。请重新插一次；还不行，请换一个U盘重新拷，再不行请告诉装机的人。',
		);
	});
});

const changed = (change: (manifest: Manifest) => unknown) => ({ version: NEW, change });
const renamed = (path: string) =>
	changed((manifest) => ({
		...manifest,
		files: [{ ...manifest.files[0], path }, ...manifest.files.slice(1)],
	}));
const badName = (name: string): [string, SmallRelease] => [
	`这份更新里有不许用的文件名「${name}」。请告诉史志馆，重新做一份。`,
	renamed(name),
];
const clash = (written: string, named: string): [string, SmallRelease] => [
	`这份更新里的「${named}」和另一个文件的名字分不开（只差大小写，或者一样）。请告诉史志馆，重新做一份。`,
	renamed(written),
];
const broken = (what: string, change: (manifest: Manifest) => unknown): [string, SmallRelease] => [
	`这份更新的清单不合规矩（${what}）。请告诉史志馆，重新做一份。`,
	changed(change),
];
const notNewer = `机器上已经是 ${OLD}，U盘里的不比它新，不用更新。可以拔下U盘了。`;

describe('a release that claims what it must not is refused, though it is signed', () => {
	test.each<[string, string, SmallRelease]>([
		['another key', WRONG_KEY, { version: NEW, privateKey: FOREIGN_KEY.privateKey }],
		['a name that climbs out', ...badName('../../../etc/cron.d/x')],
		['a name from the root', ...badName('/etc/passwd')],
		['a name with a step back inside', ...badName('rooms/../kiosk/index.html')],
		['a Windows path', ...badName('rooms\\..\\index.html')],
		['a hidden name', ...badName('rooms/.htaccess')],
		['a device of Windows', ...badName('rooms/con.html')],
		['a name with a line break', ...badName('rooms/a\nb.html')],
		['a name in its other spelling', ...badName('rooms/e\u0301.html')],
		['two names that differ by case', ...clash('rooms/r1/PAGE-1.html', NAME)],
		['two folders that differ by case', ...clash('Rooms/x.html', 'rooms/r0/page-0.html')],
		['the same name twice', ...clash(NAME, NAME)],
		['a file that is a folder, too', ...clash('rooms', 'rooms')],
		[
			'100,000 files',
			'这份更新里的文件太多（100000 个）。请告诉史志馆，重新做一份。',
			changed((manifest) => ({
				...manifest,
				files: Array.from({ length: 100_000 }, (_, index) => ({
					...manifest.files[0],
					path: `p${index}`,
				})),
			})),
		],
		['a manifest of another kind', ...broken('认不出来', () => ['x'])],
		[
			'a manifest of another edition',
			...broken('不是触摸屏版', (manifest) => ({ ...manifest, edition: 'web' })),
		],
		[
			'a version that is none',
			...broken('版本号认不出来', (manifest) => ({ ...manifest, version: '../../x' })),
		],
		[
			'a size that is none',
			...broken('「kiosk/index.html」的大小或校验值认不出来', (manifest) => ({
				...manifest,
				files: [{ ...manifest.files[0], size: -1 }],
			})),
		],
		[
			'a manifest without files',
			...broken('一个文件也没有', (manifest) => ({ ...manifest, files: [] })),
		],
		['the same version again', notNewer, { version: OLD }],
		['an older version', notNewer, { version: '2026-10-01-0900' }],
	])('%s', async (_what, sentence, release) => {
		expect(await refusal(await machine(), stickWith(release))).toBe(sentence);
	});

	test('one older than a withdrawal, even when told to take older ones', async () => {
		const store = await machine({ version: OLD, withdrawals: [GONE] });
		for (const version of ['2026-10-01-0900', NEW])
			expect(await refusal(store, stickWith({ version }), well, { evenIfOlder: true })).toBe(
				'这份更新比最近一次撤下内容还旧，里面可能有已经撤下的内容，不能用。请向史志馆要最新的一份，把这个U盘里的旧更新删去。',
			);
	});
});

const FULL = (what: string) => `机器的磁盘满了（${what}），没有更新。请告诉装机的人来清理。`;

describe('a machine that cannot take a release says why, and the old one stays', () => {
	test('there is no room for it: nothing is written', async () => {
		const store = await machine();
		store.disk.saidFree = 1000;
		const { steps } = store.disk;
		expect(await refusal(store, stickWith({ version: NEW }))).toBe(FULL('要 201 MB，只剩 1 MB'));
		expect(store.disk.steps).toBe(steps);
	});

	test('its disk becomes full while copying, and is emptied again', async () => {
		const store = await machine();
		store.disk.capacity = 1e6;
		store.disk.capacity -= store.disk.freeBytes() - 2000;
		store.disk.saidFree = Infinity;
		expect(await refusal(store, stickWith({ version: NEW }))).toBe(FULL('拷到一半写不下了'));
		store.disk.capacity = Infinity;
		await importRelease(store, { disk: stickWith({ version: NEW }), folder: '/stick' }, well, NOW);
	});

	const illAt =
		(place: string): HealthCheck =>
		async (where) =>
			where === place ? '声音不对' : undefined;
	test.each<[string, string, HealthCheck]>([
		['before anybody sees it', '声音不对', illAt('candidate')],
		['on show', '声音不对', illAt('current')],
		[
			'because it could not be looked at',
			'查不了（no browser）',
			async () => Promise.reject(new Error('no browser')),
		],
	])('the release is found ill %s', async (_when, fault, health) => {
		const store = await machine();
		expect(await refusal(store, stickWith({ version: NEW }), health)).toBe(
			`新的一份试着打开时有毛病：${fault}。请告诉史志馆，不要反复插。`,
		);
		expect(versionsOf(store)).toEqual([OLD]);
		expect(store.disk.kind('/srv/kiosk/trial.json')).toBeUndefined();
	});
});
