import { splitFrontMatter } from '../lib/record-files.ts';

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
