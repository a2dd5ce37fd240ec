import type { Link } from './entry.ts';

/** One of the things found without typing. */
export interface BrowseLine extends Link {
	/** What it is, or when it was, in a few words. */
	note?: string | undefined;
}

/** All that stands under one letter or one decade. */
export interface BrowsePage extends Link {
	/** As it stands in the address: `d`, `1950s`. */
	value: string;
	lines: BrowseLine[];
}
