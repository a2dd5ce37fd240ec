import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Pixels: the shape of the hall's screen at half its size, which is quicker to draw. */
export const WIDTH = 540;
export const HEIGHT = 960;

/** Milliseconds until a screen can be used. */
const STARTING = 700;

/** Rows after which the topmost thing on the screen is cut off. */
const TALLEST = 300;

/** A screen in memory with a keyboard, for programs that are started with its `env`. */
export class Screen {
	readonly env: NodeJS.ProcessEnv;
	readonly #folder = mkdtempSync(join(tmpdir(), 'kiosk-screen-'));
	readonly #programs: ChildProcess[];

	constructor(display: number) {
		const size = `${WIDTH}x${HEIGHT}x24`;
		const args = ['-screen', '0', size, '-nolisten', 'tcp', '-fbdir', this.#folder];
		this.env = { ...process.env, DISPLAY: `:${display}` };
		const start = (program: string, ...rest: string[]) =>
			spawn(program, rest, { env: this.env, stdio: 'ignore' });
		this.#programs = [start('Xvfb', `:${display}`, ...args)];
		// It gives every new window the whole screen and the keyboard, as Cage does.
		const manage = () =>
			this.#programs.push(start('matchbox-window-manager', '-use_titlebar', 'no'));
		setTimeout(manage, STARTING);
	}

	/** Runs a program on this screen; answers what it printed, also where it failed. */
	async #run(program: string, args: readonly string[]): Promise<string> {
		return promisify(execFile)(program, args, { env: this.env, timeout: 20_000 }).then(
			({ stdout }) => stdout,
			() => '',
		);
	}

	/** Presses keys, in xdotool's words, one combination after another. */
	async press(...keys: readonly string[]): Promise<void> {
		await this.#run('xdotool', ['key', '--clearmodifiers', ...keys]);
	}

	/** Types letters. */
	async type(text: string): Promise<void> {
		await this.#run('xdotool', ['type', '--delay', '8', text]);
	}

	/** Titles of all windows. */
	async titles(): Promise<string[]> {
		const search = ['search', '--onlyvisible', '--name', '.', 'getwindowname', '%@'];
		const printed = await this.#run('xdotool', search);
		return [...new Set(printed.split('\n').filter((title) => title !== ''))];
	}

	/**
	 * A fingerprint of the topmost thing below this row, down to the next row that is empty: the picture of an error page, the first
	 * heading of another. Undefined where nothing is on the screen.
	 */
	topmost(from: number): string | undefined {
		const rows = this.#rows();
		const [background] = rows(from);
		const isEmpty = (y: number) => rows(y).every((pixel) => pixel === background);
		let top = from;
		while (top < HEIGHT && isEmpty(top)) top += 1;
		if (top === HEIGHT) return undefined;
		const hash = createHash('sha256');
		for (let y = top; y < Math.min(top + TALLEST, HEIGHT) && !isEmpty(y); y += 1)
			hash.update(rows(y));
		return hash.digest('hex').slice(0, 12);
	}

	/** The rows of the picture that Xvfb keeps in a file, as X's window dumps: header, colours, pixels of four bytes. */
	#rows(): (y: number) => Uint32Array {
		const dump = readFileSync(join(this.#folder, 'Xvfb_screen0'));
		const [headerSize, colours, bytesPerRow] = [0, 76, 48].map((at) => dump.readUInt32BE(at));
		if (headerSize === undefined || colours === undefined || bytesPerRow === undefined)
			throw new Error('three places give three numbers');
		const pixels = Uint8Array.from(dump.subarray(headerSize + colours * 12));
		return (y) => new Uint32Array(pixels.buffer, y * bytesPerRow, WIDTH);
	}

	async close(): Promise<void> {
		// The next one may want the same number.
		const gone = this.#programs.map((one) => new Promise((resolve) => one.on('close', resolve)));
		for (const one of this.#programs) one.kill();
		await Promise.all(gone);
		rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
