/** The names of one person, kept apart as they were borne. */
export interface PersonNames {
	name: string;
	/** 字 */
	courtesyName?: string | undefined;
	/** 号 */
	artName?: string | undefined;
	/** Whether the name is a 化名. */
	pseudonym?: boolean | undefined;
}

/** Family names of two characters that local sources use; all others have one. */
const DOUBLE_FAMILY_NAMES = [
	'欧阳',
	'司马',
	'诸葛',
	'上官',
	'皇甫',
	'尉迟',
	'长孙',
	'夏侯',
	'令狐',
	'公孙',
	'慕容',
	'宇文',
	'司徒',
	'章仇',
	'独孤',
] as const;

/** 姓: 李棠 → 李, 章仇兼琼 → 章仇. */
export const familyName = ({ name }: Pick<PersonNames, 'name'>): string =>
	DOUBLE_FAMILY_NAMES.find((double) => name.startsWith(double)) ?? [...name].slice(0, 1).join('');

/** The names on one line, as a chronicle introduces a person: 王光祈（字润玙，号若愚）, 周某（化名）. */
export function fullName({ name, courtesyName, artName, pseudonym }: PersonNames): string {
	const others = [
		courtesyName && `字${courtesyName}`,
		artName && `号${artName}`,
		pseudonym && '化名',
	].filter((part) => typeof part === 'string');
	return others.length > 0 ? `${name}（${others.join('，')}）` : name;
}

/** Orders people by pinyin, then by id, so that lists are the same on every machine. */
export function byPinyin(
	a: { id: string; data: { pinyin: string } },
	b: { id: string; data: { pinyin: string } },
): number {
	const left = a.data.pinyin.toLowerCase();
	const right = b.data.pinyin.toLowerCase();
	if (left !== right) return left < right ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
