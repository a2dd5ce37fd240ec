import { addressesIn, addressTrouble } from '../domain/web-address.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';
import { visibleWords } from './visible-words.ts';

/** The letters of one address of a source. */
function judgeAddress(
	address: string,
	key: 'URL' | 'archived',
	{ file, lineOf }: CheckedEntry<'sources'>,
): Issue[] {
	const trouble = addressTrouble(address);
	if (!trouble) return [];
	const place = { file, line: lineOf(key) };
	return trouble.kind === 'malformed'
		? [
				{
					...place,
					name: 'address-malformed',
					message: `网址「${address}」${trouble.why}`,
					fix: '请在浏览器里打开那一页，从地址栏重新拷一遍',
				},
			]
		: [
				{
					...place,
					name: 'address-tracking',
					message: `网址里带着分享的人留下的记号：${trouble.parameters.join('、')}`,
					fix: `请去掉，写成 ${key}: ${trouble.clean}；打开看看还是不是那一页`,
				},
			];
}

/** What may become of a page nobody has kept. */
function judgeKeeping({ file, data, lineOf }: CheckedEntry<'sources'>): Issue[] {
	const { URL: address, archived } = data;
	if (address === undefined || archived !== undefined) return [];
	const place = { file, line: lineOf('URL'), reminder: true } as const;
	return [
		{
			...place,
			name: 'source-not-archived',
			message: '这一页没有存档的副本，网站一改就找不回来了',
			fix: '请把网页存成文件，或用网页存档的网站存一份，再写上 archived: 存档的网址或馆内编号',
		},
		...(address.startsWith('http:')
			? [
					{
						...place,
						name: 'address-http' as const,
						message: `网址用的是 http，路上会被改，浏览器也会警告`,
						fix: `请试试 ${address.replace(/^http:/, 'https:')}，打得开就改成它；打不开的，存档以后不再提醒`,
					},
				]
			: []),
	];
}

/** Addresses of sources lead to what was seen, will do so later, and stand nowhere else. */
export const webAddresses: Check = (museum) => [
	...museum.records.sources.flatMap((source) => {
		const { URL: address, archived = '' } = source.data;
		return [
			...(address === undefined ? [] : judgeAddress(address, 'URL', source)),
			...(/^https?:/.test(archived) ? judgeAddress(archived, 'archived', source) : []),
			...(source.data.withheld === undefined ? judgeKeeping(source) : []),
		];
	}),
	...visibleWords(museum).flatMap(({ text, file, lineAt }) =>
		addressesIn(text).map(({ offset, address }) => ({
			name: 'foreign-link' as const,
			file,
			line: lineAt(offset),
			message: `文字里写着网址「${address}」`,
			fix: '请删去，把它登记成 content/sources/ 里的一条出处，写在 URL 一栏',
		})),
	),
];
