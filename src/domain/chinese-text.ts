/** How many characters a reader counts: letters of any script and digits, without spaces and punctuation. 「字数」 */
export const characterCount = (text: string): number =>
	[...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;

/** Cuts text into sentences, each with its end mark and closing quotes. */
export function sentences(text: string): string[] {
	return (text.match(/[^。！？；\n]+(?:[。！？；]+[」』”’）]*)?|\n/g) ?? [])
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

/**
 * Words that tell a reader how weak the ground is. A sentence that rests on grade C alone must hold one of them.
 * The list is printed in content/README.md; add to both.
 */
export const HEDGE_WORDS = [
	'转帖',
	'转载',
	'网帖',
	'帖子',
	'网友',
	'网民',
	'游记',
	'词条',
	'百科',
	'供稿',
	'网络',
	'网上',
	'网文',
	'网页',
	'自媒体',
	'公众号',
	'博客',
	'传说',
	'相传',
	'传为',
	'据传',
	'据说',
	'一说',
	'有人说',
	'有说法',
	'另说',
	'未经核实',
	'待核',
] as const;

/** Whether a sentence says that its ground is weak. */
export const hasHedge = (sentence: string): boolean =>
	HEDGE_WORDS.some((word) => sentence.includes(word));

/** A place in a text that a typesetter would mend. */
export interface Slip {
	/** Where it begins, in UTF-16 units from the start of the text. */
	offset: number;
	/** The slip with a little of what stands around it. */
	written: string;
	/** The same, mended. */
	mended: string;
}

const SPACED =
	/(?<=\p{Script=Han})[ \t]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \t]+(?=\p{Script=Han})/gu;

/** Hand-typed spaces between Han and Latin letters or digits; the style sheet makes these gaps. Neighbours count as one. */
export function handTypedSpaces(text: string): Slip[] {
	const slips: Slip[] = [];
	let end = -1;
	for (const { index, 0: gap } of text.matchAll(SPACED)) {
		if (index < end) continue;
		end = index + gap.length + 4;
		const before = text.slice(Math.max(0, index - 4), index).replace(/.*\n/s, '');
		const written = before + text.slice(index, end).replace(/\n.*/s, '');
		slips.push({ offset: index, written, mended: written.replace(SPACED, '') });
	}
	return slips;
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
	',': '，',
	';': '；',
	':': '：',
	'?': '？',
	'!': '！',
	'(': '（',
	')': '）',
};
const HALF_WIDTH_AFTER_HAN = /(?<=\p{Script=Han})[,;:?!()]|(?<=\p{Script=Han})\.(?![A-Za-z0-9.])/gu;

/** Half-width punctuation right behind a Han character. */
export function halfWidthPunctuation(text: string): Slip[] {
	return [...text.matchAll(HALF_WIDTH_AFTER_HAN)].map(({ index, 0: mark }) => {
		const before = text.slice(Math.max(0, index - 4), index).replace(/.*\n/s, '');
		return {
			offset: index,
			written: before + mark,
			mended: before + (FULL_WIDTH[mark] ?? '。'),
		};
	});
}

/** Digits and Latin letters typed in full width. */
export const fullWidthLetters = (text: string): Slip[] =>
	[...text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+/g)].map(({ index, 0: written }) => ({
		offset: index,
		written,
		mended: written.normalize('NFKC'),
	}));

/** Something that looks like a private person's number. 「疑似个人信息」 */
export interface PrivateNumber {
	offset: number;
	kind: '手机号' | '身份证号' | '银行卡号';
}

const luhnHolds = (digits: string): boolean => {
	let sum = 0;
	for (const [index, digit] of [...digits].reverse().entries()) {
		const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
};

/** The shape of an 18-digit citizen number (GB 11643): place, birthday, order, check digit. */
const BIRTHDAY = /^\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;

/** The fifteen digits citizen numbers had until 1999: no century, no check digit. */
const OLD_BIRTHDAY = /^[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

const SPOKEN_DIGITS: Readonly<Record<string, string>> = { 零: '0', 〇: '0', 幺: '1' };

/** Full-width digits, and digits said one by one (幺三八……), as plain ones. Every letter keeps its place. */
const withPlainDigits = (text: string): string =>
	text
		.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
		.replace(/[〇零一二三四五六七八九幺]{11,19}/g, (said) =>
			said.replace(
				/./g,
				(digit) => SPOKEN_DIGITS[digit] ?? String('〇一二三四五六七八九'.indexOf(digit)),
			),
		);

/**
 * Finds mobile numbers, citizen numbers and bank card numbers, also with spaces or hyphens inside, in full width, and written as
 * they are said.
 */
export function privateNumbers(written: string): PrivateNumber[] {
	const text = withPlainDigits(written);
	return [...text.matchAll(/(?<![\d.A-Za-z/_-])\d(?:[ -]?\d){9,18}[Xx]?(?![\dA-Za-z_])/g)].flatMap(
		({ index, 0: number }): PrivateNumber[] => {
			const digits = number.replace(/[ -]/g, '');
			// The check digit is not asked for, so that a mistyped number is found too.
			if (BIRTHDAY.test(digits) || OLD_BIRTHDAY.test(digits))
				return [{ offset: index, kind: '身份证号' }];
			if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return [{ offset: index, kind: '手机号' }];
			if (/^[3-6]\d{15,18}$/.test(digits) && luhnHolds(digits))
				return [{ offset: index, kind: '银行卡号' }];
			return [];
		},
	);
}
