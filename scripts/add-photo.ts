/** Makes photos in content/photos/ from picture files: `npm run add:photo -- 照片` shows the plan, `--write` writes. */
import { contentRoot } from './lib/read-content.ts';
import { answer } from './photos/answer.ts';

try {
	const { text, ok } = await answer(process.argv.slice(2), contentRoot());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	// An editor can do nothing with a stack trace; whoever looks after the program can with one line.
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	console.log(
		`没有做完，是程序的毛病：${reason}\n改法：请把这一行告诉管理员。再运行一次同样的命令，会接着做完。`,
	);
	process.exitCode = 1;
}
