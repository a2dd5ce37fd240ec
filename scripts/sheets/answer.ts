import { basename, resolve } from 'node:path';
import { tellTroubles } from '../interviews/trouble.ts';
import { exportBook } from './export-book.ts';
import { importBook, tellWriting, type Answer } from './import-book.ts';
import { readOptions, USAGE } from './options.ts';
import { finishInterrupted } from './write/commit.ts';

/** What a writing that was cut off needs told; undefined when there was none. */
function finishLast(content: string): Answer | undefined {
	const finished = finishInterrupted(content);
	if (!finished) return undefined;
	const failed = tellWriting(finished);
	return failed === undefined
		? { text: '上一次导入写到一半断了，已经接着写完。', ok: true }
		: { text: failed, ok: false };
}

async function run(typed: readonly string[], content: string, today: string): Promise<Answer> {
	const options = readOptions(typed);
	if ('troubles' in options) return { text: tellTroubles(options.troubles), ok: false };
	const { value } = options;
	const name = value.file ?? `史志馆-${today}.xlsx`;
	// npm goes to the museum's folder first; what was typed is meant from where it was typed.
	const [path, file] = [resolve(process.env['INIT_CWD'] ?? '.', name), basename(name)];
	return value.command === 'import'
		? importBook(content, { ...value, path, file })
		: exportBook(content, { ...value, path, file, today });
}

/** What the command answers to what was typed after it. `content` is content/, `today` is `YYYY-MM-DD`. */
export async function answer(
	typed: readonly string[],
	content: string,
	today: string,
): Promise<Answer> {
	if (typed.includes('--help')) return { text: USAGE, ok: true };
	const last = finishLast(content);
	if (last && !last.ok) return last;
	const { text, ok } = await run(typed, content, today);
	return { text: last ? `${last.text}\n\n${text}` : text, ok };
}
