import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { BuildProblem } from './problem.ts';
import type { BuildContext } from './steps.ts';

/** Makes the search index from the finished pages, so that search finds what visitors see and nothing else. */
export async function search(folder: string, _context: BuildContext): Promise<void> {
	const { index, errors } = await createIndex({ forceLanguage: 'zh', verbose: false });
	try {
		if (!index) throw new BuildProblem(`搜索索引没有做成：${errors.join('；')}`);
		const added = await index.addDirectory({ path: folder, glob: '**/*.html' });
		if (added.errors.length > 0) throw new BuildProblem(added.errors.join('\n'));
		const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
		if (written.errors.length > 0) throw new BuildProblem(written.errors.join('\n'));
	} finally {
		await close();
	}
}
