import type { APIRoute } from 'astro';
import { interviewFile } from '../../../queries/load.ts';
import { loadInterviewPages } from '../../../queries/load-interview.ts';

export async function getStaticPaths() {
	return (await loadInterviewPages()).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
	new Response(new Uint8Array(await interviewFile(params.id, 'audio.m4a').read()), {
		headers: { 'content-type': 'audio/mp4' },
	});
