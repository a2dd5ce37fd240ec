/** Takes the pictures of the handbook from the real desk and writes its words into content/README.md: `npm run handbook`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PICTURES, SHEETS, withTasks } from './handbook/pages.ts';
import { takePictures } from './handbook/take-pictures.ts';
import { TASKS } from './handbook/tasks.ts';
import { MANUAL } from './lib/manual-tables.ts';

/** Bytes; the pictures travel with the project. */
const MOST = 600_000;

const root = dirname(import.meta.dirname);
const manual = join(root, MANUAL);
const before = readFileSync(manual, 'utf8');
const after = withTasks(before, TASKS);
if (after !== before) writeFileSync(manual, after);
const { taken, sheets } = await takePictures(join(root, PICTURES));
const bytes = taken.reduce((sum, one) => sum + one.bytes, 0);
for (const one of taken)
	console.log(`${one.isNew ? '换了' : '没变'}　${one.name}　${Math.round(one.bytes / 1000)} KB`);
console.log(`共 ${Math.round(bytes / 1000)} KB，打印出来 ${sheets} 张。`);
if (bytes > MOST || sheets !== SHEETS) {
	console.log(`✗ 图最多 ${MOST / 1000} KB，打印出来要 ${SHEETS} 张，一件事一张，打开编辑台一张。`);
	process.exitCode = 1;
}
