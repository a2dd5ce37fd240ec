import type { Issue } from '../../src/checks/issue.ts';
import { chapterParts } from './chapter-file.ts';
import { chapterName } from './chapter-path.ts';
import type { DraftChapter } from './draft-chapter.ts';
import { newPictureOf } from './pictures.ts';
import { FIELDS } from './record/fields.ts';
import type { Line } from './text/to-mdx.ts';
import type { Trouble } from './trouble.ts';
import { RECORD_TITLE } from './write/record-table.ts';

/** Remedies that speak of marks in a file, as somebody does them who works in Word. */
const REMEDIES: Partial<Record<Issue['name'], string>> = {
	'passage-without-evidence':
		'请在说到事实的句子末尾、句号前面写上〔史料 编号〕；编者自己的话，上下各加一行【编者】【编者完】，没有答案的加【待考】【待考完】',
	'code-in-text': '请把花括号改成全角的「｛」「｝」，或删去',
	'heading-level': '请选「标题 1」或「标题 2」样式，并写上字',
	'mark-place': '请把这一处移到普通的段落里',
	'raw-html': '请删去尖括号，或改成全角的「＜」「＞」',
	'missing-theme':
		'请写进「这一章的记录」的「话题」一行；没有这张表的，收进来以后运行 npm run word -- export 编号，就有了',
	'alternative-text':
		'请在 Word 里右键点这张图，在「可选文字」（替代文字）里改，说看得到什么，8 到 80 个字；或清空它，收进来以后再填',
	'foreign-link': '请取消超链接；要给出处的，先登记成史料卡，再写〔史料 编号〕',
};

const labelOf = (name: string): string | undefined =>
	name === 'title'
		? '标题'
		: name === 'lede'
			? '副标题'
			: FIELDS.find((one) => one.name === name) &&
				`${RECORD_TITLE}「${FIELDS.find((one) => one.name === name)?.label ?? ''}」`;

/** Where a line of the chapter's file comes from in the Word file. */
function placeOf(
	line: number,
	source: readonly string[],
	lines: readonly Line[],
	bodyLine: number,
): string | undefined {
	if (line >= bodyLine) return lines[line - bodyLine]?.at;
	return labelOf(/^(\w+):/.exec(source[line - 1] ?? '')?.[1] ?? '');
}

/** The field a message about a missing one speaks of. */
function fieldNamed(message: string): string | undefined {
	const label = /「([^」]+)」/.exec(message)?.[1];
	const field = FIELDS.find((one) => one.label === label);
	return field && labelOf(field.name);
}

/**
 * Cards that do not exist and a title that is missing are told of while reading, in the words of Word; and of a mark that could not be read the check would
 * say the same again, as it stands in the chapter's file.
 */
export const isToldAlready = (
	{ name, message, file, reminder }: Issue,
	{ where }: Trouble,
	{ pictures }: Pick<DraftChapter, 'pictures'>,
	told: readonly Trouble[],
) =>
	// What a draft still lacks is told with its picture.
	(reminder === true && newPictureOf(file, pictures.all) !== undefined) ||
	(name === 'dangling-reference' && message.startsWith('「<引>」')) ||
	(name === 'missing-field' && told.some((one) => message === `缺少「${one.message.slice(2)}」`)) ||
	(name.startsWith('mark-') && told.some((one) => one.where.startsWith(where)));

/** What the content check says of a chapter, at the paragraph it is about. */
export function asTrouble(
	issue: Issue,
	{ id, composed: { source, lines }, pictures }: Pick<DraftChapter, 'id' | 'composed' | 'pictures'>,
): Trouble {
	const { name, file, line, message } = issue;
	const fix = REMEDIES[name] ?? issue.fix;
	const place = `${file}${line === undefined ? '' : ` 第 ${line} 行`}`;
	const picture = newPictureOf(file, pictures.all);
	if (picture) return { where: `${picture.at}的图`, message, fix };
	if (file !== chapterName(id)) return { where: place, message, fix: issue.fix };
	const bodyLine = chapterParts(source.replace(/\r\n/g, '\n'))?.bodyLine ?? 1;
	const at =
		line === undefined ? fieldNamed(message) : placeOf(line, source.split('\n'), lines, bodyLine);
	return { where: at ?? place, message, fix };
}
