import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';

/** A page of a built edition. */
export interface BuiltPage {
	/** Relative to the edition's folder, with `/`. */
	file: string;
	/** Where visitors find it, without the base path: `/chapters/city-wall/`. */
	path: string;
	/** Which kind of page it says it is (`data-kind` on `<html>`); empty if it says nothing. */
	kind: string;
	language: string;
	html: string;
}

const attribute = (tag: string, name: string) =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

let visited: { folder: string; pages: readonly BuiltPage[] } | undefined;

/**
 * Every page of a built edition, of the one the browser tests visit unless a folder is named. That one is read once: it stays
 * as it is.
 */
export function builtPages(folder?: string): readonly BuiltPage[] {
	const standing = inject('museumFolder');
	if (folder !== undefined && folder !== standing) return readPages(folder);
	if (visited?.folder !== standing) visited = { folder: standing, pages: readPages(standing) };
	return visited.pages;
}

function readPages(folder: string): BuiltPage[] {
	return filesBelow(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(folder, file), 'utf8');
			const tag = /<html\b[^>]*>/.exec(html)?.[0] ?? '';
			return {
				file,
				path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
				kind: attribute(tag, 'data-kind'),
				language: attribute(tag, 'lang'),
				html,
			};
		});
}

/** What scripts/build.ts wrote down about an edition. */
export function editionFacts(folder = inject('museumFolder')): { base: string } {
	return JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8')) as { base: string }; // as it was written
}

/** The file of the visited edition that a full address of the museum shows, whatever its host. */
export function fileAt(address: string, folder = inject('museumFolder')): string {
	const { pathname } = new URL(address);
	const path = decodeURIComponent(pathname.slice(editionFacts(folder).base.length));
	return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
