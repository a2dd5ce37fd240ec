import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EDITIONS } from '../../../src/editions/edition.ts';
import { judgeMuseum } from '../../../src/editions/gate.ts';
import { BUILD_LOCK } from '../../build/lock.ts';
import { readMuseum } from '../../lib/read-content.ts';
import { hold } from '../hold.ts';
import type { DeskAnswer } from '../local-server.ts';
import { consentRoom } from './consent-room.ts';
import { formLines } from './form-lines.ts';
import { readLooks } from './looks-file.ts';
import { unseenRecords } from './second-look.ts';
import { waitingForSecond } from './waiting.ts';

const TODAY = '2026-11-28';
const TALK = '/consent/interviews/talk-open/';

let root: string;
let content: string;
let room: ReturnType<typeof consentRoom>;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'consent-desk-'));
	content = join(root, 'content');
	cpSync('src/fixtures/museum', content, { recursive: true });
	room = consentRoom({
		content,
		cache: join(root, '.cache/desk'),
		today: () => TODAY,
		rooms: () => [],
	});
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const ask = async (path: string, body?: unknown) => {
	const [plain = '', query = ''] = path.split('?');
	const answer: DeskAnswer | undefined = await room.answer({
		method: body === undefined ? 'GET' : 'POST',
		path: plain,
		query: new URLSearchParams(query),
		body,
		token: 'word',
	});
	if (!answer || 'file' in answer) throw new Error(`${path} is no page`);
	return answer;
};
const words = async (path: string) =>
	(await ask(path)).text
		.replace(/^[^]*<main/, '<main')
		.replace(/<\/?(?:code|span)>/g, '')
		.replace(/<[^>]+>/g, '\n')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
const hidden = (html: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const plan = async (action: string, reason: string) => {
	const { text } = await ask(`${TALK}plan?action=${action}&reason=${reason}&who=narrator`);
	return hidden(text, 'digest');
};
const carryOut = async (action: string, reason: string, more: Record<string, unknown> = {}) => {
	const asked = { action, reason, who: 'narrator', typed: '处处许可的话' };
	const { text, status } = await ask(`${TALK}do`, {
		...asked,
		digest: await plan(action, reason),
		...more,
	});
	return { status: status ?? 200, answer: JSON.parse(text) as unknown };
};
const isShown = () =>
	judgeMuseum(readMuseum(content), EDITIONS.web, TODAY).get('interviews/talk-open')?.shown;

describe('a consent form in plain words', () => {
	const form = {
		document: '试验-001',
		signedOn: '2026-01-01',
		channels: ['web', 'kiosk'] as const,
		searchEngines: false,
		pseudonym: false,
	};

	test('says where, and that nobody wrote until when', () => {
		expect(formLines(form, TODAY)).toEqual([
			'《试验-001》，2026年1月1日签',
			'许可：网页版、触摸屏版',
			'没有许可：学校版、电子书',
			'没有写到哪一天为止',
			'不许可搜索引擎收录',
		]);
	});

	test.each([
		[{ expiresOn: '2026-11-28' }, '到2026年11月28日为止'],
		[{ expiresOn: '2026-11-27' }, '到2026年11月27日为止，已经过了'],
		[{ embargoUntil: '2026-11-29' }, '封存到2026年11月29日，那天起才公开'],
		[{ embargoUntil: '2026-11-28' }, '封存到2026年11月28日，已经期满'],
		[{ withdrawnOn: '2026-06-01' }, '2026年6月1日撤回了'],
		[{ channels: [] }, '哪一版都没有许可'],
		[{ pseudonym: true }, '要求用化名'],
		[{ listed: true }, '不能公开的时候，可以列出题目'],
		[{ searchEngines: true }, '许可搜索引擎收录'],
	])('%j says 「%s」', (more, line) => {
		expect(formLines({ ...form, ...more }, TODAY)).toContain(line);
	});
});

test('the list says of everything where it is seen', async () => {
	const listed = await words('/consent/');
	const after = (title: string) => listed[listed.lastIndexOf(title) + 1];
	const waiting = listed.slice(
		listed.indexOf('等第二人看的，没看过不能发布'),
		listed.indexOf('口述'),
	);
	expect(waiting.slice(1).sort()).toEqual([
		...['丁许可', '只在馆里听的话', '处处许可的话', '甲化名', '甲化名在讲话'].sort(),
	]);
	expect(after('处处许可的话')).toBe('在网页版、触摸屏版、学校版');
	expect(after('乙封存')).toBe('哪里都没有');
	expect(after('丁许可')).toBe('在网页版、触摸屏版、学校版');
});

test('a file that cannot be read is named, so that nobody is looked for in vain', async () => {
	const file = join(content, 'people/ding-xuke.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace('name: ', 'nmae: '));
	const listed = await words('/consent/');
	expect(listed[listed.indexOf('读不出来的，先改好') + 2]).toMatch(
		/^content\/people\/ding-xuke\.yaml：/,
	);
	expect(listed.filter((line) => line.startsWith('content/'))).toHaveLength(1);
});

test('the page of a recording says what is shown, why not, and what was agreed to', async () => {
	expect((await words(TALK)).slice(0, 16).join('｜')).toMatch(
		/^口述　talk-open｜改这条的字｜看网页上的样子｜下一次发布，各版里有没有｜版｜有没有｜网页版｜有｜触摸屏版｜有｜学校版｜有｜电子书｜没有，这一条不放进这一版｜同意书｜《试验-004》，2026年1月1日签/,
	);
	expect(await words('/consent/people/yi-fengcun/')).toContain('没有，还在封存');
});

describe('taking down', () => {
	test('shows first what goes along, by name, and writes nothing', async () => {
		const told = await words(`${TALK}plan?action=withdraw&reason=consent&who=narrator`);
		expect(told).toContain('网页版：口述「处处许可的话」');
		expect(told).toContain('口述「处处许可的话」：撤回同意，讲述人提出，2026年11月28日');
		const next = told
			.slice(told.indexOf('重新发布，出回执'), told.indexOf('要收回、更换的'))
			.join('');
		expect(next).toMatch(
			/^重新发布，出回执马上在终端运行 npm run release，做好的照里面的说明换上去换上以后，在终端运行 npm run verify:absence -- --receipt interviews\/talk-open：/,
		);
		// Whoever sits here has no use for what the terminal says to whoever looks after the program.
		expect(told.join('\n')).not.toMatch(/npm run build|git|dist\/|这个命令/i);
		expect(existsSync(join(content, 'withdrawals.yaml'))).toBe(false);
	});

	test('needs the title as it is', async () => {
		expect(await carryOut('withdraw', 'consent', { typed: '处处许可' })).toEqual({
			status: 409,
			answer: { said: '名字和「处处许可的话」不一样，没有办。请照样再写一遍。' },
		});
		expect(isShown()).toBe(true);
	});

	test('writes the log line, and brings back with another', async () => {
		expect(await carryOut('withdraw', 'consent')).toEqual({ status: 200, answer: { go: TALK } });
		expect(isShown()).toBe(false);
		const log = () => readFileSync(join(content, 'withdrawals.yaml'), 'utf8');
		const before = log();
		expect(before).toContain(
			'- { on: 2026-11-28, action: withdraw, collection: interviews, id: talk-open, reason: consent, who: narrator',
		);
		const told = await words(TALK);
		expect(told).toContain('2026年11月28日撤下：撤回同意，讲述人提出');
		expect(told[0]).toBe(told.find((line) => line.startsWith('已经登记撤下。')));
		for (const left of ['撤下以后要做的，做完的不用再做', '重新发布，出回执', '要收回、更换的'])
			expect(told).toContain(left);
		expect(told.join('\n')).toContain('学校：照发出的登记收回U盘和课堂资料');
		expect((await carryOut('restore', 'renewed')).status).toBe(200);
		expect(log().startsWith(before)).toBe(true);
		expect(isShown()).toBe(true);
		expect((await words(TALK)).join('\n')).not.toMatch(/已经登记撤下|撤下以后要做的/);
	});

	test('does and shows nothing while it cannot be read what was taken down', async () => {
		const digest = await plan('withdraw', 'consent');
		const file = join(content, 'withdrawals.yaml');
		const text = 'log:\n  - { on: 昨天, action: withdraw }\n';
		writeFileSync(file, text);
		for (const path of ['/consent/', TALK]) {
			const told = await words(path);
			expect(told[0]).toMatch(/^content\/withdrawals\.yaml：.*这里先不能看，也不能办。$/);
			expect(told[1]).toMatch(/^改法：.*请找管理员取回原来的一份/);
			expect(told).toHaveLength(2);
		}
		const { status, answer } = await carryOut('withdraw', 'consent', { digest });
		expect(status).toBe(409);
		expect(answer).toEqual({ said: expect.stringMatching(/^content\/withdrawals\.yaml：/) });
		expect(readFileSync(file, 'utf8')).toBe(text);
	});

	test('refuses when more would go than was shown', async () => {
		const digest = await plan('withdraw', 'consent');
		const file = join(content, 'consents/c2026-004.yaml');
		writeFileSync(file, readFileSync(file, 'utf8').replace(', school', ''));
		const { status, answer } = await carryOut('withdraw', 'consent', { digest });
		expect({ status, answer }).toEqual({
			status: 409,
			answer: { said: '您看过以后内容又改了，会不见的东西不一样了，没有办。请再看一遍。' },
		});
		expect(isShown()).toBe(true);
	});

	test('refuses while pages are being built', async () => {
		const letGo = hold(join(root, BUILD_LOCK));
		const refused = await carryOut('withdraw', 'consent');
		letGo?.();
		expect(refused.answer).toEqual({ said: '正在生成网页，没有办。等它做完，再按一次。' });
		expect(isShown()).toBe(true);
		expect((await carryOut('withdraw', 'consent')).status).toBe(200);
	});

	test('asks for a reason of the table', async () => {
		const { status, answer } = await carryOut('withdraw', 'consent', { reason: '吵架' });
		expect({ status, answer }).toEqual({
			status: 400,
			answer: { said: '请选原因和谁提出。' },
		});
	});
});

describe('the second person', () => {
	const look = async (more: Record<string, unknown> = {}) => {
		const { text } = await ask(TALK);
		const given = { digest: hidden(text, 'digest'), editor: '编辑甲', reader: '编辑乙' };
		const answer = await ask(`${TALK}look`, { ...given, whole: 'yes', ...more });
		return JSON.parse(answer.text) as unknown;
	};
	const unseen = () => {
		const looks = readLooks(content);
		if (typeof looks === 'string') throw new Error(looks);
		return unseenRecords(readMuseum(content), looks, TODAY, content).map(({ key }) => key);
	};

	test('looks at what people agreed to, and at nothing else', () => {
		expect(unseen()).toContain('interviews/talk-open');
		expect(unseen()).toContain('people/ding-xuke');
		expect(unseen()).not.toContain('people/mou-zhixian');
		expect(unseen()).not.toContain('interviews/talk-embargoed');
	});

	test('is noted with day and names, and has to look again after a change', async () => {
		expect(await look()).toEqual({ go: TALK });
		expect(unseen()).not.toContain('interviews/talk-open');
		expect(await words(TALK)).toContain('2026年11月28日，编辑乙看过，以后没有改过。');
		const vtt = join(content, 'interviews/talk-open/mandarin.vtt');
		writeFileSync(vtt, `${readFileSync(vtt, 'utf8')}\n`);
		expect(unseen()).toContain('interviews/talk-open');
		expect(await words(TALK)).toContain('2026年11月28日，编辑乙看过，但后来改过，请再看一遍。');
	});

	test.each([
		[{ reader: ' 编辑甲 ' }, '请写两个人的称呼，两个不能一样。'],
		[{ whole: '' }, '请先勾上「从头到尾看过」。'],
		[{ digest: '0' }, '您打开这一页以后，这一条又改过了，没有记。请再看一遍。'],
	])('is not noted with %j', async (more, said) => {
		expect(await look(more)).toEqual({ said });
		expect(readLooks(content)).toEqual([]);
	});

	test('holds a release back, in words', () => {
		expect(waitingForSecond(content, readMuseum(content), TODAY)).toContainEqual({
			name: 'second-look-missing',
			file: 'content/interviews/talk-open/index.yaml',
			message: '还没有第二人看过现在这一份',
			fix: '请在编辑台（npm run desk）的「同意与撤下」里看过、记下',
		});
	});

	test('names with signs of their own are read back as they were', async () => {
		await look({ reader: '乙: #"\'' });
		expect(readLooks(content)).toMatchObject([{ reader: '乙: #"\'' }]);
	});

	test('a register that cannot be read is told, not passed over', () => {
		writeFileSync(join(content, 'second-looks.yaml'), 'looks: [{ on: 昨天 }]\n');
		const told = waitingForSecond(content, readMuseum(content), TODAY);
		expect(told).toHaveLength(1);
		expect(told[0]?.message).toMatch(/^content\/second-looks\.yaml：.*「日子」/);
	});
});
