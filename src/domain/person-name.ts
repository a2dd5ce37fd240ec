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
