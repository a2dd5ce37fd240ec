import type { APIRoute } from 'astro';
import { edition } from '../../../editions/current.ts';
import { loadInterviews, loadSite } from '../../../queries/load.ts';
import { mayBeInPodcast, podcastChapters } from '../../../queries/podcast.ts';

export async function getStaticPaths() {
	if (!edition.published) return [];
	const interviews = (await loadInterviews()).filter(mayBeInPodcast);
	return interviews.map((interview) => ({ params: { id: interview.id }, props: { interview } }));
}

type Interview = Awaited<ReturnType<typeof loadInterviews>>[number];

export const GET: APIRoute<{ interview: Interview }> = async ({ site, props: { interview } }) => {
	const { address } = await loadSite();
	const chapters = podcastChapters(interview, (path) => new URL(path, address ?? site).href);
	return new Response(JSON.stringify(chapters), {
		headers: { 'Content-Type': 'application/json' },
	});
};
