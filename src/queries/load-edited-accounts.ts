import { parseVtt } from '../domain/vtt.ts';
import { editedAccountPage, type EditedAccountPage } from './edited-account.ts';
import { loadInterviewPages } from './load-interview.ts';
import { interviewFile, loadInterviews } from './load.ts';

/** The recordings that have a 整理稿 which may be shown: the door opens no other. */
async function idsWithEdited(): Promise<Set<string>> {
	const ids = (await loadInterviews()).map(({ id }) => id);
	const sizes = await Promise.all(ids.map((id) => interviewFile(id, 'edited.vtt').bytes()));
	return new Set(ids.filter((_, index) => sizes[index] !== undefined));
}

let ids: Promise<Set<string>> | undefined;

/** Read once per build, for the pages that lead to an edited account. */
export const loadIdsWithEdited = () => (ids ??= idsWithEdited());

/** The pages of all edited accounts the edition may show. */
export async function loadEditedAccounts(): Promise<EditedAccountPage[]> {
	const [pages, interviews, shown] = await Promise.all([
		loadInterviewPages(),
		loadInterviews(),
		loadIdsWithEdited(),
	]);
	return Promise.all(
		pages
			.filter(({ id }) => shown.has(id))
			.map(async (page) => {
				const file = await interviewFile(page.id, 'edited.vtt').read();
				const record = interviews.find(({ id }) => id === page.id);
				return editedAccountPage(page, record?.data.edited, parseVtt(file.toString('utf8')).cues);
			}),
	);
}
