import { basename, resolve } from 'node:path';
import type { Settings } from '../../src/checks/settings.ts';
import { readMuseum } from '../lib/read-content.ts';
import { exportChapter, newDocument } from './export.ts';
import { importWord } from './import.ts';
import { readOptions, USAGE, type Answer, type Options } from './options.ts';
import { addPictures } from './pictures.ts';
import { readWord } from './read-word.ts';
import { refuse } from './tell.ts';

/** What was typed is meant from where it was typed: npm goes to the museum's folder first. */
const from = (path: string) => resolve(process.env['INIT_CWD'] ?? '.', path);

async function pictures(
	root: string,
	{ subject, chapter, write }: Options,
	settings: Settings,
): Promise<Answer> {
	const file = basename(subject);
	const read = readWord(from(subject), () => readMuseum(root).ids.evidence);
	if ('troubles' in read) return refuse(file, read.troubles);
	const { document, context } = read.value;
	const id = chapter ?? document.record?.id ?? '';
	if (id === '')
		return refuse(file, [
			{
				where: file,
				message: '不知道是哪一篇的图，取不出编号',
				fix: `请写上编号，例如 npm run word -- pictures ${file} --chapter old-bridge`,
			},
		]);
	return addPictures(root, document, context, { id, write, today: settings.today });
}

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
	if (action === 'pictures') return pictures(root, options, settings);
	if (action === 'import') return importWord({ root, path: from(subject), options, settings });
	const asked = { root, id: subject, path: from(to ?? `${subject}.docx`), replace };
	return action === 'export' ? exportChapter(asked) : newDocument(asked, settings.today);
}
