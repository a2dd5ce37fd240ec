import { readWhole, removeTree, replaceFile, type Disk } from '../package/disk.ts';
import { fingerprints, isVersion, type Manifest } from '../package/manifest.ts';
import { checkRelease, readSignedManifest } from '../package/verify.ts';

/**
 * Where a machine keeps its releases, below one folder:
 *
 * - `releases/<version>/`  whole copies beside each other
 * - `incoming/<version>/`  one that is being copied or tried
 * - `current`              link to the release on show; the server follows it with every request
 * - `candidate`            link to a release that is being tried, served to this machine's check only
 * - `trial.json`           there while a new release is on show that has not yet been found well
 * - `state.json`           what must outlive releases: which withdrawals are known, and what to tell the staff
 */
export interface Store {
	disk: Disk;
	/** Absolute. */
	folder: string;
	/** PEM; the museum's. */
	publicKey: string;
}

/** What outlives releases. */
export interface StoreState {
	/** Fingerprints of every withdrawal that any signed release has told of. */
	withdrawals: string[];
	/** The last thing to tell the staff, in Chinese. */
	message: { at: string; text: string; isTrouble: boolean } | undefined;
	/** When the release on show was put there, ISO. */
	updatedAt: string | undefined;
}

/** The release on show, and to which one to go back if it is not found well. */
export interface Trial {
	version: string;
	/** Undefined on a machine that had none before. */
	from: string | undefined;
}

export const RELEASES = 'releases';
export const INCOMING = 'incoming';
export const CURRENT = 'current';
export const CANDIDATE = 'candidate';
const TRIAL = 'trial.json';
const STATE = 'state.json';

export const releaseFolder = ({ folder }: Store, version: string) =>
	`${folder}/${RELEASES}/${version}`;

function readRecord({ disk, folder }: Store, name: string): object {
	const file = `${folder}/${name}`;
	if (disk.kind(file) !== 'file') return {};
	try {
		const value: unknown = JSON.parse(readWhole(disk, file).toString());
		return typeof value === 'object' && value !== null ? value : {};
	} catch {
		return {};
	}
}

function readMessage(value: unknown): StoreState['message'] {
	if (typeof value !== 'object' || value === null) return undefined;
	if (!('at' in value && 'text' in value && 'isTrouble' in value)) return undefined;
	return { at: String(value.at), text: String(value.text), isTrouble: value.isTrouble === true };
}

export function readState(store: Store): StoreState {
	const state = readRecord(store, STATE);
	return {
		withdrawals: ('withdrawals' in state ? fingerprints(state.withdrawals) : undefined) ?? [],
		message: 'message' in state ? readMessage(state.message) : undefined,
		updatedAt: 'updatedAt' in state ? String(state.updatedAt) : undefined,
	};
}

/** Changes what outlives releases; after a power cut it is as before or as wanted. */
export function changeState(store: Store, change: Partial<StoreState>): void {
	const { disk, folder } = store;
	const state = { ...readState(store), ...change };
	replaceFile(disk, `${folder}/${STATE}`, `${JSON.stringify(state, undefined, '\t')}\n`);
}

export function readTrial(store: Store): Trial | undefined {
	const trial = readRecord(store, TRIAL);
	if (!('version' in trial) || !isVersion(trial.version)) return undefined;
	return {
		version: trial.version,
		from: 'from' in trial && isVersion(trial.from) ? trial.from : undefined,
	};
}

export function beginTrial({ disk, folder }: Store, trial: Trial): void {
	replaceFile(disk, `${folder}/${TRIAL}`, `${JSON.stringify(trial)}\n`);
}

export function endTrial({ disk, folder }: Store): void {
	removeTree(disk, `${folder}/${TRIAL}`);
	disk.flushFolder(folder);
}

/** The version on show; undefined where there is none. */
export function currentVersion({ disk, folder }: Store): string | undefined {
	const link = `${folder}/${CURRENT}`;
	if (disk.kind(link) !== 'link') return undefined;
	const version = disk.linkTarget(link).replace(`${RELEASES}/`, '');
	return isVersion(version) ? version : undefined;
}

/** Points a link somewhere else in one step that outlives a power cut. */
export function pointLink({ disk, folder }: Store, name: string, target: string): void {
	const draft = `${folder}/${name}.new`;
	removeTree(disk, draft);
	disk.makeLink(target, draft);
	disk.rename(draft, `${folder}/${name}`);
	disk.flushFolder(folder);
}

/** Puts a release on show. */
export const show = (store: Store, version: string) =>
	pointLink(store, CURRENT, `${RELEASES}/${version}`);

/** Removes a folder or link of the store, for good. */
export function discard({ disk, folder }: Store, path: string): void {
	const whole = `${folder}/${path}`;
	if (disk.kind(whole) === undefined) return;
	removeTree(disk, whole);
	disk.flushFolder(whole.slice(0, whole.lastIndexOf('/')));
}

/** The versions there are, newest first. */
export function versionsOf({ disk, folder }: Store): string[] {
	const releases = `${folder}/${RELEASES}`;
	if (disk.kind(releases) !== 'folder') return [];
	return disk.list(releases).filter(isVersion).reverse();
}

/** The manifest of a release whose every byte is right; undefined otherwise. */
export function soundManifest(store: Store, version: string): Manifest | undefined {
	return manifestIf(version, () =>
		checkRelease(store.disk, releaseFolder(store, version), store.publicKey),
	);
}

/** The manifest of a release; its signature is checked, its files are not read. */
export function manifestOf(store: Store, version: string): Manifest | undefined {
	return manifestIf(version, () =>
		readSignedManifest(store.disk, releaseFolder(store, version), store.publicKey),
	);
}

function manifestIf(version: string, read: () => { manifest: Manifest }): Manifest | undefined {
	try {
		const { manifest } = read();
		return manifest.version === version ? manifest : undefined;
	} catch {
		return undefined;
	}
}

/** Whether a release knows every withdrawal of a list. */
export const knows = ({ withdrawals }: Manifest, known: readonly string[]) =>
	known.every((one) => withdrawals.includes(one));

/** Makes the folders that are always there. */
export function prepareStore({ disk, folder }: Store): void {
	const missing = [RELEASES, INCOMING].filter(
		(name) => disk.kind(`${folder}/${name}`) === undefined,
	);
	for (const name of missing) disk.makeFolder(`${folder}/${name}`);
	if (missing.length > 0) disk.flushFolder(folder);
}
