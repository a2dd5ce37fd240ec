import { chapterName } from './chapter-path.ts';
import type { Ending } from '../inbox/write/carry-out.ts';
import { tellTakenBack } from '../inbox/tell.ts';
import type { DraftChapter } from './draft-chapter.ts';
import type { Answer } from './options.ts';
import { tellPictures, type PictureState } from './tell-pictures.ts';
import type { Tidied } from './text/tidy.ts';
import { tellAll, type Findings, type Trouble } from './trouble.ts';
import { countChanges, unifiedDiff } from './unified.ts';

/** Everything known once a file was read, put together and checked. */
interface Plan extends DraftChapter {
	/** Reminders of the content check. */
	reminders: readonly Trouble[];
	states: readonly PictureState[];
	/** What is written of content/. */
	files: readonly string[];
}

const NOTHING_WRITTEN = '没有写入任何文件。';

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n');

const section = (title: string, lines: readonly string[]): string =>
	lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');

const tellDoubts = (doubts: readonly Trouble[]): string =>
	doubts.length === 0 ? '' : `请看一看，不妨碍写入：\n${tellAll(doubts)}`;

const tellNotes = (notes: readonly string[]): string => section('没有收进来的：', notes);

const tellTidied = (changes: readonly Tidied[]): string =>
	section(
		`照馆里的写法改了 ${changes.length} 处：`,
		changes.map(({ at, rule, before, after }) => `${at}　${rule}：「${before}」→「${after}」`),
	);

/** Everything that stands in the way. */
export function refuse(file: string, troubles: readonly Trouble[], findings?: Findings): Answer {
	const told = `${file}\n${tellAll(troubles)}`;
	const total = `共 ${troubles.length} 处要改。${NOTHING_WRITTEN}`;
	return {
		text: joined([
			told,
			tellDoubts(findings?.doubts ?? []),
			tellNotes(findings?.notes ?? []),
			total,
		]),
		ok: false,
	};
}

/** The file says what the chapter says. */
export const tellSame = (file: string, id: string, { doubts, notes }: Findings): Answer => ({
	text: joined([
		`${file} 和 ${chapterName(id)} 说的一样。`,
		tellDoubts(doubts),
		tellNotes(notes),
		NOTHING_WRITTEN,
	]),
	ok: true,
});

/** Nothing was changed in the file, while the chapter was changed in the museum. */
export const tellUntouched = (file: string, id: string): Answer => ({
	text: joined([
		`${file} 存出来以后没有改过；馆里的 ${chapterName(id)} 后来改过，留着馆里的。`,
		NOTHING_WRITTEN,
	]),
	ok: true,
});

/** The chapter was changed in the museum after the file was made from it, and the file was changed too. */
export const changedSince = (
	file: string,
	id: string,
	base: string,
	current: string,
	fresh: string,
): Answer => ({
	text: joined([
		`${file}\n  ${chapterName(id)}　文件存出来以后，馆里的这一篇又改过，两边的改动不能一起收\n    改法：请运行 npm run word -- export ${id} --to ${id}-2.docx 重新存一份，把下面第二段里的改动抄过去`,
		`馆里改了：\n${unifiedDiff(base, current, ['存出来的时候', chapterName(id)])}`,
		`文件里改了：\n${unifiedDiff(base, fresh, ['存出来的时候', file])}`,
		`共 1 处要改。${NOTHING_WRITTEN}`,
	]),
	ok: false,
});

function headline({ id, file, current, composed }: Plan): string {
	const name = chapterName(id);
	if (current === undefined)
		return `${file} → ${name}（新的一篇，${composed.source.split('\n').length - 1} 行）`;
	const { added, removed } = countChanges(current, composed.source);
	return `${file} → ${name}（添 ${added} 行，去 ${removed} 行）`;
}

function tellUpdated({ current, composed, word }: Plan): string[] {
	const day = (source: string) => /^updated:.*$/m.exec(source)?.[0];
	if (current === undefined || word.document.record === undefined) return [];
	return day(current) === day(composed.source)
		? ['「改动日期」没有改，还是原来的；要改，改「这一章的记录」里的一行。']
		: [];
}

/** The chapter alone, or with the photos that came with it. */
const writtenFiles = ({ id, files }: Plan): string =>
	files.length > 1 ? `${files.length} 个文件：${files.join('、')}` : (files[0] ?? chapterName(id));

/** Somebody changed something meanwhile, or the disk refused: all is as before. */
export const tellUnwritten = (
	file: string,
	id: string,
	ending: Ending & { kind: 'taken-back' },
): Answer =>
	ending.changed.some((path) => chapterName(id) === `content/${path}`)
		? refuse(file, [
				{
					where: chapterName(id),
					message: '刚才又有人改了这一篇',
					fix: '请再运行一次，看过再写',
				},
			])
		: { text: tellTakenBack(ending), ok: false };

/** What an import does, or has done. */
export function tellPlan(plan: Plan, isWritten: boolean): Answer {
	const { id, file, current = '', composed, word, reminders, states } = plan;
	const { doubts, notes } = word.context.findings;
	const odd = composed.tidy.odd.map((where) => ({
		...{ where, message: '引号不成对，没有改' },
		fix: '请看少了哪一个；馆里的引号用「」，里层用『』',
	}));
	return {
		text: joined([
			headline(plan),
			unifiedDiff(current, composed.source, [current === '' ? '（没有）' : chapterName(id), file]),
			tellPictures(states),
			tellTidied(composed.tidy.changes),
			tellDoubts([...doubts, ...odd, ...reminders]),
			tellNotes(notes),
			tellUpdated(plan).join('\n'),
			isWritten
				? `写入 ${writtenFiles(plan)}。接下来请运行 npm start，看一看网页上的样子。收错了，运行 npm run undo。`
				: `${NOTHING_WRITTEN}看过没有问题，加上 --write 再运行一次。`,
		]),
		ok: true,
	};
}
