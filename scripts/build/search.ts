import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readingBookOf } from '../../src/checks/pinyin-guesses.ts';
import { INDEX_FOLDER } from '../../src/search/parts.ts';
import { contentRoot, readMuseum } from '../lib/read-content.ts';
import { indexOf } from './search/index-of.ts';
import { SEARCH_KINDS } from './search/kinds.ts';
import { entriesOf, type FoundEntry } from './search/read-pages.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

const rankOf = ({ kind }: FoundEntry) => SEARCH_KINDS.findIndex((one) => one === kind);

/** By kind, then by address: the order in which equal results stand. */
const byKind = (a: FoundEntry, b: FoundEntry) =>
	rankOf(a) - rankOf(b) || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0);

/** All that can be found in the pages of a folder. */
export function readEntries(folder: string, base: string): FoundEntry[] {
	const withoutBase = (address: string) => address.slice(base.length - 1);
	return filesBelow(folder)
		.filter((file) => file.endsWith('.html'))
		.flatMap((file) =>
			entriesOf({
				address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
				html: readFileSync(join(folder, file), 'utf8'),
			}),
		)
		.map((entry) => ({
			...entry,
			picture: entry.picture === undefined ? undefined : withoutBase(entry.picture),
		}))
		.sort(byKind);
}

/** Makes the search index from the finished pages, so that search finds what visitors see and nothing else. */
export async function search(folder: string, { base }: BuildContext): Promise<void> {
	const book = readingBookOf(readMuseum(contentRoot()));
	for (const [name, content] of indexOf(readEntries(folder, base), book)) {
		const file = join(folder, INDEX_FOLDER, `${name}.js`);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
