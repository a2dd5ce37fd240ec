import { USAGE, type Answer, type Options } from './options.ts';
import { undoDigest } from './plan-digest.ts';
import { BUSY, CHANGED, refusedByDisk } from './refused.ts';
import { NOT_WRITTEN, tellEdited, tellFinished, tellUndo, tellUndone } from './tell.ts';
import { alone, finishInterrupted, lastRun, placesOf, takeBackLast } from './write/bring-in.ts';
import type { Ending, Places } from './write/carry-out.ts';
import type { Disk } from './write/disk.ts';

/** The answer, and how taking back ended where it was done. */
interface UndoAnswer extends Answer {
	ending?: Ending | undefined;
}

function takeBack(places: Places, write: boolean, seen: string | undefined): UndoAnswer {
	const last = lastRun(places);
	if (!last) return { text: `没有可以退的：还没有收过，或已经退了。${NOT_WRITTEN}`, ok: true };
	if (seen !== undefined && seen !== undoDigest(last)) return { text: CHANGED, ok: false };
	if (last.edited.length > 0) return { text: tellEdited(last.edited), ok: false };
	const told = tellUndo(last.run);
	if (!write)
		return {
			text: `${told}\n\n${NOT_WRITTEN}看过没有问题，运行 npm run undo -- --write。`,
			ok: true,
		};
	const ending = takeBackLast(places, last);
	return { text: `${told}\n\n${tellUndone(ending)}`, ok: ending.kind === 'done', ending };
}

/**
 * What `npm run undo` answers: content/ as it was before the last bringing in.
 * @param seen `undoDigest` of what somebody has seen; another run is not taken back
 */
export async function undoAnswer(
	options: Options,
	content: string,
	disk?: Disk,
	seen?: string,
): Promise<UndoAnswer> {
	if (options.isHelp) return { text: USAGE, ok: true };
	const places = placesOf(content, disk);
	try {
		const answered = await alone(places, () => {
			const finished = finishInterrupted(places);
			const told = takeBack(places, options.write, seen);
			return {
				...told,
				text: [...(finished ? [tellFinished(finished)] : []), told.text].join('\n\n'),
			};
		});
		return answered ?? { text: BUSY, ok: false };
	} catch (error) {
		return refusedByDisk(error);
	}
}
