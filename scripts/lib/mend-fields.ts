import type { IssueName } from '../../src/checks/explanations.ts';

/** One line of fields that was typed with the wrong signs. Lines are counted from 1 within the text. */
export interface FieldSlip {
	line: number;
	name: IssueName;
	message: string;
	fix: string;
}

const FIELD = '[A-Za-z][\\w-]*';
/** Spaces that are not the plain one: full width, and the one that word processors paste. */
const ODD_SPACE = '\\u3000\\u00a0';

/** A slip in one line: how it looks, what is said of it, and the line put right. */
interface Rule {
	looks: RegExp;
	name: IssueName;
	message: (field: string) => string;
	mend: (line: string) => string;
	/** The remedy, where the line put right cannot be printed because the slip is invisible. */
	fix?: string;
}

const replacing = (looks: RegExp, by: string) => (line: string) => line.replace(looks, by);

const ODD_INDENT = new RegExp(
	`^[ ${ODD_SPACE}]*[${ODD_SPACE}][ ${ODD_SPACE}]*(?=(?:- *)?(${FIELD}) *[:：])`,
);
const WRONG_DASH = new RegExp(`^( *)(?:[—–－](?: *)|-)(?=(${FIELD}) *[:：])`);
const FULL_WIDTH_COLON = new RegExp(
	`^((?: *(?:- +)?${FIELD}|\\p{Script=Han}{1,6}) *)：[ ${ODD_SPACE}]*`,
	'u',
);
const ODD_SPACE_AFTER = new RegExp(`^( *(?:- +)?${FIELD}:) *[${ODD_SPACE}][ ${ODD_SPACE}]*`);
const NO_SPACE_AFTER = new RegExp(`^( *(?:- +)?${FIELD}):(?=[^\\s:/])`);

const RULES: readonly Rule[] = [
	{
		looks: ODD_INDENT,
		name: 'full-width-space',
		message: () => '行首的空格不是半角的',
		mend: (line) =>
			line.replace(ODD_INDENT, (space) =>
				space.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' '),
			),
		fix: '请删去行首的空格，用英文输入法重打，同一层的各行左边对齐',
	},
	{
		looks: WRONG_DASH,
		name: 'list-dash',
		message: () => '一项开头的「-」写得不对',
		mend: replacing(WRONG_DASH, '$1- '),
	},
	{
		looks: FULL_WIDTH_COLON,
		name: 'full-width-colon',
		message: (field) => `「${field}」后面用了全角冒号`,
		mend: replacing(FULL_WIDTH_COLON, '$1: '),
	},
	{
		looks: ODD_SPACE_AFTER,
		name: 'full-width-space',
		message: (field) => `「${field}」的冒号后面，空格不是半角的`,
		mend: replacing(ODD_SPACE_AFTER, '$1 '),
		fix: '请删去这个空格，用英文输入法重打一个',
	},
	{
		looks: NO_SPACE_AFTER,
		name: 'colon-without-space',
		message: (field) => `「${field}」的冒号后面没有空格`,
		mend: replacing(NO_SPACE_AFTER, '$1: '),
	},
];

const REMEDIES: Partial<Readonly<Record<IssueName, string>>> = {
	'full-width-colon': '请改成半角冒号加一个空格：',
	'colon-without-space': '请在冒号后面加一个空格：',
	'list-dash': '请改成半角的「-」加一个空格：',
};

/** Long enough to see what is meant; the rest of the line stays as it is. */
const shortened = (line: string) =>
	[...line].length > 24 || line.endsWith('。') ? `${[...line].slice(0, 20).join('')}……` : line;

/** Lines of long words behind `|` or `>`, in which anything may stand. */
function inLongWords(): (line: string) => boolean {
	let indent: number | undefined;
	return (line) => {
		const own = /^ */.exec(line)?.[0].length ?? 0;
		if (indent !== undefined && (line.trim() === '' || own > indent)) return true;
		indent = /:[ \t]+[|>][+-]?\d?[ \t]*(?:#.*)?$/.test(line) ? own : undefined;
		return false;
	};
}

/**
 * Puts right what input methods do to fields: full-width colons and spaces, gaps forgotten. Every such line is named, and
 * because the rest can then be read, its mistakes are found in the same run.
 */
export function mendFields(text: string): { text: string; slips: FieldSlip[] } {
	const slips: FieldSlip[] = [];
	const isLongWords = inLongWords();
	const lines = text.split('\n').map((written, index) => {
		if (isLongWords(written)) return written;
		let line = written;
		for (const { looks, name, message, mend, fix } of RULES) {
			if (!looks.test(line)) continue;
			line = mend(line);
			const field = /^[ -]*([^:：]*?) *[:：]/.exec(line)?.[1] ?? '';
			slips.push({
				line: index + 1,
				name,
				message: message(field),
				fix: fix ?? `${REMEDIES[name] ?? '请写成 '}${shortened(line.trim())}`,
			});
		}
		return line;
	});
	return { text: lines.join('\n'), slips };
}
