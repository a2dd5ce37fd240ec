/** Brings files of the index into a page: fetched over HTTP, as scripts where the page was opened from a file. */
import { DamagedPart, INDEX_FOLDER, proveText, readPart } from './parts.ts';
import type { LoadPart } from './search-index.ts';

/** A file that could not be fetched: no network, or no such file. */
export class MissingPart extends Error {}

/** Milliseconds after which a file that does not come is given up. */
const PATIENCE = 20_000;

/** The first file is asked for anew each time, the others carry its stamp and never change. */
function addressOf(root: string, name: string, stamp: string | undefined): string {
	const query = stamp === undefined ? '' : `?v=${stamp}`;
	return `${root}${INDEX_FOLDER}/${name}.js${query}`;
}

/** @param root address of the museum's root, ending in a slash */
export function fetchParts(root: string): LoadPart {
	return async (name, stamp) => {
		const giveUp = new AbortController();
		const timer = setTimeout(() => giveUp.abort(), PATIENCE);
		let text: string;
		try {
			const answer = await fetch(addressOf(root, name, stamp), {
				cache: stamp === undefined ? 'no-cache' : 'default',
				signal: giveUp.signal,
			});
			if (!answer.ok) throw new MissingPart(`${answer.status} ${name}`);
			text = await answer.text();
		} catch (error) {
			throw error instanceof MissingPart ? error : new MissingPart(String(error));
		} finally {
			clearTimeout(timer);
		}
		return readPart(name, text, stamp);
	};
}

declare global {
	interface Window {
		/** What the files of the index call when they are loaded as scripts. */
		museumSearch?: (name: string, stamp: string, checksum: number, payload: unknown) => void;
	}
}

/** Sent to the script element that brought a file; two readers on one page then cannot take each other's. */
const BROUGHT = 'museum-search-part';

interface Brought {
	name: string;
	stamp: string;
	checksum: number;
	payload: unknown;
}

/** @param root address of the museum's root, ending in a slash */
export function loadScripts(root: string): LoadPart {
	window.museumSearch = (name, stamp, checksum, payload) => {
		const detail: Brought = { name, stamp, checksum, payload };
		document.currentScript?.dispatchEvent(new CustomEvent(BROUGHT, { detail }));
	};
	return (name, stamp) =>
		new Promise((resolve, reject) => {
			const script = document.createElement('script');
			const end = (answer: () => void) => {
				clearTimeout(timer);
				script.remove();
				answer();
			};
			const timer = setTimeout(() => end(() => reject(new MissingPart(name))), PATIENCE);
			script.onerror = () => end(() => reject(new MissingPart(name)));
			let part: Brought | undefined;
			script.addEventListener(BROUGHT, (event) => {
				if (event instanceof CustomEvent) part = event.detail as Brought; // sent above
			});
			script.onload = () =>
				end(() => {
					try {
						if (!part) throw new DamagedPart(name);
						proveText(name, part.name, part.checksum, JSON.stringify(part.payload), {
							wanted: stamp,
							found: part.stamp,
						});
						resolve({ stamp: part.stamp, payload: part.payload });
					} catch (error) {
						reject(error instanceof Error ? error : new Error(String(error)));
					}
				});
			script.src = addressOf(root, name, stamp);
			document.head.append(script);
		});
}

/** The way that works for this page. */
export const loadParts = (root: string): LoadPart =>
	location.protocol === 'file:' ? loadScripts(root) : fetchParts(root);
