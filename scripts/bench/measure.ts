import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How a command went. */
export interface Measurement {
	/** Exit code 0. */
	ok: boolean;
	seconds: number;
	/** Largest sum of memory of the command and its children at one moment, in bytes; 0 if unknown. */
	peakBytes: number;
	/** Stopped because it took too long. */
	stopped: boolean;
	output: string;
}

interface ProcessLine {
	pid: number;
	parent: number;
	bytes: number;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 250;
const PAGE = 4096;

function linuxProcesses(): ProcessLine[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
				// The command's name stands in brackets and may hold spaces.
				const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
				return [{ pid: Number(name), parent: Number(rest[1]), bytes: Number(rest[21]) * PAGE }];
			} catch {
				// It ended between the two looks.
				return [];
			}
		});
}

function otherProcesses(): ProcessLine[] {
	const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
	return table.split('\n').flatMap((line) => {
		const [pid, parent, kilobytes] = line.trim().split(/\s+/).map(Number);
		return pid && parent !== undefined && kilobytes !== undefined
			? [{ pid, parent, bytes: kilobytes * 1024 }]
			: [];
	});
}

/** Memory of a process and all that it started, now. */
function memoryOf(root: number): number {
	const all = process.platform === 'linux' ? linuxProcesses() : otherProcesses();
	const family = new Set([root]);
	for (let grew = true; grew;) {
		const before = family.size;
		for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
		grew = family.size > before;
	}
	return all.filter(({ pid }) => family.has(pid)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Runs a command to its end, or until `limit` seconds are over, and watches its memory. */
export function measure(
	command: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	limit: number,
): Promise<Measurement> {
	const started = Date.now();
	return new Promise((resolve) => {
		const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		let peakBytes = 0;
		let stopped = false;
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (part) => {
				output += part;
			});
		}
		const look = setInterval(() => {
			if (process.platform !== 'win32' && child.pid) {
				peakBytes = Math.max(peakBytes, memoryOf(child.pid));
			}
			if (Date.now() - started > limit * 1000 && !stopped) {
				stopped = true;
				child.kill('SIGTERM');
			}
		}, LOOK);
		child.on('close', (code) => {
			clearInterval(look);
			const seconds = (Date.now() - started) / 1000;
			resolve({ ok: code === 0, seconds, peakBytes, stopped, output });
		});
	});
}
