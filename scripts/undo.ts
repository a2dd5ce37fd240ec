/** Takes back what the inbox brought in last: `npm run undo` shows what, `npm run undo -- --write` does it. */
import { readOptions } from './inbox/options.ts';
import { undoAnswer } from './inbox/undo-answer.ts';
import { contentRoot } from './lib/content-root.ts';
import { tellOwnFault } from './lib/own-fault.ts';

try {
	const options = readOptions(process.argv.slice(2));
	const { text, ok } =
		typeof options === 'string'
			? { text: options, ok: false }
			: await undoAnswer(options, contentRoot());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	tellOwnFault(error, '。再运行一次同样的命令，退到一半的会接着做完。');
}
