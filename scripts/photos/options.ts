import { parseArgs } from 'node:util';
import { isEntryId } from '../../src/domain/entry-id.ts';
import type { Outcome, Trouble } from '../interviews/trouble.ts';

export const USAGE = `怎样用：
  npm run add:photo -- 照片或文件夹                看一遍会做什么，不写文件
  npm run add:photo -- 照片或文件夹 --write        写进 content/photos/
还可以写：
  --id 编号            文件名，也是网址，小写字母、数字、连字符；几张照片的，后面自动加 -1、-2
  --contributor 供图人  这一批都是谁给的
  --occasion 事由      这一批都是为什么拍的
  --place 地点编号      这一批都在哪里拍的，写 content/places/ 里的文件名
  --scan              都是扫描或翻拍的
  --archive 文件夹      把原始文件另抄一份到这里（馆外的硬盘），抄完核对指纹
  --allow-large       100 百万像素以上的也收，收进来缩小
  --skip-bad          收不了的先跳过，其余照收`;

/** A picture's words that do not stand in its file: what a document says around it. */
export interface PictureWordsGiven {
	alt?: string | undefined;
	description?: string | undefined;
	/** The id it is to have; nobody else may have it. */
	id?: string | undefined;
}

export interface Options {
	paths: string[];
	id?: string | undefined;
	contributor?: string | undefined;
	occasion?: string | undefined;
	place?: string | undefined;
	archive?: string | undefined;
	/** What is known about single files from elsewhere, by file name. */
	words?: ReadonlyMap<string, PictureWordsGiven> | undefined;
	scan: boolean;
	allowLarge: boolean;
	skipBad: boolean;
	write: boolean;
}

const WORDS = ['id', 'contributor', 'occasion', 'place', 'archive'] as const;
const FLAGS = ['scan', 'allow-large', 'skip-bad', 'write'] as const;

/** Reads the command line, and says everything that is wrong with it. */
export function readOptions(args: readonly string[]): Outcome<Options> {
	const { values, positionals, tokens } = parseArgs({
		...{ args: [...args], allowPositionals: true, strict: false, tokens: true },
		options: Object.fromEntries([
			...WORDS.map((name) => [name, { type: 'string' as const }]),
			...FLAGS.map((name) => [name, { type: 'boolean' as const }]),
		]) as Record<string, { type: 'string' | 'boolean' }>, // fromEntries forgets the keys
	});
	const troubles: Trouble[] = [];
	const complain = (message: string, fix: string) => troubles.push({ where: '命令', message, fix });
	const known: readonly string[] = [...WORDS, ...FLAGS];
	for (const token of tokens)
		if (token.kind === 'option' && !known.includes(token.name))
			complain(`不认识「${token.rawName}」`, `请照下面这样写\n${USAGE}`);
	const text = (name: (typeof WORDS)[number]): string | undefined => {
		const value = values[name];
		if (value === undefined) return undefined;
		// `--id --write`: the next option was taken for the content.
		if (typeof value === 'string' && value.trim() !== '' && !value.startsWith('--'))
			return value.trim();
		complain(`--${name} 后面没有内容`, `请在 --${name} 后面空一格，写上内容`);
		return undefined;
	};
	const [id, contributor, occasion, place, archive] = WORDS.map(text);
	if (positionals.length === 0)
		complain('没有写照片或文件夹', `请照下面这样写，照片可以一次写几张\n${USAGE}`);
	for (const [label, value] of [
		['id', id],
		['place', place === '不详' ? undefined : place],
	] as const)
		if (value !== undefined && !isEntryId(value))
			complain(
				`编号「${value}」里有小写字母、数字、连字符以外的字`,
				`请只用小写字母、数字和连字符，例如 --${label} old-street`,
			);
	if (troubles.length > 0) return { troubles };
	return {
		value: {
			...{ paths: positionals, id, contributor, occasion, place, archive },
			scan: values['scan'] === true,
			allowLarge: values['allow-large'] === true,
			skipBad: values['skip-bad'] === true,
			write: values['write'] === true,
		},
	};
}
