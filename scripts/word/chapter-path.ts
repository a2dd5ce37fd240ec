import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../lib/decode-text.ts';

/** Where a chapter lies, and what editors call that. */
export const chapterPath = (root: string, id: string): string =>
	join(root, 'chapters', `${id}.mdx`);
export const chapterName = (id: string): string => `content/chapters/${id}.mdx`;

/** A chapter as it stands; undefined when there is none, or when its bytes are no text. */
export function readChapterFile(root: string, id: string): string | undefined {
	const path = chapterPath(root, id);
	return existsSync(path) ? decodeText(readFileSync(path), chapterName(id)).text : undefined;
}
