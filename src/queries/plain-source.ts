import type { Source } from '../schema/source.ts';

/** 2018-10-11 → 2018年10月11日; words such as 雍正年间 stay as they are. */
export const dayInWords = (issued: string): string =>
	/^\d{4}(-\d\d){0,2}$/.test(issued)
		? issued
				.split('-')
				.map((part, index) => `${Number(part)}${['年', '月', '日'][index] ?? ''}`)
				.join('')
		: issued;

/** A source as one tells it to a child: who, what, where, when. Nothing that the record does not know. */
export function plainSource(source: Source, locator?: string): string {
	const place = locator ?? source.volume ?? source.page;
	const title = `${source.author.join('、')}《${source.title}》${place ?? ''}`;
	const host =
		source['container-title'] ?? (source.type === 'webpage' ? source.publisher : undefined);
	const when = source.issued && dayInWords(source.issued);
	return [title, host, when].filter((part) => part !== undefined).join('，');
}
