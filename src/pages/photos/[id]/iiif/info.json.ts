import type { APIRoute } from 'astro';
import { edition } from '../../../../editions/current.ts';
import { loadHoldings, loadSite } from '../../../../queries/load.ts';
import { hasManifest, photoInformation } from '../../../../queries/photo-manifest.ts';
import { photoPages, type PhotoPage } from '../../../../queries/photo-page.ts';

/** The description of a picture in tiles; the tiles themselves are cut when all pages stand (scripts/build/tiles.ts). */
export async function getStaticPaths() {
	if (!edition.published) return [];
	return photoPages(await loadHoldings())
		.filter(hasManifest)
		.map((page) => ({ params: { id: page.id }, props: { page } }));
}

export const GET: APIRoute<{ page: PhotoPage }> = async ({ site, props: { page } }) => {
	const { address } = await loadSite();
	const information = photoInformation(page, (path) => new URL(path, address ?? site).href);
	return new Response(JSON.stringify(information), {
		headers: { 'Content-Type': 'application/json' },
	});
};
