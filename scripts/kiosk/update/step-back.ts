import {
	currentVersion,
	knows,
	readState,
	show,
	soundManifest,
	versionsOf,
	type Store,
} from './store.ts';

/** Shows the release before the present one, if it is whole and knows every withdrawal; answers its version. */
export function stepBack(store: Store): string | undefined {
	const current = currentVersion(store);
	const { withdrawals } = readState(store);
	const before = versionsOf(store)
		.filter((version) => current === undefined || version < current)
		.find((version) => {
			const manifest = soundManifest(store, version);
			return manifest !== undefined && knows(manifest, withdrawals);
		});
	if (before !== undefined) show(store, before);
	return before;
}
