/** Makes a folder in content/interviews/ from a recording: `npm run add:interview -- 录音.m4a` shows the plan, `--write` writes. */
import { answer } from './interviews/answer.ts';
import { ToolMissing } from './lib/ffmpeg.ts';
import { contentRoot } from './lib/read-content.ts';
import { faultLine } from './lib/own-fault.ts';

try {
	const { text, ok } = await answer(process.argv.slice(2), contentRoot());
	console.log(text);
	process.exitCode = ok ? 0 : 1;
} catch (error) {
	const reason = faultLine(error);
	console.log(
		error instanceof ToolMissing
			? `${reason}。\n没有写入任何文件。`
			: `没有做完，是程序的毛病：${reason}\n改法：请把这一行告诉管理员。\n没有写入任何文件。`,
	);
	process.exitCode = 1;
}
