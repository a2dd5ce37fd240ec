import { edtfToYears } from './edtf-span.ts';
import { foldDate } from './fold-date.ts';
import { readGregorian } from './gregorian-date.ts';
import { readReignDate } from './reign-date.ts';
import { yearToEdtf } from './year-range.ts';

/** Years, and whether they are a guess. */
export interface DateSpan {
	edtf: string;
	earliest: number;
	latest: number;
	uncertain: boolean;
}

/** All that was understood of one written date. */
export interface Reading {
	span: DateSpan;
	/** What the words before the brackets say, when both could be read. */
	words?: DateSpan | undefined;
	/** What the brackets say. */
	brackets?: DateSpan | undefined;
	/** 「约」「前后」 and their like. */
	approximate: boolean;
}

/** 「约」 counts five years either way, as agreed with the editors: content/README.md 「年代怎么写」. */
const ABOUT_MARGIN = 5;

const ABOUT_BEFORE = /^(?:大约|约在|约于|约)/;
const ABOUT_AFTER = /(?:前后|左右)$/;
const BRACKETS = /^(.*?)\((?:公元)?([^()]+)\)(.*)$/;
const DASH = /^(.+?)(?:—+|–|-|~|至|到)(.+)$/;
const EDTF = /^-?\d{2,4}[\dX-]*(?:-\d\d)*[?~%]?(?:\/-?\d{4}(?:-\d\d)*[?~%]?)?$/;

const span = (earliest: number, latest: number, edtf?: string): DateSpan => ({
	edtf:
		edtf ??
		(earliest === latest ? yearToEdtf(earliest) : `${yearToEdtf(earliest)}/${yearToEdtf(latest)}`),
	earliest,
	latest,
	uncertain: earliest !== latest,
});

function readEdtf(text: string): DateSpan | undefined {
	if (!EDTF.test(text)) return undefined;
	const years = edtfToYears(text);
	if (!years) return undefined;
	const read = { ...span(years.earliest, years.latest, text) };
	if (!/[?~%]/.test(text)) return read;
	return {
		...read,
		earliest: read.earliest - ABOUT_MARGIN,
		latest: read.latest + ABOUT_MARGIN,
		uncertain: true,
	};
}

/** One date without brackets, ranges or 「约」. */
function readSingle(text: string): DateSpan | undefined {
	const read = readEdtf(text) ?? readGregorian(text) ?? readReignDate(text);
	return read && 'edtf' in read
		? { ...span(read.earliest, read.latest, read.edtf) }
		: read && span(read.earliest, read.latest);
}

/** 成化元年至三年: the second half may leave out what the first has said. */
function readRange(text: string): DateSpan | undefined {
	const [, from = '', to = ''] = DASH.exec(text) ?? [];
	if (!from || !to) return undefined;
	const start = readSingle(from) ?? readSingle(`${from}年`);
	const reign = /^\D+?(?=[元一二三四五六七八九十廿卅〇\d]+年)/.exec(from)?.[0] ?? '';
	const end = readSingle(to) ?? (reign && readSingle(reign + to)) ?? undefined;
	if (!start || !end || start.earliest > end.latest) return undefined;
	return span(start.earliest, end.latest);
}

function readWithoutBrackets(text: string): { span: DateSpan; approximate: boolean } | undefined {
	const bare = text.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '');
	const read = readSingle(bare) ?? readRange(bare);
	if (!read) return undefined;
	if (bare === text) return { span: read, approximate: false };
	const { edtf, earliest, latest } = read;
	return {
		approximate: true,
		span: {
			edtf: edtf.includes('/')
				? edtf
						.split('/')
						.map((side) => `${side}~`)
						.join('/')
				: `${edtf}~`,
			earliest: earliest - ABOUT_MARGIN,
			latest: latest + ABOUT_MARGIN,
			uncertain: true,
		},
	};
}

/** Reads one date. The years in brackets win where they narrow the words; where they deny them, the words stay. */
export function readDate(written: string): Reading | undefined {
	const text = foldDate(written);
	const [, before, inside, after = ''] = BRACKETS.exec(text) ?? [];
	if (before === undefined || inside === undefined) {
		const plain = readWithoutBrackets(text);
		return plain && { span: plain.span, approximate: plain.approximate };
	}
	const words = readWithoutBrackets(before + after);
	if (!words) return undefined;
	const brackets = readWithoutBrackets(inside);
	if (!brackets) return undefined;
	const narrows =
		brackets.span.earliest >= words.span.earliest && brackets.span.latest <= words.span.latest;
	return {
		span: narrows && !words.approximate ? brackets.span : words.span,
		words: words.span,
		brackets: brackets.span,
		approximate: words.approximate || brackets.approximate,
	};
}
