import type { Disk } from '../package/disk.ts';
import { isVersion, RELEASE_PREFIX } from '../package/manifest.ts';
import { Refusal } from '../package/refusal.ts';
import { checkPresence, checkRelease, readSignedManifest } from '../package/verify.ts';
import type { SignedManifest } from '../package/verify.ts';
import { checkSpace, copyRelease } from './copy.ts';
import {
	beginTrial,
	CANDIDATE,
	changeState,
	currentVersion,
	discard,
	endTrial,
	INCOMING,
	knows,
	pointLink,
	prepareStore,
	readState,
	RELEASES,
	releaseFolder,
	show,
	type Store,
} from './store.ts';
import { removeOldReleases } from './tidy.ts';

/** Where the machine's server shows a release: to nobody yet, or to visitors. */
export type Showing = 'candidate' | 'current';

/** Looks at the museum as a visitor would; says in Chinese what is wrong, or undefined. */
export type HealthCheck = (where: Showing, release: SignedManifest) => Promise<string | undefined>;

/** A stick or a folder with releases. */
export interface Offer {
	/** Where its files are read. */
	disk: Disk;
	/** Absolute folder that holds `beijie-kiosk-…` folders. */
	folder: string;
	/** Takes a release, too, that is not newer than the one on show. A withdrawal is never undone. */
	evenIfOlder?: boolean | undefined;
}

/** The newest release in a folder, by its name; what it says of itself is looked at later. */
export function newestIn({ disk, folder }: Offer): string {
	const found = disk
		.list(folder)
		.filter((name) => name.startsWith(RELEASE_PREFIX))
		.filter((name) => isVersion(name.slice(RELEASE_PREFIX.length)))
		.filter((name) => disk.kind(`${folder}/${name}`) === 'folder');
	const newest = found.at(-1);
	if (newest === undefined) throw new Refusal('no-release');
	return `${folder}/${newest}`;
}

/** Whether this release may follow what the machine shows and knows. */
function checkOrder(store: Store, { manifest }: SignedManifest, evenIfOlder: boolean): void {
	// A newer one that lacks a withdrawal is told so, even where it is also not newer.
	if (!knows(manifest, readState(store).withdrawals)) throw new Refusal('withdrawn');
	const current = currentVersion(store);
	if (current === undefined) return;
	const isSame = manifest.version === current;
	if (isSame || (!evenIfOlder && manifest.version < current))
		throw new Refusal('not-newer', current);
}

/** From here on the machine knows these withdrawals, whatever becomes of the release that told it. */
function rememberWithdrawals(store: Store, { manifest }: SignedManifest): void {
	const { withdrawals } = readState(store);
	if (withdrawals.length === manifest.withdrawals.length) return;
	changeState(store, { withdrawals: manifest.withdrawals });
}

/** Asks for a health check; one that cannot be made is a fault, too. */
async function faultOf(
	health: HealthCheck,
	where: Showing,
	release: SignedManifest,
): Promise<string | undefined> {
	try {
		return await health(where, release);
	} catch (error) {
		return `查不了（${error instanceof Error ? error.message : String(error)}）`;
	}
}

/** Tries a release that nobody sees yet. */
async function tryOut(store: Store, release: SignedManifest, health: HealthCheck): Promise<void> {
	pointLink(store, CANDIDATE, `${INCOMING}/${release.manifest.version}`);
	const fault = await faultOf(health, 'candidate', release);
	discard(store, CANDIDATE);
	if (fault !== undefined) throw new Refusal('unhealthy', fault);
}

/** Puts a copied release on show, and takes it back if it is not well there. */
async function switchTo(store: Store, release: SignedManifest, health: HealthCheck): Promise<void> {
	const { disk, folder } = store;
	const { version } = release.manifest;
	const from = currentVersion(store);
	discard(store, `${RELEASES}/${version}`);
	disk.rename(`${folder}/${INCOMING}/${version}`, releaseFolder(store, version));
	disk.flushFolder(`${folder}/${RELEASES}`);
	disk.flushFolder(`${folder}/${INCOMING}`);
	beginTrial(store, { version, from });
	show(store, version);
	const fault = await faultOf(health, 'current', release);
	if (fault !== undefined) {
		if (from !== undefined) show(store, from);
		else discard(store, 'current');
		discard(store, `${RELEASES}/${version}`);
		endTrial(store);
		throw new Refusal('unhealthy', fault);
	}
	endTrial(store);
}

/** What a system's error means to the caretaker. */
function refusalOf(error: unknown): unknown {
	if (!(error instanceof Error) || !('code' in error) || error instanceof Refusal) return error;
	return error.code === 'ENOSPC' || error.code === 'EDQUOT'
		? new Refusal('disk-full', '拷到一半写不下了')
		: new Refusal('unreadable', String(error.code));
}

/**
 * Takes the newest release from a stick: checks it, copies it whole beside the present one, tries it, puts it on show, and keeps
 * it only if it is well there. Answers its version; throws a `Refusal`, and then the machine shows what it showed before. The
 * power may fail at any moment: `boot` cleans up.
 */
export async function importRelease(
	store: Store,
	offer: Offer,
	health: HealthCheck,
	now: Date,
): Promise<string> {
	try {
		return await takeIn(store, offer, health, now);
	} catch (error) {
		throw refusalOf(error);
	}
}

async function takeIn(store: Store, offer: Offer, health: HealthCheck, now: Date): Promise<string> {
	const source = newestIn(offer);
	const release = readSignedManifest(offer.disk, source, store.publicKey);
	checkOrder(store, release, offer.evenIfOlder === true);
	prepareStore(store);
	rememberWithdrawals(store, release);
	checkPresence(offer.disk, source, release.manifest.files);
	const { version } = release.manifest;
	const incoming = `${store.folder}/${INCOMING}/${version}`;
	try {
		discard(store, `${INCOMING}/${version}`);
		checkSpace(store.disk, store.folder, release);
		copyRelease(offer.disk, source, store.disk, incoming, release);
		checkRelease(store.disk, incoming, store.publicKey);
		await tryOut(store, release, health);
		await switchTo(store, release, health);
	} finally {
		discard(store, `${INCOMING}/${version}`);
	}
	changeState(store, { updatedAt: now.toISOString() });
	removeOldReleases(store);
	return version;
}
