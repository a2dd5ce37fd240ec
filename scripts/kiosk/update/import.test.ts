import { describe, expect, test } from 'vitest';
import type { Manifest } from '../package/manifest.ts';
import { Refusal } from '../package/refusal.ts';
import {
	FOREIGN_KEY,
	makeFolders,
	MUSEUM_KEY,
	putFiles,
	smallRelease,
	type SmallRelease,
} from '../small-release.ts';
import { importRelease, type HealthCheck, type Offer } from './import.ts';
import { ModelDisk } from './model-disk.ts';
import { currentVersion, soundManifest, versionsOf, type Store } from './store.ts';

const NOW = new Date('2026-11-28T06:30:00Z');
const OLD = '2026-11-01-0900';
const NEW = '2026-11-28-1430';
const GONE = 'a'.repeat(64);
const well: HealthCheck = async () => undefined;

function stickWith(...releases: SmallRelease[]): ModelDisk {
	const disk = new ModelDisk();
	makeFolders(disk, '/stick');
	for (const release of releases)
		putFiles(disk, `/stick/beijie-kiosk-${release.version}`, smallRelease(release));
	return disk;
}

async function machine(
	release: SmallRelease = { version: OLD },
): Promise<Store & { disk: ModelDisk }> {
	const disk = new ModelDisk();
	makeFolders(disk, '/srv/kiosk');
	const store = { disk, folder: '/srv/kiosk', publicKey: MUSEUM_KEY.publicKey };
	await importRelease(store, { disk: stickWith(release), folder: '/stick' }, well, NOW);
	return store;
}

/** What the caretaker is told, and that the machine shows what it showed before. */
async function refusal(
	store: Store,
	disk: ModelDisk,
	health = well,
	offer: Partial<Offer> = {},
): Promise<Refusal> {
	const before = currentVersion(store);
	const error: unknown = await importRelease(
		store,
		{ disk, folder: '/stick', ...offer },
		health,
		NOW,
	).catch((caught: unknown) => caught);
	if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
	expect(currentVersion(store)).toBe(before);
	if (before !== undefined) expect(soundManifest(store, before)).toBeDefined();
	expect(store.disk.list(`${store.folder}/incoming`)).toEqual([]);
	return error;
}

const PAGE = `/stick/beijie-kiosk-${NEW}/site/rooms/r1/page-1.html`;
const changed = (change: (manifest: Manifest) => unknown) => ({ version: NEW, change });
const renamed = (path: string) =>
	changed((manifest) => ({
		...manifest,
		files: [{ ...manifest.files[0], path }, ...manifest.files.slice(1)],
	}));

test('takes the newest whole release of a stick and keeps the one before it', async () => {
	const store = await machine();
	const disk = stickWith({ version: '2026-11-20-0800' }, { version: NEW });
	expect(await importRelease(store, { disk, folder: '/stick' }, well, NOW)).toBe(NEW);
	expect(currentVersion(store)).toBe(NEW);
	expect(versionsOf(store)).toEqual([NEW, OLD]);
	expect(soundManifest(store, NEW)?.version).toBe(NEW);
});

test('what computers leave on sticks unasked is neither an obstacle nor copied', async () => {
	const store = await machine();
	const disk = stickWith({ version: NEW });
	putFiles(disk, `/stick/beijie-kiosk-${NEW}/site`, new Map([['.DS_Store', Buffer.from('x')]]));
	await importRelease(store, { disk, folder: '/stick' }, well, NOW);
	expect(store.disk.list(`/srv/kiosk/releases/${NEW}/site`)).toEqual(['_astro', 'kiosk', 'rooms']);
});

describe('refuses, with a sentence for the caretaker', () => {
	test.each<[string, string, (disk: ModelDisk) => void]>([
		[
			'one flipped byte',
			'wrong-hash',
			(disk) =>
				disk.damage(PAGE, (bytes) => {
					const flipped = Buffer.from(bytes);
					flipped[10] = (flipped[10] ?? 0) ^ 1;
					return flipped;
				}),
		],
		[
			'a file that was cut short',
			'missing-file',
			(disk) => disk.damage(PAGE, (bytes) => bytes.subarray(0, 40)),
		],
		[
			'a file that is longer',
			'wrong-hash',
			(disk) => disk.damage(PAGE, (bytes) => Buffer.concat([bytes, bytes])),
		],
		['a missing file', 'missing-file', (disk) => disk.unlink(PAGE)],
		[
			'a file too many',
			'extra-file',
			(disk) =>
				putFiles(
					disk,
					`/stick/beijie-kiosk-${NEW}/site`,
					new Map([['more.html', Buffer.from('x')]]),
				),
		],
		[
			'a link in place of a file',
			'not-a-file',
			(disk) => {
				disk.unlink(PAGE);
				disk.makeLink('/etc/passwd', PAGE);
			},
		],
		[
			'a link in place of a folder',
			'not-a-file',
			(disk) => disk.makeLink('/etc', `/stick/beijie-kiosk-${NEW}/site/etc`),
		],
		['no signature', 'unsigned', (disk) => disk.unlink(`/stick/beijie-kiosk-${NEW}/release.sig`)],
		[
			'no manifest',
			'missing-file',
			(disk) => disk.unlink(`/stick/beijie-kiosk-${NEW}/release.json`),
		],
		[
			'half a manifest',
			'wrong-key',
			(disk) =>
				disk.damage(`/stick/beijie-kiosk-${NEW}/release.json`, (bytes) => bytes.subarray(0, 300)),
		],
		[
			'half a signature',
			'wrong-key',
			(disk) =>
				disk.damage(`/stick/beijie-kiosk-${NEW}/release.sig`, (bytes) => bytes.subarray(0, 30)),
		],
		[
			'no museum in it',
			'missing-file',
			(disk) => disk.rename(`/stick/beijie-kiosk-${NEW}/site`, `/stick/site`),
		],
		[
			'no release',
			'no-release',
			(disk) => disk.rename(`/stick/beijie-kiosk-${NEW}`, '/stick/holiday'),
		],
	])('%s', async (_what, reason, spoil) => {
		const store = await machine();
		const disk = stickWith({ version: NEW });
		spoil(disk);
		expect((await refusal(store, disk)).reason).toBe(reason);
	});

	test.each<[string, string, SmallRelease]>([
		['another key', 'wrong-key', { version: NEW, privateKey: FOREIGN_KEY.privateKey }],
		['a name that climbs out', 'bad-name', renamed('../../../etc/cron.d/x')],
		['a name from the root', 'bad-name', renamed('/etc/passwd')],
		['a name with a step back inside', 'bad-name', renamed('rooms/../kiosk/index.html')],
		['a Windows path', 'bad-name', renamed('rooms\\..\\index.html')],
		['a hidden name', 'bad-name', renamed('rooms/.htaccess')],
		['a device of Windows', 'bad-name', renamed('rooms/con.html')],
		['a name with a line break', 'bad-name', renamed('rooms/a\nb.html')],
		['a name in two spellings', 'bad-name', renamed('rooms/e\u0301.html')],
		['two names that differ by case', 'case-clash', renamed('Rooms/R1/page-1.html')],
		['the same name twice', 'case-clash', renamed('rooms/r1/page-1.html')],
		['a file that is a folder, too', 'case-clash', renamed('rooms')],
		[
			'100,000 files',
			'too-many-files',
			changed((manifest) => ({
				...manifest,
				files: Array.from({ length: 100_000 }, (_, index) => ({
					...manifest.files[0],
					path: `p${index}`,
				})),
			})),
		],
		['a manifest of another kind', 'broken-manifest', changed(() => ['x'])],
		[
			'a manifest of another edition',
			'broken-manifest',
			changed((manifest) => ({ ...manifest, edition: 'web' })),
		],
		[
			'a version that is none',
			'broken-manifest',
			changed((manifest) => ({ ...manifest, version: '../../x' })),
		],
		[
			'a size that is none',
			'broken-manifest',
			changed((manifest) => ({ ...manifest, files: [{ ...manifest.files[0], size: -1 }] })),
		],
		[
			'a manifest without files',
			'broken-manifest',
			changed((manifest) => ({ ...manifest, files: [] })),
		],
		['the same version again', 'not-newer', { version: OLD }],
		['an older version', 'not-newer', { version: '2026-10-01-0900' }],
	])('%s', async (_what, reason, release) => {
		const store = await machine();
		expect((await refusal(store, stickWith(release))).reason).toBe(reason);
	});

	test('a stick with 100,000 files that no manifest names', async () => {
		const store = await machine();
		const disk = stickWith({ version: NEW });
		const names = Array.from(
			{ length: 100_000 },
			(_, index) => [`x${index}`, Buffer.alloc(0)] as const,
		);
		putFiles(disk, `/stick/beijie-kiosk-${NEW}/site/more`, new Map(names));
		expect((await refusal(store, disk)).reason).toBe('too-many-files');
	});

	test('a release older than a withdrawal, even when told to take older ones', async () => {
		const store = await machine({ version: OLD, withdrawals: [GONE] });
		for (const version of ['2026-10-01-0900', NEW]) {
			const { reason } = await refusal(store, stickWith({ version }), well, { evenIfOlder: true });
			expect(reason).toBe('withdrawn');
		}
	});

	test('a release for which there is no room, before anything is written', async () => {
		const store = await machine();
		store.disk.saidFree = 1000;
		const { steps } = store.disk;
		expect((await refusal(store, stickWith({ version: NEW }))).reason).toBe('disk-full');
		expect(store.disk.steps).toBe(steps);
	});

	test('a disk that becomes full while copying, and leaves nothing of it', async () => {
		const store = await machine();
		store.disk.capacity = 1e6;
		store.disk.capacity -= store.disk.freeBytes() - 2000;
		store.disk.saidFree = Infinity;
		expect((await refusal(store, stickWith({ version: NEW }))).reason).toBe('disk-full');
		store.disk.capacity = Infinity;
		await importRelease(store, { disk: stickWith({ version: NEW }), folder: '/stick' }, well, NOW);
	});

	test('a stick that is pulled out while it is read', async () => {
		const store = await machine();
		const disk = stickWith({ version: NEW });
		const read = disk.parts.bind(disk);
		let files = 0;
		disk.parts = (file) => {
			files += 1;
			if (files > 4) throw Object.assign(new Error('gone'), { code: 'EIO' });
			return read(file);
		};
		expect((await refusal(store, disk)).message).toBe(
			'U盘或机器的磁盘读写不了（EIO）。请重新插一次；还不行，请换一个U盘重新拷，再不行请告诉装机的人。',
		);
	});

	test.each<[string, HealthCheck]>([
		['before anybody sees it', async (where) => (where === 'candidate' ? '声音放不出' : undefined)],
		['on show', async (where) => (where === 'current' ? '声音放不出' : undefined)],
		['because it could not be looked at', async () => Promise.reject(new Error('声音放不出'))],
	])('a release that is found ill %s', async (_when, health) => {
		const store = await machine();
		const { message } = await refusal(store, stickWith({ version: NEW }), health);
		expect(message).toContain('新的一份试着打开时有毛病：');
		expect(message).toContain('声音放不出');
		expect(versionsOf(store)).toEqual([OLD]);
		expect(store.disk.kind('/srv/kiosk/trial.json')).toBeUndefined();
	});
});

test('an older release is taken when told, and the same one never', async () => {
	const store = await machine({ version: NEW });
	const offer = { disk: stickWith({ version: OLD }), folder: '/stick', evenIfOlder: true };
	expect(await importRelease(store, offer, well, NOW)).toBe(OLD);
	expect((await refusal(store, offer.disk, well, { evenIfOlder: true })).reason).toBe('not-newer');
});

test('with a withdrawal every release that does not know it is deleted', async () => {
	const store = await machine();
	const next = async (version: string, withdrawals: string[]) =>
		importRelease(
			store,
			{ disk: stickWith({ version, withdrawals }), folder: '/stick' },
			well,
			NOW,
		);
	await next('2026-11-10-0900', []);
	expect(versionsOf(store)).toEqual(['2026-11-10-0900', OLD]);
	await next(NEW, [GONE]);
	expect(versionsOf(store)).toEqual([NEW]);
});

test('a withdrawal is known as soon as a signed release tells of it, even if that one is ill', async () => {
	const store = await machine();
	const ill: HealthCheck = async () => '起始页打不开';
	await refusal(store, stickWith({ version: NEW, withdrawals: [GONE] }), ill);
	expect((await refusal(store, stickWith({ version: '2026-11-29-0900' }))).reason).toBe(
		'withdrawn',
	);
});
