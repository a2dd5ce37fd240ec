/** Chapters to Word and back: `npm run word -- export city-wall`, `npm run word -- import city-wall.docx --write`. */
import { checkSettings } from './lib/check-settings.ts';
import { contentRoot } from './lib/content-root.ts';
import { answer } from './word/answer.ts';

try {
	const { text, ok } = await answer(process.argv.slice(2), contentRoot(), checkSettings());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	// An editor can do nothing with a stack trace; whoever looks after the program can with one line.
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	console.log(
		`没有做完，是程序的毛病：${reason}\n改法：请把这一行告诉管理员。\n没有写入任何文件。`,
	);
	process.exitCode = 1;
}
