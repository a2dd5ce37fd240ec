import { setTimeout } from 'node:timers/promises';
import { processesOf, type RunningProcess } from './processes.ts';
import type { Stage } from './stage.ts';

/** Milliseconds within which the museum must be back after its tab or its browser has died. */
export const BACK_WITHIN = 10_000;

/** How long it took until the start page said again that it lives, in milliseconds. */
export interface Killed {
	what: string;
	back: number;
}

const isRenderer = ({ args }: RunningProcess) => args.includes('--type=renderer');
const isBrowser = ({ args }: RunningProcess) => !args.includes('--type=');

const KINDS: readonly [string, (process: RunningProcess) => boolean][] = [
	['画页面的进程', isRenderer],
	['浏览器', isBrowser],
];

/** Kills the drawing processes of a stage's browser, then the browser itself, so many times each. */
export async function killOnStage(stage: Stage, times: number): Promise<Killed[]> {
	const killed: Killed[] = [];
	for (let time = 0; time < times; time += 1)
		for (const [what, isMeant] of KINDS) {
			await stage.startPage(60_000);
			// A visitor may come at any moment between two signs of life.
			await setTimeout(Math.random() * 1000);
			const run = stage.runs;
			const begun = Date.now();
			const meant = processesOf(stage.profile).filter(isMeant);
			if (meant.length === 0) throw new Error(`no process to kill: ${what}`);
			for (const { pid } of meant) process.kill(pid, 'SIGKILL');
			while (stage.runs === run || !stage.isAtStart()) await setTimeout(20);
			killed.push({ what, back: Date.now() - begun });
		}
	return killed;
}
