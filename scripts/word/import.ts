import { basename } from 'node:path';
import type { Issue } from '../../src/checks/issue.ts';
import type { Museum } from '../../src/checks/museum.ts';
import type { Settings } from '../../src/checks/settings.ts';
import { isEntryId } from '../../src/domain/entry-id.ts';
import { isUnfinished } from '../../src/domain/unfinished.ts';
import { readMuseum } from '../lib/read-content.ts';
import { chapterParts } from './chapter-file.ts';
import { chapterName, readChapterFile } from './chapter-path.ts';
import { changeChapter, newChapter, type Composed } from './compose.ts';
import { judgeChapter } from './judge.ts';
import type { Answer, Options } from './options.ts';
import { pictureFinder } from './pictures.ts';
import { assemble, type Assembled } from './read/assemble.ts';
import type { ReadRecord } from './read/document.ts';
import { readWord, type ReadWord } from './read-word.ts';
import { digestOf } from './record/digest.ts';
import { changedSince, refuse, tellPlan, tellSame, tellUntouched } from './tell.ts';
import type { Trouble } from './trouble.ts';
import { asTrouble } from './words-for-word.ts';
import { writeChapter } from './write-chapter.ts';
import { NEW_CHAPTER } from './write/chapter.ts';

/** What an import begins from: the chapter as it was handed out, or nothing where it is new. */
type Base = { base: string | undefined } | { troubles: Trouble[] } | { conflict: string };

const trouble = (where: string, message: string, fix: string) => ({
	troubles: [{ where, message, fix }],
});

/** Which chapter the file is of. */
function idOf(
	record: ReadRecord | undefined,
	asked: string | undefined,
	file: string,
): string | { troubles: Trouble[] } {
	const written = record?.id ?? '';
	if (record && asked !== undefined && asked !== written)
		return trouble(
			file,
			`文件里的编号是「${written}」，命令里写的是「${asked}」`,
			'请删去 --chapter，或核对是不是拿错了文件',
		);
	const id = asked ?? written;
	if (id === '')
		return trouble(
			file,
			'不知道收成哪一篇',
			`请写上编号，例如 npm run word -- import ${file} --chapter old-bridge`,
		);
	return isEntryId(id)
		? id
		: trouble(
				file,
				`编号「${id}」里有小写字母、数字、连字符以外的字`,
				'请把「这一章的记录」里的编号改回原来的样子',
			);
}

/** Finds the text that the file was made from, without which nobody can say what was changed in it. */
function baseOf(
	id: string,
	record: ReadRecord | undefined,
	current: string | undefined,
	carried: string | undefined,
): Base {
	const name = chapterName(id);
	if (current === undefined)
		return !record || record.digest === NEW_CHAPTER
			? { base: undefined }
			: trouble(
					name,
					'馆里没有这一篇，可是文件说是从馆里存出来的',
					'请核对编号；这一篇改过名的，请从新的编号重新存一份',
				);
	if (!record)
		return trouble(
			name,
			'馆里已经有这一篇，这份文件不是从它存出来的，不会盖掉它',
			`请运行 npm run word -- export ${id}，把要改的抄进存出来的文件；或换一个编号`,
		);
	if (record.digest === digestOf(current)) return { base: current };
	if (carried !== undefined && digestOf(carried) === record.digest) return { conflict: carried };
	return record.digest === NEW_CHAPTER
		? trouble(
				name,
				'文件是给新的一篇用的，可是馆里已经有这一篇',
				`请换一个编号，或运行 npm run word -- export ${id}，把要改的抄过去`,
			)
		: trouble(
				name,
				'馆里的这一篇，在文件存出来以后改过，或者核对码被改过；文件里也没有原来的一份可以比',
				`请运行 npm run word -- export ${id} 重新存一份，把改动抄过去`,
			);
}

const UNTOLD = '请写上；「标题」「副标题」两种样式的段落就是篇名和导语';

/** What a chapter cannot be without. */
function missing({ title, lede }: Assembled, file: string): Trouble[] {
	const all = [
		['篇名', title],
		['导语', lede],
	] as const;
	return all.flatMap(([label, words]) =>
		words === undefined || words === ''
			? [{ where: file, message: `没有${label}`, fix: UNTOLD }]
			: isUnfinished(words)
				? [{ where: file, message: `${label}还写着「待填」`, fix: UNTOLD }]
				: [],
	);
}

/** Everything known once a file was read and put together. */
export interface Plan {
	id: string;
	/** The Word file's name. */
	file: string;
	current: string | undefined;
	composed: Composed;
	word: ReadWord;
	/** Reminders of the content check. */
	reminders: Trouble[];
}

interface Asked {
	root: string;
	path: string;
	options: Pick<Options, 'chapter' | 'write'>;
	settings: Settings;
}

/**
 * Cards that do not exist are told of while reading, in the words of Word; and of a mark that could not be read the check would
 * say the same again, as it stands in the chapter's file.
 */
const isToldAlready = ({ name, message }: Issue, { where }: Trouble, told: readonly Trouble[]) =>
	(name === 'dangling-reference' && message.startsWith('「<引>」')) ||
	(name.startsWith('mark-') && told.some((one) => one.where.startsWith(where)));

/** What the content check says of the outcome, mistakes and reminders, each at its paragraph. */
function judged(
	plan: Pick<Plan, 'id' | 'composed'>,
	museum: Museum,
	settings: Settings,
	told: readonly Trouble[],
) {
	const { source, lines } = plan.composed;
	const bodyLine = chapterParts(source.replace(/\r\n/g, '\n'))?.bodyLine ?? 1;
	const mistakes: Trouble[] = [];
	const reminders: Trouble[] = [];
	for (const issue of judgeChapter(museum, plan.id, source, settings)) {
		const trouble = asTrouble(issue, chapterName(plan.id), source, lines, bodyLine);
		if (issue.reminder === true) reminders.push(trouble);
		else if (!isToldAlready(issue, trouble, told)) mistakes.push(trouble);
	}
	return { mistakes, reminders };
}

/** Shows what a Word file would make of a chapter, and with `write` makes it: all of it or nothing. */
export function importWord({ root, path, options, settings }: Asked): Answer {
	const file = basename(path);
	let museum: Museum | undefined;
	const known = () => (museum ??= readMuseum(root));
	const read = readWord(path, () => known().ids.evidence);
	if ('troubles' in read) return refuse(file, read.troubles);
	const word = read.value;
	const { document, context, carried } = word;
	const { findings } = context;
	const assembled = assemble(document, findings, pictureFinder(root, context, file));
	findings.troubles.push(...missing(assembled, file));
	const id = idOf(document.record, options.chapter, file);
	if (typeof id !== 'string') return refuse(file, [...findings.troubles, ...id.troubles], findings);
	const current = readChapterFile(root, id);
	const found = baseOf(id, document.record, current, carried);
	const makeNew = () => newChapter(known(), id, assembled, document.record, settings.today);
	if ('troubles' in found)
		return current !== undefined && makeNew().source === current
			? tellSame(file, id, findings)
			: refuse(file, [...findings.troubles, ...found.troubles], findings);

	const base = 'conflict' in found ? found.conflict : found.base;
	const composed = base === undefined ? makeNew() : changeChapter(base, assembled, document.record);
	if (!composed)
		return refuse(
			file,
			trouble(chapterName(id), '馆里的这一篇没有字段区', '请先运行 npm run check，照提示改好')
				.troubles,
		);
	// What cannot be read makes what the check would say of the rest misleading only where it stands; both are told in one run.
	const { mistakes, reminders } = judged({ id, composed }, known(), settings, findings.troubles);
	const troubles = [...findings.troubles, ...mistakes];
	if (
		'conflict' in found &&
		current !== undefined &&
		troubles.length === 0 &&
		composed.source !== current
	)
		return composed.source === found.conflict
			? tellUntouched(file, id)
			: changedSince(file, id, found.conflict, current, composed.source);
	if (troubles.length > 0) return refuse(file, troubles, findings);
	if (composed.source === current) return tellSame(file, id, findings);
	const plan: Plan = { id, file, current, composed, word, reminders };
	const written = options.write && writeChapter(root, id, composed.source, current);
	return written === 'changed'
		? refuse(
				file,
				trouble(chapterName(id), '刚才又有人改了这一篇', '请再运行一次，看过再写').troubles,
			)
		: tellPlan(plan, options.write);
}
