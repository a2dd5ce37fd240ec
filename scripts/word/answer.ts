import { resolve } from 'node:path';
import type { Settings } from '../../src/checks/settings.ts';
import { exportChapter, newDocument } from './export.ts';
import { importWord } from './import.ts';
import { readOptions, USAGE, type Answer } from './options.ts';
import { refuse } from './tell.ts';

/** What was typed is meant from where it was typed: npm goes to the museum's folder first. */
const from = (path: string) => resolve(process.env['INIT_CWD'] ?? '.', path);

/** What `npm run word` answers to what was typed after it. `root` is content/. */
export async function answer(
	typed: readonly string[],
	root: string,
	settings: Settings,
): Promise<Answer> {
	if (typed.includes('--help')) return { text: USAGE, ok: true };
	const read = readOptions(typed);
	if ('troubles' in read) return refuse('npm run word', read.troubles);
	const options = read.value;
	const { action, subject, to, replace } = options;
	if (action === 'import') return importWord({ root, path: from(subject), options, settings });
	const asked = { root, id: subject, path: from(to ?? `${subject}.docx`), replace };
	return action === 'export' ? exportChapter(asked) : newDocument(asked, settings.today);
}
