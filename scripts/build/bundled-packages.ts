/** Notes which npm packages an edition's scripts and style sheets are made of, so that none travels without its licence. */
import type { ViteUserConfig } from 'astro';

type Plugins = NonNullable<ViteUserConfig['plugins']>;

/** Where the note lies among the pages until `licences.ts` has read it. */
export const BUNDLED_PACKAGES = 'bundled-packages.json';

/**
 * The npm package a module of the bundler comes from: `leaflet`, `@fontsource/lxgw-wenkai`. What bundlers add of
 * their own (`\0vite/preload-helper.js`) is theirs. Undefined for the museum's own modules.
 */
export function packageOf(module: string): string | undefined {
	const added = /^\0(vite|rolldown)\//.exec(module)?.[1];
	if (added !== undefined) return added;
	const inside = module.replaceAll('\\', '/').split('/node_modules/').at(-1);
	if (inside === undefined || inside === module) return undefined;
	return /^(?:@[^/]+\/)?[^/?]+/.exec(inside)?.[0];
}

/** Writes `BUNDLED_PACKAGES` beside the scripts that browsers get: a list of names, in one order. */
export function noteBundledPackages(): Plugins[number] {
	const found = new Set<string>();
	return {
		name: 'note-bundled-packages',
		generateBundle(_options, bundle) {
			const forBrowsers = this.environment.name === 'client';
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
					// Style sheets leave no script behind, and are gathered from the pages, which no browser gets.
					const travels = /\.css(?:$|\?)/.test(module) || (forBrowsers && renderedLength > 0);
					const name = travels ? packageOf(module) : undefined;
					if (name !== undefined) found.add(name);
				}
			}
			if (!forBrowsers) return;
			const source = `${JSON.stringify([...found].sort())}\n`;
			this.emitFile({ type: 'asset', fileName: BUNDLED_PACKAGES, source });
		},
	};
}
