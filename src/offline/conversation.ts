/** What a page asks of the worker about itself: what is kept of it, to keep it, to keep its sounds, too, to let go of both. */
export interface PageQuestion {
	ask: 'state' | 'keep-page' | 'keep-sounds' | 'forget';
	/** `location.pathname` of the page that is meant. */
	address: string;
}

/** What is asked about all that a phone keeps. */
export interface ShelfQuestion {
	ask: 'list' | 'forget-all';
}

/** What is kept of a page. */
export interface OfflineState {
	page: boolean;
	/** What the page takes without its sounds, bytes. */
	pageBytes: number;
	sounds: boolean;
	/** All sounds together. */
	soundBytes: number;
	soundCount: number;
	/** Sounds that are kept so far. */
	soundsKept: number;
	/** Whether the worker is still at it; the last answer says false. */
	working: boolean;
}

/** A page that can be read without a net. */
export interface KeptPage {
	address: string;
	/** Its title as it stands in its HTML: 「东门｜北街史志馆」, with `&amp;` for &. */
	title: string;
	/** Recordings that are kept with it. */
	sounds: number;
}

/** All that a phone keeps: the page that was read last comes first. */
export interface KeptPages {
	pages: KeptPage[];
	/** Everything together, bytes. */
	bytes: number;
}
