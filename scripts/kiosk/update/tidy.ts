import {
	currentVersion,
	discard,
	knows,
	manifestOf,
	readState,
	RELEASES,
	versionsOf,
	type Store,
} from './store.ts';

/** How many releases stay: the one on show and one to go back to. */
const KEPT = 2;

/**
 * Removes releases that are no longer needed. As soon as what is on show knows every withdrawal, all that do not know one are
 * deleted, for they may hold what was withdrawn; of the others the newest stay.
 */
export function removeOldReleases(store: Store): void {
	const current = currentVersion(store);
	const shown = current === undefined ? undefined : manifestOf(store, current);
	if (!shown) return;
	const { withdrawals } = readState(store);
	const others = versionsOf(store).filter((version) => version !== current);
	const mayStay = (version: string) => {
		const manifest = manifestOf(store, version);
		return manifest !== undefined && knows(manifest, withdrawals);
	};
	const kept = knows(shown, withdrawals)
		? others.filter(mayStay).slice(0, KEPT - 1)
		: others.slice(0, KEPT - 1);
	for (const version of others)
		if (!kept.includes(version)) discard(store, `${RELEASES}/${version}`);
}
