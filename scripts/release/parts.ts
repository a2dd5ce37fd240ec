import { rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packagesBeside } from '../build/package/place.ts';
import { filesBelow } from '../build/verify.ts';
import { runRelease as signKioskRelease } from '../kiosk/release/run-release.ts';
import type { ReleasePart } from './note.ts';

/** Pages and bytes below a folder. */
function weighed(folder: string): { pages: number; bytes: number } {
	const files = filesBelow(folder);
	return {
		pages: files.filter((file) => file.endsWith('.html')).length,
		bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
	};
}

/** The website as it was built. */
export const webPart = (folder: string): ReleasePart => ({
	for: 'web',
	name: 'web',
	...weighed(join(folder, 'web')),
});

/** The archive for schools; the folder it was made of goes, because nobody is to hand that on. */
export function schoolPart(folder: string): ReleasePart | string {
	const built = join(folder, 'school');
	const [archive] = packagesBeside(built);
	if (archive === undefined) return '学校版没有打成压缩包，请告诉管理员';
	const { pages } = weighed(built);
	rmSync(built, { recursive: true });
	return { for: 'school', name: basename(archive), pages, bytes: statSync(archive).size };
}

/** The touch screens' edition, signed where there is a key; or why it could not be. */
export function kioskPart(
	folder: string,
	{ keyFile, version, root }: { keyFile: string | undefined; version: string; root: string },
): ReleasePart | string {
	const built = join(folder, 'kiosk');
	const weight = weighed(built);
	if (keyFile === undefined) return { for: 'kiosk', name: 'kiosk', ...weight, signed: false };
	// Beside what else the release holds, and under its own name.
	const { text, ok } = signKioskRelease(
		['--from', built, '--out', folder, '--key', keyFile, '--version', version],
		root,
	);
	if (!ok) return text;
	rmSync(built, { recursive: true });
	const name = `beijie-kiosk-${version}`;
	return { for: 'kiosk', name, ...weight, signed: true };
}
