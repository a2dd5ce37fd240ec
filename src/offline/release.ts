/** A file that may be kept. */
export interface OfflineFile {
	/** As the browser asks for it, with the base path: `/walks/find-the-gates/`. */
	path: string;
	/** SHA-256 of its bytes, in hexadecimal digits. */
	hash: string;
	bytes: number;
}

/** One walk's files. A file may belong to several walks. */
export interface OfflineWalk {
	id: string;
	/** The page, and all that it loads by itself. */
	page: OfflineFile[];
	sounds: OfflineFile[];
}

/** What a release has for phones to keep. */
export interface OfflineRelease {
	/** Changes whenever a file does. */
	name: string;
	/** Address of the folder of hashed files, `/_astro/`: they never change under one name. */
	hashed: string;
	walks: OfflineWalk[];
}

/** What a page asks of the worker: what is kept of a walk; keep its page; keep its sounds, too; let go of its sounds. */
export interface OfflineQuestion {
	ask: 'state' | 'keep-page' | 'keep-sounds' | 'forget-sounds';
	walk: string;
}

/** What is kept of a walk. */
export interface OfflineState {
	page: boolean;
	sounds: boolean;
	/** All sounds together. */
	soundBytes: number;
	soundCount: number;
	/** Sounds that are kept so far. */
	soundsKept: number;
	/** Whether the worker is still at it; the last answer says false. */
	working: boolean;
}
