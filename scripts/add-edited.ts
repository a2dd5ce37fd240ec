/** Puts a 整理稿 beside its recording: `npm run add:edited -- <编号> 整理稿.docx` shows the plan, `--write` writes. */
import { today } from '../src/clock.ts';
import { addEdited } from './edited/add-edited.ts';
import { readOptions } from './edited/options.ts';
import { contentRoot } from './lib/read-content.ts';

try {
	const options = readOptions(process.argv.slice(2));
	const { text, failed } =
		'usage' in options
			? { text: options.usage, failed: true }
			: await addEdited({ root: contentRoot(), ...options, today: today() });
	console.log(text);
	process.exitCode = failed ? 1 : 0;
} catch (error) {
	// An editor can do nothing with a stack trace; whoever looks after the program can with one line.
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	console.log(
		`没有做完，是程序的毛病：${reason}\n改法：请把这一行告诉管理员。\n没有写入任何文件。`,
	);
	process.exitCode = 1;
}
