import { renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from './answer.ts';
import { addInterview, makeVoice, stateOf, temporaryFolder, wordDocument } from './test-voices.ts';
import { oldDoc, withEntry, withHead } from '../word/old-doc/trial-old.ts';

const here = temporaryFolder();
afterAll(() => rmSync(here, { recursive: true }));
const content = join(here, 'content');
const at = (name: string) => join(here, name);
const put = (name: string, bytes: string | Uint8Array) => {
	writeFileSync(at(name), bytes);
	return at(name);
};

/** The voice in which editors are spoken to; the same rule as for the content check. */
const ILL_SPOKEN =
	/改法：(?!请|把|新建|删去)|！|抱歉|哎呀|你忘了|undefined|null|NaN|Error|\n\s+at |第 0 [行段]|。\n {2}改法/;

let good = '';
let before: Record<string, string> = {};
beforeAll(async () => {
	good = makeVoice(at('good.wav'));
	await addInterview(content, good, '--recorded', '2026-06-01', '--write');
	before = stateOf(content);
});

/** Asks for something that cannot be done; nothing may have been written, and the answer must be ours. */
async function refused(...typed: string[]): Promise<string> {
	const { ok, said } = await addInterview(content, ...typed, '--write');
	expect(ok).toBe(false);
	expect(said.endsWith('没有写入任何文件。')).toBe(true);
	expect(said).not.toMatch(ILL_SPOKEN);
	expect(stateOf(content)).toEqual(before);
	return said;
}

/** A WAV file that says it holds `seconds` of sound, most of which takes no room on the disk. */
function longFile(name: string, seconds: number): string {
	const bytes = seconds * 8000;
	const head = Buffer.alloc(44);
	head.write('RIFF');
	head.writeUInt32LE(bytes + 36, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(8000, 24);
	head.writeUInt32LE(8000, 28);
	head.writeUInt16LE(1, 32);
	head.writeUInt16LE(8, 34);
	head.write('data', 36);
	head.writeUInt32LE(bytes, 40);
	writeFileSync(at(name), head);
	truncateSync(at(name), bytes + 44);
	return at(name);
}

describe('a recording is refused', () => {
	const words = '这不是录音，是文字，讲述人讲了一些话。\n'.repeat(300);
	test.each<[string, () => string, string]>([
		['that is not there', () => at('nothing.wav'), '找不到这个文件'],
		['that is empty', () => put('empty.wav', ''), '文件是空的'],
		['that is a text renamed', () => put('text.mp3', words), '只改了文件名的也打不开'],
		[
			'that is a text in another encoding, renamed',
			() => put('wide.amr', Buffer.from(words, 'utf16le')),
			'只改了文件名的也打不开',
		],
		[
			'that is a list of other files',
			() => put('list.mp3', '#EXTM3U\n#EXTINF:5,\nfile:///etc/hostname\n'),
			'只改了文件名的也打不开',
		],
		['that lasts 0 seconds', () => makeVoice(at('zero.wav'), { seconds: 0.05 }), '不到 1 秒'],
		['that lasts 9 hours', () => longFile('nine-hours.wav', 9 * 3600), '录音长 9小时'],
		[
			'that has pictures and no sound',
			() => makeVoice(at('silent.mp4'), { picture: true, form: ['-c:v', 'mpeg4', '-an'] }),
			'只有画面，没有声音',
		],
		[
			'in which nobody is heard',
			() => makeVoice(at('q.wav'), { amplitude: 0.0001 }),
			'几乎没有声音',
		],
		['that is a folder', () => here, '这不是一个文件'],
	])('%s', async (_, make, reason) => {
		expect(await refused(make(), '--recorded', '2026-06-01')).toContain(reason);
	});

	test('that was cut off while it was copied', async () => {
		const whole = makeVoice(at('whole.flac'), { seconds: 12, form: ['-c:a', 'flac'] });
		truncateSync(whole, 200_000);
		expect(await refused(whole, '--recorded', '2026-06-01')).toContain('秒就断了');
	});

	test('of which nobody knows the day', async () => {
		renameSync(makeVoice(at('day.wav'), { amplitude: 0.3 }), at('day2.wav'));
		expect(await refused(at('day2.wav'))).toContain('请加上录制的日子');
	});

	test('whose number another recording has', async () => {
		const other = makeVoice(at('other.wav'), { amplitude: 0.4 });
		expect(await refused(other, '--id', 'good', '--recorded', '2026-06-01')).toContain(
			'编号「good」已经用在另一段录音上',
		);
	});
});

describe('a transcript is refused', () => {
	const ask = (name: string, bytes: string | Uint8Array) =>
		refused(good, '--transcript', put(name, bytes));
	const cue = (times: string, text = '一句话。') => `${times}\n<v 讲述人>${text}\n\n`;

	test.each<[string, string, string | (() => Uint8Array), string]>([
		['that is empty', 'empty.txt', '', '文件是空的'],
		['that holds no words', 'blank.txt', '\n \n', '一句话也没有'],
		['of a kind nobody reads', 'talk.pdf', '%PDF-1.4', '不认识「.pdf」'],
		[
			'in the old form of Word that was cut off',
			'old.doc',
			() => oldDoc('chapter').subarray(0, 5000),
			'文件没有传完，或者坏了',
		],
		[
			'in a form of Word that is older still',
			'older.doc',
			() => withHead(oldDoc('chapter'), 2, 0x68),
			'这是 Word 95 或更早的格式',
		],
		['that is called after Word and is none', 'none.doc', '一句话', '这不是完好的 Word 文件'],
		[
			'that is an old table',
			'table.doc',
			() => withEntry(oldDoc('chapter'), 'WordDocument', 'Workbook'),
			'这是旧的表格',
		],
		[
			'that mixes encodings',
			'mixed.txt',
			() =>
				Buffer.concat([
					Buffer.from('【00:01】讲述人：这一行是一种编码。\n'),
					Buffer.from('bdb2caf6c8cbb5c4bbb00a', 'hex'),
				]),
			'第 2 行不是',
		],
		['whose characters are lost', 'lost.txt', '【00:01】讲述人：一\uFFFD句。', '存的时候已经坏了'],
		[
			'with an arrow among the words',
			'arrow.txt',
			'【00:01】讲述人：前面 --> 后面。',
			'说的话里有 -->',
		],
		[
			'whose sentences overlap',
			'overlap.vtt',
			`WEBVTT\n\n${cue('00:00.000 --> 00:03.000')}${cue('00:02.000 --> 00:04.000')}`,
			'第 3 行的那一句还没有结束',
		],
		[
			'that goes on when the sound is over',
			'late.vtt',
			`WEBVTT\n\n${cue('00:58.000 --> 01:00.000')}`,
			'超过了录音的总长',
		],
		[
			'whose times run backwards',
			'back.txt',
			'【00:04】讲述人：后。\n【00:01】讲述人：前。',
			'时间倒退了，比第 1 行的时间还早',
		],
		['whose times are none', 'odd.txt', '【00:75】讲述人：一句。', '时间「00:75」认不出来'],
		[
			'with 10,000 speakers',
			'crowd.txt',
			Array.from({ length: 10_000 }, (_, one) => `【00:01】人${one}：一句。`).join('\n'),
			'有 10000 个不同的称呼',
		],
		[
			'that could not be spoken in the time',
			'fast.txt',
			`【00:01】讲述人：${'很多很多的话'.repeat(30)}\n【00:02】采访人：好。`,
			'字却多得念不完',
		],
		[
			'of subtitles with wrong times',
			'wrong.srt',
			'1\n00:00:01 --> 00:00:03\n一句。\n',
			'认不出来',
		],
		['that is only called a Word file', 'fake.docx', 'PK 不是', '不是完好的 Word 文件'],
		[
			'that is a Word file and unpacks into gigabytes',
			'bomb.docx',
			() => wordDocument(['试'.repeat(20_000_000)]),
			'大得不像文字稿',
		],
		[
			'that is such a Word file and denies it',
			'liar.docx',
			() => wordDocument(['试'.repeat(200_000)], undefined, 2000),
			'大得不像文字稿',
		],
		[
			'that is a Word file nested without end',
			'deep.docx',
			() => wordDocument([], `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`),
			'套得太深',
		],
	])('%s', async (_, name, bytes, reason) => {
		expect(await ask(name, typeof bytes === 'function' ? bytes() : bytes)).toContain(reason);
	});

	test('together with everything else that is wrong, in one run', async () => {
		const said = await refused(
			put('none.mp3', 'x'.repeat(5000)),
			...['--transcript', put('two.txt', '【00:99】讲述人：一。\n【00:98】讲述人：二。\n')],
		);
		expect(said).toContain('只改了文件名的也打不开');
		expect(said).toContain('two.txt 第 1 行');
		expect(said).toContain('two.txt 第 2 行');
		expect(said).toContain('共 3 处要改');
	});
});

describe('a command is refused', () => {
	test.each<[string, string[], string]>([
		['without a recording', [], '没有写录音文件'],
		['with two recordings', ['a.wav', 'b.wav'], '写了 2 个录音文件'],
		['with a word nobody knows', ['a.wav', '--titel', '题'], '不认识「--titel」'],
		['with an option that says nothing', ['a.wav', '--id'], '--id 后面没有内容'],
		['with a number that is no address', ['a.wav', '--id', '张三'], '编号「张三」'],
		['with a title that is too long', ['a.wav', '--title', '题'.repeat(21)], '标题有 21 个字'],
		['with a day that is not on the calendar', ['a.wav', '--recorded', '2026-02-30'], '没有这一天'],
	])('%s', async (_, typed, reason) => {
		expect(await refused(...typed)).toContain(reason);
	});
});

describe('when the disk is full', () => {
	const full = () => {
		throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
	};
	test.each([
		['while files are written', { write: full, rename: renameSync }],
		['at the last step', { write: writeFileSync, rename: full }],
	])('%s, the folder is left as it was', async (_, disk) => {
		const fresh = makeVoice(at('fresh.wav'), { amplitude: 0.25 });
		const typed = [fresh, '--recorded', '2026-06-01', '--write'];
		const { text, ok } = await answer(typed, content, disk);
		expect([ok, text]).toEqual([false, expect.stringContaining('磁盘满了')]);
		expect(text.endsWith('没有写入任何文件。')).toBe(true);
		expect(stateOf(content)).toEqual(before);
		expect(Object.keys(stateOf(here)).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	test('a folder that was there before is back in its place', async () => {
		const folder = join(content, 'interviews/good');
		rmSync(join(folder, 'waveform.json'));
		const without = stateOf(content);
		let renames = 0;
		const second = (from: string, to: string) => (++renames === 2 ? full() : renameSync(from, to));
		const { ok } = await answer([good, '--write'], content, {
			write: writeFileSync,
			rename: second,
		});
		expect([ok, renames]).toEqual([false, 2]);
		expect(stateOf(content)).toEqual(without);
	});
});
