import type { APIRoute } from 'astro';
import { loadLargePhotoPaths } from '../../../../queries/load-large-photos.ts';
import { loadSite } from '../../../../queries/load.ts';
import { photoInformation } from '../../../../queries/photo-manifest.ts';
import type { PhotoPage } from '../../../../queries/photo-page.ts';

/** The description of a picture in tiles; the tiles themselves are cut when all pages stand (scripts/build/tiles.ts). */
export const getStaticPaths = loadLargePhotoPaths;

export const GET: APIRoute<{ page: PhotoPage }> = async ({ site, props: { page } }) => {
	const { address } = await loadSite();
	const information = photoInformation(page, (path) => new URL(path, address ?? site).href);
	return new Response(JSON.stringify(information), {
		headers: { 'Content-Type': 'application/json' },
	});
};
