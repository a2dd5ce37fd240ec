import { expect } from 'vitest';
import { Refusal } from '../package/refusal.ts';
import {
	makeFolders,
	MUSEUM_KEY,
	putFiles,
	smallRelease,
	type SmallRelease,
} from '../small-release.ts';
import { importRelease, type HealthCheck, type Offer } from './import.ts';
import { ModelDisk } from './model-disk.ts';
import { currentVersion, soundManifest, versionsOf, type Store } from './store.ts';

/** A machine in memory that shows a small release, and sticks for it; for tests. */

export const NOW = new Date('2026-11-28T06:30:00Z');
/** What the machine shows, and what the sticks bring. */
export const OLD = '2026-11-01-0900';
export const NEW = '2026-11-28-1430';
export const well: HealthCheck = async () => undefined;

/** A stick with these releases. */
export function stickWith(...releases: SmallRelease[]): ModelDisk {
	const disk = new ModelDisk();
	makeFolders(disk, '/stick');
	for (const release of releases)
		putFiles(disk, `/stick/beijie-kiosk-${release.version}`, smallRelease(release));
	return disk;
}

/** A machine that shows this release. */
export async function machine(
	release: SmallRelease = { version: OLD },
): Promise<Store & { disk: ModelDisk }> {
	const disk = new ModelDisk();
	makeFolders(disk, '/srv/kiosk');
	const store = { disk, folder: '/srv/kiosk', publicKey: MUSEUM_KEY.publicKey };
	await importRelease(store, { disk: stickWith(release), folder: '/stick' }, well, NOW);
	return store;
}

/** What the caretaker is told; the machine must show what it showed before, whole, and nothing of the stick may be left on it. */
export async function refusal(
	store: Store,
	disk: ModelDisk,
	health = well,
	offer: Partial<Offer> = {},
): Promise<string> {
	const [before, versions] = [currentVersion(store), versionsOf(store)];
	const error: unknown = await importRelease(
		store,
		{ disk, folder: '/stick', ...offer },
		health,
		NOW,
	).catch((caught: unknown) => caught);
	if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
	expect([currentVersion(store), versionsOf(store)]).toEqual([before, versions]);
	if (before !== undefined) expect(soundManifest(store, before)).toBeDefined();
	expect(store.disk.list(`${store.folder}/incoming`)).toEqual([]);
	return error.message;
}
