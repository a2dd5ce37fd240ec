import { parseVtt } from '../domain/vtt.ts';
import { interviewPage, type InterviewEntry, type InterviewPage } from './interview-page.ts';
import { interviewFile, loadHoldings, loadInterviews } from './load.ts';

const cuesOf = async (id: string, name: 'original.vtt' | 'mandarin.vtt') => {
	const file = interviewFile(id, name);
	if ((await file.bytes()) === undefined) return undefined;
	return parseVtt((await file.read()).toString('utf8')).cues;
};

async function loadPage(interview: InterviewEntry): Promise<InterviewPage> {
	const { id } = interview;
	const [audioBytes, original, mandarin, holdings] = await Promise.all([
		interviewFile(id, 'audio.m4a').bytes(),
		cuesOf(id, 'original.vtt'),
		cuesOf(id, 'mandarin.vtt'),
		loadHoldings(),
	]);
	return interviewPage(interview, { audioBytes: audioBytes ?? 0, original, mandarin }, holdings);
}

/** The pages of all recordings the edition may show, with their files read. Drafts are never shown. */
export async function loadInterviewPages(): Promise<InterviewPage[]> {
	const interviews = await loadInterviews();
	return Promise.all(interviews.filter(({ data }) => data.review !== 'draft').map(loadPage));
}
