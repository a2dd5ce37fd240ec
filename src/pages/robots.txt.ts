import type { APIRoute } from 'astro';
import { edition } from '../editions/current.ts';
import { sitemapPath } from '../paths.ts';
import { loadSite } from '../queries/load.ts';

/** Pages that may not be listed say so themselves; editions off the web are not for search engines at all. */
export const GET: APIRoute = async ({ site }) => {
	const settings = await loadSite();
	const lines = edition.published
		? [
				'User-agent: *',
				'Allow: /',
				`Sitemap: ${new URL(sitemapPath(), settings.address ?? site).href}`,
			]
		: ['User-agent: *', 'Disallow: /'];
	return new Response(`${lines.join('\n')}\n`);
};
