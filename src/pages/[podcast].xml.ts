import type { APIRoute } from 'astro';
import { edition } from '../editions/current.ts';
import { podcastPath, withoutBase } from '../paths.ts';
import { interviewFile, loadInterviews, loadSite } from '../queries/load.ts';
import { podcastXml, type Episode } from '../queries/podcast.ts';

const LAYERS = ['original', 'mandarin'] as const;

/** Only an edition that can be reached has a podcast; in the others nothing is built at its address. */
export const getStaticPaths = () => {
	const podcast = withoutBase(podcastPath())
		.slice(1)
		.replace(/\.xml$/, '');
	return edition.published ? [{ params: { podcast } }] : [];
};

async function loadEpisodes(): Promise<Episode[]> {
	const interviews = await loadInterviews();
	return Promise.all(
		interviews.map(async (interview) => {
			const { id } = interview;
			const [audioBytes, ...layers] = await Promise.all([
				interviewFile(id, 'audio.m4a').bytes(),
				...LAYERS.map((layer) => interviewFile(id, `${layer}.vtt`).bytes()),
			]);
			return {
				interview,
				audioBytes: audioBytes ?? 0,
				layers: LAYERS.filter((_, index) => layers[index] !== undefined),
			};
		}),
	);
}

export const GET: APIRoute = async ({ site }) => {
	const settings = await loadSite();
	const xml = podcastXml(await loadEpisodes(), {
		author: settings.organiser ?? settings.name,
		absolute: (address) => new URL(address, settings.address ?? site).href,
	});
	return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml' } });
};
