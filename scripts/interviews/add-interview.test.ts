import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { interviewSchema } from '../../src/schema/interview.ts';
import { reportAfter } from '../lib/broken-museum.ts';
import { fileLoudness } from './sound/loudness.ts';
import type { Waveform } from './sound/waveform.ts';
import {
	addInterview,
	makeVoice,
	probe,
	stateOf,
	temporaryFolder,
	TRACE,
	type Voice,
} from './test-voices.ts';

const here = temporaryFolder();
afterAll(() => rmSync(here, { recursive: true }));

/** The names of the boxes at the top of a file, in their order. */
function boxes(path: string): string[] {
	const bytes = readFileSync(path);
	const names: string[] = [];
	for (let at = 0; at + 8 <= bytes.length; at += Math.max(8, bytes.readUInt32BE(at)))
		names.push(bytes.toString('latin1', at + 4, at + 8));
	return names;
}

const FORMS: Readonly<Record<string, Voice>> = {
	'recorder.wav': { form: ['-c:a', 'pcm_s24le', '-ar', '48000', '-ac', '2'] },
	'archive.flac': { form: ['-c:a', 'flac'], amplitude: 0.01 },
	'loud.mp3': { form: ['-c:a', 'libmp3lame', '-b:a', '64k'], amplitude: 1 },
	'phone.m4a': { form: ['-c:a', 'aac', '-b:a', '128k'] },
	'chat.ogg': { form: ['-c:a', 'libopus', '-b:a', '24k'] },
	'feature-phone.amr': { form: ['-c:a', 'libopencore_amrnb', '-ar', '8000', '-ac', '1'] },
	'video.mp4': { form: ['-c:v', 'mpeg4', '-c:a', 'aac'], picture: true },
	'video.mov': { form: ['-c:v', 'mpeg4', '-c:a', 'pcm_s16le'], picture: true },
	'short.3gp': {
		form: ['-c:v', 'mpeg4', '-c:a', 'libopencore_amrnb', '-ar', '8000', '-ac', '1'],
		picture: true,
		seconds: 2,
	},
};

describe.each(Object.entries(FORMS))('%s', (name, voice) => {
	const content = join(here, `content-${name}`);
	const folder = join(content, 'interviews/test-voice');
	const audio = join(folder, 'audio.m4a');
	let said = '';

	beforeAll(async () => {
		const source = makeVoice(join(here, name), voice);
		({ said } = await addInterview(
			content,
			...[source, '--id', 'test-voice', '--title', '试验的声音', '--credit', '试验馆'],
			...['--recorded', '2026-06-01', '--write'],
		));
	});

	test('becomes mono AAC-LC with its tables first', () => {
		expect(said).toContain('写入 5 个文件');
		const { streams, format } = probe(audio);
		expect(streams).toHaveLength(1);
		expect(streams[0]).toMatchObject({ codec_name: 'aac', profile: 'LC', channels: 1 });
		expect(Number(streams[0]?.sample_rate)).toBeGreaterThanOrEqual(32_000);
		expect(Number(format.bit_rate)).toBeGreaterThan(40_000);
		expect(Number(format.bit_rate)).toBeLessThanOrEqual(64_000);
		expect(Number(format.duration)).toBeCloseTo(voice.seconds ?? 6, 0);
		const order = boxes(audio);
		expect(order.indexOf('moov')).toBeGreaterThan(0);
		expect(order.indexOf('moov')).toBeLessThan(order.indexOf('mdat'));
	});

	test('is as loud as every other recording, and its peaks stay below −1 dBTP', async () => {
		const { integrated, truePeak } = await fileLoudness(audio);
		expect(Math.abs(integrated + 19)).toBeLessThanOrEqual(1);
		expect(truePeak).toBeLessThanOrEqual(-1);
	});

	test('carries title and credit, and nothing that the phone knew', () => {
		expect(probe(audio).format.tags).toMatchObject({ title: '试验的声音', artist: '试验馆' });
		for (const file of readdirSync(folder))
			expect(readFileSync(join(folder, file), 'latin1')).not.toMatch(TRACE);
	});

	test('has a waveform of its own length', () => {
		const waveform = JSON.parse(readFileSync(join(folder, 'waveform.json'), 'utf8')) as Waveform;
		const { length, samples_per_pixel: samples, sample_rate: rate, data } = waveform;
		expect(waveform).toMatchObject({ version: 2, channels: 1, bits: 8 });
		expect(data).toHaveLength(2 * length);
		expect((length * samples) / rate).toBeCloseTo(Number(probe(audio).format.duration), 0);
		expect(Math.max(...data)).toBeGreaterThan(10);
	});

	test('has a draft record that the schema accepts, with its master and nothing made up', () => {
		const record = interviewSchema.parse(parse(readFileSync(join(folder, 'index.yaml'), 'utf8')));
		expect(record).toMatchObject({
			...{ title: '试验的声音', synopsis: '待填', review: 'draft', recorded: '2026-06-01' },
			withheld: '同意书还没有登记',
		});
		expect(record.master?.bytes).toBe(readFileSync(join(here, name)).length);
		expect(record.segments.at(-1)?.end).toBe(record.duration);
	});
});

test('a synthetic voice says so in the file, the record and the transcript', async () => {
	const content = join(here, 'content-synthetic');
	const source = makeVoice(join(here, 'synthetic.wav'));
	await addInterview(content, source, '--recorded', '2026-06-01', '--synthetic', '--write');
	const folder = join(content, 'interviews/synthetic');
	expect(probe(join(folder, 'audio.m4a')).format.tags['comment']).toBe('合成语音');
	expect(readFileSync(join(folder, 'index.yaml'), 'utf8')).toContain('synthetic: true');
	expect(readFileSync(join(folder, 'original.vtt'), 'utf8')).toContain('NOTE 合成语音');
});

test('the day a phone wrote into its file is taken, in the time of this place', async () => {
	const source = makeVoice(join(here, 'dated.m4a'), { form: ['-c:a', 'aac'] });
	const { said, ok } = await addInterview(join(here, 'content-dated'), source);
	expect([ok, said]).toEqual([true, expect.stringContaining('文件里记着 2026-05-02 录的，请核对')]);
});

test('the plan writes nothing', async () => {
	const content = join(here, 'content-plan');
	const source = makeVoice(join(here, 'plan.wav'));
	const { said, ok } = await addInterview(content, source, '--recorded', '2026-06-01');
	expect(ok).toBe(true);
	expect(said).toContain('没有写入任何文件。');
	expect(() => readdirSync(content)).toThrow();
});

describe('a second time', () => {
	const content = join(here, 'content-again');
	const folder = join(content, 'interviews/again');
	const transcript = join(here, 'again.txt');
	let source = '';
	const add = (...args: string[]) =>
		addInterview(content, source, '--recorded', '2026-06-01', ...args, '--write');

	beforeAll(async () => {
		source = makeVoice(join(here, 'again.wav'));
		writeFileSync(transcript, '【00:01】讲述人：这是试验用的一句话。\n【00:04】采访人：好。\n');
		await add();
	});

	test('nothing changes', async () => {
		const before = stateOf(content);
		expect((await add()).said).toContain('和上次一样，没有写入任何文件。');
		expect(stateOf(content)).toEqual(before);
	});

	test('drafts that nobody touched take in a transcript', async () => {
		expect((await add('--transcript', transcript)).said).toContain('写入 3 个文件');
		expect(readFileSync(join(folder, 'original.vtt'), 'utf8')).toContain(
			'<v 讲述人>这是试验用的一句话。',
		);
		const before = stateOf(content);
		expect((await add('--transcript', transcript)).said).toContain('没有写入任何文件。');
		expect((await add()).said).toContain('没有写入任何文件。');
		expect(stateOf(content)).toEqual(before);
	});

	test('what a person edited stays, to the byte, while the sound file learns its title', async () => {
		const index = readFileSync(join(folder, 'index.yaml'), 'utf8')
			.replace('title: 待填', 'title: 改过的题目')
			.replace('credit: 待填', 'credit: 改过的署名');
		const original = readFileSync(join(folder, 'original.vtt'), 'utf8').replace('一句', '两句');
		writeFileSync(join(folder, 'index.yaml'), index);
		writeFileSync(join(folder, 'original.vtt'), original);
		writeFileSync(transcript, '【00:01】讲述人：换了一份文字稿。\n');
		const { said } = await add('--transcript', transcript);
		expect(said).toMatch(/index\.yaml　　有人改过，不动它/);
		expect(said).toMatch(/original\.vtt　　有人改过，不动它/);
		expect(readFileSync(join(folder, 'index.yaml'), 'utf8')).toBe(index);
		expect(readFileSync(join(folder, 'original.vtt'), 'utf8')).toBe(original);
		expect(readFileSync(join(folder, 'mandarin.vtt'), 'utf8')).toContain('换了一份文字稿。');
		expect(probe(join(folder, 'audio.m4a')).format.tags).toMatchObject({
			title: '改过的题目',
			artist: '改过的署名',
		});
		expect((await add('--transcript', transcript)).said).toContain(
			'和上次一样，没有写入任何文件。',
		);
	});

	test('what is lost is made again, byte for byte', async () => {
		const before = stateOf(content);
		const bytes = (state: Record<string, string>) =>
			Object.fromEntries(Object.entries(state).map(([name, one]) => [name, one.split(' ').at(-1)]));
		rmSync(join(folder, 'audio.m4a'));
		rmSync(join(folder, 'waveform.json'));
		expect((await add()).said).toContain('写入 2 个文件（audio.m4a、waveform.json）');
		expect(bytes(stateOf(content))).toEqual(bytes(before));
	});

	test('a folder that another recording has is refused', async () => {
		const before = stateOf(content);
		const other = makeVoice(join(here, 'other.wav'), { seconds: 4 });
		const { ok, said } = await addInterview(
			content,
			...[other, '--id', 'again', '--recorded', '2026-06-01', '--write'],
		);
		expect(ok).toBe(false);
		expect(said).toContain('编号「again」已经用在另一段录音上');
		expect(stateOf(content)).toEqual(before);
	});
});

test('a record that knows no master is told the lines to add, and stays as it is', async () => {
	const content = join(here, 'content-hand');
	const source = makeVoice(join(here, 'hand.wav'));
	await addInterview(content, source, '--recorded', '2026-06-01', '--write');
	const path = join(content, 'interviews/hand/index.yaml');
	const index = readFileSync(path, 'utf8').replace(/^master:\n(?: .*\n)+/m, '');
	writeFileSync(path, index);
	const { said } = await addInterview(content, source, '--id', 'hand', '--write');
	expect(said).toMatch(/请把这几行加进去：\nmaster:\n {2}sha256: [0-9a-f]{64}\n/);
	expect(readFileSync(path, 'utf8')).toBe(index);
});

test.each([
	['without a transcript', []],
	['with one', ['--transcript', join(here, 'draft.txt')]],
])(
	'the draft holds nothing back from being published, %s, and the check names what it waits for',
	async (_, more) => {
		const source = makeVoice(join(here, 'draft-voice.wav'), { seconds: 12 });
		writeFileSync(
			join(here, 'draft.txt'),
			'【00:01】采访人：请讲一句试验的话，不是真的。\n【00:05】讲述人：（笑）这是试验的话，讲完了。\n',
		);
		const report = await reportAfter(async ({ root }) => {
			await addInterview(root, source, '--recorded', '2026-06-01', ...more, '--write');
		});
		expect(report).toContain('没有要改的地方');
		expect(report).toMatch(/提醒：还有 \d+ 处写着「待填」：title、synopsis、credit/);
	},
);

test('waveforms of recordings that are there are drawn once, and what cannot be opened is named', async () => {
	const content = join(here, 'content-waveforms');
	const source = makeVoice(join(here, 'wave.wav'));
	await addInterview(content, source, '--recorded', '2026-06-01', '--write');
	const path = join(content, 'interviews/wave/waveform.json');
	const drawn = readFileSync(path, 'utf8');
	mkdirSync(join(content, 'interviews/broken'));
	writeFileSync(join(content, 'interviews/broken/audio.m4a'), '不是录音');
	rmSync(path);
	expect((await addInterview(content, '--waveforms')).said).toContain('wave：还没有波形\n1 份要画');
	const { said } = await addInterview(content, '--waveforms', '--write');
	expect(said).toContain('broken：录音打不开');
	expect(said).toContain('写入 1 份波形，跳过 1 份。');
	expect(readFileSync(path, 'utf8')).toBe(drawn);
	expect((await addInterview(content, '--waveforms', '--write')).said).toContain('写入 0 份波形');
});

test('the command itself answers, and fails when it cannot do what it was asked', () => {
	const run = (...args: string[]) =>
		spawnSync(process.execPath, ['scripts/add-interview.ts', ...args], {
			encoding: 'utf8',
			env: { ...process.env, MUSEUM_CONTENT: join(here, 'content-command') },
		});
	const source = makeVoice(join(here, 'command.wav'));
	expect(run(source, '--recorded', '2026-06-01', '--write')).toMatchObject({
		status: 0,
		stdout: expect.stringContaining('写入 5 个文件'),
	});
	expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('没有写录音文件') });
});
