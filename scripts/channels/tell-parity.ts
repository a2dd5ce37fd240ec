import { COLLECTIONS, isCollectionName } from '../../src/schema/collections.ts';
import type { Edition } from '../../src/editions/edition.ts';
import { disparities, type ParityRow } from './parity.ts';
import type { Standing } from './record-place.ts';

const SIGNS: Readonly<Record<Standing, string>> = { open: '有', closed: '封', absent: '－' };
const WORDS: Readonly<Record<Standing, string>> = {
	open: '有',
	closed: '只留一页说明',
	absent: '没有',
};

/** 「志」 of `chapters/city-wall`. */
const labelOf = (key: string): string => {
	const [collection = ''] = key.split('/');
	return isCollectionName(collection) ? COLLECTIONS[collection].label : collection;
};

const isOpenEverywhere = ({ found }: ParityRow) => found.every((standing) => standing === 'open');

/** How many records of each kind each edition shows. */
function sums(rows: readonly ParityRow[], editions: readonly Edition[]): string[] {
	return Object.entries(Object.groupBy(rows, ({ key }) => labelOf(key))).map(
		([label, own = []]) => {
			const counts = editions.map(
				(edition, at) =>
					`${edition.label}${own.filter(({ found }) => found[at] === 'open').length}`,
			);
			return `　　${label}：共${own.length}，${counts.join('，')}`;
		},
	);
}

const line = ({ key, found }: ParityRow) =>
	`　　${found.map((standing) => SIGNS[standing]).join(' ')}　${key}`;

/** One line for each record and edition that differ from what they should be. */
function faults(rows: readonly ParityRow[], editions: readonly Edition[]): string[] {
	return disparities(rows).flatMap(({ key, expected, found }) =>
		editions.flatMap(({ label }, at) => {
			const [wanted = 'absent', there = 'absent'] = [expected[at], found[at]];
			return wanted === there
				? []
				: [`　　${label} ${key}：该是「${WORDS[wanted]}」，现在「${WORDS[there]}」`];
		}),
	);
}

/**
 * What the comparison of the editions says, for people. `all` lists every record, not only those that are not open everywhere.
 */
export function tellParity(
	rows: readonly ParityRow[],
	editions: readonly Edition[],
	all = false,
): { text: string; ok: boolean } {
	const wrong = faults(rows, editions);
	const listed = all ? rows : rows.filter((row) => !isOpenEverywhere(row));
	const head = editions.map(({ label }) => label).join('、');
	const lines = [
		`各版对照（${head}）`,
		...sums(rows, editions),
		...(listed.length > 0
			? ['', all ? '每一条：' : '不是每一版都有的：', ...listed.map(line)]
			: ['　　每一条，各版都有。']),
		'',
		...(wrong.length === 0
			? ['✓ 各版里有的没有的，和同意书、撤下的登记、channels 写的一样。']
			: [
					'✗ 有的版和登记不一样：',
					...wrong,
					'改法：请把那一版重新生成（npm run build -- --edition 版名），再核对一次；还不一样，请告诉管理员。',
				]),
	];
	return { text: lines.join('\n'), ok: wrong.length === 0 };
}
