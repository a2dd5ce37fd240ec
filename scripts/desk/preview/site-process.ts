/**
 * The museum's pages for the desk's preview, made by Astro when they are asked for, from the content folder in
 * MUSEUM_CONTENT. Runs as a process of its own, in a folder of its own (`site-root.ts`): a page that cannot be made never
 * hurts the desk, and what Astro notes beside its work is not in the way of a build. The desk talks with it by messages.
 */
import { dev, type AstroIntegration } from 'astro';
import { guard } from './guard.ts';
import type { FromSite, ToSite } from './site-messages.ts';

const tell = (message: FromSite) => process.send?.(message);

/** The desk's own address, which alone may frame the pages: `http://127.0.0.1:4360`. */
const deskOrigin = process.env['MUSEUM_DESK'] ?? "'none'";

/** Where Vite runs pages of ours; there is none for what runs in the browser. */
const hasRunner = (environment: object): environment is { runner: { clearCache: () => void } } =>
	'runner' in environment;

/** Reads the content anew. What pages have remembered of the old is forgotten with them. */
let refresh: (() => Promise<void>) | undefined;

const preview: AstroIntegration = {
	name: 'desk-preview',
	hooks: {
		'astro:server:setup': ({ server, refreshContent }) => {
			server.middlewares.use(guard(deskOrigin));
			refresh = async () => {
				// Another object each time: src/content.config.ts reads again when it is asked by another.
				await refreshContent?.({ context: {} });
				for (const environment of Object.values(server.environments))
					if (hasRunner(environment)) environment.runner.clearCache();
			};
		},
	},
};

await dev({
	root: process.cwd(),
	logLevel: 'warn',
	server: { host: '127.0.0.1', port: Number(process.env['MUSEUM_PORT']) },
	integrations: [preview],
	vite: {
		// The folder is made of links (site-root.ts): a file has the one name that it has here.
		resolve: { preserveSymlinks: true },
		server: { hmr: false, watch: null, cors: false, strictPort: true },
	},
});

process.on('message', ({ number }: ToSite) => {
	refresh?.().then(
		() => tell({ kind: 'refreshed', number }),
		(error: unknown) => tell({ kind: 'failed', number, reason: String(error) }),
	);
});
process.on('disconnect', () => process.exit());
tell({ kind: 'ready' });
