/** Shows on one line of a terminal how far something is; says nothing where the output goes to a file. */
export function showProgress(label: string, seconds: number | undefined) {
	const isShown = process.stderr.isTTY && seconds !== undefined && seconds > 0;
	const show = isShown
		? (done: number) => {
				const percent = Math.min(100, Math.round((done / seconds) * 100));
				process.stderr.write(`\r${label} …… ${percent}%`);
			}
		: undefined;
	return { show, end: () => void (isShown && process.stderr.write('\r\u001b[K')) };
}
