import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { closest } from '../../src/domain/closest.ts';
import { TO_FILL } from '../../src/domain/unfinished.ts';
import { readMuseum } from '../lib/read-content.ts';
import { chapterParts } from './chapter-file.ts';
import { chapterName, readChapterFile } from './chapter-path.ts';
import { changeChapter, nextOrder } from './compose.ts';
import type { Answer } from './options.ts';
import { assemble, NO_PICTURES } from './read/assemble.ts';
import { readWord } from './read-word.ts';
import { unknownFields } from './record/field-text.ts';
import { refuse } from './tell.ts';
import { Unwordable } from './text/from-mdx.ts';
import type { Outcome, Trouble } from './trouble.ts';
import { chapterDocument } from './write/chapter.ts';
import { writeWholeBytes } from './write-bytes.ts';

const one = (where: string, message: string, fix: string): { troubles: Trouble[] } => ({
	troubles: [{ where, message, fix }],
});

const IN_FILE = '请直接改这一行所在的文件，不经过 Word；或告诉管理员';

/** Reads a made document as an import would, and answers the chapter it says. */
function readBack(
	bytes: Buffer,
	id: string,
	source: string,
	evidence: ReadonlySet<string>,
): string | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'word-'));
	try {
		const path = join(folder, `${id}.docx`);
		writeFileSync(path, bytes);
		const read = readWord(path, () => evidence);
		if ('troubles' in read) return undefined;
		const { document, context } = read.value;
		const assembled = assemble(document, context.findings, NO_PICTURES);
		return context.findings.troubles.length > 0
			? undefined
			: changeChapter(source, assembled, document.record)?.source;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A chapter as a Word file that gives back the very same chapter; says why where that cannot be. */
function makeDocument(id: string, source: string, evidence: ReadonlySet<string>): Outcome<Buffer> {
	const parts = chapterParts(source);
	const unreadable = one(
		chapterName(id),
		'这一篇还读不出来',
		'请先运行 npm run check，照提示改好，再存成 Word',
	);
	if (!parts) return unreadable;
	const [unknown] = unknownFields(parts.fields);
	if (unknown !== undefined)
		return one(chapterName(id), `有不认识的字段：${unknown}`, '请先运行 npm run check，照提示改好');
	try {
		const bytes = chapterDocument(id, source);
		// Every document is read back before anybody gets it: what does not come back the same is not handed out.
		return readBack(bytes, id, source, evidence) === source
			? { value: bytes }
			: one(
					chapterName(id),
					'存成 Word 再读回来，和原来的不一样，所以没有存',
					'请先运行 npm run check；没有要改的，请告诉管理员',
				);
	} catch (error) {
		if (!(error instanceof Unwordable)) return unreadable;
		return one(
			`${chapterName(id)} 第 ${parts.bodyLine - 1 + error.line} 行`,
			error.message,
			IN_FILE,
		);
	}
}

/** Writes a Word file where there is none, or where it is allowed to take the place of one. */
function put(path: string, bytes: Buffer, replace: boolean): 'written' | 'same' | Trouble[] {
	if (!existsSync(dirname(path)))
		return one(basename(path), '要存到的文件夹不在', '请先建好文件夹，或换一个地方').troubles;
	if (existsSync(path)) {
		if (readFileSync(path).equals(bytes)) return 'same';
		if (!replace)
			return one(
				basename(path),
				'这里已经有一份不一样的，里面也许有人改过',
				'请换一个名字：--to 新名字.docx；确定不要旧的，加上 --replace',
			).troubles;
	}
	writeWholeBytes(path, bytes);
	return 'written';
}

interface Asked {
	root: string;
	id: string;
	/** Where the Word file goes. */
	path: string;
	replace: boolean;
}

const HOW = '请用 WPS 或 Word 打开来改，存成 .docx；改好以后运行';

/** Saves a chapter as a Word file. */
export function exportChapter({ root, id, path, replace }: Asked): Answer {
	const museum = readMuseum(root);
	const source = readChapterFile(root, id);
	if (source === undefined) {
		const near = closest(id, museum.ids.chapters);
		return refuse(
			basename(path),
			one(
				'命令',
				`没有编号是「${id}」的一篇`,
				near.length > 0 ? `请核对编号，相近的有 ${near.join('、')}` : '请核对编号',
			).troubles,
		);
	}
	const made = makeDocument(id, source, museum.ids.evidence);
	if ('troubles' in made) return refuse(basename(path), made.troubles);
	const outcome = put(path, made.value, replace);
	if (typeof outcome !== 'string') return refuse(basename(path), outcome);
	const done =
		outcome === 'same' ? '已经是这样，没有再写' : '存好了，读回来核对过，和馆里的一字不差';
	return {
		text: `${chapterName(id)} → ${path}（${done}）\n${HOW} npm run word -- import ${basename(path)}`,
		ok: true,
	};
}

/** Saves an empty document for a chapter that is to be written. */
export function newDocument({ root, id, path, replace }: Asked, today: string): Answer {
	const museum = readMuseum(root);
	if (readChapterFile(root, id) !== undefined)
		return refuse(
			basename(path),
			one(
				'命令',
				`馆里已经有「${id}」这一篇`,
				`请换一个编号；要改它，运行 npm run word -- export ${id}`,
			).troubles,
		);
	const fields = [
		`title: ${TO_FILL}：篇名，20字以内`,
		'part: body',
		`order: ${nextOrder(museum, id, 'body')}`,
		`lede: ${TO_FILL}：开篇一句话，也用在列表和搜索里`,
		`updated: '${today}'`,
	];
	const source = ['---', ...fields, '---', ''].join('\n');
	const outcome = put(path, chapterDocument(id, source, true), replace);
	if (typeof outcome !== 'string') return refuse(basename(path), outcome);
	return {
		text: `新的一篇「${id}」→ ${path}（${outcome === 'same' ? '已经是这样，没有再写' : '存好了'}）\n请填好标题、副标题和「这一章的记录」，在表格下面写正文；写好以后运行 npm run word -- import ${basename(path)}`,
		ok: true,
	};
}
