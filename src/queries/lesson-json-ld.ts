import type { Lesson } from '../schema/lesson.ts';
import { zh } from '../text/zh.ts';
import type { LessonPage } from './lesson-page.ts';

/** 「《义务教育历史课程标准（2022年版）》以……」 → the document's own name. */
const documentNamed = (curriculum: string) => /《([^《》]+)》/.exec(curriculum)?.[1];

/** A lesson in schema.org's words for learning resources (LRMI). Nothing in it is for teachers alone. */
export function lessonJsonLd(page: LessonPage, { curriculum }: Pick<Lesson, 'curriculum'>): object {
	const framework = documentNamed(curriculum);
	const alignment = (alignmentType: string, targetName: string) => ({
		'@type': 'AlignmentObject',
		alignmentType,
		...(framework === undefined ? {} : { educationalFramework: framework }),
		targetName,
	});
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		name: page.title,
		headline: page.question,
		description: page.lede,
		inLanguage: 'zh-Hans-CN',
		educationalLevel: page.grades,
		learningResourceType: ['教学设计', '学习单'],
		educationalUse: ['课堂教学'],
		audience: { '@type': 'EducationalAudience', educationalRole: ['student', 'teacher'] },
		teaches: page.goals.map(({ goal }) => goal),
		educationalAlignment: [
			alignment('educationalSubject', page.subject),
			alignment('educationalLevel', page.grades),
			...page.goals.map(({ competency }) => alignment('teaches', competency)),
		],
		timeRequired: `PT${page.minutes}M`,
		isAccessibleForFree: true,
		version: page.version,
		...(page.responsible === undefined
			? {}
			: { creator: { '@type': 'Organization', name: page.responsible } }),
		isPartOf: { '@type': 'WebSite', name: zh.site.name },
	};
}
