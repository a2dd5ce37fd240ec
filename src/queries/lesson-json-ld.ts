import { parseLessonLabel } from '../domain/lesson-label.ts';
import { ageRange, stageWords } from '../domain/school.ts';
import { housePagePath } from '../paths.ts';
import type { Lesson } from '../schema/lesson.ts';
import { lessonsText } from '../text/lessons.ts';
import { zh } from '../text/zh.ts';
import type { LessonPage } from './lesson-page.ts';

const LANGUAGE = 'zh-Hans-CN';
const SELF_CHECK = '自我检测';

/** 「《义务教育历史课程标准（2022年版）》以……」 → the document's own name. */
const documentNamed = (curriculum: string) => /《([^《》]+)》/.exec(curriculum)?.[1];

const organization = (name: string) => ({ '@type': 'Organization', name });

/** What the lesson is built on, each with the page where it can be checked. */
const basis = ({ cards, comparisons, recordings, listening }: LessonPage) => [
	...cards.map(({ label, statement, source, href }) => ({
		'@type': 'CreativeWork',
		name: `${lessonsText.cards}${label}：${statement}`,
		citation: source,
		url: href,
	})),
	...comparisons.map(({ title, href }) => ({ '@type': 'CreativeWork', name: title, url: href })),
	...recordings.map(({ label, href }) => ({ '@type': 'AudioObject', name: label, url: href })),
	...listening.map(({ title, href }) => ({ '@type': 'AudioObject', name: title, url: href })),
];

/** The sheets and the quiz that pupils are given; what is for teachers is not named here. */
const parts = ({ papers, quizHref, question }: LessonPage) => [
	...papers.pupils.map(({ name, href, pdf }) => ({
		'@type': 'LearningResource',
		name,
		learningResourceType: name,
		url: href,
		encoding: { '@type': 'MediaObject', contentUrl: pdf, encodingFormat: 'application/pdf' },
	})),
	...(quizHref === undefined
		? []
		: [
				{
					'@type': 'Quiz',
					name: lessonsText.papers.quiz.name,
					about: question,
					educationalUse: SELF_CHECK,
					url: quizHref,
				},
			]),
];

/** Where the lesson stands in the national curriculum: 学科, 年级, and the 核心素养 it teaches and assesses. */
function alignments(page: LessonPage, framework: string | undefined) {
	const alignment = (alignmentType: string, targetName: string) => ({
		'@type': 'AlignmentObject',
		alignmentType,
		educationalFramework: framework,
		targetName,
	});
	const competencies = [...new Set(page.goals.map(({ competency }) => competency))];
	return [
		...page.subject.split('、').map((subject) => alignment('educationalSubject', subject)),
		alignment('educationalLevel', page.grades),
		...competencies.map((competency) => alignment('teaches', competency)),
		...competencies.map((competency) => alignment('assesses', competency)),
	];
}

/**
 * A lesson in schema.org's words for learning resources (LRMI). Nothing in it is for teachers alone. No record says what
 * pupils must be able to do beforehand, so `competencyRequired` is not claimed.
 * https://schema.org/LearningResource
 */
export function lessonJsonLd(
	page: LessonPage,
	{ curriculum, grades }: Pick<Lesson, 'curriculum' | 'grades'>,
): object {
	const framework = documentNamed(curriculum);
	const label = parseLessonLabel(page.version);
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		name: page.title,
		headline: page.question,
		description: page.lede,
		url: page.href,
		inLanguage: LANGUAGE,
		educationalLevel: [page.grades, ...stageWords(grades)],
		typicalAgeRange: ageRange(grades),
		learningResourceType: ['教学设计', ...new Set(page.papers.pupils.map(({ name }) => name))],
		educationalUse: ['课堂教学', '课后实践', ...(page.quizHref === undefined ? [] : [SELF_CHECK])],
		interactivityType: 'mixed',
		accessMode: ['textual', 'visual', ...(page.listening.length > 0 ? ['auditory'] : [])],
		audience: {
			'@type': 'EducationalAudience',
			educationalRole: ['student', 'teacher'],
			audienceType: page.grades,
		},
		teaches: page.goals.map(({ goal }) => goal),
		assesses: page.goals.map(({ competency }) => ({
			'@type': 'DefinedTerm',
			name: competency,
			inDefinedTermSet:
				framework === undefined ? undefined : { '@type': 'DefinedTermSet', name: framework },
		})),
		educationalAlignment: alignments(page, framework),
		timeRequired: `PT${page.minutes}M`,
		isBasedOn: basis(page),
		hasPart: parts(page),
		version: label?.number ?? page.version,
		datePublished: label?.day,
		identifier: {
			'@type': 'PropertyValue',
			propertyID: lessonsText.facts.version,
			value: page.hash,
		},
		license: housePagePath('colophon'),
		isAccessibleForFree: true,
		creator: page.responsible === undefined ? undefined : organization(page.responsible),
		publisher: organization(zh.site.name),
		isPartOf: { '@type': 'WebSite', name: zh.site.name },
	};
}
