/** Years before the common era are counted astronomically in the code: 前1年 is 0, 前316年 is -315. */
const yearName = (year: number): string => (year > 0 ? String(year) : `前${1 - year}`);

/** A span of years for reading: 1638年, 1465—1487年, 前316年. */
export function formatYearRange(earliest: number, latest: number): string {
	return earliest === latest
		? `${yearName(earliest)}年`
		: `${yearName(earliest)}—${yearName(latest)}年`;
}

/** A year as EDTF writes it: four digits, a minus before the common era. */
export function yearToEdtf(year: number): string {
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
