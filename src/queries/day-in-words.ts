/** 2026-03-01 → 2026年3月1日. */
export function dayInWords(day: string): string {
	const [year = '', month = '', date = ''] = day.split('-');
	return `${year}年${Number(month)}月${Number(date)}日`;
}
