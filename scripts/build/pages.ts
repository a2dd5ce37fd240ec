import { runStep } from '../run/step.mjs';
import { toolScript } from '../run/tools.mjs';
import type { BuildOptions } from './options.ts';
import { BuildProblem, DISK_FULL } from './problem.ts';

/** Names that a test runner sets for itself; Vite would take them for ours. */
const FOREIGN = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR', 'VITEST', 'SITE', 'PRODUCTION'];

/**
 * What builds of this kind keep to themselves in `.cache/`. Each edition has its own, because what is shared would remember
 * what one of them may not show; neither may trial content (MUSEUM_CONTENT) stand beside the museum's own.
 */
export const cacheName = (edition: string, env: Readonly<NodeJS.ProcessEnv>): string =>
	env['MUSEUM_CONTENT'] === undefined ? edition : `${edition}-trial`;

/** What the edition is told about the build, by Astro's configuration and our steps. */
export function buildEnvironment({
	edition,
	base,
	site,
	production,
}: BuildOptions): NodeJS.ProcessEnv {
	const env = { ...process.env };
	for (const name of FOREIGN) delete env[name];
	return {
		...env,
		EDITION: edition.name,
		MUSEUM_CACHE: env['MUSEUM_CACHE'] ?? `.cache/astro/${cacheName(edition.name, env)}`,
		BASE: base,
		...(site === undefined ? {} : { SITE: site }),
		...(production ? { PRODUCTION: '1' } : {}),
		NODE_ENV: 'production',
		ASTRO_TELEMETRY_DISABLED: '1',
		NO_COLOR: '1',
	};
}

/** How far Astro is, from what it has printed: files first, then pictures 「(3/22)」. */
function astroProgress(output: string): string {
	const files = output.match(/[├└]─/g)?.length ?? 0;
	const picture = output
		.match(/\(\d+\/\d+\)$/gm)
		?.at(-1)
		?.slice(1, -1);
	return picture === undefined ? `写好 ${files} 个文件` : `写好 ${files} 个文件，图片 ${picture}`;
}

/** Lets Astro write the pages into `folder`; throws `BuildProblem` when they cannot be written. */
export async function writePages(
	root: string,
	folder: string,
	env: NodeJS.ProcessEnv,
): Promise<void> {
	const { ok, text } = await runStep({
		label: '排版网页',
		command: process.execPath,
		args: [toolScript(root, 'astro'), 'build', '--outDir', folder],
		cwd: root,
		env,
		output: 'hold',
		progress: astroProgress,
	});
	const warnings = text
		.split('\n')
		// Astro marks its own modules so, and the bundler wonders about it for every chapter.
		.filter((line) => line.includes('[WARN]') && !line.includes('use astro:head-inject'));
	if (ok) {
		for (const warning of warnings) console.warn(warning);
		return;
	}
	if (/ENOSPC/.test(text)) throw new BuildProblem(DISK_FULL);
	console.error(text.trim());
	throw new BuildProblem('网页没有排出来，原因见上面的英文。');
}
