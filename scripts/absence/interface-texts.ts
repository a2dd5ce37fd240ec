/** What the museum says on its own account, whatever its records are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const SAYS = /\.(?:astro|ts)$/;
const TESTS = /\.(?:test|e2e)\.ts$|[\\/](?:e2e|fixtures)[\\/]/;

const filesBelow = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

/** The source of every page, component, script and sentence, and of what is copied as it is. */
export function interfaceTexts(root: string): string[] {
	const source = filesBelow(join(root, 'src')).filter(
		(file) => SAYS.test(file) && !TESTS.test(file),
	);
	const copied = filesBelow(join(root, 'public')).filter((file) =>
		/\.(?:js|svg|txt|css)$/.test(file),
	);
	return [...source, ...copied].map((file) => readFileSync(file, 'utf8'));
}

/** The museum's own pictures, relative to the project's folder. */
export const interfacePictures = (root: string): string[] =>
	[join(root, 'src/assets/drawings'), join(root, 'public')]
		.flatMap(filesBelow)
		.filter((file) => /\.(?:jpe?g|png|webp)$/.test(file))
		.map((file) => relative(root, file).split(sep).join('/'));
