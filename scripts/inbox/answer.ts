import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/checks/settings.ts';
import type { Reading } from './look/find-files.ts';
import { makeInbox } from './look/read-me.ts';
import { USAGE, type Answer, type Options } from './options.ts';
import { planInbox, troublesOf, type InboxPlan } from './plan.ts';
import { NOT_WRITTEN, reasonOf, tellBrought, tellFinished, tellNext, tellPlan } from './tell.ts';
import { alone, bringIn, finishInterrupted, placesOf } from './write/bring-in.ts';
import type { Places } from './write/carry-out.ts';
import { codeOf, type Disk } from './write/disk.ts';
import { makeTrial } from './write/trial.ts';

/** What tests put in place of the machine. */
export interface Machine {
	disk?: Disk | undefined;
	reading?: Reading | undefined;
	/** Folder for small pictures of photos; undefined where nobody looks. */
	previews?: string | undefined;
}

/** The answer, and the plan it speaks of where one was made. */
interface InboxAnswer extends Answer {
	plan?: InboxPlan | undefined;
}

export const BUSY = `另一个窗口正在收或退。${NOT_WRITTEN}\n改法：请等它做完，再运行一次。`;

/** What a disk that refuses is answered with; throws whatever else went wrong. */
export function refusedByDisk(error: unknown): Answer {
	const isFull = error instanceof Error && /No space left on device/.test(error.message);
	const code = isFull ? 'ENOSPC' : codeOf(error);
	if (code === undefined || code.startsWith('ERR_')) throw error;
	return {
		text: `${reasonOf(code)}，没有做完。\n改法：请腾出地方，关掉正在用这些文件的程序，再运行一次：没有做完的会做完，或退回去。`,
		ok: false,
	};
}

async function lookAndWrite(
	places: Places,
	options: Options,
	settings: Settings,
	machine: Machine,
): Promise<InboxAnswer> {
	const { content, inbox, store } = places;
	const folder = join(store.folder, 'trial');
	const clear = () => rmSync(folder, { recursive: true, force: true });
	clear();
	try {
		const plan = await planInbox({
			...{ content, inbox, settings, trial: makeTrial(content, folder) },
			...{ reading: machine.reading, received: store.state.received, previews: machine.previews },
		});
		const told = tellPlan(plan);
		const say = (last: string) => (told === '' ? last : `${told}\n\n${last}`);
		const isSound = troublesOf(plan).length === 0;
		if (!options.write || !isSound || plan.changes.length === 0)
			return { text: say(tellNext(plan)), ok: isSound, plan };
		const { changes, moves, received } = plan;
		const ending = bringIn(places, changes, { day: settings.today, moves, received });
		return { text: say(tellBrought(ending)), ok: ending.kind === 'done', plan };
	} finally {
		clear();
	}
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
		const answered = await alone(places, async () => {
			const finished = finishInterrupted(places);
			const isFresh = makeInbox(places.inbox);
			const { text, ok, plan } = await lookAndWrite(places, options, settings, machine);
			const before = [
				...(finished ? [tellFinished(finished)] : []),
				...(isFresh ? ['新建了收件箱 inbox/，先看里面的「先看我.txt」。'] : []),
			];
			return { text: [...before, text].join('\n\n'), ok, plan };
		});
		return answered ?? { text: BUSY, ok: false };
	} catch (error) {
		return refusedByDisk(error);
	}
}
