import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { close, createIndex } from 'pagefind';
import { BuildProblem } from './problem.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

/** CJK Unified Ideographs, the block in which traditional forms of common characters stand. */
const HAN = { first: 0x4e00, last: 0x9fff };

/**
 * Which traditional characters mean a character the museum uses: `{ from: '緒號…', to: '绪号…' }`, character by
 * character. OpenCC decides; forms the museum has no use for are left out, so that the table stays small.
 */
export function foldTable(museumText: string): { from: string; to: string } {
	const used = new Set(museumText);
	const simplify = Converter({ from: 't', to: 'cn' });
	const table = { from: '', to: '' };
	for (let code = HAN.first; code <= HAN.last; code += 1) {
		const character = String.fromCodePoint(code);
		const simple = simplify(character);
		if (simple === character || [...simple].length !== 1 || !used.has(simple)) continue;
		table.from += character;
		table.to += simple;
	}
	return table;
}

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
	const pages = filesBelow(folder).filter((file) => file.endsWith('.html'));
	const text = pages.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
	writeFileSync(join(folder, 'pagefind', 'fold.json'), JSON.stringify(foldTable(text)));
}
