import type { Answer } from './options.ts';

/** Prints what a command answers, and says with the exit code whether it did what it was asked. */
export function runCommand(command: () => Answer): void {
	try {
		const { text, ok } = command();
		console.log(text);
		process.exitCode = ok ? 0 : 1;
	} catch (error) {
		// An editor can do nothing with a stack trace; whoever looks after the program can with one line.
		const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
		console.log(`没有做完，是程序的毛病：${reason}\n改法：请把这一行告诉管理员。`);
		process.exitCode = 1;
	}
}
