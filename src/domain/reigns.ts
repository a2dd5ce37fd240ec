import { arabicToChineseNumber } from './chinese-number.ts';

/** A period with numbered years: 年号纪年. Years are of the common era, inclusive. */
export interface Reign {
	dynasty: string;
	name: string;
	/** The year whose larger part was year one (元年). */
	first: number;
	last: number;
	/** The name alone is not enough, because others bore it: 恭帝. */
	needsDynasty?: true;
}

/**
 * The reigns this museum's sources use, and all of Sui, Tang, Song, Ming and Qing that carry a name no second reign
 * carries (上元, 至元 and the short names of 武周 are therefore not here). A year runs from one lunar new year to the
 * next, so its last weeks belong to the following common-era year.
 * Source: 方诗铭《中国历史纪年表》, the common reference for these years.
 */
const TABLE: readonly [dynasty: string, reigns: string][] = [
	['隋', '开皇581-600 仁寿601-604 大业605-618 义宁617-618'],
	[
		'唐',
		'武德618-626 贞观627-649 永徽650-655 显庆656-661 龙朔661-663 麟德664-665 乾封666-668 总章668-670 ' +
			'咸亨670-674 仪凤676-679 调露679-680 永隆680-681 开耀681-682 永淳682-683 弘道683-683 ' +
			'垂拱685-688 神龙705-707 景龙707-710 景云710-712 先天712-713 开元713-741 天宝742-756 至德756-758 ' +
			'乾元758-760 宝应762-763 广德763-764 永泰765-766 大历766-779 建中780-783 兴元784-784 贞元785-805 ' +
			'永贞805-805 元和806-820 长庆821-824 宝历825-827 大和827-835 开成836-840 会昌841-846 ' +
			'大中847-860 咸通860-874 乾符874-879 广明880-881 中和881-885 光启885-888 文德888-888 龙纪889-889 ' +
			'大顺890-891 景福892-893 乾宁894-898 光化898-901 天复901-904 天祐904-907',
	],
	[
		'宋',
		'建隆960-963 乾德963-968 开宝968-976 太平兴国976-984 雍熙984-987 端拱988-989 淳化990-994 至道995-997 ' +
			'咸平998-1003 景德1004-1007 大中祥符1008-1016 天禧1017-1021 乾兴1022-1022 天圣1023-1032 ' +
			'明道1032-1033 景祐1034-1038 宝元1038-1040 康定1040-1041 庆历1041-1048 皇祐1049-1054 至和1054-1056 ' +
			'嘉祐1056-1063 治平1064-1067 熙宁1068-1077 元丰1078-1085 元祐1086-1094 绍圣1094-1098 元符1098-1100 ' +
			'建中靖国1101-1101 崇宁1102-1106 大观1107-1110 政和1111-1118 重和1118-1119 宣和1119-1125 ' +
			'靖康1126-1127 建炎1127-1130 绍兴1131-1162 隆兴1163-1164 乾道1165-1173 淳熙1174-1189 绍熙1190-1194 ' +
			'庆元1195-1200 嘉泰1201-1204 开禧1205-1207 嘉定1208-1224 宝庆1225-1227 绍定1228-1233 端平1234-1236 ' +
			'嘉熙1237-1240 淳祐1241-1252 宝祐1253-1258 开庆1259-1259 景定1260-1264 咸淳1265-1274 德祐1275-1276 ' +
			'景炎1276-1278 祥兴1278-1279',
	],
	[
		'明',
		'洪武1368-1398 建文1399-1402 永乐1403-1424 洪熙1425-1425 宣德1426-1435 正统1436-1449 景泰1450-1457 ' +
			'天顺1457-1464 成化1465-1487 弘治1488-1505 正德1506-1521 嘉靖1522-1566 隆庆1567-1572 ' +
			'万历1573-1620 泰昌1620-1620 天启1621-1627 崇祯1628-1644',
	],
	[
		'清',
		'顺治1644-1661 康熙1662-1722 雍正1723-1735 乾隆1736-1795 嘉庆1796-1820 道光1821-1850 咸丰1851-1861 ' +
			'同治1862-1874 光绪1875-1908 宣统1909-1911',
	],
	['', '民国1912-1949'],
];

export const REIGNS: readonly Reign[] = [
	...TABLE.flatMap(([dynasty, reigns]) =>
		reigns.split(' ').map((reign): Reign => {
			const [, name = '', first, last] = /^(\D+)(\d+)-(\d+)$/.exec(reign) ?? [];
			return { dynasty, name, first: Number(first), last: Number(last) };
		}),
	),
	// 西魏恭帝 used no reign name; his years are counted bare.
	{ dynasty: '西魏', name: '恭帝', first: 554, last: 556, needsDynasty: true },
];

/** 朝代 as spans of years, inclusive; before the common era counted astronomically (前221年 is -220). */
export const DYNASTIES: Readonly<Record<string, readonly [first: number, last: number]>> = {
	秦: [-220, -205],
	西汉: [-205, 8],
	东汉: [25, 220],
	汉: [-205, 220],
	三国: [220, 280],
	蜀汉: [221, 263],
	西晋: [265, 316],
	东晋: [317, 420],
	晋: [265, 420],
	北魏: [386, 534],
	// As Tang geographers use it, for all of 拓跋's states, 西魏 included.
	后魏: [386, 556],
	西魏: [535, 556],
	北周: [557, 581],
	隋: [581, 618],
	唐: [618, 907],
	五代: [907, 960],
	前蜀: [907, 925],
	后蜀: [934, 965],
	北宋: [960, 1127],
	南宋: [1127, 1279],
	宋: [960, 1279],
	元: [1271, 1368],
	明: [1368, 1644],
	清: [1644, 1911],
	民国: [1912, 1949],
};

/** 北宋 and 南宋 are Song; the Tang geographers' 后魏 has 西魏 in it. */
const WIDER: Readonly<Record<string, string>> = { 北宋: '宋', 南宋: '宋', 后魏: '西魏' };

/** Whether a reign may be written behind this dynasty's name. */
export function reignsUnder(reign: Reign, dynasty: string): boolean {
	if (dynasty === '') return reign.needsDynasty !== true;
	if (reign.dynasty !== dynasty && reign.dynasty !== WIDER[dynasty]) return false;
	const span = DYNASTIES[dynasty];
	return span !== undefined && reign.last >= span[0] && reign.first <= span[1];
}

/** Later books write 唐大和 also 太和. */
const SPELLINGS: Readonly<Record<string, string>> = { 太和: '大和' };

const BY_NAME: ReadonlyMap<string, Reign> = new Map(REIGNS.map((reign) => [reign.name, reign]));

/** The reign of that name; undefined when there is none. The names of the table are each borne once. */
export const reignNamed = (name: string): Reign | undefined => BY_NAME.get(SPELLINGS[name] ?? name);

/** All names a date may begin with, longest first: 建中靖国 before 建中. */
export const REIGN_NAMES: readonly string[] = [...BY_NAME.keys(), ...Object.keys(SPELLINGS)].sort(
	(a, b) => b.length - a.length,
);

/** The common-era year of a numbered year; undefined when the reign was shorter. */
export function reignYearToGregorian(reign: Reign, year: number): number | undefined {
	const gregorian = reign.first + year - 1;
	return year >= 1 && gregorian <= reign.last ? gregorian : undefined;
}

/** How a common-era year was written: 1904 → 清光绪三十年. Several where reigns met in that year, earlier first. */
export function gregorianToReignYears(year: number): string[] {
	return REIGNS.filter(({ first, last }) => first <= year && year <= last).map(
		({ dynasty, name, first }) => {
			const count = year - first + 1;
			return `${dynasty}${name}${count === 1 ? '元' : arabicToChineseNumber(count)}年`;
		},
	);
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The years of a reign that bear a 干支 name, such as 甲辰; none when it is no such name. */
export function sexagenaryYears(reign: Reign, written: string): number[] {
	const stem = STEMS.indexOf(written.charAt(0));
	const branch = BRANCHES.indexOf(written.charAt(1));
	if (written.length !== 2 || stem < 0 || branch < 0) return [];
	const years: number[] = [];
	for (let year = reign.first; year <= reign.last; year += 1)
		if ((year - 4) % 10 === stem && (year - 4) % 12 === branch) years.push(year);
	return years;
}
