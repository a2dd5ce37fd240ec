/** How one of the museum's own marks is written. */
export interface ComponentRule {
	/** `inline` marks stand within a sentence, `block` marks stand alone between blank lines. */
	place: 'inline' | 'block';
	/** Attributes it must have, and how one is written, for remedies. */
	required: Readonly<Record<string, string>>;
	/** Whether words stand between an opening and a closing tag; otherwise it closes itself: `<引 id="b16" />`. */
	holdsText: boolean;
	/** Marks it may stand in; left out when it may stand anywhere its place allows. */
	within?: readonly string[];
	/** An example to copy. */
	example: string;
}

const id = (example: string) => ({ id: example });

/** Every mark an editor may use in a chapter or a house page, and nothing else. content/README.md shows each. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
	引: { place: 'inline', required: id('b16'), holdsText: false, example: '<引 id="b16" />' },
	注: { place: 'inline', required: {}, holdsText: true, example: '<注>脚注的话</注>' },
	词: {
		place: 'inline',
		required: id('linpan'),
		holdsText: true,
		example: '<词 id="linpan">林盘</词>',
	},
	人: {
		place: 'inline',
		required: id('li-tang'),
		holdsText: true,
		example: '<人 id="li-tang">李棠</人>',
	},
	地: {
		place: 'inline',
		required: id('city-wall'),
		holdsText: true,
		example: '<地 id="city-wall">城墙</地>',
	},
	注音: {
		place: 'inline',
		required: { 读: 'pí' },
		holdsText: true,
		example: '<注音 读="pí">郫</注音>',
	},
	着重: { place: 'inline', required: {}, holdsText: true, example: '<着重>字</着重>' },
	专名: { place: 'inline', required: {}, holdsText: true, example: '<专名>李棠</专名>' },
	书名: { place: 'inline', required: {}, holdsText: true, example: '<书名>四川通志</书名>' },
	编者: { place: 'block', required: {}, holdsText: true, example: '<编者>' },
	待考: { place: 'block', required: {}, holdsText: true, example: '<待考>' },
	说法不一: {
		place: 'block',
		required: { 题: '改名在哪一年' },
		holdsText: true,
		example: '<说法不一 题="改名在哪一年">',
	},
	一说: {
		place: 'block',
		required: { 据: '《元和郡县图志》' },
		holdsText: true,
		within: ['说法不一'],
		example: '<一说 据="《元和郡县图志》">',
	},
	引文: {
		place: 'block',
		required: { 据: '雍正《四川通志》卷四上' },
		holdsText: true,
		example: '<引文 据="雍正《四川通志》卷四上">',
	},
	图: {
		place: 'block',
		required: id('dananjie-65-after'),
		holdsText: false,
		example: '<图 id="dananjie-65-after" />',
	},
	今昔: {
		place: 'block',
		required: id('dananjie-65'),
		holdsText: false,
		example: '<今昔 id="dananjie-65" />',
	},
	表: {
		place: 'block',
		required: { 题: '五门的名字' },
		holdsText: true,
		example: '<表 题="五门的名字">',
	},
	大事: {
		place: 'block',
		required: id('1638-watchtowers'),
		holdsText: false,
		example: '<大事 id="1638-watchtowers" />',
	},
};

export const componentRule = (name: string | null | undefined): ComponentRule | undefined =>
	typeof name === 'string' && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;

/** Marks whose text is the editors' own voice: a question or a remark, not a claim. */
export const OWN_VOICE = ['编者', '待考'] as const;
