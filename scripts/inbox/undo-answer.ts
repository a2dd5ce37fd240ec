import { BUSY, refusedByDisk } from './answer.ts';
import { USAGE, type Answer, type Options } from './options.ts';
import { NOT_WRITTEN, tellEdited, tellFinished, tellUndo, tellUndone } from './tell.ts';
import { alone, finishInterrupted, lastRun, placesOf, takeBackLast } from './write/bring-in.ts';
import type { Places } from './write/carry-out.ts';
import type { Disk } from './write/disk.ts';

function takeBack(places: Places, write: boolean): Answer {
	const last = lastRun(places);
	if (!last) return { text: `没有可以退的：还没有收过，或已经退了。${NOT_WRITTEN}`, ok: true };
	if (last.edited.length > 0) return { text: tellEdited(last.edited), ok: false };
	const told = tellUndo(last.run);
	if (!write)
		return {
			text: `${told}\n\n${NOT_WRITTEN}看过没有问题，运行 npm run undo -- --write。`,
			ok: true,
		};
	const ending = takeBackLast(places, last);
	return { text: `${told}\n\n${tellUndone(ending)}`, ok: ending.kind === 'done' };
}

/** What `npm run undo` answers: content/ as it was before the last bringing in. */
export async function undoAnswer(options: Options, content: string, disk?: Disk): Promise<Answer> {
	if (options.isHelp) return { text: USAGE, ok: true };
	const places = placesOf(content, disk);
	try {
		const answered = await alone(places, () => {
			const finished = finishInterrupted(places);
			const { text, ok } = takeBack(places, options.write);
			return { text: [...(finished ? [tellFinished(finished)] : []), text].join('\n\n'), ok };
		});
		return answered ?? { text: BUSY, ok: false };
	} catch (error) {
		return refusedByDisk(error);
	}
}
