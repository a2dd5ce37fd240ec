import { parseArgs } from 'node:util';

const USAGE =
	'改法：请照这样写，npm run add:edited -- how-to-record 整理稿.docx；看好了再加上 --write\n没有写入任何文件。';

export interface Options {
	/** The recording's folder name. */
	id: string;
	/** The account, docx, doc or txt. */
	path: string;
	write: boolean;
}

/** Reads the command line; answers how it is used where it cannot be read. */
export function readOptions(args: readonly string[]): Options | { usage: string } {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		strict: false,
		options: { write: { type: 'boolean' } },
	});
	const unknown = Object.keys(values).find((name) => name !== 'write');
	if (unknown !== undefined) return { usage: `不认识「--${unknown}」。\n${USAGE}` };
	const [id, path, ...more] = positionals;
	if (id === undefined || path === undefined) return { usage: `缺少编号或整理稿。\n${USAGE}` };
	if (more.length > 0)
		return {
			usage: `只能有一份整理稿，多写了「${more.join('」「')}」；文件名里有空格的要加引号。\n${USAGE}`,
		};
	return { id, path, write: values['write'] === true };
}
