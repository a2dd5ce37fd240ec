import type { APIRoute } from 'astro';
import { edition } from '../../../editions/current.ts';
import { iiifManifest } from '../../../queries/iiif-manifest.ts';
import { loadEpisodes } from '../../../queries/load-episodes.ts';
import { loadSite } from '../../../queries/load.ts';
import { mayBeInPodcast, type Episode } from '../../../queries/podcast.ts';

/** As with the podcast: only where everybody agreed to be found. */
export async function getStaticPaths() {
	if (!edition.published) return [];
	const episodes = await loadEpisodes();
	return episodes
		.filter(({ interview }) => mayBeInPodcast(interview))
		.map((episode) => ({ params: { id: episode.interview.id }, props: { episode } }));
}

export const GET: APIRoute<{ episode: Episode }> = async ({ site, props: { episode } }) => {
	const { address } = await loadSite();
	const { interview, layers } = episode;
	const manifest = iiifManifest(interview, layers, (path) => new URL(path, address ?? site).href);
	return new Response(JSON.stringify(manifest), {
		headers: { 'Content-Type': 'application/json' },
	});
};
