/** What went wrong, in one line: an editor can do nothing with a stack trace, and whoever looks after the program can with this. */
export function faultLine(error: unknown): string {
	const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	return line;
}

/** Ends a command that failed by the program's own fault: says so, what to do, and `next`, what follows from it. */
export function tellOwnFault(error: unknown, next = '。'): void {
	console.log(`没有做完，是程序的毛病：${faultLine(error)}\n改法：请把这一行告诉管理员${next}`);
	process.exitCode = 1;
}
