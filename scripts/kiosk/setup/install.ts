/**
 * Sets a machine up from the folder it lies in, or undoes it. Shows its plan; with `--write` does it. Runs on the machine by the
 * Node that the folder brings; `--root DIR` tries it below another folder, without starting anything.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInstall } from './run-install.ts';

const { values } = parseArgs({
	options: {
		write: { type: 'boolean', default: false },
		undo: { type: 'boolean', default: false },
		root: { type: 'string', default: '/' },
	},
});
const { text, ok } = runInstall({ ...values, files: join(import.meta.dirname, 'files') });
console.log(text);
if (!ok) process.exitCode = 1;
