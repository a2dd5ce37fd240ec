import { citeSource } from '../domain/citation.ts';
import type { Source } from '../schema/source.ts';

/** 「第95页」 and 「：95」 name the same place. */
const bare = (locator: string) => locator.replace(/^第/, '').replace(/[页版]$/, '');

/**
 * A source as a bibliography gives it (GB/T 7714—2025), and the place in it. Where the standard's form has no room for the
 * place (a comment on a web page, an abstract), it follows in words.
 */
export function sourceLine(source: Source, locator?: string): string {
	const entry = citeSource(source, locator);
	return locator === undefined || entry.includes(bare(locator)) ? entry : `${entry} 见${locator}。`;
}
