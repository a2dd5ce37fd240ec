import type { Settings } from '../../src/checks/settings.ts';
import type { Reading } from './look/find-files.ts';
import { makeInbox } from './look/read-me.ts';
import { USAGE, type Answer, type Options } from './options.ts';
import { troublesOf } from './bring/brought.ts';
import { planInbox, type InboxPlan } from './plan.ts';
import { planDigest } from './plan-digest.ts';
import { BUSY, CHANGED, refusedByDisk } from './refused.ts';
import { tellBrought, tellFinished, tellNext, tellPlan } from './tell.ts';
import { bringIn, placesOf } from './write/bring-in.ts';
import type { Ending, Places } from './write/carry-out.ts';
import type { Disk } from './write/disk.ts';
import { inTrial } from './write/in-trial.ts';
import type { Trial } from './write/trial.ts';

/** What tests put in place of the machine. */
export interface Machine {
	disk?: Disk | undefined;
	reading?: Reading | undefined;
	/** Folder for small pictures of photos; undefined where nobody looks. */
	previews?: string | undefined;
	/** `digest` of the plan that somebody has seen; another one is not carried out. */
	seen?: string | undefined;
}

/** The answer, and the plan it speaks of where one was made. */
interface InboxAnswer extends Answer {
	plan?: InboxPlan | undefined;
	/** Equal for plans that do the same. */
	digest?: string | undefined;
	/** How writing ended; undefined where nothing was written. */
	ending?: Ending | undefined;
}

async function lookAndWrite(
	places: Places,
	trial: Trial,
	options: Options,
	settings: Settings,
	machine: Machine,
): Promise<InboxAnswer> {
	const { content, inbox, store } = places;
	const plan = await planInbox({
		...{ content, inbox, settings, trial },
		...{ reading: machine.reading, received: store.state.received, previews: machine.previews },
	});
	const told = tellPlan(plan);
	const say = (last: string) => (told === '' ? last : `${told}\n\n${last}`);
	const isSound = troublesOf(plan).length === 0;
	const digest = planDigest(plan);
	if (options.write && machine.seen !== undefined && machine.seen !== digest)
		return { text: CHANGED, ok: false, plan, digest };
	if (!options.write || !isSound || plan.changes.length === 0)
		return { text: say(tellNext(plan)), ok: isSound, plan, digest };
	const { changes, moves, received } = plan;
	const ending = bringIn(places, changes, { day: settings.today, moves, received });
	return { text: say(tellBrought(ending)), ok: ending.kind === 'done', plan, digest, ending };
}

/** What `npm run inbox` answers. `content` is content/; the inbox lies beside it. */
export async function answer(
	options: Options,
	content: string,
	settings: Settings,
	machine: Machine = {},
): Promise<InboxAnswer> {
	if (options.isHelp) return { text: USAGE, ok: true };
	const places = placesOf(content, machine.disk);
	try {
		const answered = await inTrial(places, async (trial, finished) => {
			const isFresh = makeInbox(places.inbox);
			const looked = await lookAndWrite(places, trial, options, settings, machine);
			const before = [
				...(finished ? [tellFinished(finished)] : []),
				...(isFresh ? ['新建了收件箱 inbox/，先看里面的「先看我.txt」。'] : []),
			];
			return { ...looked, text: [...before, looked.text].join('\n\n') };
		});
		return answered ?? { text: BUSY, ok: false };
	} catch (error) {
		return refusedByDisk(error);
	}
}
