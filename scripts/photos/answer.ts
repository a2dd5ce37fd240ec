import { resolve } from 'node:path';
import { today } from '../../src/clock.ts';
import type { Answer } from '../interviews/add-recording.ts';
import { tellTroubles } from '../interviews/trouble.ts';
import { addPhotos } from './add-photos.ts';
import type { Disk } from './files/workshop.ts';
import { readOptions, USAGE } from './options.ts';

/** What the command answers to what was typed after it. `root` is content/; tests pass a full disk. */
export async function answer(typed: readonly string[], root: string, disk?: Disk): Promise<Answer> {
	if (typed.includes('--help')) return { text: USAGE, ok: true };
	const options = readOptions(typed);
	if ('troubles' in options) return { text: tellTroubles(options.troubles), ok: false };
	// npm goes to the museum's folder first; what was typed is meant from where it was typed.
	const from = (path: string) => resolve(process.env['INIT_CWD'] ?? '.', path);
	const { paths, archive } = options.value;
	return addPhotos(
		root,
		{
			...options.value,
			paths: paths.map(from),
			archive: archive === undefined ? undefined : from(archive),
			today: today(),
		},
		disk,
	);
}
