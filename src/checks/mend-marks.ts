import { COMPONENTS } from '../domain/chapter/components.ts';
import type { Complaint } from './marks-markdown.ts';

/** One mark that was typed with the wrong signs. Lines are counted from 1 within the text. */
export interface MarkSlip {
	line: number;
	complaint: Complaint;
}

/** A text whose wrongly typed marks were put right, so that the rest of it can be judged too. */
export interface MendedText {
	body: string;
	slips: MarkSlip[];
}

const NAMES = Object.keys(COMPONENTS)
	.sort((a, b) => b.length - a.length)
	.join('|');
/** `<引 id="b16" />` however it was typed, on one line: half and full width, with and without gaps. */
const MARK = new RegExp(
	`([<＜])([\\s\\u3000]*)([/／]?)([\\s\\u3000]*)(${NAMES})(?![\\p{Script=Han}])([^<>＜＞\\n]*)([>＞])`,
	'gu',
);
/** 「《引 id="b16" /》」: what a Chinese keyboard offers for < and >. 《表》 alone is the title of a book. */
const IN_BOOK_MARKS = new RegExp(
	`([〈《])([\\s\\u3000]*)([/／]?)([\\s\\u3000]*)(${NAMES})((?=[\\s\\u3000]*(?:id|题|据|读)[\\s\\u3000]*[=＝])[^〈〉《》\\n]*)([〉》])`,
	'giu',
);
const ATTRIBUTE =
	/([A-Za-z]+|[题据读])[\s\u3000]*([=＝])[\s\u3000]*(?:(["'“”‘’＂])([^"'“”‘’＂]*)(["'“”‘’＂])|([\w,，、-]+))/gu;
const SELF_CLOSING = /[\s\u3000]*([/／\\＼]?)[\s\u3000]*$/;

/** The attributes of a mark, put right; undefined where there is more than attributes. */
function mendAttributes(written: string, say: (slip: string) => void): string | undefined {
	if (/^[^\s\u3000]/.test(written)) say('名字后面没有空格');
	const rest = written.replace(ATTRIBUTE, '');
	if (/[\u00a0\u3000]/.test(rest)) say('空格不是半角的');
	if (rest.trim() !== '') return undefined;
	return [...written.matchAll(ATTRIBUTE)]
		.map(([, key = '', equals, open, quoted, close, bare]) => {
			if (equals === '＝') say('等号是全角的');
			if (bare !== undefined) say('等号后面没有引号');
			// Single quotes are as good, and stay.
			else if (open === "'" && close === "'") return ` ${key}='${quoted ?? ''}'`;
			else if (open !== '"' || close !== '"') say('引号不是半角的 "');
			const isId = key.toLowerCase() === 'id';
			if (isId && key !== 'id') say(`「${key}」是大写的`);
			return ` ${isId ? 'id' : key}="${quoted ?? bare ?? ''}"`;
		})
		.join('');
}

/** One mark put right, with what was wrong about it; undefined when it is well typed, or more than its signs is wrong. */
function mendMark(
	parts: readonly (string | undefined)[],
): [mended: string, slips: string[]] | undefined {
	const [open = '', gap = '', slash = '', gapBehind = '', name = '', behind = '', close = ''] =
		parts;
	const slips = new Set<string>();
	if (open !== '<' || close !== '>') slips.add('尖括号不是半角的 < >');
	if (gap + gapBehind !== '') slips.add(' < 后面有空格');
	if (slash === '／') slips.add('斜线是全角的');
	const [end = '', ending = ''] = SELF_CLOSING.exec(behind) ?? [];
	if (ending === '／' || ending === '＼') slips.add('斜线是全角的');
	if (ending === '\\') slips.add('斜线的方向反了');
	const attributes = behind.slice(0, behind.length - end.length);
	const mended = attributes === '' ? '' : mendAttributes(attributes, (slip) => slips.add(slip));
	if (mended === undefined || slips.size === 0) return undefined;
	return [`<${slash && '/'}${name}${mended}${ending && ' /'}>`, [...slips]];
}

/**
 * Puts right what input methods and word processors do to marks: full-width brackets and signs, curly quotes, gaps in
 * the wrong place. The parser would say of these that something somewhere cannot be read, or take them for words.
 */
export function mendMarks(body: string): MendedText {
	const slips: MarkSlip[] = [];
	const lines = body.split('\n').map((line, index) => {
		const mend = (written: string, ...parts: (string | undefined)[]) => {
			const found = mendMark(parts);
			if (!found) return written;
			const [mended, wrong] = found;
			slips.push({
				line: index + 1,
				complaint: ['mark-signs', `标记「${written}」的${wrong.join('，')}`, `请改成 ${mended}`],
			});
			return mended;
		};
		return line.replace(MARK, mend).replace(IN_BOOK_MARKS, mend);
	});
	return { body: lines.join('\n'), slips };
}
