import { runChecks } from '../../src/checks/index.ts';
import type { Issue } from '../../src/checks/issue.ts';
import type { CheckedEntry, FieldPath, Museum, Text } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { chapterSchema } from '../../src/schema/chapter.ts';
import { readEntry } from '../../src/schema/read-entry.ts';
import { chapterName } from './chapter-path.ts';
import type { DraftChapter } from './draft-chapter.ts';
import { newPictureOf } from './pictures.ts';
import { splitFrontMatter } from '../lib/record-files.ts';
import { lineOfField, readYaml } from '../lib/read-yaml.ts';

const keyOf = ({ name, file, message }: Issue) => JSON.stringify([name, file, message]);

const FIRST_LINE = 2;

/** A museum in which a chapter says `source`, and what is wrong with its fields. */
function withChapter(
	museum: Museum,
	id: string,
	file: string,
	source: string,
): { museum: Museum; issues: Issue[] } {
	const { fields = '', body = '', bodyLine = 1 } = splitFrontMatter(source) ?? {};
	const { raw, text: fieldText, issues } = readYaml(fields, file, FIRST_LINE);
	const lineOf = (...path: FieldPath) => lineOfField(fieldText, path, FIRST_LINE);
	const entry = raw === undefined ? undefined : readEntry(chapterSchema, raw);
	const problems = entry && 'problems' in entry ? entry.problems : [];
	const data = entry && 'data' in entry ? entry.data : undefined;
	const record: CheckedEntry<'chapters'>[] = data
		? [{ ...{ id, file, collection: 'chapters', data, raw, body, bodyLine, source, lineOf } }]
		: [];
	const text: Text = { ...{ id, file, collection: 'chapters', body, bodyLine } };
	const { records, ids } = museum;
	const others = <One extends { file: string }>(all: readonly One[]) =>
		all.filter((one) => one.file !== file);
	return {
		museum: {
			...museum,
			records: { ...records, chapters: [...others(records.chapters), ...record] },
			ids: { ...ids, chapters: new Set([...ids.chapters, id]) },
			texts: [...others(museum.texts), text],
			files: [...others(museum.files), { file, bytes: Buffer.byteLength(source) }],
			sources: [...others(museum.sources), { file, source }],
		},
		issues: [
			...issues,
			...problems.map(({ name, path, message, fix }) => ({
				name,
				file,
				line: lineOf(...path),
				message,
				fix,
			})),
		],
	};
}

/**
 * What the content check says of a chapter as it would be, of the photos that are made with it, and of others that it would break.
 * @param museum with the photos, without the chapter
 */
export function judgeChapter(
	museum: Museum,
	{ id, composed, pictures }: Pick<DraftChapter, 'id' | 'composed' | 'pictures'>,
	settings: Settings,
): Issue[] {
	const file = chapterName(id);
	const fresh = withChapter(museum, id, file, composed.source);
	const before = new Set(runChecks(museum, settings).map(keyOf));
	const after = runChecks(fresh.museum, settings);
	const isOfPicture = (issue: Issue) => newPictureOf(issue.file, pictures.all) !== undefined;
	return [
		...museum.issues.filter(isOfPicture),
		...fresh.issues,
		...after.filter(
			(issue) => issue.file === file || isOfPicture(issue) || !before.has(keyOf(issue)),
		),
	];
}
