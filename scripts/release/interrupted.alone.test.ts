import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { writeTrialEdition } from '../channels/trial-edition.ts';
import { readMuseum } from '../lib/read-content.ts';
import { KEPT, wholeReleases } from './release-store.ts';
import { makeRelease } from './run-release.ts';
import { sumsTroubles } from './sums.ts';

/** How many changes of the disk happen before the power fails. */
const power = vi.hoisted(() => ({ left: Infinity, done: 0 }));

vi.mock('node:fs', async (original) => {
	const real = await original<typeof fs>();
	const cut =
		<Args extends unknown[], Value>(change: (...args: Args) => Value) =>
		(...args: Args): Value => {
			if (power.left <= 0) throw new Error('the power failed');
			power.left -= 1;
			power.done += 1;
			return change(...args);
		};
	return {
		...real,
		mkdirSync: cut(real.mkdirSync),
		writeFileSync: cut(real.writeFileSync),
		renameSync: cut(real.renameSync),
		rmSync: cut(real.rmSync),
		fsyncSync: cut(real.fsyncSync),
	};
});

const TODAY = '2026-11-23';
/** So many moments of one release are tried, spread over all of it. */
const MOMENTS = 40;

const work = fs.mkdtempSync(join(tmpdir(), 'interrupted-'));
const content = join(import.meta.dirname, '../../src/fixtures/museum');
const whole = readMuseum(content);
const records = Object.fromEntries(
	Object.keys(whole.records).map((name) => [name, []]),
) as unknown as typeof whole.records; // no records at all
/** Museums of next to nothing, so that moments can be tried by the dozen. */
const empty = { ...whole, records };
const small = {
	...whole,
	records: { ...records, evidence: whole.records.evidence, sources: whole.records.sources },
};

afterAll(() => {
	power.left = Infinity;
	fs.rmSync(work, { recursive: true });
});

const release = (releases: string, day: number, museum = empty) =>
	makeRelease(
		{ releases, keyFile: join(work, 'no key'), production: false },
		{
			root: work,
			content,
			today: TODAY,
			now: new Date(Date.UTC(2026, 10, day, 1, 5)),
			readMuseum: () => museum,
			redLights: () => Promise.resolve([]),
			build: (edition, folder) => {
				writeTrialEdition(museum, EDITIONS[edition], folder, TODAY);
				if (edition === 'school')
					fs.writeFileSync(join(folder, `../beijie-school-${TODAY}.zip`), 'an archive');
				return Promise.resolve(true);
			},
		},
	);

test(`a release that is broken off at ${MOMENTS} moments leaves whole ones, and the next run finishes`, async () => {
	const before = join(work, 'before');
	for (let day = 1; day <= KEPT; day += 1) await release(before, day);
	power.done = 0;
	const uninterrupted = join(work, 'uninterrupted');
	fs.cpSync(before, uninterrupted, { recursive: true });
	await release(uninterrupted, KEPT + 1, small);
	const steps = power.done;
	expect(steps).toBeGreaterThan(MOMENTS);

	const faults: string[] = [];
	for (let moment = 0; moment < MOMENTS; moment += 1) {
		const at = Math.round((moment * (steps - 1)) / (MOMENTS - 1));
		const releases = join(work, `at-${at}`);
		fs.cpSync(before, releases, { recursive: true });
		power.left = at;
		const broken = await release(releases, KEPT + 1, small).then(
			() => false,
			() => true,
		);
		power.left = Infinity;
		if (!broken) faults.push(`at ${at}: nothing failed`);
		const left = wholeReleases(releases);
		// The new one or not; of the old ones at most the oldest has gone, and only when the new one stands.
		const lost = wholeReleases(before).filter((name) => !left.includes(name));
		if (lost.length > (left.includes('2026-11-06-0905') ? 1 : 0))
			faults.push(`at ${at}: lost ${lost.join()}`);
		for (const name of left)
			faults.push(...sumsTroubles(join(releases, name)).map((one) => `at ${at}: ${name} ${one}`));
		await release(releases, KEPT + 2);
		if (wholeReleases(releases).at(-1) !== '2026-11-07-0905')
			faults.push(`at ${at}: the next run did not finish`);
		fs.rmSync(releases, { recursive: true });
	}
	expect(faults).toEqual([]);
}, 120_000);
