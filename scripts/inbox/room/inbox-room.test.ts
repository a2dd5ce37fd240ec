import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DeskAnswer } from '../../desk/local-server.ts';
import type { Room } from '../../desk/room.ts';
import { makeVoice } from '../../interviews/test-voices.ts';
import { sceneJpeg } from '../../photos/test-pictures.ts';
import { docxWithPictures, OPENING, para, STYLES, trialDocx } from '../../word/trial.ts';
import { TrialInbox } from '../trial-inbox.ts';
import { inboxRoom } from './inbox-room.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialInbox;
let room: Room;
let before: ReturnType<TrialInbox['all']>;
beforeAll(async () => {
	trial = new TrialInbox();
	const { content, root } = trial;
	room = inboxRoom({
		...{ content, cache: join(root, '.cache/desk') },
		today: () => '2026-11-28',
		rooms: () => [],
	});
	trial.put('stone-bridge.docx', docxWithPictures([await sceneJpeg()]));
	makeVoice(join(trial.inbox, '2026-11-22-talk.wav'), { seconds: 3 });
	trial.put('2026-11-22-talk.txt', '【00:00】采访人：请讲。\n【00:01】采访人：好的。\n');
	before = trial.all();
});
afterAll(() => {
	room.close?.();
	trial.remove();
});

const ask = (method: 'GET' | 'POST', path: string, body?: unknown) =>
	room.answer({ method, path, query: new URLSearchParams(), body, token: 'x' });
const textOf = (answer: DeskAnswer | undefined) => (answer && 'text' in answer ? answer.text : '');
const page = async (path: string) => load(textOf(await ask('GET', path)));
const post = async (name: string, digest?: string) => {
	const answer = await ask('POST', `/inbox/${name}`, { digest });
	return JSON.parse(textOf(answer)) as { go?: string; said?: string };
};
const digestOn = ($: Awaited<ReturnType<typeof page>>, name: string) =>
	$(`form[data-post="/inbox/${name}"] input[name="digest"]`).attr('value');

test('what lies in the inbox is told, and nothing is looked at before somebody asks', async () => {
	const $ = await page('/inbox/');
	expect(
		$('main li')
			.map((_, one) => $(one).text())
			.get(),
	).toEqual([...['2026-11-22-talk.txt', '2026-11-22-talk.wav', 'stone-bridge.docx']]);
	expect($('main').text()).toContain('没有可以退的');
	expect((await page('/inbox/plan/'))('h1').text()).toBe('收件箱');
	expect(trial.all()).toEqual(before);
});

test('the plan is shown with its pictures, and its digest travels with the button', async () => {
	expect(await post('look')).toEqual({ go: '/inbox/plan/' });
	const $ = await page('/inbox/plan/');
	expect(
		$('h2')
			.map((_, one) => $(one).text())
			.get(),
	).toEqual([...['2026-11-22-talk.wav + 2026-11-22-talk.txt', 'stone-bridge.docx']]);
	expect($('.next-step').text()).toContain('会写8个文件');
	expect(digestOn($, 'write')).toMatch(/^[0-9a-f]{64}$/);
	const source = $('.preview img').attr('src') ?? '';
	expect(source).toMatch(/^\/inbox\/picture\/\d\/\d$/);
	expect(await ask('GET', source)).toHaveProperty('file');
	expect(await ask('GET', '/inbox/picture/9/9')).toBeUndefined();
	expect(trial.all()).toEqual(before);
});

test('what was not shown is not done', async () => {
	const seen = digestOn(await page('/inbox/plan/'), 'write');
	expect((await post('write', '')).said).toContain('刚才变了');
	trial.put('又一份.csv', '编号,写法,拼音,类别,意思,史料\nbaba,坝坝,bàba,方言,平地。,e01\n');
	expect((await post('write', seen)).said).toBe(
		'馆里或收件箱里刚才变了，和看过的不一样。没有写入任何文件。\n改法：请再看一遍，看过再收、再退。',
	);
	expect(trial.all()).toEqual(before);
});

test('a mistake takes the button away', async () => {
	trial.put('tower.docx', trialDocx(OPENING + para('没有出处的话。'), { styles: STYLES }));
	expect(await post('look')).toEqual({ go: '/inbox/plan/' });
	const $ = await page('/inbox/plan/');
	expect(
		$('form')
			.map((_, one) => $(one).attr('data-post'))
			.get(),
	).toEqual(['/inbox/look']);
	expect($('.faults').text()).toContain('这一段没有标出史料');
	trial.discard('tower.docx');
	trial.discard('又一份.csv');
});

test('what was shown is brought in, with the way to every record, and taken back from there', async () => {
	await post('look');
	expect(await post('write', digestOn(await page('/inbox/plan/'), 'write'))).toEqual({
		go: '/inbox/done/',
	});
	const done = await page('/inbox/done/');
	expect(done('main').text()).toContain('收好了，写了8个文件。');
	expect(
		done('main li a')
			.map((_, one) => done(one).attr('href'))
			.get(),
	).toEqual([
		'/records/chapters/stone-bridge/',
		'/records/interviews/2026-11-22-talk/',
		'/records/photos/stone-bridge-picture-1/',
	]);
	expect(trial.has('photos/stone-bridge-picture-1.jpg')).toBe(true);
	expect(trial.waiting().every((name) => name.startsWith('已收/'))).toBe(true);

	const front = await page('/inbox/');
	expect(front('main').text()).toContain('上一次是2026-11-28收的');
	const digest = digestOn(front, 'undo');
	const record = trial.text('photos/stone-bridge-picture-1.yaml');
	trial.write('photos/stone-bridge-picture-1.yaml', `${record}# 填到一半\n`);
	expect((await post('undo', digest)).said).toContain('刚才变了');
	expect((await page('/inbox/'))('main').text()).toContain('收进来以后又改过，不能退');
	trial.write('photos/stone-bridge-picture-1.yaml', record);
	expect(await post('undo', digest)).toEqual({ go: '/inbox/done/' });
	expect((await page('/inbox/done/'))('main').text()).toContain('退回去了8个文件');
	expect(trial.all()).toEqual(before);
});

test('nothing else is answered', async () => {
	expect(await ask('GET', '/inbox/elsewhere')).toBeUndefined();
	expect(await ask('POST', '/inbox/elsewhere')).toBeUndefined();
	expect(textOf(await ask('GET', '/inbox/page.js'))).toContain('data-post');
	expect(await ask('GET', '/inbox/page.css')).toHaveProperty('file');
});
