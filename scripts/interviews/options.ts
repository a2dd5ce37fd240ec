import { parseArgs } from 'node:util';
import { isEntryId } from '../../src/domain/entry-id.ts';
import type { Outcome, Trouble } from './trouble.ts';

export const USAGE = `怎样用：
  npm run add:interview -- 录音文件                    看一遍会做什么，不写文件
  npm run add:interview -- 录音文件 --transcript 文字稿.docx --write   写进 content/interviews/
还可以写：
  --id 编号            文件夹名，也是网址，小写字母、数字、连字符；不要用真名
  --title 标题         20 字以内；以后也可以在 index.yaml 里填
  --credit 署名        以后也可以填
  --recorded 日期      录制的日子，例如 2026-11-22；录音文件里记着的可以不写
  --machine-transcript 文字稿的初稿是电脑听写的
  --synthetic          声音是合成的
  npm run add:interview -- --waveforms --write         给已有的录音画波形`;

export interface Options {
	/** The recording; undefined with `--waveforms`. */
	audio: string | undefined;
	transcript?: string | undefined;
	id?: string | undefined;
	title?: string | undefined;
	credit?: string | undefined;
	recorded?: string | undefined;
	machineTranscript: boolean;
	synthetic: boolean;
	waveforms: boolean;
	write: boolean;
}

const LONGEST_TITLE = 20;
const isDay = (written: string) =>
	/^\d{4}-\d\d-\d\d$/.test(written) &&
	!Number.isNaN(Date.parse(written)) &&
	new Date(written).toISOString().startsWith(written);

/** Reads the command line, and says everything that is wrong with it. */
export function readOptions(args: readonly string[]): Outcome<Options> {
	const { values, positionals, tokens } = parseArgs({
		args: [...args],
		allowPositionals: true,
		strict: false,
		tokens: true,
		options: {
			transcript: { type: 'string' },
			id: { type: 'string' },
			title: { type: 'string' },
			credit: { type: 'string' },
			recorded: { type: 'string' },
			'machine-transcript': { type: 'boolean' },
			synthetic: { type: 'boolean' },
			waveforms: { type: 'boolean' },
			write: { type: 'boolean' },
		},
	});
	const troubles: Trouble[] = [];
	const complain = (message: string, fix: string) => troubles.push({ where: '命令', message, fix });
	const known = ['transcript', 'id', 'title', 'credit', 'recorded'];
	const flags = ['machine-transcript', 'synthetic', 'waveforms', 'write'];
	for (const token of tokens)
		if (token.kind === 'option' && ![...known, ...flags].includes(token.name))
			complain(`不认识「${token.rawName}」`, `请照下面这样写\n${USAGE}`);
	const text = (name: string): string | undefined => {
		const value = values[name];
		if (value === undefined) return undefined;
		// `--id --write`: the next option was taken for the content.
		if (typeof value === 'string' && value.trim() !== '' && !value.startsWith('--'))
			return value.trim();
		complain(`--${name} 后面没有内容`, `请在 --${name} 后面空一格，写上内容`);
		return undefined;
	};
	const [transcript, id, title, credit, recorded] = known.map(text);
	const waveforms = values['waveforms'] === true;
	if (!waveforms && positionals.length !== 1)
		complain(
			positionals.length === 0 ? '没有写录音文件' : `写了 ${positionals.length} 个录音文件`,
			`请照下面这样写，一次一个录音文件\n${USAGE}`,
		);
	if (id !== undefined && !isEntryId(id))
		complain(
			`编号「${id}」里有小写字母、数字、连字符以外的字`,
			'请只用小写字母、数字和连字符，例如 --id talk-2026-01',
		);
	if (title !== undefined && [...title].length > LONGEST_TITLE)
		complain(
			`标题有 ${[...title].length} 个字，超过了 ${LONGEST_TITLE} 字`,
			`请删短到 ${LONGEST_TITLE} 字以内`,
		);
	if (recorded !== undefined && !isDay(recorded))
		complain(
			`录制日期「${recorded}」认不出来，或日历上没有这一天`,
			'请照这样写，--recorded 2026-11-22',
		);
	if (troubles.length > 0) return { troubles };
	return {
		value: {
			...{ audio: positionals[0], transcript, id, title, credit, recorded, waveforms },
			machineTranscript: values['machine-transcript'] === true,
			synthetic: values['synthetic'] === true,
			write: values['write'] === true,
		},
	};
}
