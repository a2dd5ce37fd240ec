import type { ChildProcess } from 'node:child_process';

/** Ends a browser that was started `detached`, with all its processes, at once: it has nothing to save. */
export function endGroup({ pid }: ChildProcess): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}
