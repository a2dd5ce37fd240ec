/** Which records of the museum a lesson puts before a class. */

/** A lesson as far as it names records; `Lesson` fits. */
export interface LessonReferences {
	evidence: readonly string[];
	comparisons: readonly string[];
	interviews: readonly string[];
	glossary: readonly string[];
	walk?: string | undefined;
	steps: readonly { evidence: readonly string[]; comparisons: readonly string[] }[];
	worksheet: readonly { evidence?: string | undefined }[];
	listening: readonly { interview: string }[];
	observation?: { comparison: string } | undefined;
	quiz: readonly { evidence?: string | undefined; interview?: string | undefined }[];
}

const once = (ids: readonly (string | undefined)[]): string[] => [
	...new Set(ids.filter((id) => id !== undefined)),
];

/** Every card a lesson puts into a pupil's hand, each once, in the order of the lesson. */
export const lessonEvidence = ({ evidence, steps, worksheet, quiz }: LessonReferences): string[] =>
	once([
		...evidence,
		...steps.flatMap((step) => step.evidence),
		...worksheet.map((task) => task.evidence),
		...quiz.map((asked) => asked.evidence),
	]);

/** Every comparison a lesson shows, each once. */
export const lessonComparisons = ({
	comparisons,
	steps,
	observation,
}: LessonReferences): string[] =>
	once([...comparisons, ...steps.flatMap((step) => step.comparisons), observation?.comparison]);

/** Every recording a lesson listens to, each once. */
export const lessonInterviews = ({ interviews, listening, quiz }: LessonReferences): string[] =>
	once([
		...interviews,
		...listening.map(({ interview }) => interview),
		...quiz.map(({ interview }) => interview),
	]);
