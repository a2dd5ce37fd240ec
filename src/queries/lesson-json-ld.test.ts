import { expect, test } from 'vitest';
import { evidenceSchema } from '../schema/evidence.ts';
import { lessonSchema } from '../schema/lesson.ts';
import { interviewSchema } from '../schema/interview.ts';
import { sourceSchema } from '../schema/source.ts';
import { emptyHoldings, type Holdings } from './holdings.ts';
import { lessonJsonLd } from './lesson-json-ld.ts';
import { lessonPage } from './lesson-page.ts';

/**
 * The terms of schema.org that a lesson uses, by type, with what may stand in each: names in capitals are types. From
 * https://schema.org/LearningResource and the pages of the other types, release 29.
 */
const THING: Readonly<Record<string, readonly string[]>> = { name: ['text'], url: ['url'] };
const CREATIVE_WORK: Readonly<Record<string, readonly string[]>> = {
	...THING,
	about: ['text'],
	accessMode: ['access mode'],
	audience: ['EducationalAudience'],
	citation: ['text'],
	creator: ['Organization'],
	datePublished: ['day'],
	description: ['text'],
	encoding: ['MediaObject'],
	hasPart: ['LearningResource', 'Quiz'],
	headline: ['text'],
	identifier: ['PropertyValue'],
	inLanguage: ['language'],
	interactivityType: ['interactivity'],
	isAccessibleForFree: ['yes or no'],
	isBasedOn: ['CreativeWork', 'AudioObject'],
	isPartOf: ['WebSite'],
	license: ['url'],
	publisher: ['Organization'],
	timeRequired: ['duration'],
	typicalAgeRange: ['ages'],
	version: ['text'],
};
const LEARNING_RESOURCE: Readonly<Record<string, readonly string[]>> = {
	...CREATIVE_WORK,
	assesses: ['DefinedTerm'],
	competencyRequired: ['DefinedTerm'],
	educationalAlignment: ['AlignmentObject'],
	educationalLevel: ['text'],
	educationalUse: ['text'],
	learningResourceType: ['text'],
	teaches: ['text'],
};
const TYPES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	LearningResource: LEARNING_RESOURCE,
	Quiz: LEARNING_RESOURCE,
	CreativeWork: CREATIVE_WORK,
	AudioObject: CREATIVE_WORK,
	WebSite: CREATIVE_WORK,
	MediaObject: { ...CREATIVE_WORK, contentUrl: ['url'], encodingFormat: ['media type'] },
	AlignmentObject: {
		...THING,
		alignmentType: ['alignment'],
		educationalFramework: ['text'],
		targetName: ['text'],
	},
	DefinedTerm: { ...THING, inDefinedTermSet: ['DefinedTermSet'] },
	DefinedTermSet: CREATIVE_WORK,
	EducationalAudience: { ...THING, audienceType: ['text'], educationalRole: ['role'] },
	Organization: THING,
	PropertyValue: { ...THING, propertyID: ['text'], value: ['text'] },
};

/** How a plain value of each kind is written. */
const FORMS: Readonly<Record<string, RegExp>> = {
	text: /\S/,
	url: /^(?:https?:\/)?\/\S*$/,
	day: /^\d{4}-\d\d-\d\d$/,
	duration: /^PT\d+M$/,
	language: /^zh-Hans-CN$/,
	ages: /^\d+-\d+$/,
	'media type': /^[a-z]+\/[a-z0-9+.-]+$/,
	'access mode': /^(?:auditory|textual|visual)$/,
	interactivity: /^(?:active|expositive|mixed)$/,
	alignment: /^(?:assesses|teaches|requires|educationalLevel|educationalSubject)$/,
	role: /^(?:student|teacher)$/,
};

/** Everything in structured data that schema.org does not know, as `hasPart.0.foo`. */
function unknownTerms(value: unknown, allowed: readonly string[], path = ''): string[] {
	if (value === undefined) return [];
	if (Array.isArray(value))
		return value.flatMap((one, index) => unknownTerms(one, allowed, `${path}.${index}`));
	if (typeof value === 'boolean') return allowed.includes('yes or no') ? [] : [`${path}: ${value}`];
	if (typeof value === 'string')
		return allowed.some((kind) => FORMS[kind]?.test(value)) ? [] : [`${path}: ${value}`];
	if (typeof value !== 'object' || value === null) return [`${path}: ${String(value)}`];
	const type = '@type' in value ? String(value['@type']) : '';
	const terms = TYPES[type];
	if (!terms || !allowed.includes(type)) return [`${path}: @type ${type}`];
	return Object.entries(value)
		.filter(([key]) => !key.startsWith('@'))
		.flatMap(([key, part]) => unknownTerms(part, terms[key] ?? [], `${path}.${key}`));
}

const { data } = {
	data: lessonSchema.parse({
		title: '两种说法',
		grades: [5, 6],
		subject: '道德与法治',
		alsoSubjects: ['综合实践'],
		curriculum: '《义务教育道德与法治课程标准（2022年版）》只给教师甲。',
		periods: 1,
		question: '两份材料不一样，怎么办？',
		lede: '读两张卡。',
		goals: [
			{ goal: '说出谁写的', competency: '责任意识', rubric: ['量规甲', '量规乙', '量规丙'] },
			{ goal: '并列两说', competency: '问题解决', rubric: ['量规甲', '量规乙', '量规丙'] },
		],
		evidence: ['c02'],
		materials: ['学习单'],
		steps: ['读', '比', '写'].map((title) => ({
			...{ title, minutes: 13, pupils: '读卡。', teacher: '只给教师乙' },
		})),
		worksheet: [
			{ prompt: '哪一年？', lines: 3, evidence: 'c07', answer: '参考答案甲' },
			{ prompt: '为什么？', lines: 3, answer: '参考答案乙', level: 'extended' },
		],
		listening: [
			{ interview: 'talk', from: 3, to: 9, prompt: '听到什么？', lines: 2, answer: '参考答案丙' },
		],
		quiz: [
			{
				question: '哪一年？',
				options: [
					{ text: '元年', correct: true, feedback: '小测说明甲' },
					{ text: '五年', feedback: '小测说明乙' },
				],
				evidence: 'c02',
			},
		],
		homework: { practical: '问一问。' },
		teacherNotes: '教师说明甲',
		version: '1.0（2026-11-23）',
		responsible: '试验编辑组',
	}),
};
const holdings: Holdings = {
	...emptyHoldings,
	evidence: ['c02', 'c07'].map((id) => ({
		id,
		data: evidenceSchema.parse({ statement: `${id}说一年。`, source: 'book', grade: 'A' }),
	})),
	sources: [{ id: 'book', data: sourceSchema.parse({ type: 'gazetteer', title: '某县志' }) }],
	interviews: [
		{
			id: 'talk',
			data: interviewSchema.parse({
				...{ title: '一次谈话', kind: 'demonstration', synopsis: '两个声音。' },
				...{ recorded: '2026-11-23', duration: 20, synthetic: true, credit: '合成语音' },
				speakers: [{ name: '甲', role: '合成语音' }],
				segments: [{ id: 'a', title: '开头', synopsis: '开头。', start: 0, end: 20 }],
				review: 'reviewed',
			}),
		},
	],
};
const jsonLd = lessonJsonLd(lessonPage({ id: 'two-dates', data }, holdings), data);

test('search engines are told of a lesson in terms that schema.org has, with values it allows', () => {
	expect(unknownTerms(jsonLd, ['LearningResource'])).toEqual([]);
});

test.each([
	[{ '@type': 'LearningResource', teacherNotes: '……' }, ['.teacherNotes: ……']],
	[{ '@type': 'LearningResource', timeRequired: '40分钟' }, ['.timeRequired: 40分钟']],
	[{ '@type': 'LearningResource', audience: { '@type': 'Person' } }, ['.audience: @type Person']],
	[{ '@type': 'Lesson' }, [': @type Lesson']],
])('the allow-list refuses %j', (value, found) => {
	expect(unknownTerms(value, ['LearningResource'])).toEqual(found);
});

test('every term of LRMI that a record can answer is answered', () => {
	expect(jsonLd).toMatchObject({
		educationalLevel: ['五、六年级', '第三学段'],
		typicalAgeRange: '10-12',
		learningResourceType: expect.arrayContaining(['教学设计', '学习单']),
		educationalUse: ['课堂教学', '课后实践', '自我检测'],
		interactivityType: 'mixed',
		accessMode: ['textual', 'visual', 'auditory'],
		timeRequired: 'PT40M',
		teaches: ['说出谁写的', '并列两说'],
		assesses: [{ name: '责任意识' }, { name: '问题解决' }],
		audience: { educationalRole: ['student', 'teacher'], audienceType: '五、六年级' },
		version: '1.0',
		datePublished: '2026-11-23',
		license: '/about/colophon/',
		creator: { name: '试验编辑组' },
		isBasedOn: [
			{
				'@type': 'CreativeWork',
				url: '/evidence/c02/',
				citation: expect.stringContaining('某县志'),
			},
			{ '@type': 'CreativeWork', url: '/evidence/c07/' },
			{
				'@type': 'AudioObject',
				name: '一次谈话',
				url: expect.stringContaining('/interviews/talk/'),
			},
		],
		hasPart: expect.arrayContaining([
			expect.objectContaining({
				'@type': 'LearningResource',
				url: '/lessons/two-dates/worksheet/',
			}),
			expect.objectContaining({ '@type': 'Quiz', url: '/lessons/two-dates/quiz/' }),
		]),
	});
	expect(jsonLd).toHaveProperty('identifier.value', expect.stringMatching(/^[0-9a-f]{8}$/));
	expect(jsonLd).toHaveProperty(
		'educationalAlignment',
		['educationalSubject', 'educationalSubject', 'educationalLevel', 'teaches', 'teaches']
			.concat(['assesses', 'assesses'])
			.map((alignmentType) => expect.objectContaining({ alignmentType })),
	);
});

test('no answer, no rubric, no word for teachers and no paper for teachers is in it', () => {
	const bytes = JSON.stringify(jsonLd);
	const secrets = [
		'只给教师',
		'参考答案',
		'教师说明',
		'量规',
		'小测说明',
		'teacher/',
		'rubric',
		'review',
	];
	expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
});
