import type { APIRoute } from 'astro';
import { edition } from '../../../editions/current.ts';
import { loadHoldings, loadSite } from '../../../queries/load.ts';
import { hasManifest, photoManifest } from '../../../queries/photo-manifest.ts';
import { photoPages, type PhotoPage } from '../../../queries/photo-page.ts';

/** Large pictures only: a small one is no more than the file on its page. */
export async function getStaticPaths() {
	if (!edition.published) return [];
	return photoPages(await loadHoldings())
		.filter(hasManifest)
		.map((page) => ({ params: { id: page.id }, props: { page } }));
}

export const GET: APIRoute<{ page: PhotoPage }> = async ({ site, props: { page } }) => {
	const { address } = await loadSite();
	const manifest = photoManifest(page, (path) => new URL(path, address ?? site).href);
	return new Response(JSON.stringify(manifest), {
		headers: { 'Content-Type': 'application/json' },
	});
};
