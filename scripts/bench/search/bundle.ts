import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles a client module of `engines/` into one file, as a site would send it. */
export async function bundleClient(client: string, outfile: string): Promise<void> {
	await build({
		entryPoints: [join(import.meta.dirname, 'engines', client)],
		outfile,
		bundle: true,
		minify: true,
		format: 'esm',
		platform: 'browser',
		target: 'es2022',
		charset: 'utf8',
		logLevel: 'error',
	});
}
