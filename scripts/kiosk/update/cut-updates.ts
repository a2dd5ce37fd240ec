import { MUSEUM_KEY, makeFolders, putFiles, smallRelease } from '../small-release.ts';
import { boot } from './boot.ts';
import { importRelease, type HealthCheck } from './import.ts';
import { ModelDisk, PowerCut, seededRandom } from './model-disk.ts';
import { NEW, NOW, OLD, well } from './small-machine.ts';
import { currentVersion, soundManifest, type Store } from './store.ts';

/** Updates on a disk in memory, ended by a power cut; for tests and `npm run kiosk:power-cut`. */

/** A machine's releases on this disk. */
export const storeOn = (disk: ModelDisk): Store => ({
	disk,
	folder: '/srv/kiosk',
	publicKey: MUSEUM_KEY.publicKey,
});

/** A stick that survives every power cut, with a new release of so many pages. */
export function stick(pages: number, withdrawals: string[] = []): ModelDisk {
	const disk = new ModelDisk();
	putFiles(disk, `/stick/beijie-kiosk-${NEW}`, smallRelease({ version: NEW, pages, withdrawals }));
	return disk;
}

async function firstMachine(pages: number): Promise<ModelDisk> {
	const first = new ModelDisk();
	putFiles(first, `/stick/beijie-kiosk-${OLD}`, smallRelease({ version: OLD, pages }));
	const disk = new ModelDisk();
	makeFolders(disk, '/srv/kiosk');
	await importRelease(storeOn(disk), { disk: first, folder: '/stick' }, well, NOW);
	return disk;
}

/** By number of pages; hundreds of machines are copied from one. */
const machines = new Map<number, Promise<ModelDisk>>();

/** A machine that shows the old release, all of it on its disk. */
export async function machineOf(pages: number): Promise<ModelDisk> {
	const first = machines.get(pages) ?? firstMachine(pages);
	machines.set(pages, first);
	return (await first).afterCut(Math.random, false);
}

/** One update that the power ends before a step; answers the disk and whether it was ended. */
export async function updateUntil(
	cutAt: number,
	pages: number,
	health: HealthCheck = well,
	withdrawals: string[] = [],
): Promise<{ disk: ModelDisk; wasCut: boolean }> {
	const disk = await machineOf(pages);
	disk.cutAt = cutAt;
	const offer = { disk: stick(pages, withdrawals), folder: '/stick' };
	try {
		await importRelease(storeOn(disk), offer, health, NOW);
		return { disk, wasCut: false };
	} catch (error) {
		return { disk, wasCut: error instanceof PowerCut };
	}
}

/** Boots, and says what is wrong with what is on show. */
export function faultAfterBoot(disk: ModelDisk): string | undefined {
	const store = storeOn(disk);
	const { version } = boot(store, NOW);
	if (version === undefined || version !== currentVersion(store)) return 'nothing on show';
	if (version !== OLD && version !== NEW) return `shows ${version}`;
	if (!soundManifest(store, version)) return `${version} is not whole`;
	if (disk.list('/srv/kiosk/incoming').length > 0) return 'leftovers of the update';
	return undefined;
}

/** Pages of an update that is worth cutting at random. */
const PAGES = 48;

/** What came of cutting updates at random steps: starts that showed the old and the new release, and what was wrong. */
export interface CutUpdates {
	old: number;
	new: number;
	faults: string[];
}

/** Cuts so many updates of fifty files at random steps and boots after each; with `losing` the disk forgets what was not flushed. */
export async function cutUpdates(
	times: number,
	losing: boolean,
	seed: number,
): Promise<CutUpdates> {
	const { steps } = (await updateUntil(Infinity, PAGES)).disk;
	const random = seededRandom(seed);
	const result: CutUpdates = { old: 0, new: 0, faults: [] };
	for (let run = 0; run < times; run += 1) {
		const cutAt = Math.floor(random() * steps);
		const { disk } = await updateUntil(cutAt, PAGES);
		const after = disk.afterCut(random, losing);
		const fault = faultAfterBoot(after);
		if (fault !== undefined) result.faults.push(`step ${cutAt}: ${fault}`);
		else result[currentVersion(storeOn(after)) === NEW ? 'new' : 'old'] += 1;
	}
	return result;
}
