import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['node_modules', 'public', 'scripts', 'src'];
const FILES = ['astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A folder that Astro takes for the project: it leads to the project's own folders, but what Astro notes there beside its work
 * (`.astro/`) stays in it. A build keeps the same notes in the project's folder and knows but one place for them.
 */
export function makeSiteRoot(project: string, folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const name of FOLDERS) {
		const link = join(folder, name);
		// What Windows calls a junction needs no rights; elsewhere the kind does not matter.
		if (!existsSync(link)) symlinkSync(join(project, name), link, 'junction');
	}
	for (const name of FILES) copyFileSync(join(project, name), join(folder, name));
}

/** Takes away what Astro remembers of content that may be gone. */
export function forgetSite(folder: string): void {
	for (const name of ['.astro', '.cache'])
		rmSync(join(folder, name), { recursive: true, force: true });
}
