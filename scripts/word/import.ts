import { basename } from 'node:path';
import type { Museum } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { readMuseum } from '../lib/read-content.ts';
import { chapterName } from './chapter-path.ts';
import { composeWord, type DraftChapter } from './draft-chapter.ts';
import { judgeChapter } from './judge.ts';
import type { Answer, Options } from './options.ts';
import { changedSince, refuse, tellPlan, tellSame, tellUntouched } from './tell.ts';
import type { Trouble } from './trouble.ts';
import { asTrouble, isToldAlready } from './words-for-word.ts';
import { writeChapter } from './write-chapter.ts';

/** Everything known once a file was read, put together and checked. */
export interface Plan extends DraftChapter {
	/** Reminders of the content check. */
	reminders: Trouble[];
}

/** What the content check says of the outcome, mistakes and reminders, each at its paragraph. */
function judged(
	plan: Pick<DraftChapter, 'id' | 'composed'>,
	museum: Museum,
	settings: Settings,
	told: readonly Trouble[],
) {
	const mistakes: Trouble[] = [];
	const reminders: Trouble[] = [];
	for (const issue of judgeChapter(museum, plan.id, plan.composed.source, settings)) {
		const trouble = asTrouble(issue, plan);
		if (issue.reminder === true) reminders.push(trouble);
		else if (!isToldAlready(issue, trouble, told)) mistakes.push(trouble);
	}
	return { mistakes, reminders };
}

interface Asked {
	root: string;
	path: string;
	options: Pick<Options, 'chapter' | 'write'>;
	settings: Settings;
}

/** Shows what a Word file would make of a chapter, and with `write` makes it: all of it or nothing. */
export function importWord({ root, path, options, settings }: Asked): Answer {
	const file = basename(path);
	let read: Museum | undefined;
	const museum = () => (read ??= readMuseum(root));
	const composing = composeWord({ root, path, options, today: settings.today, museum });
	if (composing.kind === 'refused') return refuse(file, composing.troubles, composing.findings);
	if (composing.kind === 'same') return tellSame(file, composing.id, composing.findings);
	const { draft } = composing;
	const { id, current, composed, conflict, word } = draft;
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
	if (composed.source === current) return tellSame(file, id, findings);
	const plan: Plan = { ...draft, reminders };
	const written = options.write && writeChapter(root, id, composed.source, current);
	return written === 'changed'
		? refuse(file, [
				{
					where: chapterName(id),
					message: '刚才又有人改了这一篇',
					fix: '请再运行一次，看过再写',
				},
			])
		: tellPlan(plan, options.write);
}
