import { interviewFile, loadInterviews } from './load.ts';
import type { Episode } from './podcast.ts';

const LAYERS = ['original', 'mandarin'] as const;

/** All recordings the edition may show, with what their files tell. */
export async function loadEpisodes(): Promise<Episode[]> {
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
