import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILD_LOCK } from '../../../build/lock.ts';
import { readMuseum } from '../../../lib/read-content.ts';
import { FACTS_FILE, factsText } from '../../../release/release-facts.ts';
import { SUMS_FILE } from '../../../release/sums.ts';
import { hold } from '../../hold.ts';
import { TrialHouse } from '../../trial-house.ts';

/** Editors' computers may be without it. */
const withGit = spawnSync('git', ['--version']).status === 0 ? test : test.skip;

const TITLE = '示例的一张卡，没有谁用到它。';
const CARD = `# 示例\nstatement: ${TITLE}\nsource: forum-post\ngrade: C\n`;

let house: TrialHouse;
const at = (path: string) => house.at(path);
const read = (path: string) => house.read(path);

/** Every text file of the content. */
const everything = () =>
	Object.fromEntries(
		readdirSync(house.content, { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(?:yaml|mdx|vtt)$/.test(path))
			.sort()
			.map((path) => [path, read(path)]),
	);

beforeEach(() => {
	house = new TrialHouse();
	writeFileSync(at('evidence/e09.yaml'), CARD);
});
afterEach(() => house.remove());

const ask = async (...asked: Parameters<TrialHouse['ask']>) =>
	(await house.ask(...asked)) ?? { status: 404, text: '' };
const show = async (address: string) => (await ask('GET', address)).text;
const digestIn = (html: string) => /name="digest" value="([^"]+)"/.exec(html)?.[1] ?? '';
const post = async (address: string, body: unknown) => {
	const { status, text } = await ask('POST', address, body);
	return { status, ...(JSON.parse(text) as { go?: string; said?: string }) };
};
const linksIn = (html: string) =>
	[...html.matchAll(/href="([^"]+)" aria-label="带我去：([^"]+)"/g)].map(
		([, address, words]) => `${words} → ${address}`,
	);

/** Nothing names this card. */
const CARD_FORM = '/records/evidence/e09/';
const remove = async (typed = TITLE) => {
	const digest = digestIn(await show(`${CARD_FORM}remove`));
	return post(`${CARD_FORM}remove`, { digest, typed });
};

describe('taking a record away', () => {
	test('keeps every byte, and brings it back with what was not saved', async () => {
		const before = everything();
		const { entries } = JSON.parse(await show(`${CARD_FORM}work`)) as { entries: { id: string }[] };
		const change = { kind: 'set', path: ['fields', 'note'], after: '写到一半' };
		const step = { id: 'a', parent: entries[0]?.id, when: '2026-11-28T14:00:00.000Z' };
		const steps = [{ ...step, kind: 'change', change }];
		expect((await post(`${CARD_FORM}steps`, { steps })).status).toBe(200);
		expect(await remove()).toEqual({ status: 200, go: CARD_FORM });
		expect(existsSync(at('evidence/e09.yaml'))).toBe(false);
		expect(await show('/records/evidence/')).toContain('删去的，可以拿回来');

		const gone = await show(CARD_FORM);
		expect(gone).toContain('拿回来');
		// Another window that still shows the form is told, and what it sends is not taken for anything.
		expect((await post(`${CARD_FORM}steps`, { steps })).status).toBe(410);
		house.openAnew();
		expect(await post(`${CARD_FORM}back`, {})).toEqual({ status: 200, go: CARD_FORM });
		expect(everything()).toEqual(before);
		const again = await show(`${CARD_FORM}work`);
		expect(again).toContain('写到一半');
		expect(again).toMatch(/"what":"removed"[^]*"what":"back"/);
		expect(await show('/records/evidence/')).not.toContain('删去的，可以拿回来');
	});

	test('is refused while anything names it, with the way to every place', async () => {
		const html = await show('/records/places/east-gate/remove');
		expect(linksIn(html).sort()).toEqual(
			[
				'史料卡「同一则转帖说东门叫朝阳门。」：地点，第5行 → /records/evidence/e04/#places',
				'地点「旧城墙」：相邻地点，第16行 → /records/places/old-wall/#near',
				'志「旧城墙」：地点，第7行 → /records/chapters/old-wall/#places',
				'志「旧城墙」：正文里的〈地〉，第43行 → /records/chapters/old-wall/#body',
				'路线「绕城一圈」：地点，第10行 → /records/walks/round-the-wall/#stops',
			].sort(),
		);
		expect(html).not.toContain('name="typed"');
		const answer = await post('/records/places/east-gate/remove', { digest: '', typed: '东门' });
		expect(answer.status).toBe(409);
		expect(existsSync(at('places/east-gate.yaml'))).toBe(true);
	});

	test('sees what an open form says, and what stands in a file that cannot be read', async () => {
		const note = '/records/evidence/e04/';
		const { entries } = JSON.parse(await show(`${note}work`)) as { entries: { id: string }[] };
		const change = { kind: 'insert', path: ['fields', 'conflicts'], index: 0, item: 'e09' };
		const step = { id: 'a', parent: entries[0]?.id, when: '2026-11-28T14:00:00.000Z' };
		await post(`${note}steps`, { steps: [{ ...step, kind: 'change', change }] });
		writeFileSync(at('events/broken.yaml'), 'title: 读不通的\nevidence: [e09, e099]\n');
		expect(linksIn(await show(`${CARD_FORM}remove`))).toEqual([
			'史料卡「同一则转帖说东门叫朝阳门。」：说法不一，第5行 → /records/evidence/e04/#conflicts',
			'大事「broken」：读不通，里面写着这个编号，第2行 → /records/events/broken/',
		]);
	});

	test.each([
		['people/ding-xuke', '要撤下', '/consent/people/ding-xuke/'],
		['interviews/talk-open', '要撤下', '/consent/interviews/talk-open/'],
		['consents/c2026-004', '同意书是登记', '/consent/consents/c2026-004/'],
		['evidence/e02', '发出去的定稿里有它', '/records/frozen/two-books-0-9/'],
		['lessons/two-books', '发出去的定稿里有它', '/records/frozen/two-books-0-9/'],
		['pages/about', '馆务页', undefined],
	])('%s is not deleted: %s', async (key, said, way) => {
		const html = await show(`/records/${key}/remove`);
		expect(html).toContain(said);
		if (way !== undefined) expect(html).toContain(`href="${way}"`);
		expect(html).not.toContain('name="typed"');
	});

	test('a frozen version has no such page at all', async () => {
		for (const what of ['remove', 'rename'])
			expect((await ask('GET', `/records/frozen/two-books-0-9/${what}`)).status).toBe(404);
	});

	test('what has been released keeps its address: it is taken down instead', async () => {
		mkdirSync(join(house.folder, 'dist/web/evidence/e09'), { recursive: true });
		writeFileSync(
			join(house.folder, 'dist/web/evidence/e09/index.html'),
			'<html data-kind="card">',
		);
		const html = await show(`${CARD_FORM}remove`);
		expect(html).toContain('它已经出去过（做好的网页版）');
		expect(html).toContain('href="/consent/evidence/e09/"');
		expect(html).not.toContain('name="typed"');
	});

	test('nothing is done without the name, while pages are built, or when the file has changed since', async () => {
		expect((await remove('别的名字')).said).toContain('没有办');
		const digest = digestIn(await show(`${CARD_FORM}remove`));
		const letGo = hold(join(house.folder, BUILD_LOCK));
		expect(await post(`${CARD_FORM}remove`, { digest, typed: TITLE })).toEqual({
			status: 409,
			said: '正在生成网页，没有办。等它做完再按一次。',
		});
		letGo?.();
		appendFileSync(at('evidence/e09.yaml'), '# 别人写的\n');
		expect((await post(`${CARD_FORM}remove`, { digest, typed: TITLE })).said).toContain('不一样了');
		expect(existsSync(at('evidence/e09.yaml'))).toBe(true);
	});

	test('what came to its place meanwhile is not written over', async () => {
		await remove();
		writeFileSync(at('evidence/e09.yaml'), 'statement: 另一条\n');
		house.openAnew();
		expect((await ask('POST', `${CARD_FORM}back`, {})).status).toBe(404);
		expect(read('evidence/e09.yaml')).toBe('statement: 另一条\n');
	});
});

const GATE = '/records/places/east-gate/';
const renameTo = async (to: string, sure = 'yes', address = GATE) => {
	const digest = digestIn(await show(`${address}rename?to=${to}`));
	return post(`${address}rename`, { to, digest, sure });
};

describe('another id', () => {
	test('goes into every file that names it, all else untouched, and back again byte by byte', async () => {
		const before = everything();
		const html = await show(`${GATE}rename?to=dong-men`);
		expect(html).toContain('places/east-gate.yaml改名为places/dong-men.yaml');
		expect(html).toContain(
			'<del>places: [old-wall, east-gate]</del><ins>places: [old-wall, dong-men]</ins>',
		);
		expect(html.match(/<del>/g)).toHaveLength(6);
		expect(await renameTo('dong-men')).toEqual({ status: 200, go: '/records/places/dong-men/' });
		const after = everything();
		expect(Object.keys(after)).toContain('places/dong-men.yaml');
		for (const [path, text] of Object.entries(before))
			expect(after[path.replace('east-gate', 'dong-men')], path).toBe(
				text.replaceAll(/(?<![\w-])east-gate(?![\w-])/g, 'dong-men'),
			);
		expect(await show('/records/places/dong-men/work')).toContain('"what":"renamed"');
		expect(await show(GATE)).toContain('这一条的编号改成了「dong-men」');
		expect((await ask('POST', `${GATE}steps`, {})).status).toBe(410);
		expect(await renameTo('east-gate', 'yes', '/records/places/dong-men/')).toMatchObject({
			status: 200,
		});
		expect(everything()).toEqual(before);
	});

	test('of a chapter goes into the register of its sentences, and into links', async () => {
		writeFileSync(at('ratchet.yaml'), 'unsourced:\n  chapters/sealed: 1\n  chapters/old-wall: 2\n');
		appendFileSync(at('pages/about.mdx'), '\n[封着的](/chapters/sealed/#a)\n');
		const done = await renameTo('closed-one', 'yes', '/records/chapters/sealed/');
		expect(done).toMatchObject({ go: '/records/chapters/closed-one/' });
		expect(read('ratchet.yaml')).toBe(
			'unsourced:\n  chapters/closed-one: 1\n  chapters/old-wall: 2\n',
		);
		expect(read('pages/about.mdx')).toContain('[封着的](/chapters/closed-one/#a)');
	});

	test('takes the pictures along that bear the id', async () => {
		const done = await renameTo('street-now', 'yes', '/records/photos/street-after/');
		expect(done).toMatchObject({ go: '/records/photos/street-now/' });
		expect(existsSync(at('photos/street-now.jpg'))).toBe(true);
		expect(existsSync(at('photos/street-after.jpg'))).toBe(false);
		const known = ({ file }: { file: string }) => /street-(?:after|now)/.test(file);
		expect(readMuseum(house.content).issues.filter(known)).toEqual([]);
	});

	test.each([
		['East Gate', '不像一个编号'],
		['east-gate', '新编号和现在的一样'],
		['old-wall', '已经有一条在用'],
	])('is no id: %s', async (to, said) => {
		const html = await show(`${GATE}rename?to=${encodeURIComponent(to)}`);
		expect(html).toContain(said);
		expect(digestIn(html)).toBe('');
	});

	test.each([
		['evidence/e02', '定稿不改，所以编号也不能改'],
		['consents/c2026-004', '写在纸上'],
		['pages/about', '馆务页'],
	])('is refused for %s', async (key, said) => {
		const html = await show(`/records/${key}/rename?to=other-one`);
		expect(html).toContain(said);
		expect(html).not.toContain('name="sure"');
	});

	test('is refused for what has been released: an old code on a wall must not die', async () => {
		mkdirSync(join(house.folder, 'dist/kiosk/places/east-gate'), { recursive: true });
		writeFileSync(join(house.folder, 'dist/kiosk/places/east-gate/index.html'), '<html>');
		const html = await show(`${GATE}rename?to=dong-men`);
		expect(html).toContain('它已经出去过（做好的触摸屏版）');
		expect((await renameTo('dong-men')).status).toBe(409);
		expect(existsSync(at('places/east-gate.yaml'))).toBe(true);
	});

	test('is refused for what is in a release that is kept', async () => {
		const release = join(house.folder, 'dist/releases/2026-11-28-1430');
		mkdirSync(release, { recursive: true });
		writeFileSync(join(release, SUMS_FILE), '');
		const records = [{ key: 'places/east-gate', title: '东门', digest: '0' }];
		const facts = { version: '2026-11-28-1430', withdrawals: [], records };
		writeFileSync(join(release, FACTS_FILE), factsText(facts));
		expect(await show(`${GATE}rename?to=dong-men`)).toContain('14:30的发布');
		// What is not in it may still get another id.
		expect(digestIn(await show('/records/evidence/e09/rename?to=e10'))).not.toBe('');
	});

	withGit('is refused for what Git has ever kept', async () => {
		const git = (...said: string[]) =>
			spawnSync('git', ['-C', house.folder, ...said], { encoding: 'utf8' }).status;
		const author = ['-c', 'user.name=编辑', '-c', 'user.email=editor@example.cn'];
		expect(git('init', '-q')).toBe(0);
		expect(git('add', 'content/places')).toBe(0);
		expect(git(...author, 'commit', '-q', '-m', '地点')).toBe(0);
		expect(await show(`${GATE}rename?to=dong-men`)).toContain('Git的历史');
		expect(digestIn(await show('/records/evidence/e09/rename?to=e10'))).not.toBe('');
	});

	test('waits for what other forms have not saved, and is only done when somebody is sure', async () => {
		expect((await renameTo('dong-men', '')).said).toContain('请先核对');
		const walk = '/records/walks/round-the-wall/';
		const { entries } = JSON.parse(await show(`${walk}work`)) as { entries: { id: string }[] };
		const change = {
			...{ kind: 'set', path: ['fields', 'title'] },
			...{ before: '绕城一圈', after: '绕城走一圈' },
		};
		const step = { id: 'a', parent: entries[0]?.id, when: '2026-11-28T14:00:00.000Z' };
		await post(`${walk}steps`, { steps: [{ ...step, kind: 'change', change }] });
		const html = await show(`${GATE}rename?to=dong-men`);
		expect(linksIn(html)).toEqual(['路线「绕城一圈」 → /records/walks/round-the-wall/']);
		expect((await renameTo('dong-men')).status).toBe(409);
		expect(read('walks/round-the-wall.yaml')).toContain('east-gate');
	});
});
