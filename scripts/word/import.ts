import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Museum } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { BUSY, refusedByDisk } from '../inbox/refused.ts';
import { tellFinished } from '../inbox/tell.ts';
import { bringIn, placesOf } from '../inbox/write/bring-in.ts';
import type { Places } from '../inbox/write/carry-out.ts';
import type { Disk } from '../inbox/write/disk.ts';
import { inTrial } from '../inbox/write/in-trial.ts';
import { changesIn, type Trial } from '../inbox/write/trial.ts';
import { readMuseum } from '../lib/read-content.ts';
import { chapterPath } from './chapter-path.ts';
import { composeWord, type DraftChapter } from './draft-chapter.ts';
import { judgeChapter } from './judge.ts';
import type { Answer, Options } from './options.ts';
import { changedSince, refuse, tellPlan, tellSame, tellUntouched, tellUnwritten } from './tell.ts';
import { pictureStates } from './tell-pictures.ts';
import type { Trouble } from './trouble.ts';
import { asTrouble, isToldAlready } from './words-for-word.ts';

/** What the content check says of the outcome, mistakes and reminders, each at its paragraph. */
function judged(
	plan: DraftChapter,
	museum: Museum,
	settings: Settings,
	told: readonly Trouble[],
): { mistakes: Trouble[]; reminders: Trouble[] } {
	const mistakes: Trouble[] = [];
	const reminders: Trouble[] = [];
	for (const issue of judgeChapter(museum, plan, settings)) {
		const trouble = asTrouble(issue, plan);
		if (isToldAlready(issue, trouble, plan, told)) continue;
		(issue.reminder === true ? reminders : mistakes).push(trouble);
	}
	return { mistakes, reminders };
}

interface Asked {
	/** content/ */
	root: string;
	path: string;
	options: Pick<Options, 'chapter' | 'write'>;
	settings: Settings;
	/** Tests pass one that fails. */
	disk?: Disk | undefined;
}

/** Puts the chapter into the copy, and with `write` what is otherwise there into content/. */
function write(
	{ root, options, settings }: Asked,
	places: Places,
	trial: Trial,
	draft: DraftChapter,
) {
	const path = chapterPath(trial.copy, draft.id);
	// The name goes first: writing into it would write into the real file.
	rmSync(path, { force: true });
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, draft.composed.source);
	const changes = changesIn(root, trial);
	const about = { day: settings.today, moves: [], received: [] };
	return {
		files: changes.map(({ path: file }) => `content/${file}`),
		ending: options.write ? bringIn(places, changes, about) : undefined,
	};
}

async function importInto(asked: Asked, places: Places, trial: Trial): Promise<Answer> {
	const { path, options, settings } = asked;
	const file = basename(path);
	const root = trial.copy;
	const museum = () => readMuseum(root);
	const composing = await composeWord({ root, path, options, today: settings.today, museum });
	if (composing.kind === 'refused') return refuse(file, composing.troubles, composing.findings);
	if (composing.kind === 'same') return tellSame(file, composing.id, composing.findings);
	const { draft } = composing;
	const { id, current, composed, conflict, word, pictures } = draft;
	const { findings } = word.context;
	// What cannot be read makes what the check would say of the rest misleading only where it stands; both are told in one run.
	const { mistakes, reminders } = judged(draft, museum(), settings, findings.troubles);
	const troubles = [...findings.troubles, ...mistakes];
	if (
		conflict !== undefined &&
		current !== undefined &&
		troubles.length === 0 &&
		composed.source !== current
	)
		return composed.source === conflict
			? tellUntouched(file, id)
			: changedSince(file, id, conflict, current, composed.source);
	if (troubles.length > 0) return refuse(file, troubles, findings);
	if (composed.source === current && !pictures.all.some(({ isNew }) => isNew))
		return tellSame(file, id, findings);
	const states = pictureStates(root, pictures.all);
	const { files, ending } = write(asked, places, trial, draft);
	return ending?.kind === 'taken-back'
		? tellUnwritten(file, id, ending)
		: tellPlan({ ...draft, reminders, states, files }, ending !== undefined);
}

/** Shows what a Word file would make of a chapter and of its pictures, and with `write` makes it: all of it or nothing. */
export async function importWord(asked: Asked): Promise<Answer> {
	const places = placesOf(asked.root, asked.disk);
	try {
		const answered = await inTrial(places, async (trial, finished) => {
			const { text, ok } = await importInto(asked, places, trial);
			return { text: finished ? `${tellFinished(finished)}\n\n${text}` : text, ok };
		});
		return answered ?? { text: BUSY, ok: false };
	} catch (error) {
		return refusedByDisk(error);
	}
}
