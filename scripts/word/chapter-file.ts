import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../lib/decode-text.ts';
import { splitFrontMatter } from '../lib/record-files.ts';

/** Where a chapter lies, and what editors call that. */
export const chapterPath = (root: string, id: string): string =>
	join(root, 'chapters', `${id}.mdx`);
export const chapterName = (id: string): string => `content/chapters/${id}.mdx`;

/** A chapter as it stands; undefined when there is none, or when its bytes are no text. */
export function readChapterFile(root: string, id: string): string | undefined {
	const path = chapterPath(root, id);
	return existsSync(path) ? decodeText(readFileSync(path), chapterName(id)).text : undefined;
}

/** A chapter's file cut in two without losing a sign. */
export interface ChapterParts {
	fields: string;
	/** The file as far as the line below the fields, with `fields` in it. */
	head: string;
	body: string;
	bodyLine: number;
}

export function chapterParts(source: string): ChapterParts | undefined {
	const parts = splitFrontMatter(source);
	return parts && { ...parts, head: source.slice(0, source.length - parts.body.length) };
}

/** The file with other fields and another body. */
export const joinChapter = (
	{ head, fields }: Pick<ChapterParts, 'head' | 'fields'>,
	fresh: { fields: string; body: string },
): string => head.replace(fields, () => fresh.fields) + fresh.body;
