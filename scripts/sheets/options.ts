import { parseArgs } from 'node:util';
import type { Outcome, Trouble } from '../interviews/trouble.ts';
import { KINDS } from './table/kinds.ts';

const NAMES = KINDS.map(({ sheet }) => sheet);

export const USAGE = `怎样用：
  npm run sheets -- export                       导出一本表：史志馆-日期.xlsx
  npm run sheets -- import 这本表.xlsx            看一遍它会改什么，不写文件；.csv 也行
  npm run sheets -- import 这本表.xlsx --write    写进 content/
导出时还可以写：
  史志馆.xlsx             存成什么名字
  --only 词,地点          只要这几类：${NAMES.join('、')}
  --form                 空表，只有栏名和下拉
  --drafts               没有公开的初稿也导出；这本表只在馆里用，不要传出去
导入时还可以写：
  --over                 表不记得导出时的样子（.csv、抄到别的本子里的），确定以表为准`;

export type Options =
	| {
			command: 'export';
			file: string | undefined;
			only: readonly string[];
			isForm: boolean;
			withDrafts: boolean;
	  }
	| { command: 'import'; file: string; write: boolean; isSure: boolean };

const FLAGS = { export: ['only', 'form', 'drafts'], import: ['write', 'over'] } as const;

/** Reads the command line, and says everything that is wrong with it. */
export function readOptions(args: readonly string[]): Outcome<Options> {
	const { values, positionals, tokens } = parseArgs({
		...{ args: [...args], allowPositionals: true, strict: false, tokens: true },
		options: {
			only: { type: 'string' },
			...Object.fromEntries(
				['form', 'drafts', 'write', 'over'].map((name) => [name, { type: 'boolean' as const }]),
			),
		},
	});
	const troubles: Trouble[] = [];
	const complain = (message: string, fix: string) => troubles.push({ where: '命令', message, fix });
	const [command, file, ...more] = positionals;
	if (command !== 'export' && command !== 'import') {
		const fact = command === undefined ? '没有写 export 还是 import' : `不认识「${command}」`;
		return { troubles: [{ where: '命令', message: fact, fix: `请照下面这样写\n${USAGE}` }] };
	}
	const known: readonly string[] = FLAGS[command];
	for (const token of tokens)
		if (token.kind === 'option' && !known.includes(token.name))
			complain(`${command} 后面不认识「${token.rawName}」`, `请照下面这样写\n${USAGE}`);
	if (more.length > 0)
		complain('写了不止一个文件', '请一次写一个文件；文件名里有空格的，前后加引号');
	if (command === 'import') {
		if (file === undefined) complain('没有写要导入的文件', `请照下面这样写\n${USAGE}`);
		if (troubles.length > 0 || file === undefined) return { troubles };
		const [write, isSure] = [values['write'] === true, values['over'] === true];
		return { value: { command, file, write, isSure } };
	}
	const written = typeof values['only'] === 'string' ? values['only'] : '';
	const only = written.split(/[,，、\s]+/).filter((name) => name !== '');
	if (values['only'] !== undefined && only.length === 0)
		complain('--only 后面没有内容', `请写要哪几类，例如 --only ${NAMES.slice(0, 2).join(',')}`);
	for (const name of only)
		if (!NAMES.includes(name))
			complain(`没有「${name}」这一类`, `请从这几类里选：${NAMES.join('、')}`);
	if (file !== undefined && !/\.xlsx$/i.test(file))
		complain(`「${file}」不是 .xlsx`, '请让文件名以 .xlsx 结尾，例如 史志馆.xlsx');
	if (troubles.length > 0) return { troubles };
	const [isForm, withDrafts] = [values['form'] === true, values['drafts'] === true];
	return { value: { command, file, only, isForm, withDrafts } };
}
