import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The JavaScript file behind a tool's command, so that it can be run by our own Node on every system,
 * without a shell.
 * @param {string} root @param {string} tool such as `astro`
 * @param {string} [packageName] where the tool's package has another name
 */
export function toolScript(root, tool, packageName = tool) {
	const folder = join(root, 'node_modules', packageName);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}
