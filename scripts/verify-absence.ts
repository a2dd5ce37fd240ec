/** Looks through the built editions for what may not be in them: `npm run verify:absence`, and prints the receipt. */
import { dirname } from 'node:path';
import { runAbsence } from './absence/run.ts';
import { checkSettings } from './lib/check-settings.ts';
import { contentRoot } from './lib/read-content.ts';

const { today, realNames } = checkSettings();
const root = dirname(import.meta.dirname);
process.exitCode = await runAbsence(process.argv.slice(2), {
	root,
	content: contentRoot(),
	today,
	realNames,
});
