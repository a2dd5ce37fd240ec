import type { APIRoute } from 'astro';
import { interviewFile } from '../../../queries/load.ts';
import { loadInterviewPages } from '../../../queries/load-interview.ts';
import type { Layer } from '../../../queries/transcript.ts';

export async function getStaticPaths() {
	const pages = await loadInterviewPages();
	return pages.flatMap(({ id, player }) =>
		player.layers.map((layer) => ({ params: { id, layer } })),
	);
}

export const GET: APIRoute<Record<string, never>, { id: string; layer: Layer }> = async ({
	params: { id, layer },
}) =>
	new Response(new Uint8Array(await interviewFile(id, `${layer}.vtt`).read()), {
		headers: { 'content-type': 'text/vtt; charset=utf-8' },
	});
