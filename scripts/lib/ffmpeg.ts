import { spawn, spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The two programs that come with the museum: one makes sound files, the other looks into them. */
export type SoundTool = 'ffmpeg' | 'ffprobe';

/** Neither the museum's own program nor one of the computer could be found; the message is for an editor. */
export class ToolMissing extends Error {}

/** Where npm put the program for this kind of computer. Its packages are optional, so it may be absent. */
function packaged(tool: SoundTool): string | undefined {
	const { platform, arch } = process;
	let folder: string;
	try {
		const manifest = `@${tool}-installer/${platform}-${arch}/package.json`;
		folder = dirname(createRequire(import.meta.url).resolve(manifest));
	} catch {
		return undefined;
	}
	const file = join(folder, platform === 'win32' ? `${tool}.exe` : tool);
	try {
		accessSync(file, constants.X_OK);
	} catch {
		// The packages mark their program as runnable in an install script, and no package may run one.
		try {
			chmodSync(file, 0o755);
		} catch {
			return undefined;
		}
	}
	return file;
}

const found = new Map<SoundTool, string>();

/**
 * The program to run: the museum's own, so that every computer makes the same files, else what the variable FFMPEG or
 * FFPROBE names, else the computer's.
 */
export function findTool(tool: SoundTool): string {
	const known = found.get(tool);
	if (known !== undefined) return known;
	const runs = (path: string) => spawnSync(path, ['-version']).status === 0;
	const candidates = [packaged(tool), process.env[tool.toUpperCase()], tool];
	const path = candidates.find((candidate) => candidate !== undefined && runs(candidate));
	if (path === undefined)
		throw new ToolMissing(
			`这种电脑（${process.platform} ${process.arch}）没有随馆附带的 ${tool}。请装一个，或把 ${tool.toUpperCase()} 设成它的位置，再运行一次`,
		);
	found.set(tool, path);
	return path;
}

export interface ToolRun {
	/** Whether it ended well. */
	ok: boolean;
	/** What it wrote to standard output; empty when `onOutput` took it. */
	output: Buffer;
	/** What it said while it worked. */
	said: string;
}

interface RunOptions {
	input?: Uint8Array | undefined;
	/** Takes standard output piece by piece, for sound that is too long to hold at once. */
	onOutput?: ((piece: Buffer) => void) | undefined;
	/** Seconds of sound that are done. ffmpeg only. */
	onProgress?: ((seconds: number) => void) | undefined;
}

const DONE = /^out_time=(\d+):(\d\d):(\d\d(?:\.\d+)?)/gm;

function lastProgress(text: string): number | undefined {
	const [, hours, minutes, seconds] = [...text.matchAll(DONE)].at(-1) ?? [];
	return hours === undefined
		? undefined
		: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Runs one of the programs. Answers when it has ended, well or not. */
export function runTool(
	tool: SoundTool,
	args: readonly string[],
	{ input, onOutput, onProgress }: RunOptions = {},
): Promise<ToolRun> {
	const common = tool === 'ffmpeg' ? ['-hide_banner', '-nostdin', '-nostats', '-y'] : [];
	const progress = onProgress ? ['-progress', 'pipe:2'] : [];
	// -nostdin would also close the pipe that carries the input.
	const options = input ? common.filter((option) => option !== '-nostdin') : common;
	const child = spawn(findTool(tool), [...options, ...progress, ...args], {
		stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
		windowsHide: true,
	});
	return new Promise((resolve, reject) => {
		const pieces: Buffer[] = [];
		const said: string[] = [];
		child.stdout?.on('data', (piece: Buffer) => (onOutput ? onOutput(piece) : pieces.push(piece)));
		child.stderr?.setEncoding('utf8').on('data', (text: string) => {
			const seconds = onProgress && lastProgress(text);
			if (seconds !== undefined) onProgress?.(seconds);
			said.push(text);
		});
		child.on('error', reject);
		child.on('close', (code) =>
			resolve({ ok: code === 0, output: Buffer.concat(pieces), said: said.join('') }),
		);
		if (!input) return;
		child.stdin?.on('error', () => undefined); // it stopped reading; its own words tell why
		child.stdin?.end(input);
	});
}
