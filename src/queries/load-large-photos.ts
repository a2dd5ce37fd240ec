import { edition } from '../editions/current.ts';
import { loadHoldings } from './load.ts';
import { hasManifest } from './photo-manifest.ts';
import { photoPages, type PhotoPage } from './photo-page.ts';

/** The pages of large pictures, as addresses: a small one is no more than the file on its page. None where nothing is published. */
export async function loadLargePhotoPaths(): Promise<
	{ params: { id: string }; props: { page: PhotoPage } }[]
> {
	if (!edition.published) return [];
	return photoPages(await loadHoldings())
		.filter(hasManifest)
		.map((page) => ({ params: { id: page.id }, props: { page } }));
}
