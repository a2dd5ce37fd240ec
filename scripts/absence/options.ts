import { parseArgs } from 'node:util';
import { EDITIONS, editionNamed, type Edition } from '../../src/editions/edition.ts';

/** What `npm run verify:absence` was asked. */
export interface AbsenceOptions {
	/** Editions to look through; those that are built, when none is named. */
	edition?: Edition | undefined;
	/** A built edition elsewhere: on a stick, unpacked. */
	folder?: string | undefined;
	/** The record, or consent form, that is asked about. */
	id?: string | undefined;
	/** Whether a receipt is wanted for it. */
	receipt: boolean;
	/** Where the receipt goes. */
	out?: string | undefined;
}

const EXAMPLE = '照这样写：npm run verify:absence -- --receipt interviews/wang-1';
const OPTIONS = ['edition', 'folder', 'id', 'receipt', 'out'] as const;

/** Reads what was typed; a sentence where it makes no sense. */
export function absenceOptions(args: readonly string[]): AbsenceOptions | string {
	const { values, tokens } = parseArgs({
		args: [...args],
		strict: false,
		tokens: true,
		options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])),
	});
	for (const token of tokens) {
		const isKnown = token.kind === 'option' && OPTIONS.some((name) => name === token.name);
		if (!isKnown) return `不认识「${args[token.index]}」。\n${EXAMPLE}`;
		if (token.value === undefined || token.value === '')
			return `「${args[token.index]}」后面没有写。\n${EXAMPLE}`;
	}
	const text = (name: (typeof OPTIONS)[number]) => {
		const value = values[name];
		return typeof value === 'string' ? value : undefined;
	};
	const named = text('edition');
	const edition = named === undefined ? undefined : editionNamed(named);
	if (named !== undefined && !edition)
		return `没有「${named}」这一版。\n请从这几版里选：${Object.keys(EDITIONS).join('、')}`;
	const receipt = text('receipt');
	if (receipt !== undefined && (edition || text('folder') !== undefined))
		return '回执要核对做好的每一版。\n请删去 --edition 和 --folder，再运行一次';
	if (receipt === undefined && text('out') !== undefined)
		return '--out 是给回执用的。\n请同时写 --receipt，或删去 --out';
	return {
		edition,
		folder: text('folder'),
		id: receipt ?? text('id'),
		receipt: receipt !== undefined,
		out: text('out'),
	};
}
