import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium, type ChromiumProgram } from '../../../src/e2e/chromium.ts';

/** Where the programs that can print stand when people have installed them, by system. */
const WINDOWS = [
	'Google\\Chrome\\Application\\chrome.exe',
	'Microsoft\\Edge\\Application\\msedge.exe',
	'Chromium\\Application\\chrome.exe',
];
const MAC = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const LINUX = ['google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];

/** Files that may be a browser on this kind of computer, the likeliest first. */
export function browserPlaces(
	system: NodeJS.Platform,
	env: Readonly<Record<string, string | undefined>>,
): string[] {
	if (system === 'darwin') return MAC;
	if (system === 'win32') {
		const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
		return WINDOWS.flatMap((program) =>
			roots.flatMap((root) => (env[root] ? [`${env[root]}\\${program}`] : [])),
		);
	}
	return LINUX.map((name) => join('/usr/bin', name));
}

/** A program that turns pages into PDF, and how it is started. */
export interface PrintingBrowser extends ChromiumProgram {
	args: string[];
}

/** Windows and macOS know by themselves how to start a browser without a window; a container needs to be told more. */
const PLAIN_FLAGS = ['--headless', '--disable-gpu', '--no-first-run'];

/**
 * The browser that prints: on Linux (x64) the one of the npm package, so that everyone's papers have the same bytes,
 * elsewhere an installed one; undefined where there is none.
 */
export function findPrintingBrowser(): PrintingBrowser | undefined {
	if (process.platform === 'linux' && process.arch === 'x64')
		return { ...findChromium(), args: CHROMIUM_FLAGS };
	const file = browserPlaces(process.platform, process.env).find((place) => existsSync(place));
	return file === undefined ? undefined : { file, env: {}, args: PLAIN_FLAGS };
}
