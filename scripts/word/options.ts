import { parseArgs } from 'node:util';
import { isEntryId } from '../../src/domain/entry-id.ts';
import type { Outcome, Trouble } from './trouble.ts';

/** What to print, and whether the command did what it was asked. */
export interface Answer {
	text: string;
	ok: boolean;
}

export const USAGE = `怎样用：
  npm run word -- export city-wall                    把一篇志存成 city-wall.docx，用 WPS 或 Word 改
  npm run word -- import city-wall.docx               看一遍改了什么，不写文件
  npm run word -- import city-wall.docx --write       写进馆里，文件里的图一起收成照片的草稿
  npm run word -- new old-bridge                      新写一篇：存一份空的 old-bridge.docx
还可以写：
  --chapter 编号    别处写的文件，收成哪一篇
  --to 文件.docx    export 和 new 存到哪里
  --replace         export 和 new：那里已经有一份不一样的，盖掉它`;

export type Action = 'export' | 'import' | 'new';

export interface Options {
	action: Action;
	/** The id of a chapter, or the Word file. */
	subject: string;
	chapter?: string | undefined;
	to?: string | undefined;
	write: boolean;
	replace: boolean;
}

const ACTIONS: readonly Action[] = ['export', 'import', 'new'];
const ALLOWED: Readonly<Record<Action, readonly string[]>> = {
	export: ['to', 'replace'],
	new: ['to', 'replace'],
	import: ['chapter', 'write'],
};

/** Reads the command line, and says everything that is wrong with it. */
export function readOptions(args: readonly string[]): Outcome<Options> {
	const { values, positionals } = parseArgs({
		...{ args: [...args], allowPositionals: true, strict: false },
		options: {
			chapter: { type: 'string' },
			to: { type: 'string' },
			write: { type: 'boolean' },
			replace: { type: 'boolean' },
		},
	});
	const troubles: Trouble[] = [];
	const complain = (message: string, fix: string) => troubles.push({ where: '命令', message, fix });
	const [first, subject, ...more] = positionals;
	const action = ACTIONS.find((one) => one === first);
	if (!action)
		complain(
			first === undefined ? '没有写要做什么' : `不认识「${first}」`,
			`请照下面这样写\n${USAGE}`,
		);
	else if (subject === undefined)
		complain(
			`${action} 后面没有写${action === 'export' || action === 'new' ? '编号' : '文件'}`,
			`请照下面这样写\n${USAGE}`,
		);
	if (more.length > 0)
		complain(`多写了「${more.join('」「')}」`, '请一次只写一样；文件名里有空格的要加引号');
	for (const name of Object.keys(values))
		if (action && !ALLOWED[action].includes(name))
			complain(`${action} 不认识「--${name}」`, `请照下面这样写\n${USAGE}`);
	const text = (name: 'chapter' | 'to') => {
		const value = values[name];
		if (typeof value === 'string' && value.trim() !== '') return value.trim();
		if (value !== undefined)
			complain(`--${name} 后面没有内容`, `请在 --${name} 后面空一格，写上内容`);
		return undefined;
	};
	const [chapter, to] = [text('chapter'), text('to')];
	const isId = action === 'export' || action === 'new';
	for (const id of [chapter, isId ? subject : undefined])
		if (id !== undefined && !isEntryId(id))
			complain(
				`编号「${id}」里有小写字母、数字、连字符以外的字`,
				'请只用小写字母、数字和连字符，例如 city-wall',
			);
	if (troubles.length > 0 || !action || subject === undefined) return { troubles };
	return {
		value: {
			action,
			subject,
			chapter,
			to,
			write: values['write'] === true,
			replace: values['replace'] === true,
		},
	};
}
