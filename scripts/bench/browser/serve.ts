import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium, type ChromiumProgram } from '../../../src/e2e/chromium.ts';
import { builtEdition } from '../../serve/built-edition.ts';
import { startServer } from '../../serve/static-server.ts';
import { measure } from '../measure.ts';
import { writePhoneFonts } from './phone-font.ts';

const root = join(import.meta.dirname, '../../..');
/** Seconds a build may take. */
const LIMIT = 900;

/** Builds the web edition of trial content into `out`. */
export async function buildTrial(content: string, out: string): Promise<void> {
	const build = await measure(
		process.execPath,
		[join(root, 'scripts/build.ts'), '--edition', 'web', '--out', out, '--draft'],
		{ ...process.env, MUSEUM_CONTENT: content, MUSEUM_TODAY: '2026-11-23' },
		LIMIT,
	);
	if (!build.ok) throw new Error(build.output.trim().split('\n').slice(-12).join('\n'));
}

/** A built edition, served on this computer, and a browser with a Chinese face. */
export interface Served {
	browser: Browser;
	program: ChromiumProgram;
	/** Where the edition begins. */
	url: string;
}

/** Serves a built edition while something is done with it. `work` is a folder for what is made meanwhile. */
export async function whileServed<Result>(
	folder: string,
	work: string,
	action: (served: Served) => Promise<Result>,
): Promise<Result> {
	const serving = builtEdition(folder);
	if (!serving) throw new Error(`${folder} holds no edition`);
	const found = findChromium();
	const fonts = await writePhoneFonts(join(work, 'fonts'), found.file);
	const program = { file: found.file, env: { ...found.env, FONTCONFIG_FILE: fonts } };
	const server = await startServer(serving, 0);
	try {
		const browser = await chromium.launch({
			executablePath: program.file,
			args: CHROMIUM_FLAGS,
			env: { ...process.env, ...program.env },
		});
		try {
			return await action({ browser, program, url: server.url });
		} finally {
			await browser.close();
		}
	} finally {
		await server.close();
	}
}
