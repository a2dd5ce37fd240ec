import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeVoice } from '../interviews/test-voices.ts';
import { sceneJpeg } from '../photos/test-pictures.ts';
import { OPENING, para, STYLES, trialDocx } from '../word/trial.ts';
import { REAL_READING } from './look/find-files.ts';
import { TrialInbox } from './trial-inbox.ts';
import { REAL_DISK } from './write/disk.ts';

// Every command reads and checks a whole museum, which takes long while a build runs beside it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CARD =
	'编号,事实,出处,位置,等级,原文,地点\ne09,《甲县旧志》记甲县城有东门。,old-gazetteer,卷二,A,城有东门,east-gate\n';

let trial: TrialInbox;
beforeAll(async () => {
	trial = new TrialInbox();
	trial.put(
		'一批/old-bridge.docx',
		trialDocx(OPENING + para('东门在城东〔史料 E09〕。'), { styles: STYLES }),
	);
	trial.put('史料卡.csv', CARD);
	trial.put('street.jpg', await sceneJpeg());
	makeVoice(join(trial.inbox, '2026-11-22-talk.wav'), { seconds: 3 });
	trial.put('2026-11-22-talk.txt', '【00:00】采访人：请讲。\n【00:01】采访人：好的。\n');
});
afterAll(() => trial.remove());

const MADE = [
	'chapters/old-bridge.mdx',
	'evidence/e09.yaml',
	...['audio.m4a', 'index.yaml', 'mandarin.vtt', 'original.vtt', 'waveform.json'].map(
		(name) => `interviews/2026-11-22-talk/${name}`,
	),
	'photos/street.jpg',
	'photos/street.yaml',
];
const RECEIVED = [
	...['2026-11-22-talk.txt', '2026-11-22-talk.wav', 'street.jpg', '一批/old-bridge.docx'],
	'史料卡.csv',
].map((name) => `已收/2026-11-28/${name}`);

describe('one folder of all kinds', () => {
	let before: ReturnType<TrialInbox['all']>;
	let waiting: string[];
	beforeAll(() => {
		before = trial.all();
		waiting = trial.waiting();
	});

	test('is looked at without a trace, what texts speak of before the texts', async () => {
		const { text, ok } = await trial.run();
		expect(ok).toBe(true);
		expect(text).toMatch(/^收件箱里有 4 样：照片 1，表 1，口述 1，志 1。\n/);
		expect(text).toMatch(
			/\n会写 9 个文件。没有写入任何文件。看过没有问题，运行 npm run inbox -- --write。$/,
		);
		expect(trial.all()).toEqual(before);
		expect(trial.waiting()).toEqual(waiting);
	});

	test('is brought in as it was shown, and once', async () => {
		const { text, ok } = await trial.run(['--write']);
		expect(ok).toBe(true);
		expect(text).toMatch(
			/\n写入 9 个文件。原件移到了 inbox\/已收\/2026-11-28\/，请另外存好。\n接下来：填好写着「待填」的地方，运行 npm run check。收错了，运行 npm run undo。$/,
		);
		const now = trial.all();
		expect([...now.keys()].filter((path) => !before.has(path))).toEqual(MADE);
		expect([...before].filter(([path, bytes]) => now.get(path) !== bytes)).toEqual([]);
		expect(trial.waiting()).toEqual(RECEIVED);
		expect(trial.text('chapters/old-bridge.mdx')).toContain('东门在城东<引 id="e09" />。');
		expect(trial.text('evidence/e09.yaml')).toContain('statement: 《甲县旧志》记甲县城有东门。\n');
		expect(trial.text('interviews/2026-11-22-talk/index.yaml')).toContain("recorded: '2026-11-22'");

		expect((await trial.run(['--write'])).text).toBe('收件箱里没有要收的。没有写入任何文件。');
		trial.put('史料卡-副本.csv', CARD);
		expect((await trial.run(['--write'])).text).toBe(
			'史料卡-副本.csv　2026-11-28 已经收过，馆里还在，不再收；可以拿出收件箱\n\n收件箱里没有要收的。没有写入任何文件。',
		);
		rmSync(join(trial.inbox, '史料卡-副本.csv'));
		expect(trial.all()).toEqual(now);
	});

	test('is not taken back over somebody’s work', async () => {
		const made = trial.text('photos/street.yaml');
		trial.write('photos/street.yaml', `${made}# 填到一半\n`);
		trial.write('interviews/2026-11-22-talk/edited.vtt', 'WEBVTT\n');
		const now = trial.all();
		expect(await trial.undo(['--write'])).toEqual({
			text: '收进来以后又改过，不能退：\n　　content/photos/street.yaml\n　　content/interviews/2026-11-22-talk/edited.vtt\n改法：请把改动另存一份，再把这些文件改回刚收进来的样子；不用整批退的，照 content/README.md 一条一条改。\n没有写入任何文件。',
			ok: false,
		});
		expect(trial.all()).toEqual(now);
		trial.write('photos/street.yaml', made);
		rmSync(join(trial.content, 'interviews/2026-11-22-talk/edited.vtt'));
	});

	test('is taken back byte for byte, and can come again', async () => {
		const now = trial.all();
		const told = `上一次收的（2026-11-28）：
　　street.jpg　移回收件箱
　　史料卡.csv　移回收件箱
　　2026-11-22-talk.wav　移回收件箱
　　2026-11-22-talk.txt　移回收件箱
　　一批/old-bridge.docx　移回收件箱
${MADE.map((path) => `　　content/${path}　拿走`).join('\n')}

`;
		expect((await trial.undo()).text).toBe(
			`${told}没有写入任何文件。看过没有问题，运行 npm run undo -- --write。`,
		);
		expect(trial.all()).toEqual(now);
		expect((await trial.undo(['--write'])).text).toBe(
			`${told}退回去了 9 个文件，和收之前一模一样。原件回到了收件箱；运行 npm run inbox -- --write 可以再收。`,
		);
		expect(trial.all()).toEqual(before);
		expect(trial.has('interviews/2026-11-22-talk')).toBe(false);
		expect(trial.waiting()).toEqual(waiting);
		expect((await trial.undo()).text).toBe(
			'没有可以退的：还没有收过，或已经退了。没有写入任何文件。',
		);
		expect((await trial.run(['--write'])).ok).toBe(true);
		expect([...trial.all().keys()]).toEqual([...now.keys()]);
	});
});

describe('the folder itself', () => {
	test('is made where it is missing, and says what it is for', async () => {
		rmSync(trial.inbox, { recursive: true });
		expect((await trial.run()).text).toBe(
			'新建了收件箱 inbox/，先看里面的「先看我.txt」。\n\n收件箱里没有要收的。没有写入任何文件。',
		);
		expect(trial.waiting()).toEqual(['先看我.txt']);
	});

	test('a file that another program holds is named', async () => {
		for (const name of ['a.docx', 'b.docx']) trial.put(name, 'PK');
		const reading = {
			start: (path: string) => {
				const code = path.endsWith('a.docx') ? 'EBUSY' : 'EPERM';
				if (/[ab]\.docx$/.test(path)) throw Object.assign(new Error(code), { code });
				return REAL_READING.start(path);
			},
		};
		expect(await trial.run([], { reading })).toMatchObject({
			text: `要改的地方：
  a.docx　文件正被别的程序用着，打不开
    改法：请在WPS、Word、Excel里存好关掉，再运行一次
  b.docx　没有权限打开这个文件
    改法：请在WPS、Word、Excel里关掉它；还不行，把它复制一份，删去原来的

共 2 处要改。没有写入任何文件。`,
			ok: false,
		});
	});

	test.each([
		['ENOSPC', '磁盘满了，写不下去'],
		['EBUSY', 'content/ 里有文件正被别的程序用着'],
	])('%s while writing leaves all as it was, and says so', async (code, said) => {
		for (const name of ['a.docx', 'b.docx']) rmSync(join(trial.inbox, name), { force: true });
		trial.put('史料卡.csv', CARD.replace('e09', 'e11'));
		const before = trial.all();
		const disk = {
			...REAL_DISK,
			rename: (from: string, to: string) => {
				if (to.startsWith(trial.content)) throw Object.assign(new Error(code), { code });
				REAL_DISK.rename(from, to);
			},
		};
		const { text, ok } = await trial.run(['--write'], { disk });
		expect(ok).toBe(false);
		expect(text.split('\n\n').at(-1)).toBe(
			`${said}，都退回去了，和原来一样。\n改法：请腾出地方，关掉正在用这些文件的程序，再运行一次。`,
		);
		expect(trial.all()).toEqual(before);
		expect(trial.waiting()).toContain('史料卡.csv');
	});

	test('what somebody changes at that moment stays theirs, and they are named', async () => {
		const before = trial.all();
		const disk = {
			...REAL_DISK,
			rename: (from: string, to: string) => {
				REAL_DISK.rename(from, to);
				if (to.endsWith('state.json')) trial.write('evidence/e11.yaml', '别人的\n');
			},
		};
		const { text, ok } = await trial.run(['--write'], { disk });
		expect(ok).toBe(false);
		expect(text.split('\n\n').at(-1)).toBe(
			'刚才有人改了 content/evidence/e11.yaml，留着改过的；别的都退回去了，一样也没有收。\n改法：请再运行一次，看新的计划。',
		);
		expect(trial.all()).toEqual(
			new Map([...before, ['evidence/e11.yaml', Buffer.from('别人的\n').toString('latin1')]]),
		);
	});
});
