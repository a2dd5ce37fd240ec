/** Something that keeps a recording from being added, as an editor hears it. */
export interface Trouble {
	/** The file, with the place in it where known: 「谈话.docx 第 12 段」. */
	where: string;
	/** The fact, without a final 。 */
	message: string;
	/** The remedy, beginning with 请、把、新建 or 删去, without a final 。 */
	fix: string;
}

/** Either what was wanted, or everything that stands in its way. */
export type Outcome<Value> = { value: Value } | { troubles: Trouble[] };

/** How many of one kind are told; the rest is a number. */
const MOST_TOLD = 8;

/** Lays out all troubles, grouped by what they say, in the order they came. */
export function tellTroubles(troubles: readonly Trouble[], ending = '没有写入任何文件。'): string {
	const kinds = Map.groupBy(troubles, ({ fix }) => fix);
	const blocks = [...kinds].map(([fix, group]) => {
		const told = group
			.slice(0, MOST_TOLD)
			.map(({ where, message }) => `${where}\n  ${message}`)
			.join('\n');
		const rest = group.length > MOST_TOLD ? `\n  还有 ${group.length - MOST_TOLD} 处也是这样` : '';
		return `${told}${rest}\n  改法：${fix}`;
	});
	return `${blocks.join('\n\n')}\n\n共 ${troubles.length} 处要改。${ending}`;
}
