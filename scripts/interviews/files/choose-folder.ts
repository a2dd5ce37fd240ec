import { basename, extname } from 'node:path';
import { suggestedId } from '../../../src/domain/entry-id.ts';
import type { Outcome } from '../trouble.ts';
import { findByMaster, readStored, type Stored } from './stored.ts';

export interface Place {
	id: string;
	/** What is there already. */
	stored?: Stored | undefined;
}

/** 「Zoom 0012.WAV」 → zoom-0012; undefined when nothing usable is left, as of a Chinese name. */
function idFromName(path: string): string | undefined {
	const id = suggestedId(basename(path, extname(path)));
	return id !== undefined && /[a-z]/.test(id) ? id : undefined;
}

/**
 * Which folder a recording goes to: the one that was made from it, else the one that is asked for, else one named after the
 * file or the day. Refuses a folder that another recording has.
 */
export function chooseFolder(
	root: string,
	sha256: string,
	audio: string,
	recorded: string | undefined,
	asked: string | undefined,
): Outcome<Place> {
	const same = findByMaster(root, sha256);
	if (same && (asked === undefined || asked === same.id))
		return { value: { id: same.id, stored: same } };
	if (same)
		return {
			troubles: [
				{
					where: basename(audio),
					message: `这段录音已经在 content/interviews/${same.id}/ 里，不用再加成「${asked}」`,
					fix: `请去掉 --id，或写 --id ${same.id}`,
				},
			],
		};
	const id = asked ?? idFromName(audio) ?? `talk-${recorded ?? 'undated'}`;
	const stored = readStored(root, id);
	if (stored?.master !== undefined)
		return {
			troubles: [
				{
					where: `content/interviews/${id}`,
					message: `编号「${id}」已经用在另一段录音上（指纹 ${stored.master.slice(0, 12)}…）`,
					fix: `请换一个编号，例如 --id ${id}-2；若是换了一份更好的原始录音，先删去 index.yaml 里的 master 几行和 audio.m4a、waveform.json`,
				},
			],
		};
	return { value: { id, stored } };
}
