/** Takes back what the inbox brought in last: `npm run undo` shows what, `npm run undo -- --write` does it. */
import { readOptions } from './inbox/options.ts';
import { undoAnswer } from './inbox/undo-answer.ts';
import { contentRoot } from './lib/content-root.ts';

try {
	const options = readOptions(process.argv.slice(2));
	const { text, ok } =
		typeof options === 'string'
			? { text: options, ok: false }
			: await undoAnswer(options, contentRoot());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	// An editor can do nothing with a stack trace; whoever looks after the program can with one line.
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	console.log(
		`没有做完，是程序的毛病：${reason}\n改法：请把这一行告诉管理员。再运行一次同样的命令，退到一半的会接着做完。`,
	);
	process.exitCode = 1;
}
