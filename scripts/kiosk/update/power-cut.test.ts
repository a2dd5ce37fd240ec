import { describe, expect, test } from 'vitest';
import { boot } from './boot.ts';
import {
	cutUpdates,
	faultAfterBoot,
	machineOf,
	stick,
	storeOn,
	updateUntil,
} from './cut-updates.ts';
import { importRelease, type HealthCheck } from './import.ts';
import { PowerCut, seededRandom } from './model-disk.ts';
import { NEW, NOW, OLD, well } from './small-machine.ts';
import { currentVersion, readState, versionsOf } from './store.ts';

const WITHDRAWAL = 'a'.repeat(64);
const ill: HealthCheck = async () => '起始页打不开';

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

	// `npm run kiosk:power-cut` does it 200 times.
	test('random moments of a larger update', async () => {
		const { faults, ...shown } = await cutUpdates(40, losing, losing ? 7 : 8);
		expect(faults).toEqual([]);
		expect(shown.old + shown.new).toBe(40);
	});

	test('halfway, the next start asks for the stick again; when all was done it says nothing', async () => {
		const told = new Set<string | undefined>();
		for (let cutAt = 0; ; cutAt += 1) {
			const { disk, wasCut } = await updateUntil(cutAt, 3);
			const store = storeOn(disk.afterCut(seededRandom(cutAt), losing));
			const { version, message } = boot(store, NOW);
			told.add(message);
			expect(readState(store).message?.text, `step ${cutAt}`).toBe(message);
			if (version === NEW) expect(message, `step ${cutAt}`).toBeUndefined();
			if (!wasCut) break;
		}
		expect([...told]).toEqual([
			undefined,
			'更新到一半的时候断了电，显示的还是原来的内容。请把U盘再插一次。',
			`更新到 ${NEW} 的时候断了电，退回了 ${OLD}。请把U盘再插一次。`,
		]);
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
		const disk = await machineOf(3);
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
