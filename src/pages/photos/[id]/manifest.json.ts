import type { APIRoute } from 'astro';
import { loadLargePhotoPaths } from '../../../queries/load-large-photos.ts';
import { loadSite } from '../../../queries/load.ts';
import { photoManifest } from '../../../queries/photo-manifest.ts';
import type { PhotoPage } from '../../../queries/photo-page.ts';

export const getStaticPaths = loadLargePhotoPaths;

export const GET: APIRoute<{ page: PhotoPage }> = async ({ site, props: { page } }) => {
	const { address } = await loadSite();
	const manifest = photoManifest(page, (path) => new URL(path, address ?? site).href);
	return new Response(JSON.stringify(manifest), {
		headers: { 'Content-Type': 'application/json' },
	});
};
