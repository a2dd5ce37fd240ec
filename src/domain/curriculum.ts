/** What the national curriculum says of the subjects that lessons belong to. */

/** A subject as the curriculum knows it. */
interface SubjectRules {
	/** The grades that have it, first and last. */
	grades: readonly [first: number, last: number];
	/** Its 核心素养, in the standard's own order and words. */
	competencies: readonly string[];
}

/**
 * Grades: 《义务教育课程方案（2022年版）》, table of subjects: 历史 begins in grade 7 and 地理 is taught in 7 and 8; the
 * others run from 1 to 9. Competencies: the 2022 standard of each subject, section 「核心素养内涵」; 综合实践 has none, its
 * four aims are those of 《中小学综合实践活动课程指导纲要》 (教育部, 2017). 美术 is a part of 艺术, whose list it shares.
 */
export const CURRICULUM = {
	综合实践: {
		grades: [1, 9],
		competencies: ['价值体认', '责任担当', '问题解决', '创意物化'],
	},
	语文: {
		grades: [1, 9],
		competencies: ['文化自信', '语言运用', '思维能力', '审美创造'],
	},
	道德与法治: {
		grades: [1, 9],
		competencies: ['政治认同', '道德修养', '法治观念', '健全人格', '责任意识'],
	},
	历史: {
		grades: [7, 9],
		competencies: ['唯物史观', '时空观念', '史料实证', '历史解释', '家国情怀'],
	},
	地理: {
		grades: [7, 8],
		competencies: ['人地协调观', '综合思维', '区域认知', '地理实践力'],
	},
	科学: {
		grades: [1, 9],
		competencies: ['科学观念', '科学思维', '探究实践', '态度责任'],
	},
	美术: {
		grades: [1, 9],
		competencies: ['审美感知', '艺术表现', '创意实践', '文化理解'],
	},
} as const satisfies Readonly<Record<string, SubjectRules>>;

export type Subject = keyof typeof CURRICULUM;

/** Whether every one of these grades has the subject. */
export function hasSubject(grades: readonly number[], subject: Subject): boolean {
	const [first, last] = CURRICULUM[subject].grades;
	return grades.every((grade) => grade >= first && grade <= last);
}

/** The 核心素养 that goals of a lesson in these subjects may be tied to. */
export const competenciesOf = (subjects: readonly Subject[]): readonly string[] =>
	subjects.flatMap((subject): readonly string[] => CURRICULUM[subject].competencies);
