import {
	CANDIDATE,
	changeState,
	CURRENT,
	currentVersion,
	discard,
	endTrial,
	INCOMING,
	knows,
	prepareStore,
	readState,
	readTrial,
	RELEASES,
	show,
	soundManifest,
	versionsOf,
	type Store,
} from './store.ts';
import { removeOldReleases } from './tidy.ts';

/** What a machine found when it was switched on. */
export interface BootFinding {
	/** On show now; undefined where no whole release is left. */
	version: string | undefined;
	/** For the staff, in Chinese; undefined if all was as it should be. */
	message: string | undefined;
}

const HALFWAY = '更新到一半的时候断了电，显示的还是原来的内容。请把U盘再插一次。';

/** Takes away what an interrupted update left behind; answers the versions that were only half there. */
function clearLeftovers(store: Store): string[] {
	const { disk, folder } = store;
	const half = disk.list(`${folder}/${INCOMING}`);
	for (const name of disk.list(folder))
		if (name.endsWith('.new') || name === CANDIDATE) discard(store, name);
	for (const name of half) discard(store, `${INCOMING}/${name}`);
	return half;
}

/** A release that was on show but never found well gives way to the one before it, if that is whole. */
function endInterruptedTrial(store: Store): string | undefined {
	const trial = readTrial(store);
	if (!trial) return undefined;
	const { version, from } = trial;
	if (from !== undefined && soundManifest(store, from)) {
		show(store, from);
		discard(store, `${RELEASES}/${version}`);
		endTrial(store);
		return `更新到 ${version} 的时候断了电，退回了 ${from}。请把U盘再插一次。`;
	}
	endTrial(store);
	return undefined;
}

/** The best whole release: one that knows every withdrawal if there is one, the newest of those. */
function bestRelease(store: Store): string | undefined {
	const { withdrawals } = readState(store);
	const whole = versionsOf(store).flatMap((version) => soundManifest(store, version) ?? []);
	const best = whole.find((manifest) => knows(manifest, withdrawals)) ?? whole[0];
	return best?.version;
}

/** Shows what can be shown. The release on show stays if every byte of it is right. */
function choose(store: Store): BootFinding {
	const current = currentVersion(store);
	if (current !== undefined && soundManifest(store, current))
		return { version: current, message: undefined };
	const best = bestRelease(store);
	if (best === undefined) {
		discard(store, CURRENT);
		return {
			version: undefined,
			message: '机器上没有一份完整的内容，屏幕上是「正在整理」。请插一个有更新的U盘。',
		};
	}
	show(store, best);
	return {
		version: best,
		message:
			current === undefined
				? undefined
				: `${current} 的文件坏了，退回了 ${best}。请把U盘再插一次。`,
	};
}

/**
 * Run whenever the machine is switched on, before anything is shown: ends what a power cut interrupted, reads every byte of the
 * release on show, and steps back to an older one if it must.
 */
export function boot(store: Store, now: Date): BootFinding {
	prepareStore(store);
	const half = clearLeftovers(store);
	const interrupted = endInterruptedTrial(store);
	const chosen = choose(store);
	const { version } = chosen;
	// A disk may still name a release that was already in its place.
	const halfway = half.some((name) => name !== version) ? HALFWAY : undefined;
	const message = chosen.message ?? interrupted ?? halfway;
	if (message !== undefined)
		changeState(store, { message: { at: now.toISOString(), text: message, isTrouble: true } });
	removeOldReleases(store);
	return { version, message };
}
