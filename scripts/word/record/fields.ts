import { CHAPTER_PARTS } from '../../../src/schema/chapter.ts';
import { THEMES } from '../../../src/domain/themes.ts';

/** What a field holds, and how it is written in Word: a list with 「、」 between, a choice by its Chinese name. */
interface FieldRule {
	name: string;
	label: string;
	kind: 'text' | 'number' | 'date' | 'yes' | 'list';
	choices?: Readonly<Record<string, string>> | undefined;
	/** Told beside the label. */
	hint?: string;
}

const CHANNEL_NAMES = { web: '网页', kiosk: '触摸屏', school: '学校', book: '电子书' } as const;

/** The fields of a chapter in the order of its file. The first two are the title and the subtitle in Word. */
export const FIELDS = [
	{ name: 'title', label: '篇名', kind: 'text' },
	{ name: 'part', label: '部分', kind: 'text', choices: CHAPTER_PARTS, hint: '卷首、各篇或附录' },
	{ name: 'order', label: '次序', kind: 'number', hint: '数字小的在前' },
	{ name: 'lede', label: '导语', kind: 'text' },
	{ name: 'picture', label: '题图', kind: 'text', hint: '照片的编号' },
	{ name: 'places', label: '地点', kind: 'list', hint: '地点的编号，用、隔开' },
	{
		name: 'themes',
		label: '话题',
		kind: 'list',
		choices: THEMES,
		hint: Object.values(THEMES).join('、'),
	},
	{ name: 'updated', label: '改动日期', kind: 'date', hint: '例如 2026-11-22' },
	{ name: 'draft', label: '编写中', kind: 'yes', hint: '还在写的填「是」' },
	{
		name: 'channels',
		label: '哪些版',
		kind: 'list',
		choices: CHANNEL_NAMES,
		hint: '网页、触摸屏、学校、电子书；不填就是除电子书以外都可以',
	},
	{ name: 'consents', label: '同意书', kind: 'list', hint: '同意书的编号' },
	{ name: 'withheld', label: '暂不公开', kind: 'text', hint: '写原因；空着就是公开' },
] as const satisfies readonly FieldRule[];

export const fieldRule = (name: string): FieldRule | undefined =>
	FIELDS.find((field) => field.name === name);

const nameIn = (choices: FieldRule['choices'], value: string): string =>
	choices && Object.hasOwn(choices, value) ? (choices[value] ?? value) : value;

const idIn = (choices: FieldRule['choices'], words: string): string =>
	Object.entries(choices ?? {}).find(
		([id, name]) => name === words || id === words.toLowerCase(),
	)?.[0] ?? words;

/** A field's value as it stands in Word. */
export function fieldWords({ kind, choices }: FieldRule, value: unknown): string {
	if (value === undefined || value === null || value === '') return '';
	if (kind === 'yes') return value === true ? '是' : '否';
	if (Array.isArray(value)) return value.map((one) => nameIn(choices, String(one))).join('、');
	return nameIn(choices, String(value)).replace(/\s+/g, ' ').trim();
}

const half = (words: string) => words.normalize('NFKC').trim();

/** What words in Word mean as a value of the field; undefined for nothing. What cannot be read stays words: the check says so. */
export function fieldValue({ kind, choices }: FieldRule, words: string): unknown {
	const written = words.trim();
	if (written === '') return undefined;
	switch (kind) {
		case 'yes':
			return /^(?:是|true|yes)$/i.test(written)
				? true
				: /^(?:否|不是|false|no)$/i.test(written)
					? undefined
					: written;
		case 'number':
			return /^\d+$/.test(half(written)) ? Number(half(written)) : written;
		case 'list':
			return written
				.split(/[\s、,，;；]+/u)
				.filter((one) => one !== '')
				.map((one) => idIn(choices, choices ? one : half(one).toLowerCase()));
		case 'date':
			return half(written).replace(
				/^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/,
				(_, year: string, month: string, day: string) =>
					[year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
			);
		case 'text':
			return choices ? idIn(choices, written) : written;
	}
}
