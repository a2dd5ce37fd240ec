import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';
import { runTool } from '../../scripts/lib/ffmpeg.ts';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { INDEX_FOLDER, readPart } from '../search/parts.ts';
import { SearchIndex } from '../search/search-index.ts';
import { axeFaults } from './axe.ts';
import { visit } from './browser.ts';
import { buildEdition, trialFolder } from './build-edition.ts';
import { builtPages } from './built-site.ts';
import { artefactsOf, lookThrough, TRACES, type Looked } from './consent-matrix.ts';
import {
	EDITIONS,
	pictureId,
	STATE_NAMES,
	stateOf,
	talkId,
	writeStates,
	type Built,
	type Level,
} from './consent-states.ts';
import { describeWarning } from './listening-warning.ts';
import { filesNamingIt, setNationalMap, walkOverNationalMap } from './national-map.ts';
import { describeHallSettings, HALL_SETTINGS } from './hall-settings.ts';
import { describeHeldPictures, writeHeldPictures } from './held-pictures.ts';
import { describePaperCodes } from './paper-codes.ts';
import { filesThatSay, textOf } from './searched-bytes.ts';

/** The day on which the seal in the little museum is broken, and the one before. */
const SEALED = '2126-01-01';
const DAY_BEFORE = '2125-12-31';
const TODAY = '2026-11-23';

/** Words that stand in one record only; where they turn up, that record got out. */
const WORDS = {
	allowed: ['申酉戌亥令牌', 'ding-xuke', 'talk-open'],
	kioskOnly: ['甲乙丙丁令牌', '甲化名', 'jia-huaming', 'talk-kiosk', 'face-kiosk'],
	embargoed: ['子丑寅卯令牌', '乙封存', 'yi-fengcun', 'talk-embargoed'],
	withdrawn: ['辰巳午未令牌', '丙撤回', 'bing-chehui'],
	withheld: ['庚辛壬癸令牌', '戊己庚辛令牌', '暂不公开的一篇', '找不回来的网页'],
	unconsented: ['无人许可令牌', '戊未许', 'wu-weixu', 'talk-unconsented'],
	draft: ['草稿令牌', 'talk-draft'],
	/** An edited account which the third party signs on the day the seal is broken. */
	unsigned: ['待签整理令牌'],
} as const;

const RECORDINGS = ['open', 'kiosk', 'embargoed', 'withdrawn', 'draft', 'unconsented'];

/** Marks a recording: a box that players skip, with a word in it. */
function markRecording(content: string, name: string): void {
	const word = Buffer.from(`recording-of-${name}`);
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + word.length);
	head.write('free', 4);
	appendFileSync(join(content, `interviews/talk-${name}/audio.m4a`), Buffer.concat([head, word]));
}

/**
 * The little museum, with one record more to which nobody has agreed, with marked recordings, and with a talk in every
 * state of consent.
 */
async function prepareContent(content: string): Promise<void> {
	cpSync(join(import.meta.dirname, '../fixtures/museum'), content, { recursive: true });
	const put = (file: string, text: string) => writeFileSync(join(content, file), text);
	put('consents/c2026-005.yaml', 'document: 试验-005\nsignedOn: 2026-01-01\nchannels: []\n');
	put(
		'people/wu-weixu.yaml',
		'name: 戊未许\npinyin: wu weixu\nkind: narrator\nrole: 试验用的口述者，什么也没有许可\n' +
			'summary: 这一条里有无人许可令牌。\nevidence: [e01]\nconsents: [c2026-005]\n',
	);
	const [from, to] = ['interviews/talk-withdrawn', 'interviews/talk-unconsented'];
	mkdirSync(join(content, to));
	cpSync(join(content, from), join(content, to), { recursive: true });
	for (const file of ['index.yaml', 'mandarin.vtt', 'original.vtt']) {
		const text = readFileSync(join(content, from, file), 'utf8')
			.replaceAll('辰巳午未令牌', '无人许可令牌')
			.replaceAll('丙撤回', '戊未许')
			.replaceAll('已经撤回的话', '没有许可的话')
			.replaceAll('bing-chehui', 'wu-weixu')
			.replaceAll('c2026-003', 'c2026-005');
		put(`${to}/${file}`, text);
	}
	const talk = readFileSync(join(content, 'interviews/talk-open/index.yaml'), 'utf8');
	const signatures = [
		['narrator', '2026-03-01'],
		['interviewer', '2026-03-01'],
		['editor', SEALED],
	].map(([party, day]) => `{ party: ${party}, document: 试验-整理, signedOn: ${day} }`);
	put(
		'interviews/talk-open/index.yaml',
		`${talk.replace('review: reviewed', 'review: narratorApproved')}edited: { signatures: [${signatures.join(', ')}] }\n`,
	);
	put(
		'interviews/talk-open/edited.vtt',
		'WEBVTT\n\n1-1\n00:00:04.000 --> 00:00:11.500\n这是待签整理令牌。\n',
	);
	for (const name of RECORDINGS) markRecording(content, name);
	appendFileSync(join(content, 'site.yaml'), `address: https://museum.example/\n${HALL_SETTINGS}`);
	setNationalMap(content);
	await writeStates(content);
	await writeHeldPictures(content);
}

const recordings = (...names: string[]) => names.map((name) => `recording-of-${name}`);

describe('an edition', () => {
	const trial = trialFolder();
	const content = join(trial.path, 'content');
	const build = (edition: 'web' | 'kiosk' | 'school', day: string) =>
		buildEdition(
			edition,
			join(trial.path, `${edition}-${day}`),
			{ MUSEUM_CONTENT: content, MUSEUM_TODAY: day },
			// The little museum has not all the pages its footer leads to.
			['--draft'],
		);
	const built = new Map<string, string>();
	const looked = new Map<Built, Looked>();
	const look = (edition: Built): Looked => {
		const found = looked.get(edition);
		if (!found) throw new Error(`${edition} was not looked through`);
		return found;
	};

	beforeAll(async () => {
		await prepareContent(content);
		const keep = async (name: Built, edition: 'web' | 'kiosk' | 'school', day: string) =>
			built.set(name, await build(edition, day));
		await Promise.all([
			// The day on which the seal is broken comes first: what it left in caches may not leak back.
			keep('unsealed', 'web', SEALED).then(() => keep('web', 'web', DAY_BEFORE)),
			keep('kiosk', 'kiosk', TODAY).then(() => keep('school', 'school', TODAY)),
		]);
		for (const edition of EDITIONS)
			looked.set(edition, await lookThrough(built.get(edition) ?? '', content));
	}, 600_000);
	afterAll(trial.remove);

	describeWarning(() => built.get('web') ?? '');
	describePaperCodes(() => built.get('web') ?? '');
	describeHallSettings(() => built.get('kiosk') ?? '');
	describeHeldPictures(
		(edition) => look(edition),
		(edition) => built.get(edition) ?? '',
	);

	const saying = (name: string, words: readonly string[]) =>
		filesThatSay(built.get(name) ?? '', words);

	test.each(['web', 'kiosk', 'school'])('%s shows what everybody agreed to', (name) => {
		expect(saying(name, WORDS.allowed)).toEqual(
			expect.arrayContaining([
				'interviews/talk-open/index.html 申酉戌亥令牌',
				'interviews/talk-open/audio.m4a talk-open',
			]),
		);
		expect(saying(name, recordings('open'))).toEqual([
			'interviews/talk-open/audio.m4a recording-of-open',
		]);
	});

	test.each(['web', 'kiosk', 'school'])('%s holds no byte of what may not be shown', (name) => {
		const { withdrawn, withheld, unconsented, draft, embargoed, unsigned } = WORDS;
		const hidden = [
			...[...withdrawn, ...withheld, ...unconsented, ...draft, ...embargoed],
			...unsigned,
		];
		const heard = recordings('withdrawn', 'unconsented', 'draft', 'embargoed');
		expect(saying(name, [...hidden, ...heard])).toEqual([]);
	});

	test.each([
		['web', '申酉戌亥令牌', true],
		['kiosk', '甲乙丙丁令牌', true],
		['unsealed', '子丑寅卯令牌', true],
		['web', '甲乙丙丁令牌', false],
		['school', '甲乙丙丁令牌', false],
		['web', '子丑寅卯令牌', false],
		['web', '辰巳午未令牌', false],
		['kiosk', '辰巳午未令牌', false],
		['web', '庚辛壬癸令牌', false],
		['web', '草稿令牌', false],
		// Pairs of letters are in the index, too; no pair may tell what no page says.
		['web', '辰巳', false],
		['web', '癸令', false],
	])('the search of %s finds 「%s」: %s', async (name, words, isThere) => {
		const folder = join(built.get(name) ?? '', INDEX_FOLDER);
		const index = new SearchIndex((part, stamp) =>
			Promise.resolve(readPart(part, readFileSync(join(folder, `${part}.js`), 'utf8'), stamp)),
		);
		const { entries } = await index.phrase(Array.from(words));
		expect(entries.length > 0).toBe(isThere);
	});

	test('for the hall shows what is meant for the hall, and no other does', () => {
		const words = [...WORDS.kioskOnly, ...recordings('kiosk')];
		expect(saying('web', words)).toEqual([]);
		expect(saying('school', words)).toEqual([]);
		expect(saying('kiosk', words)).toEqual(
			expect.arrayContaining([
				'interviews/talk-kiosk/index.html 甲乙丙丁令牌',
				'interviews/talk-kiosk/audio.m4a recording-of-kiosk',
			]),
		);
	});

	test('holds an edited account from the day on which the third party signs, not the day before', () => {
		const { unsigned } = WORDS;
		expect(saying('web', [...unsigned, 'talk-open/edited'])).toEqual([]);
		expect(saying('unsealed', unsigned)).toContain(
			'interviews/talk-open/edited/index.html 待签整理令牌',
		);
	});

	test('holds what is sealed from the day on which the seal is broken, not the day before', () => {
		const words = [...WORDS.embargoed, ...recordings('embargoed')];
		expect(saying('web', words)).toEqual([]);
		expect(saying('unsealed', words)).toEqual(
			expect.arrayContaining([
				'interviews/talk-embargoed/index.html 子丑寅卯令牌',
				'interviews/talk-embargoed/audio.m4a recording-of-embargoed',
			]),
		);
	});

	test('has a code for a phone only beside what the web shows, too', () => {
		const codes = (name: string, page: string) =>
			load(readFileSync(join(built.get(name) ?? '', page, 'index.html'), 'utf8'))(
				'.public-code svg, hall-code svg',
			).length;
		expect(codes('web', 'interviews/talk-open/whole')).toBe(1);
		expect(codes('kiosk', 'interviews/talk-open/whole')).toBe(1);
		expect(codes('kiosk', 'interviews/talk-kiosk/whole')).toBe(0);
		expect(codes('kiosk', 'interviews/talk-kiosk')).toBe(0);
	});

	test('lists a segment under the decade it tells of', () => {
		const page = join(built.get('web') ?? '', 'interviews/by/decades/1950s/index.html');
		const $ = load(readFileSync(page, 'utf8'));
		expect($('h1').text()).toBe('年代：20世纪50年代');
		expect($('section[aria-labelledby="listen"] li a').attr('href')).toBe(
			'/interviews/talk-open/whole/',
		);
	});

	describe.each(EDITIONS)('as %s holds of a talk', (edition) => {
		const at = EDITIONS.indexOf(edition);
		const isPublished = edition === 'web' || edition === 'unsealed';
		const levelOf = (state: (typeof STATE_NAMES)[number]): Level =>
			stateOf(state).expected[at] ?? 'nothing';

		test.each(STATE_NAMES.map((state) => [state, levelOf(state)] as const))(
			'%s: %s',
			async (state, level) => {
				const home = `interviews/${talkId(state)}/index.html`;
				const isOpen = level === 'all' || level === 'redacted';
				const artefacts = await artefactsOf(look(edition), state, isPublished);
				if (isOpen) {
					// Where a part is left out the numbers of the waveform stay at its beginning, and so does every artefact.
					expect(artefacts).toEqual(
						Object.fromEntries(Object.keys(artefacts).map((name) => [name, true])),
					);
					const secret = look(edition).filesWith(state, 'secret');
					expect(level === 'all' ? secret.length > 0 : secret).toEqual(level === 'all' ? true : []);
					return;
				}
				const stays = stateOf(state).narratorStays ?? false;
				const ofNarrator = ['summary', 'caption', 'alt', 'speaker', 'narrator id', 'picture'];
				const traces = TRACES.filter(
					(trace) => !stays || !['picture id', ...ofNarrator].includes(trace),
				);
				const allowed: Partial<Record<string, string[]>> = {
					...(level === 'title' && { title: ['interviews/index.html', home] }),
					...(level === 'title' && { 'talk id': ['interviews/index.html', home] }),
					...(level === 'tombstone' && { 'talk id': [home] }),
					...(level === 'tombstone' &&
						stateOf(state).deleted === undefined && {
							'picture id': [`photos/${pictureId(state)}/index.html`],
						}),
				};
				const found = traces.map((trace) => [
					trace,
					[...look(edition).filesWith(state, trace)].sort(),
				]);
				expect(Object.fromEntries(found)).toEqual(
					Object.fromEntries(traces.map((trace) => [trace, allowed[trace] ?? []])),
				);
				// The narrator and their picture are there when only the talk is gone.
				expect([state, artefacts['narrator'], artefacts['picture']]).toEqual([state, stays, stays]);
			},
		);

		test('sealed and withdrawn addresses say so, and are not for search engines', () => {
			for (const state of STATE_NAMES) {
				const level = levelOf(state);
				if (level !== 'title' && level !== 'tombstone') continue;
				const page = load(
					readFileSync(
						join(look(edition).folder, `interviews/${talkId(state)}/index.html`),
						'utf8',
					),
				);
				expect(page('meta[name="robots"]').attr('content'), state).toBe('noindex');
				const words = page('main').text();
				if (level === 'tombstone') expect(page('h1').text(), state).toBe('应讲述人要求已撤下');
				else expect(words, state).toMatch(/封存到2126年1月1日|没有定公开的日子|只在史志馆里听得到/);
				const consent = page('main a').filter((_, link) => page(link).text() === '个人信息与撤回');
				expect(consent.length, state).toBe(1);
			}
		});
	});

	test('what is left out of a recording is silent, and the rest is heard', async () => {
		const file = join(built.get('web') ?? '', `interviews/${talkId('redacted')}/audio.m4a`);
		const loudness = async (start: number, end: number) => {
			const cut = `atrim=${start}:${end},astats`;
			const { said } = await runTool('ffmpeg', ['-i', file, '-af', cut, '-f', 'null', '-']);
			return Number(/Peak level dB: (\S+)/.exec(said)?.[1]?.replace('-inf', '-999'));
		};
		expect(await loudness(4, 8)).toBeLessThanOrEqual(-60);
		expect(await loudness(0.5, 3.8)).toBeGreaterThan(-20);
		expect(await loudness(8.2, 11.5)).toBeGreaterThan(-20);
		const waveform = JSON.parse(
			readFileSync(file.replace('audio.m4a', 'waveform.json'), 'utf8'),
		) as { data: number[]; samples_per_pixel: number; sample_rate: number }; // written by the fixture
		const pixels = waveform.sample_rate / waveform.samples_per_pixel;
		const pairs = waveform.data.slice(Math.ceil(4 * pixels) * 2, Math.floor(8 * pixels) * 2);
		expect(pairs.length).toBeGreaterThan(100);
		expect(new Set(pairs)).toEqual(new Set([0]));
	});

	test('of the hall or a school has no byte of the national map; on the web page, headers and edition name it', () => {
		for (const edition of ['kiosk', 'school'])
			expect(filesNamingIt(built.get(edition) ?? '')).toEqual([]);
		expect(filesNamingIt(built.get('web') ?? '')).toEqual(
			expect.arrayContaining(['_headers', 'edition.json', 'map/index.html']),
		);
	});

	describe('in a browser', () => {
		let server: RunningServer;
		beforeAll(async () => {
			const serving = builtEdition(built.get('web') ?? '');
			if (!serving) throw new Error('nothing was built');
			server = await startServer(serving, 0);
		});
		afterAll(() => server.close());

		test('the national map is offered under measured places, and the sketch comes back when it fails', () =>
			walkOverNationalMap(server.url));

		test('what is left out is played as silence, and the rest as it is', async () => {
			const talk = `/interviews/${talkId('redacted')}/`;
			const { page } = await visit(talk, { museumUrl: server.url, until: 'load' });
			const peaks = await page.evaluate(async (address) => {
				const bytes = await (await fetch(address)).arrayBuffer();
				const sound = await new OfflineAudioContext(1, 1, 32_000).decodeAudioData(bytes);
				const samples = sound.getChannelData(0);
				const peak = (from: number, to: number) =>
					samples
						.slice(from * 32_000, to * 32_000)
						.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
				const { duration } = sound;
				return { before: peak(0.5, 3.8), inside: peak(4, 8), after: peak(8.2, 11.5), duration };
			}, `${talk}audio.m4a`);
			expect(peaks.inside).toBeLessThanOrEqual(0.001);
			expect(peaks.before).toBeGreaterThan(0.1);
			expect(peaks.after).toBeGreaterThan(0.1);
			expect(peaks.duration).toBeCloseTo(12, 0);
		});

		test.each([
			['a sealed recording', `/interviews/${talkId('named-sealed')}/`],
			['a withdrawn recording', `/interviews/${talkId('withdrawn-log')}/`],
			['a withdrawn picture', `/photos/${pictureId('withdrawn-log')}/`],
		])('the page of %s can be used by everybody', async (_title, address) => {
			const { page, consoleErrors, failedRequests } = await visit(address, {
				museumUrl: server.url,
				context: { viewport: { width: 320, height: 640 } },
			});
			expect(await axeFaults(page)).toEqual([]);
			const overflow = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			});
			expect(overflow).toBeLessThanOrEqual(0);
			expect([...consoleErrors, ...failedRequests]).toEqual([]);
		});
	});

	test('has no picture in the colour of the face that only the hall may show', async () => {
		const face = await sharp(join(content, 'photos/face-kiosk.jpg')).stats();
		const colour = face.channels.slice(0, 3).map(({ mean }) => mean);
		const alike = (edition: Built) => looked.get(edition)?.picturesLike(colour);
		expect(alike('web')).toEqual([]);
		expect(alike('school')).toEqual([]);
		expect(alike('kiosk')?.length).toBeGreaterThan(0);
	});

	test('has a large picture in tiles only where the picture may be shown', () => {
		const tilesOf = (name: string) =>
			filesBelow(built.get(name) ?? '').filter((file) => file.includes('/iiif/')).length;
		expect(tilesOf('kiosk')).toBeGreaterThan(40);
		expect(['web', 'unsealed', 'school'].map(tilesOf)).toEqual([0, 0, 0]);
	});

	test('keeps the answers away from what pupils see and print', () => {
		const pages = builtPages(built.get('school'));
		const answers = /教师令牌|一说成化，一说正德|言之成理就行/;
		const telling = pages.filter(({ file, html }) => answers.test(textOf(file, Buffer.from(html))));
		expect(telling.map(({ path }) => path)).toEqual(['/lessons/two-books/teacher/']);
		const found = filesThatSay(built.get('school') ?? '', ['教师令牌']);
		const inIndex = found.filter((file) => file.startsWith(INDEX_FOLDER));
		expect(inIndex).toEqual([]);
	});
});

test('from every page of a recording one tap leads to how consent is taken back', () => {
	const pages = builtPages();
	const recordings = pages.filter(({ path }) => /^\/interviews\/./.test(path));
	const far = recordings.filter(
		({ html }) => load(html)('a[href$="/about/consent/"]').length === 0,
	);
	expect(far.map(({ path }) => path)).toEqual([]);
	expect(recordings.length).toBeGreaterThan(20);
	const consent = pages.find(({ path }) => path === '/about/consent/');
	expect(consent && load(consent.html)('main').text()).toMatch(/怎样撤回[^]*电话/);
});

test('no pupil’s page of the museum says what the teacher’s page answers', () => {
	const pages = builtPages();
	const faults: string[] = [];
	const teachers = pages.filter(({ path }) => /^\/lessons\/[^/]+\/teacher\/$/.test(path));
	for (const { path, html } of teachers) {
		const lesson = path.replace(/teacher\/$/, '');
		const $ = load(html);
		$('.answer .quiet').remove();
		const answers = $('.answer')
			.map((_, answer) => $(answer).text().trim())
			.get()
			.filter((answer) => answer.length > 5);
		if (answers.length === 0) faults.push(`${path} gives no answer`);
		for (const page of pages) {
			if (!page.path.startsWith(lesson) || page.path === path) continue;
			const words = load(page.html)('main').text();
			faults.push(
				...answers
					.filter((answer) => words.includes(answer))
					.map((answer) => `${page.path} ${answer}`),
			);
		}
	}
	expect(faults).toEqual([]);
	expect(teachers.length).toBeGreaterThanOrEqual(3);
});

describe('the search for words', () => {
	const word = '辰巳午未令牌';
	const spaced = [...word].join('\u200b');
	test.each<[string, string, Buffer]>([
		['as it is', 'feed.xml', Buffer.from(`<p>${word}</p>`)],
		['packed and spaced', 'a.gz', gzipSync(`{"content":"${spaced}"}`)],
		['in an address', 'a.html', Buffer.from(`<a href="/${encodeURIComponent(word)}/">x</a>`)],
		['as escapes', 'a.js', Buffer.from('"\\u8fb0\\u5df3\\u5348\\u672a\\u4ee4\\u724c"')],
		['as references', 'a.xml', Buffer.from('&#x8fb0;&#24051;&#x5348;&#x672a;&#x4ee4;&#x724c;')],
		['broken by tags', 'a.html', Buffer.from('<p>辰巳<b>午未</b>令牌</p>')],
		['among other bytes', 'a.m4a', Buffer.concat([Buffer.from([0, 255, 254]), Buffer.from(word)])],
	])('finds one %s', (_title, file, bytes) => {
		expect(textOf(file, bytes)).toContain(word);
	});
});
