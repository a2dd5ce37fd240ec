/** Tells of every comparison how well its pictures lie on each other: `npm run check:align`. */
import { runAlignmentCheck } from './align/check.ts';
import { contentRoot, readMuseum } from './lib/read-content.ts';
import { readPictures } from './lib/read-pictures.ts';

const root = contentRoot();
const read = readMuseum(root);
const photos = read.files.filter(({ file }) => file.startsWith('content/photos/'));
const { text, ok } = runAlignmentCheck({ ...read, pictures: await readPictures(root, photos) });
console.log(text);
process.exitCode = ok ? 0 : 1;
