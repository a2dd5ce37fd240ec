import type { APIRoute } from 'astro';
import { edition } from '../editions/current.ts';
import { podcastPath, withoutBase } from '../paths.ts';
import { loadEpisodes } from '../queries/load-episodes.ts';
import { loadSite } from '../queries/load.ts';
import { podcastXml } from '../queries/podcast.ts';

/** Only an edition that can be reached has a podcast; in the others nothing is built at its address. */
export const getStaticPaths = () => {
	const podcast = withoutBase(podcastPath())
		.slice(1)
		.replace(/\.xml$/, '');
	return edition.published ? [{ params: { podcast } }] : [];
};

export const GET: APIRoute = async ({ site }) => {
	const settings = await loadSite();
	const xml = podcastXml(await loadEpisodes(), {
		author: settings.organiser ?? settings.name,
		absolute: (address) => new URL(address, settings.address ?? site).href,
	});
	return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml' } });
};
