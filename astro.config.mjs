import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { noteBundledPackages } from './scripts/build/bundled-packages.ts';

const edition = process.env.EDITION ?? 'web';

export default defineConfig({
	site: process.env.SITE ?? 'http://localhost:4321',
	base: process.env.BASE ?? '/',
	trailingSlash: 'always',
	outDir: `dist/${edition}`,
	// A build has one of its own (scripts/build/pages.ts), or none it remembers, for measuring.
	cacheDir: process.env.MUSEUM_CACHE ?? '.cache/astro/writing',
	integrations: [mdx()],
	devToolbar: { enabled: false },
	prefetch: false,
	compressHTML: true,
	// Inline styles and scripts would need exceptions in the content security policy.
	build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
	// :where() is younger than the oldest browser we promise (Chrome 87).
	scopedStyleStrategy: 'attribute',
	image: {
		service: { entrypoint: './src/images/labelled-image-service.ts' },
	},
	markdown: {
		syntaxHighlight: false,
		// Quotation marks stay as the editor set them.
		processor: satteri({ features: { smartPunctuation: false } }),
	},
	vite: {
		plugins: [noteBundledPackages()],
		// The keys on the screen travel with the hall's edition alone; elsewhere not a byte of them is built.
		resolve: {
			alias:
				edition === 'kiosk'
					? []
					: [{ find: /^\.\/HallKeys\.astro$/, replacement: './SearchField.astro' }],
		},
		build: {
			assetsInlineLimit: 0,
			target: ['chrome64', 'safari12'],
			// For still older browsers logical margins would be rewritten with :is(), which Chrome 87 drops.
			cssTarget: ['chrome87', 'safari14', 'ios14'],
		},
	},
});
