import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { knownNames, saidIn, WAITS_FOR } from '../../src/checks/edited-account.ts';
import { addedFacts, SaidFacts } from '../../src/domain/account-facts.ts';
import { closest } from '../../src/domain/closest.ts';
import { parseVtt } from '../../src/domain/vtt.ts';
import { editedObstacles } from '../../src/editions/edited-account.ts';
import { readMuseum } from '../lib/read-content.ts';
import { tellTroubles, type Outcome } from '../interviews/trouble.ts';
import { accountText, draftAccount } from './draft-account.ts';
import type { Options } from './options.ts';
import { readAccount } from './read-account.ts';
import { tellAdded, tellAlignment } from './tell-plan.ts';
import { accountState, writeAccount } from './write-account.ts';

/** What the command was asked. */
export interface AddEdited extends Options {
	/** content/ */
	root: string;
	/** `YYYY-MM-DD` */
	today: string;
}

/** What to print, and whether anything stood in the way. */
export interface Told {
	text: string;
	failed: boolean;
}

/** The recording and its 逐字稿, or why there is none. */
function findRecording({ root, id }: AddEdited): Outcome<Recording> {
	const museum = readMuseum(root);
	const where = `content/interviews/${id}`;
	const refuse = (message: string, fix: string) => ({ troubles: [{ where, message, fix }] });
	const record = museum.records.interviews.find((one) => one.id === id);
	if (!record && existsSync(join(root, 'interviews', id, 'index.yaml')))
		return refuse('这份记录还有错，读不出来', '请先运行 npm run check，照提示改好 index.yaml');
	if (!record) {
		const near = closest(id, museum.ids.interviews);
		return refuse(
			`没有编号是「${id}」的口述`,
			near.length > 0
				? `请核对编号，相近的有${near.map((one) => `「${one}」`).join('')}`
				: '请先用 npm run add:interview 把录音放进来',
		);
	}
	if (record.data.kind === 'narration')
		return refuse('「听这一篇」念的是志书，没有整理稿', '请核对编号');
	const said = saidIn(museum, id);
	if (said.length === 0)
		return refuse('这份录音还没有逐字稿', '请先做好 original.vtt，再来对齐整理稿');
	const other = museum.transcripts.find((one) => one.interview === id && one.layer === 'mandarin');
	return {
		value: {
			data: record.data,
			said,
			otherWording: other ? parseVtt(other.source).cues : [],
			names: knownNames(museum),
		},
	};
}

type Recording = {
	data: ReturnType<typeof readMuseum>['records']['interviews'][number]['data'];
	said: ReturnType<typeof saidIn>;
	otherWording: ReturnType<typeof saidIn>;
	names: string[];
};

function tellSignatures({ data }: Recording, today: string): string {
	const missing = editedObstacles(data, today).flatMap((one) =>
		one === 'nothing-told' ? [] : [WAITS_FOR[one]],
	);
	return missing.length > 0 ? `发布前还缺${missing.join('、')}；缺着的时候，整理稿不会发布。` : '';
}

/** Aligns an edited account with the 逐字稿 and tells the plan; writes `edited.vtt` where asked and nobody's work is lost. */
export async function addEdited(asked: AddEdited): Promise<Told> {
	const { root, id, path, write, today } = asked;
	const recording = findRecording(asked);
	if ('troubles' in recording) return { text: tellTroubles(recording.troubles), failed: true };
	const { data, said, otherWording, names } = recording.value;
	const account = await readAccount(
		path,
		data.speakers.map(({ name }) => name),
	);
	if ('troubles' in account) return { text: tellTroubles(account.troubles), failed: true };

	const sentences = draftAccount(account.value, said, otherWording);
	const facts = addedFacts(
		sentences.map(({ text }) => text),
		new SaidFacts(
			said.map(({ text }) => text),
			names,
		),
		data.edited?.annotations ?? [],
	);
	const text = accountText(sentences, data.synthetic);
	const folder = join(root, 'interviews', id);
	const file = `content/interviews/${id}/edited.vtt`;
	const state = accountState(folder, text);
	if (state === 'new' && write) writeAccount(folder, text);
	const outcome = {
		new: write
			? `写入 ${file}。接下来请运行 npm run check。`
			: `没有写入任何文件。加上 --write 再运行一次，就写入 ${file}。`,
		same: `${file} 已经是这样，没有写入任何文件。`,
		differs: `${file} 已经有了，和这一次的不一样，可能有人改过。\n改法：请先比一比；要换成新的，把旧的移到别处，再运行一次\n没有写入任何文件。`,
	}[state];
	return {
		text: [
			`${basename(path)} → ${file}`,
			tellAlignment(sentences, said),
			tellAdded(facts, sentences),
			tellSignatures(recording.value, today),
			outcome,
		]
			.filter((part) => part !== '')
			.join('\n\n'),
		failed: state === 'differs',
	};
}
