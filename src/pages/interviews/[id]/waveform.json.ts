import type { APIRoute } from 'astro';
import { interviewFile } from '../../../queries/load.ts';
import { loadInterviewPages } from '../../../queries/load-interview.ts';

export async function getStaticPaths() {
	const pages = await loadInterviewPages();
	return pages.filter(({ waveform }) => waveform).map(({ id }) => ({ params: { id } }));
}

/** For whoever draws the recording elsewhere: in the BBC's format, version 2. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
	new Response(new Uint8Array(await interviewFile(params.id, 'waveform.json').read()), {
		headers: { 'content-type': 'application/json; charset=utf-8' },
	});
