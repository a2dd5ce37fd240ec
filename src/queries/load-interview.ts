import { parseVtt } from '../domain/vtt.ts';
import { parseWaveform } from '../domain/waveform.ts';
import { withOtherRecordings } from './dialect-words.ts';
import { interviewPage, type InterviewEntry, type InterviewPage } from './interview-page.ts';
import { interviewFile, loadHoldings, loadInterviews } from './load.ts';

const cuesOf = async (id: string, name: 'original.vtt' | 'mandarin.vtt') => {
	const file = interviewFile(id, name);
	if ((await file.bytes()) === undefined) return undefined;
	return parseVtt((await file.read()).toString('utf8')).cues;
};

async function waveformOf(id: string) {
	const file = interviewFile(id, 'waveform.json');
	if ((await file.bytes()) === undefined) return undefined;
	return parseWaveform((await file.read()).toString('utf8'));
}

async function loadPage(interview: InterviewEntry): Promise<InterviewPage> {
	const { id } = interview;
	const [audioBytes, original, mandarin, waveform, holdings] = await Promise.all([
		interviewFile(id, 'audio.m4a').bytes(),
		cuesOf(id, 'original.vtt'),
		cuesOf(id, 'mandarin.vtt'),
		waveformOf(id),
		loadHoldings(),
	]);
	const files = { audioBytes: audioBytes ?? 0, original, mandarin, waveform };
	return interviewPage(interview, files, holdings);
}

/** The pages of all recordings the edition may show, with their files read. Drafts are never shown. */
export async function loadInterviewPages(): Promise<InterviewPage[]> {
	const interviews = await loadInterviews();
	const shown = interviews.filter(({ data }) => data.review !== 'draft');
	return withOtherRecordings(await Promise.all(shown.map(loadPage)));
}
