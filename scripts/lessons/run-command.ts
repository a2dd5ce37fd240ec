import type { Answer } from './options.ts';
import { tellOwnFault } from '../lib/own-fault.ts';

/** Prints what a command answers, and says with the exit code whether it did what it was asked. */
export function runCommand(command: () => Answer): void {
	try {
		const { text, ok } = command();
		console.log(text);
		process.exitCode = ok ? 0 : 1;
	} catch (error) {
		tellOwnFault(error);
	}
}
