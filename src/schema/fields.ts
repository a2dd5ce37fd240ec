import { z } from 'astro/zod';
import { arabicToChineseNumber } from '../domain/chinese-number.ts';
import { isEntryId } from '../domain/entry-id.ts';
import { EVIDENCE_GRADES } from '../domain/evidence-grade.ts';
import {
	parseHistoricalDate,
	whyUnreadable,
	type HistoricalDate,
} from '../domain/historical-date.ts';
import { THEMES } from '../domain/themes.ts';
import { isUnfinished, TO_FILL } from '../domain/unfinished.ts';
import { CHANNELS } from '../editions/edition.ts';
import { field, fieldKey, oneOf, sayBack } from './messages.ts';

/** Words for a year that nobody knows. */
const UNKNOWN = /^(?:不详|不明|未详|未知|待考|无)$/;

/** What hinders a reign date, in words: 「崇祯只有17年」. */
function reignTrouble(written: string): string {
	const mistake = whyUnreadable(written);
	if (!mistake) return '认不出来';
	const { kind, reign } = mistake;
	return kind === 'too-long'
		? `可是「${reign.name}」只到${arabicToChineseNumber(reign.last - reign.first + 1)}年`
		: `可是「${reign.name}」是${reign.dynasty || '民国'}${reign.dynasty ? '代' : ''}的年号`;
}

const ENTRY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ENTRY_ID_OR_UNKNOWN = new RegExp(`${ENTRY_ID.source}|^不详$`);

/** 编号：文件名去掉结尾，小写字母、数字、连字符；写明查不到的可以写 不详。 */
export const entryId = (label: string, example: string, orUnknown?: '不详') =>
	z.string(field(label, example)).regex(orUnknown ? ENTRY_ID_OR_UNKNOWN : ENTRY_ID, {
		error: (issue) => {
			const written = String(issue.input);
			const several = idsIn(written);
			const fact = `「${label}」写成了「${sayBack(written)}」，`;
			if (several.length > 1)
				return `${fact}几个编号没有用半角逗号隔开。\n请写成 ${fieldKey(issue)}: [${several.join(', ')}]`;
			return `${fact}不像一个编号。\n请只用小写字母、数字和连字符，例如 ${several[0] ?? example}`;
		},
	});

/** The ids in something that was to be one id or a list: 「【old-wall、east-gate】」. None when there is more in it than ids. */
function idsIn(written: string): string[] {
	const parts = written
		.normalize('NFKC')
		.replace(/^[[【「]|[\]】」]$/g, '')
		.split(/[,、;]/)
		.map((part) => part.trim().toLowerCase())
		.filter((part) => part !== '');
	return parts.every(isEntryId) ? parts : [];
}

export const idList = (label: string, example: string) =>
	z
		.array(entryId(label, example), {
			error: (issue) => {
				const ids = typeof issue.input === 'string' ? idsIn(issue.input) : [];
				const line = `${fieldKey(issue)}: [${ids.length > 0 ? ids.join(', ') : example}]`;
				return ids.length > 0
					? `「${label}」写成了「${sayBack(issue.input)}」，不是放在方括号里的一列。\n请写成 ${line}`
					: field(label, line).error(issue);
			},
		})
		.default([]);

/** 一段不为空的文字；`max` 以字计。 */
export const text = (label: string, example: string, max = Infinity) =>
	z
		.string(field(label, example))
		.trim()
		.min(1, { error: `「${label}」是空的。\n请写上内容，例如 ${example}` })
		.refine((value) => [...value].length <= max, {
			params: { name: 'too-long' },
			error: (issue) =>
				`「${label}」有 ${[...String(issue.input)].length} 个字，超过了 ${max} 字。\n请删短到 ${max} 字以内`,
		});

/**
 * Stands for the date of a draft that nobody has told yet: any year since the first photograph. A record that says so is
 * withheld, or the check names it (src/checks/unfinished-record.ts).
 */
const UNTOLD: HistoricalDate = {
	...{ asRecorded: TO_FILL, edtf: '1826/..', earliest: 1826, latest: 9999, uncertain: true },
};

/** 年代照原话写，写法见 content/README.md「年代怎么写」。读出上限、下限，原话一字不改。 */
export const historicalDate = (label: string, example: string, orWaiting?: '待填') =>
	z.string(field(label, example)).transform((written, context) => {
		if (orWaiting !== undefined && isUnfinished(written)) return UNTOLD;
		const date = parseHistoricalDate(written);
		if (date) return date;
		context.addIssue({
			code: 'custom',
			params: { name: 'unreadable-date' },
			message: UNKNOWN.test(written.trim())
				? `「${label}」写成了「${written.trim()}」，排不进年代。\n请写一个拿得准的范围，例如 20世纪50年代 或 1949—1978；这一栏可以不写的，删去这一行`
				: `「${label}」写成了「${sayBack(written)}」，${reignTrouble(written)}。\n请照这样写，${example}；写法见 content/README.md「年代怎么写」`,
		});
		return z.NEVER;
	});

const GRADE_CHOICES = { A: '原始或官方材料', B: '可靠的转述', C: '弱材料' };
/** 史料等级。 */
export const grade = z.enum(EVIDENCE_GRADES, oneOf('等级', GRADE_CHOICES));

/** 可以出现在哪些版里。不写就是除电子书以外都可以。 */
export const channels = z
	.array(
		z.enum(
			CHANNELS,
			oneOf('可用范围', { web: '网页', kiosk: '触摸屏', school: '学校', book: '电子书' }),
		),
	)
	.default(['web', 'kiosk', 'school']);

/** 所依据的史料卡编号，至少一张。 */
export const citedEvidence = z
	.array(entryId('史料', 'b16'), field('史料', 'evidence: [b16]'))
	.min(1, { error: '「史料」一张也没有写。\n请写上史料卡的编号，例如 evidence: [b16]' });

/** 暂不公开的原因。写了这一行，任何一版都不会出现它。 */
export const withheld = text('暂不公开', 'withheld: 原句未留存，待复核').optional();
/** 同意书编号。有人出现的条目必须写；同意书没有许可的版里不会出现它。 */
export const consents = idList('同意书', 'c2026-001');

const THEME_NAMES = Object.keys(THEMES) as (keyof typeof THEMES)[]; // Object.keys forgets the key type.
/** 话题，编号从一份固定的表里选。 */
export const themes = z
	.array(
		z.enum(THEME_NAMES, oneOf('话题', THEMES)),
		field('话题', 'themes: [courtyards, neighbours]'),
	)
	.default([]);
