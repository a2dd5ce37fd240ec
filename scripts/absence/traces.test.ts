import { expect, test } from 'vitest';
import type { EditionTruth, HiddenContent } from './hidden.ts';
import { toFindingsReport } from './report.ts';
import { foldText } from './fold.ts';
import { traceSearch } from './traces.ts';
import { writtenWhere } from './written-where.ts';

const KEY = 'interviews/talk-withdrawn';

function truthWith(hidden: Partial<HiddenContent>, shownTexts: string[] = []): EditionTruth {
	const record = { key: KEY, collection: 'interviews', id: 'talk-withdrawn', why: 'withdrawn' };
	return {
		hidden: [{ ...record, texts: [], names: [], files: [], ...hidden } as HiddenContent],
		shownTexts,
		shownNames: new Set(),
		shownReadings: new Set(),
		shownIds: new Set(),
		shownFiles: [],
	};
}

/** Whether something of the hidden text is found in a page, when the museum rightly says the shown texts. */
function isFound(hidden: string, shown: string[], page: string, interfaceTexts: string[] = []) {
	const { search } = traceSearch(truthWith({ texts: [hidden] }, shown), interfaceTexts);
	let isIn = false;
	search.find(foldText(page), () => (isIn = true));
	return isIn;
}

const HIDDEN = '一条河，一串名字。江安河从都江堰来，我家在河边磨豆腐。';

test.each([
	['a heading and the sentence below it', ['## 一条河，一串名字\n\n江安河从都江堰来，流过县城。']],
	['phrases of several records', ['title: 一条河', '“一串名字”', '江安河从都江堰来，流过县城。']],
])('%s, one behind the other, are no trace', (_title, shown) => {
	const page = '<h2>一条河，一串名字</h2><p>江安河从都江堰来，流过县城。</p>';
	expect(isFound(HIDDEN, shown, page)).toBe(false);
});

test('a label of the page in front of a shown sentence is no trace', () => {
	const hidden = '说法不一。这一联是谁作的，没有定论。';
	const page = '<aside aria-label="说法不一">这一联是谁作的，书上有两说。</aside>';
	expect(isFound(hidden, ['这一联是谁作的，书上有两说。'], page)).toBe(true);
	expect(isFound(hidden, ['这一联是谁作的，书上有两说。'], page, ["words = '说法不一';"])).toBe(
		false,
	);
});

test.each([
	['the sentence nobody else says', '我家在河边磨豆腐', ['一条河，一串名字']],
	['a phrase of which only a piece is shown', '一串名字。江安河从', ['一串名字很长。江安河从来']],
	[
		'phrases in another order',
		'江安河从都江堰来，我家在河边磨',
		['我家在河边磨豆腐', '江安河从都'],
	],
])('%s is a trace', (_title, page, shown) => {
	expect(isFound(HIDDEN, shown, page)).toBe(true);
});

test('a row that the recording also says in one breath is a trace', () => {
	const hidden = '一条河，一串名字，记着。他说一条河一串名字记着。';
	expect(isFound(hidden, ['一条河', '一串名字', '记着'], '<p>一条河一串名字记着</p>')).toBe(true);
});

const people = truthWith({
	key: 'people/bing-chehui',
	collection: 'people',
	id: 'bing-chehui',
	names: ['丙撤回'],
	isPrivate: true,
});
const wanted = { truth: people, letters: traceSearch(people, []).search };
const finding = {
	kind: 'name',
	record: 'people/bing-chehui',
	where: 'chapters/a/index.html',
} as const;
const sources = [
	{ file: 'content/people/bing-chehui.yaml', source: 'name: 丙撤回' },
	{ file: 'content/withdrawals.yaml', source: '丙撤回' },
	{ file: 'content/chapters/a.mdx', source: '---\ntitle: 甲\n---\n听丙撤回讲。' },
];

test('an editor is told the line in which the name stands', () => {
	expect(writtenWhere(finding, wanted, sources)).toEqual(['content/chapters/a.mdx 第4行']);
	expect(toFindingsReport([finding], wanted, sources, true)).toBe(
		`  人物 people/bing-chehui：还有名字
      在 chapters/a/index.html
      改法：写在 content/chapters/a.mdx 第4行。请删去这个名字再生成；若是同名的古人或公众人物，请在 content/people/ 里给他立一条`,
	);
});

test.each([
	[true, '再生成一次也去不掉。请把这几行交给管理员'],
	[false, '请重新生成这一版，再核对一遍'],
])('what no record says is the matter of the build (made just now: %s)', (isFresh, remedy) => {
	expect(toFindingsReport([finding], wanted, [], isFresh)).toContain(remedy);
});
