import { describe, expect, test } from 'vitest';
import { MUSEUM_KEY, makeFolders, putFiles, smallRelease } from '../small-release.ts';
import { boot } from './boot.ts';
import { importRelease, type HealthCheck } from './import.ts';
import { ModelDisk, PowerCut, seededRandom } from './model-disk.ts';
import { currentVersion, readState, soundManifest, versionsOf, type Store } from './store.ts';

const NOW = new Date('2026-11-28T06:30:00Z');
const OLD = '2026-11-01-0900';
const NEW = '2026-11-28-1430';
const WITHDRAWAL = 'a'.repeat(64);
const well: HealthCheck = async () => undefined;
const ill: HealthCheck = async () => '起始页打不开';

const storeOn = (disk: ModelDisk): Store => ({
	disk,
	folder: '/srv/kiosk',
	publicKey: MUSEUM_KEY.publicKey,
});

/** A stick that survives every power cut, with releases of these versions. */
function stick(pages: number, withdrawals: string[] = []): ModelDisk {
	const disk = new ModelDisk();
	putFiles(disk, `/stick/beijie-kiosk-${NEW}`, smallRelease({ version: NEW, pages, withdrawals }));
	return disk;
}

/** A machine that shows the old release, all of it on its disk. */
async function machine(pages: number): Promise<ModelDisk> {
	const first = new ModelDisk();
	putFiles(first, `/stick/beijie-kiosk-${OLD}`, smallRelease({ version: OLD, pages }));
	const disk = new ModelDisk();
	makeFolders(disk, '/srv/kiosk');
	await importRelease(storeOn(disk), { disk: first, folder: '/stick' }, well, NOW);
	return disk.afterCut(Math.random, false);
}

/** One update that the power ends before a step; answers the disk and whether it was ended. */
async function updateUntil(
	cutAt: number,
	pages: number,
	health = well,
	withdrawals: string[] = [],
) {
	const disk = await machine(pages);
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
function faultAfterBoot(disk: ModelDisk): string | undefined {
	const store = storeOn(disk);
	const { version } = boot(store, NOW);
	if (version === undefined || version !== currentVersion(store)) return 'nothing on show';
	if (version !== OLD && version !== NEW) return `shows ${version}`;
	if (!soundManifest(store, version)) return `${version} is not whole`;
	if (disk.list('/srv/kiosk/incoming').length > 0) return 'leftovers of the update';
	return undefined;
}

describe.each([
	['the program dies and the disk keeps all it was given', false],
	['the disk loses what was not flushed', true],
])('%s', (_title, losing) => {
	test.each([
		['a good update', well],
		['an update that is found ill', ill],
	])('before any step of %s, the next start shows one whole release', async (_what, health) => {
		const seen = new Set<string | undefined>();
		const faults: string[] = [];
		for (let cutAt = 0; ; cutAt += 1) {
			const { disk, wasCut } = await updateUntil(cutAt, 3, health);
			const after = disk.afterCut(seededRandom(cutAt), losing);
			const fault = faultAfterBoot(after);
			if (fault !== undefined) faults.push(`step ${cutAt}: ${fault}`);
			seen.add(currentVersion(storeOn(after)));
			if (!wasCut) break;
		}
		expect(faults).toEqual([]);
		expect([...seen].sort()).toEqual(health === ill ? [OLD] : [OLD, NEW]);
	});

	test('200 random moments of a larger update', async () => {
		const whole = await updateUntil(Infinity, 48);
		const random = seededRandom(losing ? 7 : 8);
		const faults: string[] = [];
		for (let run = 0; run < 200; run += 1) {
			const cutAt = Math.floor(random() * whole.disk.steps);
			const { disk } = await updateUntil(cutAt, 48);
			const fault = faultAfterBoot(disk.afterCut(random, losing));
			if (fault !== undefined) faults.push(`step ${cutAt}: ${fault}`);
		}
		expect(faults).toEqual([]);
	});

	test('a second power cut while the machine starts changes nothing', async () => {
		const whole = await updateUntil(Infinity, 3);
		const faults: string[] = [];
		for (let cutAt = 0; cutAt < whole.disk.steps; cutAt += 3) {
			const { disk } = await updateUntil(cutAt, 3);
			for (let bootCut = 0; bootCut < 12; bootCut += 1) {
				const after = disk.afterCut(seededRandom(cutAt), losing);
				after.cutAt = bootCut;
				try {
					boot(storeOn(after), NOW);
				} catch (error) {
					expect(error).toBeInstanceOf(PowerCut);
				}
				const again = faultAfterBoot(after.afterCut(seededRandom(bootCut), losing));
				if (again !== undefined) faults.push(`step ${cutAt}, start ${bootCut}: ${again}`);
			}
		}
		expect(faults).toEqual([]);
	});

	test('a withdrawal once known is never forgotten, and what lacks it is gone when the update is done', async () => {
		for (let cutAt = 0; ; cutAt += 1) {
			const { disk, wasCut } = await updateUntil(cutAt, 3, well, [WITHDRAWAL]);
			const store = storeOn(disk.afterCut(seededRandom(cutAt), losing));
			const { version } = boot(store, NOW);
			if (version === NEW) {
				expect(readState(store).withdrawals).toEqual([WITHDRAWAL]);
				expect(versionsOf(store)).toEqual([NEW]);
			}
			if (!wasCut) break;
		}
	});
});

test('an update that flushed nothing would be found out by these tests', async () => {
	const faults: string[] = [];
	for (let cutAt = 0; cutAt < 120; cutAt += 1) {
		const disk = await machine(3);
		disk.flushes = false;
		disk.cutAt = cutAt;
		const offer = { disk: stick(3, [WITHDRAWAL]), folder: '/stick' };
		await importRelease(storeOn(disk), offer, well, NOW).catch(() => undefined);
		const store = storeOn(disk.afterCut(seededRandom(cutAt), true));
		const { version } = boot(store, NOW);
		const forgot = version === NEW && readState(store).withdrawals.length === 0;
		if (version === undefined || forgot) faults.push(`step ${cutAt}`);
	}
	expect(faults).not.toEqual([]);
});
