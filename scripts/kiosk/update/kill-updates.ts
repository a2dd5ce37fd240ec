import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { realDisk } from '../package/real-disk.ts';
import { MUSEUM_KEY, putFiles, smallRelease } from '../small-release.ts';
import { boot } from './boot.ts';
import { importRelease } from './import.ts';
import { currentVersion, soundManifest, type Store } from './store.ts';

const OLD = '2026-11-01-0900';
const NEW = '2026-11-28-1430';
const PAGES = 48;

/** A killed process loses nothing that it has written, so memory serves as well as a disk here, and is quicker. */
const MEMORY = '/dev/shm';

/** What came of killing a number of updates. */
export interface KilledUpdates {
	/** Updates that were killed while they worked; some others were done sooner. */
	killed: number;
	/** Starts that showed the old release, and the new one. */
	old: number;
	new: number;
	/** What was wrong, one line each. */
	faults: string[];
}

interface Workplace {
	folder: string;
	machine: string;
	stick: string;
	key: string;
	store: Store;
}

async function workplace(): Promise<Workplace> {
	const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'kiosk-kill-'));
	const key = join(folder, 'key.pub');
	writeFileSync(key, MUSEUM_KEY.publicKey);
	const [first, stick, before] = ['first', 'stick', 'before'].map((name) => join(folder, name));
	if (!first || !stick || !before) throw new Error('three names give three folders');
	for (const [place, version] of [
		[first, OLD],
		[stick, NEW],
	] as const)
		putFiles(
			realDisk,
			join(place, `beijie-kiosk-${version}`),
			smallRelease({ version, pages: PAGES }),
		);
	mkdirSync(before);
	const publicKey = MUSEUM_KEY.publicKey;
	const prepared = { disk: realDisk, folder: before, publicKey };
	await importRelease(
		prepared,
		{ disk: realDisk, folder: first },
		async () => undefined,
		new Date(),
	);
	const machine = join(folder, 'machine');
	return { folder, machine, stick, key, store: { ...prepared, folder: machine } };
}

/** Starts one update and kills it so many milliseconds after it began; answers how long it lived. */
async function updateAndKill({ machine, stick, key }: Workplace, after: number) {
	const script = join(import.meta.dirname, 'updating-process.ts');
	const child = spawn(process.execPath, [script, machine, stick, key], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let began = 0;
	let isDone = false;
	const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
	await new Promise<void>((resolve) => {
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			isDone ||= text.includes('done');
			if (!text.includes('begin')) return;
			began = performance.now();
			resolve();
		});
		child.on('close', () => resolve());
	});
	const quiet = new AbortController();
	await Promise.race([
		ended,
		setTimeout(Math.min(after, 60_000), undefined, { signal: quiet.signal }).catch(() => undefined),
	]);
	const lived = performance.now() - began;
	quiet.abort();
	child.kill('SIGKILL');
	await ended;
	return { lived, wasKilled: child.signalCode === 'SIGKILL' && !isDone };
}

/** What is wrong with the machine after a start; undefined if it shows one whole release. */
function faultAfterBoot(store: Store): string | undefined {
	const { version } = boot(store, new Date());
	if (version !== OLD && version !== NEW) return `shows ${version}`;
	if (version !== currentVersion(store) || !soundManifest(store, version)) return 'not whole';
	return undefined;
}

/** Kills so many updates of fifty small files at random moments, and starts the machine after each. */
export async function killUpdates(times: number): Promise<KilledUpdates> {
	const place = await workplace();
	const result: KilledUpdates = { killed: 0, old: 0, new: 0, faults: [] };
	const fresh = () => {
		rmSync(place.machine, { recursive: true, force: true });
		cpSync(join(place.folder, 'before'), place.machine, {
			recursive: true,
			verbatimSymlinks: true,
		});
	};
	try {
		fresh();
		let { lived: whole } = await updateAndKill(place, Infinity);
		while (result.killed < times) {
			fresh();
			const after = Math.random() * whole;
			const { lived, wasKilled } = await updateAndKill(place, after);
			const fault = faultAfterBoot(place.store);
			if (wasKilled) result.killed += 1;
			// The machine has become quicker: moments after the end are of no use.
			else whole = lived;
			if (fault !== undefined) result.faults.push(`${Math.round(after)} ms: ${fault}`);
			else result[currentVersion(place.store) === NEW ? 'new' : 'old'] += 1;
		}
		return result;
	} finally {
		rmSync(place.folder, { recursive: true, force: true });
	}
}
