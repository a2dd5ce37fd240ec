import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform, type Plugin } from 'esbuild';
import { BuildProblem } from '../problem.ts';

/** A plain script has no `import.meta.url`. It knows where it came from only while it begins, so that is kept. */
const SCRIPT_ADDRESS = {
	name: 'scriptAddress',
	before: '(scriptAddress=>{',
	after: '})(document.currentScript.src);',
};

/** Vite's list of files to fetch before a module that is imported later: absolute addresses, which mean nothing on a stick. */
const FETCH_AHEAD = /__vite__mapDeps\(\[[\d,]*\]\)/g;

/**
 * The chunk of OpenSeadragon. It could fetch descriptions and tiles in three ways; the museum hands it descriptions and lets
 * pictures load as pictures (src/elements/zoom-viewer.ts), so on a stick those ways are shut.
 */
const VIEWER = /zoom-viewer\.[\w-]+\.js$/;
const SHUT = { fetch: 'undefined', XMLHttpRequest: 'undefined', Worker: 'undefined' };

/** Takes those lists away; the modules themselves are in the script. */
const withoutFetching: Plugin = {
	name: 'without-fetching',
	setup({ onLoad }) {
		onLoad({ filter: /\.js$/ }, async ({ path }) => {
			const contents = (await readFile(path, 'utf8')).replace(FETCH_AHEAD, '[]');
			const isViewer = VIEWER.test(path);
			return {
				contents: isViewer ? (await transform(contents, { define: SHUT })).code : contents,
				loader: 'js',
			};
		});
	},
};

/** Puts a module and everything it imports, at once or later, into one script that any browser of our floor reads. */
export async function plainScript(folder: string, file: string): Promise<string> {
	const bundle = await build({
		// Inputs are named relative to it, by their real places.
		absWorkingDir: realpathSync(folder),
		entryPoints: [join(folder, file)],
		bundle: true,
		write: false,
		format: 'iife',
		minify: true,
		charset: 'utf8',
		target: ['chrome87', 'safari14'],
		// Safari 14.0 trips over rare forms of it only, and for that esbuild would refuse them all.
		supported: { destructuring: true },
		plugins: [withoutFetching],
		banner: { js: SCRIPT_ADDRESS.before },
		footer: { js: SCRIPT_ADDRESS.after },
		define: {
			'import.meta.url': SCRIPT_ADDRESS.name,
			'import.meta.resolve': 'undefined',
			// What a script does behind a server alone is left out.
			'location.protocol': '"file:"',
		},
		logLevel: 'silent',
	}).catch((error: unknown) => {
		throw new BuildProblem(`脚本 ${file} 没能合成一个文件，原因见这里的英文：\n${String(error)}`);
	});
	return bundle.outputFiles.map(({ text }) => text).join('\n');
}
