import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What building leaves behind that may hold words and pictures of every record. It is made anew by the next build. */
const CACHES = [
	'.astro',
	'.cache/astro',
	'.cache/desk/preview',
	'.cache/pages',
	'.cache/images',
	'.cache/aligned',
	'.cache/share',
	'.cache/tiles',
	'.cache/papers',
	'.cache/fonts',
	'node_modules/.astro',
	'node_modules/.vite',
];

/** Empties the caches of the project in `root`; answers which there were. */
export function clearCaches(root: string): string[] {
	const present = CACHES.filter((cache) => existsSync(join(root, cache)));
	for (const cache of present) rmSync(join(root, cache), { recursive: true, force: true });
	return present;
}
