import { parseArgs } from 'node:util';

/** What to print, and whether the command did what it was asked. */
export interface Answer {
	text: string;
	ok: boolean;
}

export const USAGE = `怎样用：
  npm run inbox               看收件箱里的每一样会变成什么，哪里要改；不写文件
  npm run inbox -- --write    全部收进来；有一处要改就什么也不收
  npm run undo                看上一次收的会怎样退回去；-- --write 才退
还可以写：
  --no-page    只在这里说，不开网页
  --port 5000  网页用哪个端口`;

export interface Options {
	write: boolean;
	/** Asked for, or asked not to; undefined where nothing was said. */
	page: boolean | undefined;
	port: number;
	isHelp: boolean;
}

/** Reads the command line; a text where something is wrong with it. */
export function readOptions(typed: readonly string[]): Options | string {
	const { values, positionals } = parseArgs({
		...{ args: [...typed], allowPositionals: true, strict: false },
		options: {
			write: { type: 'boolean' },
			'no-page': { type: 'boolean' },
			port: { type: 'string' },
			help: { type: 'boolean' },
		},
	});
	const known = ['write', 'no-page', 'port', 'help'];
	const strange = [
		...Object.keys(values)
			.filter((name) => !known.includes(name))
			.map((name) => `--${name}`),
		...positionals,
	];
	if (strange.length > 0)
		return `不认识「${strange.join('」「')}」\n改法：请照下面这样写，东西放进 inbox/ 文件夹，不用写文件名\n${USAGE}`;
	const { port } = values;
	return {
		write: values['write'] === true,
		page: values['no-page'] === true ? false : port === undefined ? undefined : true,
		port: typeof port === 'string' ? Number(port) : 0,
		isHelp: values['help'] === true,
	};
}
