import { expect, test } from 'vitest';
import { putFiles } from '../small-release.ts';
import { importRelease, type HealthCheck } from './import.ts';
import { machine, NEW, NOW, OLD, refusal, stickWith, well } from './small-machine.ts';
import { currentVersion, soundManifest, versionsOf } from './store.ts';

/** Fingerprint of a withdrawal. */
const GONE = 'a'.repeat(64);

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

test('an older release is taken when told, and the same one never', async () => {
	const store = await machine({ version: NEW });
	const offer = { disk: stickWith({ version: OLD }), folder: '/stick', evenIfOlder: true };
	expect(await importRelease(store, offer, well, NOW)).toBe(OLD);
	expect(await refusal(store, offer.disk, well, { evenIfOlder: true })).toBe(
		`机器上已经是 ${OLD}，U盘里的不比它新，不用更新。可以拔下U盘了。`,
	);
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
	expect(await refusal(store, stickWith({ version: '2026-11-29-0900' }))).toMatch(
		/^这份更新比最近一次撤下内容还旧，/,
	);
});
