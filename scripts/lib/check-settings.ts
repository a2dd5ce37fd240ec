import { existsSync, readFileSync } from 'node:fs';
import type { Settings } from '../../src/checks/settings.ts';
import { today } from '../../src/clock.ts';
import { fontCharacters } from './font-characters.ts';

/** Real names behind 化名, one a line, in a file that is never part of the project: MUSEUM_REAL_NAMES. */
function realNames(): string[] {
	const file = process.env['MUSEUM_REAL_NAMES'];
	if (file === undefined || !existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split(/\r?\n/)
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

/** What the checks need to know of this run. PRODUCTION=1 asks what the public address needs. */
export const checkSettings = (): Settings => ({
	today: today(),
	production: process.env['PRODUCTION'] === '1',
	realNames: realNames(),
	allowedCharacters: fontCharacters(),
});
