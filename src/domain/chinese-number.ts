const DIGITS = '〇一二三四五六七八九';
const VARIANTS: Readonly<Record<string, string>> = {
	零: '〇',
	'○': '〇',
	兩: '二',
	两: '二',
	壹: '一',
	贰: '二',
	叁: '三',
	肆: '四',
	伍: '五',
	陆: '六',
	柒: '七',
	捌: '八',
	玖: '九',
	拾: '十',
};
/** 廿 and 卅 stand for whole tens: 廿五 is 25. */
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卄: 20, 卅: 30, 卌: 40 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const plainDigits = (letters: string[]): number | undefined =>
	letters.length > 0 && letters.every((letter) => DIGITS.includes(letter))
		? Number(letters.map((letter) => DIGITS.indexOf(letter)).join(''))
		: undefined;

/**
 * Reads a number below ten thousand in Chinese numerals: 三十六, 卅六, 二〇一四, and 元 (the first year) as 1.
 * Arabic digits are read too. Undefined when it is not a number.
 */
export function chineseNumberToArabic(written: string): number | undefined {
	const text = written.normalize('NFKC');
	if (/^\d{1,4}$/.test(text)) return Number(text);
	if (text === '元') return 1;
	const letters = [...text].map((letter) => VARIANTS[letter] ?? letter);
	const plain = plainDigits(letters);
	if (plain !== undefined) return letters.length <= 4 ? plain : undefined;
	let sum = 0;
	let digit: number | undefined;
	let smallestUnit = Infinity;
	for (const letter of letters) {
		const unit = UNITS[letter];
		const tens = TENS[letter];
		if (unit !== undefined) {
			if (unit >= smallestUnit || (digit === undefined && unit > 10) || digit === 0)
				return undefined;
			sum += (digit ?? 1) * unit;
			digit = undefined;
			smallestUnit = unit;
		} else if (tens !== undefined) {
			if (digit !== undefined || smallestUnit <= 10) return undefined;
			sum += tens;
			smallestUnit = 10;
		} else if (letter === '〇') {
			if (digit !== undefined || sum === 0) return undefined;
		} else {
			const value = DIGITS.indexOf(letter);
			if (value < 0 || digit !== undefined) return undefined;
			digit = value;
		}
	}
	const number = sum + (digit ?? 0);
	return number > 0 ? number : undefined;
}

/** Writes 1 to 9999 in Chinese numerals as years of a reign are written: 36 → 三十六, 11 → 十一. */
export function arabicToChineseNumber(value: number): string {
	if (!Number.isInteger(value) || value < 1 || value > 9999)
		throw new Error(`not a number from 1 to 9999: ${value}`);
	const parts: string[] = [];
	let rest = value;
	let gap = false;
	for (const [unit, name] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
		[1, ''],
	] as const) {
		const digit = Math.floor(rest / unit);
		rest %= unit;
		if (digit === 0) {
			gap = parts.length > 0;
			continue;
		}
		const silentOne = digit === 1 && unit === 10 && parts.length === 0;
		parts.push(`${gap ? '〇' : ''}${silentOne ? '' : DIGITS.charAt(digit)}${name}`);
		gap = false;
	}
	return parts.join('');
}
