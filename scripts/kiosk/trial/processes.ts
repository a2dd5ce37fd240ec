import { execFileSync } from 'node:child_process';

/** A process that runs, with its command line. */
export interface RunningProcess {
	pid: number;
	args: string;
}

/** All processes of the browser with this profile: they are one group, which its first process leads. */
export function processesOf(profile: string): RunningProcess[] {
	const printed = execFileSync('ps', ['-eo', 'pid=,pgid=,args=', '-ww'], { encoding: 'utf8' });
	const all = printed.split('\n').flatMap((line) => {
		const [, pid, group, args] = /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(line) ?? [];
		return args === undefined ? [] : [{ pid: Number(pid), group: Number(group), args }];
	});
	const first = all.find(({ pid, group, args }) => pid === group && args.includes(profile));
	return all.filter(({ group }) => group === first?.group).map(({ pid, args }) => ({ pid, args }));
}
