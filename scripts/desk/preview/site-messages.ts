/** From the desk to the process that makes the pages. */
export interface ToSite {
	/** Reads the content again; answered under the same number. */
	kind: 'refresh';
	number: number;
}

/** From the process that makes the pages to the desk. */
export type FromSite =
	| { kind: 'ready' }
	| { kind: 'refreshed'; number: number }
	| { kind: 'failed'; number: number; reason: string };
