/** Makes an edition open by double click: no server stands behind it that finds folders, addresses and modules. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filePage, fileStyleSheet } from './open-from-files/page.ts';
import { plainScript } from './open-from-files/plain-script.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

/** What only visitors and robots of a server ask for; it is full of addresses that lead nowhere on a stick. */
const FOR_SERVERS = new Set(['feed.xml', 'robots.txt', 'site.webmanifest', 'sitemap.xml']);

/** Astro's own modules; scripts elsewhere are plain already. */
const isModule = (file: string) => file.startsWith('_astro/') && file.endsWith('.js');

/**
 * Puts each module with all it imports into its own file, and takes away what no page asks for: the parts, and scripts
 * of a kind of page that this edition has none of.
 */
async function makePlain(folder: string, modules: readonly string[]): Promise<void> {
	const scripts = await Promise.all(
		modules.map(async (file) => ({ file, text: await plainScript(folder, file) })),
	);
	for (const file of filesBelow(folder).filter(isModule)) rmSync(join(folder, file));
	for (const { file, text } of scripts) writeFileSync(join(folder, file), text);
}

/** Rewrites pages, style sheets and scripts of an edition that is opened from files; others stay as they are. */
export async function openFromFiles(
	folder: string,
	{ base, edition }: Pick<BuildContext, 'base' | 'edition'>,
): Promise<void> {
	if (!edition.opensFromFiles) return;
	const modules = new Set<string>();
	for (const file of filesBelow(folder)) {
		const path = join(folder, file);
		if (file.endsWith('.html')) {
			const page = filePage(readFileSync(path, 'utf8'), file, base);
			writeFileSync(path, page.html);
			page.modules.forEach((module) => modules.add(module));
		} else if (file.endsWith('.css')) {
			writeFileSync(path, fileStyleSheet(readFileSync(path, 'utf8'), file, base));
		} else if (FOR_SERVERS.has(file)) rmSync(path);
	}
	// A script that is not there is a broken address, told with the others when the edition is judged.
	await makePlain(
		folder,
		[...modules].filter((file) => existsSync(join(folder, file))),
	);
}
