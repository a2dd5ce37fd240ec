import type { Answer } from './options.ts';
import { NOT_WRITTEN, reasonOf } from './tell.ts';
import { codeOf } from './write/disk.ts';

export const BUSY = `另一个窗口正在收或退。${NOT_WRITTEN}\n改法：请等它做完，再运行一次。`;

/** The museum or the inbox is no longer as somebody has seen it. */
export const CHANGED = `馆里或收件箱里刚才变了，和看过的不一样。${NOT_WRITTEN}\n改法：请再看一遍，看过再收、再退。`;

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
