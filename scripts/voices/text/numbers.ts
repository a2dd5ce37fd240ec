const DIGITS = '零一二三四五六七八九';
const SMALL_UNITS = ['', '十', '百', '千'];
const BIG_UNITS = ['', '万', '亿'];

/** 1986 → 一九八六, as years and house codes are read. */
const digitByDigit = (digits: string): string =>
	[...digits].map((digit) => DIGITS[Number(digit)] ?? digit).join('');

function upToFourDigits(digits: string): string {
	let read = '';
	let zero = false;
	for (const [index, digit] of [...digits].entries()) {
		const unit = SMALL_UNITS[digits.length - 1 - index] ?? '';
		if (digit === '0') zero = read !== '';
		else {
			read += (zero ? '零' : '') + (DIGITS[Number(digit)] ?? '') + unit;
			zero = false;
		}
	}
	return read;
}

/** 1200 → 一千二百, 65 → 六十五, 100007 → 十万零七. Whole numbers below a trillion. */
function readWhole(digits: string): string {
	const plain = digits.replace(/^0+(?=\d)/, '');
	if (plain === '0') return '零';
	const groups: string[] = [];
	for (let end = plain.length; end > 0; end -= 4)
		groups.unshift(plain.slice(Math.max(0, end - 4), end));
	let read = '';
	for (const [index, group] of groups.entries()) {
		const part = upToFourDigits(group);
		if (part === '') continue;
		const gap = read !== '' && group.startsWith('0');
		read += (gap ? '零' : '') + part + (BIG_UNITS[groups.length - 1 - index] ?? '');
	}
	return read.replace(/^一十/, '十');
}

/** 2.5 → 二点五, 1,200 → 一千二百. */
function readNumber(written: string): string {
	const [whole = '', fraction] = written.replaceAll(',', '').split('.');
	return readWhole(whole) + (fraction === undefined ? '' : `点${digitByDigit(fraction)}`);
}

const MEASURES = '[个条座处段篇本张种层棵间块次份天栋道位里丈米]';
/** 2 before a measure word is 两. */
const MEASURED = new RegExp(`^2${MEASURES}`);
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`;

/** Writes every number of a sentence the way it is read aloud. */
export function spellNumbers(text: string): string {
	return (
		text
			.replace(
				/GB\/T\s*(\d+)(?:[—–-](\d{4}))?/g,
				(_, number: string, year?: string) =>
					`国标推荐${digitByDigit(number)}${year ? `，${digitByDigit(year)}年版` : ''}`,
			)
			.replace(
				/（(\d{3,4})[—–-](\d{3,4})(?=）)/g,
				(_, from: string, to: string) => `（${digitByDigit(from)}至${digitByDigit(to)}年`,
			)
			// A year in brackets explains the reign year before it.
			.replace(
				/（(?:公元)?(\d{3,4})年?(?=[）、，；—–])/g,
				(_, year: string) => `（${digitByDigit(year)}年`,
			)
			.replace(/(\d{3,4})(?=年|[—–-]\d{3,4}年)/g, digitByDigit)
			// Names made of digits, 「161」, and codes are read digit by digit.
			.replace(/「(\d{3})(?=」)/g, (_, name: string) => `「${digitByDigit(name)}`)
			.replace(/(?<![\d,.])\d{7,}(?![\d,.])/g, digitByDigit)
			.replace(/(?<![\d,.])0\d+(?![\d,.])/g, digitByDigit)
			.replace(/(?<=[\dA-Z])\+(?=[\dA-Z])/g, '加')
			.replace(/([\d零一二三四五六七八九十])[—–~～-]+(?=[\d零一二三四五六七八九十])/g, '$1至')
			.replace(
				new RegExp(`(${NUMBER})%`, 'g'),
				(_, number: string) => `百分之${readNumber(number)}`,
			)
			.replace(new RegExp(`(?:${NUMBER})${MEASURES}?`, 'g'), (part) =>
				MEASURED.test(part) ? `两${part.slice(1)}` : part.replace(/[\d.,]+/, readNumber),
			)
	);
}
