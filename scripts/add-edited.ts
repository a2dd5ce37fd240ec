/** Puts a 整理稿 beside its recording: `npm run add:edited -- <编号> 整理稿.docx` shows the plan, `--write` writes. */
import { parseArgs } from 'node:util';
import { today } from '../src/clock.ts';
import { addEdited } from './edited/add-edited.ts';
import { contentRoot } from './lib/read-content.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { write: { type: 'boolean', default: false } },
});
const [id, path] = positionals;
const { text, failed } = await addEdited({
	root: contentRoot(),
	id,
	path,
	write: values.write,
	today: today(),
});
console.log(text);
process.exitCode = failed ? 1 : 0;
