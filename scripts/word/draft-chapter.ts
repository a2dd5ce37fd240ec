import { basename } from 'node:path';
import type { Museum } from '../../src/checks/museum.ts';
import { isEntryId } from '../../src/domain/entry-id.ts';
import { isUnfinished } from '../../src/domain/unfinished.ts';
import { chapterName, readChapterFile } from './chapter-path.ts';
import { changeChapter, newChapter, type Composed } from './compose.ts';
import type { Options } from './options.ts';
import { bringPictures, type WordPictures } from './pictures.ts';
import { assemble, type Assembled } from './read/assemble.ts';
import type { ReadRecord } from './read/document.ts';
import { readWord, type ReadWord } from './read-word.ts';
import { digestOf } from './record/digest.ts';
import type { Findings, Trouble } from './trouble.ts';
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

/** A chapter as a Word file makes it, before the content check has seen it. */
export interface DraftChapter {
	id: string;
	/** The Word file's name. */
	file: string;
	current: string | undefined;
	composed: Composed;
	word: ReadWord;
	pictures: WordPictures;
	/** The chapter as it was handed out, where it was changed in the museum since. */
	conflict: string | undefined;
}

/** What a Word file came to before the content check: a draft, or why there is none. */
type Composing =
	| {
			kind: 'refused';
			/** Where it is known in spite of all. */
			id?: string | undefined;
			troubles: Trouble[];
			findings?: Findings | undefined;
			pictures?: WordPictures | undefined;
	  }
	| { kind: 'same'; id: string; findings: Findings; pictures: WordPictures }
	| { kind: 'draft'; draft: DraftChapter };

/** What is asked of a Word file. */
interface Asked {
	/** A copy of content/: photos of the file's pictures are made in it. */
	root: string;
	path: string;
	/** `named` is the chapter of a file that does not say which it is of. */
	options: Pick<Options, 'chapter'> & { named?: string | undefined };
	/** `2026-11-28` */
	today: string;
	/** Reads the copy. */
	museum: () => Museum;
}

/**
 * Reads a Word file and puts its chapter together. Only the photos of its pictures are made; the chapter is not written, and the
 * content check is not asked yet.
 */
export async function composeWord(asked: Asked): Promise<Composing> {
	const { root, path, options, today, museum } = asked;
	const file = basename(path);
	const read = readWord(path, () => museum().ids.evidence);
	if ('troubles' in read) return { kind: 'refused', troubles: read.troubles };
	const word = read.value;
	const { document, context, carried } = word;
	const { findings } = context;
	const written = document.record?.id ?? '';
	const id = idOf(
		document.record,
		options.chapter ?? (written === '' ? options.named : undefined),
		file,
	);
	// Where nobody knows the chapter, the pictures are looked at all the same.
	const chapter = typeof id === 'string' ? id : 'word';
	const pictures = await bringPictures(root, document, context, { chapter, today });
	findings.troubles.push(...pictures.troubles);
	const assembled = assemble(document, findings, pictures);
	findings.troubles.push(...missing(assembled, file));
	const refused = (troubles: readonly Trouble[], of?: string): Composing => ({
		...{
			kind: 'refused',
			id: of,
			troubles: [...findings.troubles, ...troubles],
			findings,
			pictures,
		},
	});
	if (typeof id !== 'string') return refused(id.troubles);
	const current = readChapterFile(root, id);
	const found = baseOf(id, document.record, current, carried);
	const makeNew = () => newChapter(museum(), id, assembled, document.record, today);
	const isAgain = 'troubles' in found && current !== undefined && makeNew().source === current;
	if ('troubles' in found && !isAgain) return refused(found.troubles, id);
	// The chapter is there, while one of its photos may have been lost.
	if (isAgain && !pictures.all.some(({ isNew }) => isNew))
		return { kind: 'same', id, findings, pictures };

	const conflict = 'conflict' in found ? found.conflict : undefined;
	const base = conflict ?? ('base' in found ? found.base : undefined);
	const composed = base === undefined ? makeNew() : changeChapter(base, assembled, document.record);
	if (!composed)
		return {
			...{ kind: 'refused', id, findings, pictures },
			...trouble(chapterName(id), '馆里的这一篇没有字段区', '请先运行 npm run check，照提示改好'),
		};
	return { kind: 'draft', draft: { id, file, current, composed, word, pictures, conflict } };
}
