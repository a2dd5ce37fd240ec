/** Puts a 整理稿 beside its recording: `npm run add:edited -- <编号> 整理稿.docx` shows the plan, `--write` writes. */
import { today } from '../src/clock.ts';
import { addEdited } from './edited/add-edited.ts';
import { readOptions } from './edited/options.ts';
import { contentRoot } from './lib/read-content.ts';
import { tellOwnFault } from './lib/own-fault.ts';

try {
	const options = readOptions(process.argv.slice(2));
	const { text, failed } =
		'usage' in options
			? { text: options.usage, failed: true }
			: await addEdited({ root: contentRoot(), ...options, today: today() });
	console.log(text);
	process.exitCode = failed ? 1 : 0;
} catch (error) {
	tellOwnFault(error, '。\n没有写入任何文件。');
}
