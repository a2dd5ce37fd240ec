import { parseArgs } from 'node:util';
import { isEntryId } from '../../src/domain/entry-id.ts';

/** An answer, or everything that is wrong with the question. */
export type Outcome<Value> = { value: Value } | { troubles: string[] };

/** What a command says, and whether it did what it was asked. */
export interface Answer {
	text: string;
	ok: boolean;
}

export const NOTHING_WRITTEN = '没有写入任何文件。';

export const refuse = (troubles: readonly string[]): Answer => ({
	text: [...troubles, NOTHING_WRITTEN].join('\n'),
	ok: false,
});

export interface FreezeOptions {
	id: string;
	/** What changed since the version before; undefined for the first one. */
	changes: string | undefined;
	write: boolean;
}

export interface CopyOptions {
	from: string;
	to: string;
	/** undefined: the same grades. */
	grades: number[] | undefined;
	write: boolean;
}

const FREEZE_USAGE =
	'怎样用：npm run freeze:lesson -- 课的编号 --changes 改了什么　看一遍；再加 --write 写进 content/frozen/';
const COPY_USAGE =
	'怎样用：npm run copy:lesson -- 课的编号 新编号 --grades 3,4　看一遍；再加 --write 写进 content/lessons/';

/** The command line, with what nobody knows named. */
function parse(args: readonly string[], options: Readonly<Record<string, 'string' | 'boolean'>>) {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		strict: false,
		options: Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }])),
	});
	const troubles = Object.keys(values)
		.filter((name) => !Object.hasOwn(options, name))
		.map((name) => `不认识「--${name}」，请核对`);
	return { values, positionals, troubles };
}

const extra = (more: readonly string[]) =>
	more.length > 0 ? [`多写了「${more.join('、')}」，请删去；内容里有空格的要加引号`] : [];

/** Reads what was typed after `npm run freeze:lesson --`. */
export function readFreezeOptions(args: readonly string[]): Outcome<FreezeOptions> {
	const { values, positionals, troubles } = parse(args, { changes: 'string', write: 'boolean' });
	const [id, ...more] = positionals;
	const { changes, write } = values;
	if (id === undefined) troubles.push('缺少课的编号，请写上要给哪一课定稿');
	troubles.push(...extra(more));
	if (changes !== undefined && (typeof changes !== 'string' || changes.trim() === ''))
		troubles.push('--changes 后面没有内容，请写上比上一版改了什么');
	if (troubles.length > 0 || id === undefined) return { troubles: [...troubles, FREEZE_USAGE] };
	return {
		value: {
			...{ id, write: write === true },
			changes: typeof changes === 'string' ? changes.trim() : undefined,
		},
	};
}

/** 「3,4」「3、4」「7-9」 → grades; undefined when it is something else. */
function readGrades(written: string): number[] | undefined {
	const range = /^([1-9])\s*[-—～~]\s*([1-9])$/.exec(written.trim());
	if (range) {
		const [first, last] = [Number(range[1]), Number(range[2])];
		return first <= last
			? Array.from({ length: last - first + 1 }, (_, index) => first + index)
			: undefined;
	}
	const parts = written.split(/[,，、]/).map((part) => part.trim());
	return parts.every((part) => /^[1-9]$/.test(part)) ? parts.map(Number) : undefined;
}

/** Reads what was typed after `npm run copy:lesson --`. */
export function readCopyOptions(args: readonly string[]): Outcome<CopyOptions> {
	const { values, positionals, troubles } = parse(args, { grades: 'string', write: 'boolean' });
	const [from, to, ...more] = positionals;
	const { write } = values;
	if (from === undefined) troubles.push('缺少课的编号，请写上要抄哪一课');
	else if (to === undefined) troubles.push('缺少新编号，请写上抄成哪一课');
	else if (!isEntryId(to))
		troubles.push(`新编号「${to}」不像一个编号，请只用小写字母、数字和连字符，例如 ${from}-2`);
	troubles.push(...extra(more));
	const written = values['grades'];
	const grades = typeof written === 'string' ? readGrades(written) : undefined;
	if (written !== undefined && grades === undefined)
		troubles.push(
			`年级${typeof written === 'string' ? `「${written}」` : ''}认不出来，请照这样写，--grades 3,4`,
		);
	if (troubles.length > 0 || from === undefined || to === undefined)
		return { troubles: [...troubles, COPY_USAGE] };
	return { value: { from, to, grades, write: write === true } };
}
