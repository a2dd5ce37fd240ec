import type { APIRoute } from 'astro';
import { edition } from '../editions/current.ts';
import { loadIdsWithEdited } from '../queries/load-edited-accounts.ts';
import { loadHoldings, loadPages, loadSite } from '../queries/load.ts';
import { publishedPages } from '../queries/published-pages.ts';
import { escapeXml } from '../queries/xml.ts';

export const GET: APIRoute = async ({ site }) => {
	const settings = await loadSite();
	const pages = edition.published
		? publishedPages(await loadHoldings(), await loadPages(), await loadIdsWithEdited())
		: [];
	const entries = pages.map(({ address, changed }) => {
		const location = escapeXml(new URL(address, settings.address ?? site).href);
		return `<url><loc>${location}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`;
	});
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
		{ headers: { 'Content-Type': 'application/xml' } },
	);
};
