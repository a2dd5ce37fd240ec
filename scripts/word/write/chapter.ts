import { parseText } from '../../../src/domain/chapter/tree.ts';
import { splitFrontMatter } from '../../lib/record-files.ts';
import { digestOf } from '../record/digest.ts';
import { recordWords } from '../record/field-text.ts';
import { blocksOfText } from '../text/from-mdx.ts';
import { blocksXml, paragraph, type DocumentGathering } from './blocks.ts';
import { packDocument } from './package.ts';
import { recordTable } from './record-table.ts';
import { words } from './runs.ts';
import { STYLE } from './styles.ts';

/** What stands in the row of the digest where a chapter is not in the museum yet. */
export const NEW_CHAPTER = '新的一篇';

/** A chapter's file as a Word file. Throws `Unwordable` where Word has no way to say it. */
export function chapterDocument(id: string, source: string, isNew = false): Buffer {
	const parts = splitFrontMatter(source);
	if (!parts) throw new Error(`${id} has no fields`);
	const fields = recordWords(parts.fields);
	const { root, syntax } = parseText(parts.body);
	if (syntax.length > 0) throw new Error(`${id} cannot be parsed`);
	const gathering: DocumentGathering = { links: [], notes: [], lists: [] };
	const body = [
		paragraph(STYLE.title, words(fields.get('title') ?? '')),
		paragraph(STYLE.subtitle, words(fields.get('lede') ?? '')),
		recordTable(id, isNew ? NEW_CHAPTER : digestOf(source), fields),
		blocksXml(blocksOfText(root), gathering),
	].join('');
	return packDocument({
		...{ ...gathering, body, source },
		title: fields.get('title') ?? id,
		day: /^\d{4}-\d\d-\d\d$/.exec(fields.get('updated') ?? '')?.[0] ?? '2026-01-01',
	});
}
