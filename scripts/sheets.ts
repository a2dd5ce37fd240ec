/** Takes content/ to a workbook for WPS or Excel and back: `npm run sheets -- export`, `npm run sheets -- import 表.xlsx`. */
import { today } from '../src/clock.ts';
import { contentRoot } from './lib/content-root.ts';
import { answer } from './sheets/answer.ts';

try {
	const { text, ok } = await answer(process.argv.slice(2), contentRoot(), today());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	// An editor can do nothing with a stack trace; whoever looks after the program can with one line.
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	console.log(
		`没有做完，是程序的毛病：${reason}\n改法：请把这一行告诉管理员。再运行一次同样的命令，写到一半的会接着写完。`,
	);
	process.exitCode = 1;
}
