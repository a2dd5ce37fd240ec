/** What a pupil sees of a lesson, taken apart, so that one can say whether and where it changed. 「定稿」 */
import { canonicalJson } from './canonical-json.ts';
import {
	lessonComparisons,
	lessonEvidence,
	lessonInterviews,
	type LessonReferences,
} from './lesson-records.ts';
import { sha256 } from './sha256.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A lesson as far as its parts are made of it; `Lesson` fits. */
export interface LessonWords extends LessonReferences {
	goals: readonly { rubric: readonly string[] }[];
	steps: readonly (LessonReferences['steps'][number] & { teacher: string })[];
	worksheet: readonly (LessonReferences['worksheet'][number] & { answer: string })[];
	listening: readonly { interview: string; from: number; to: number; answer: string }[];
	observation?: { comparison: string; answer: string } | undefined;
}

/** One record, as its schema gives it. */
interface RecordOf {
	id: string;
	data: object;
}

/** The records that may be shown; what an edition hides is simply not there. */
export interface ShownRecords {
	evidence: readonly RecordOf[];
	sources: readonly RecordOf[];
	comparisons: readonly RecordOf[];
	photos: readonly RecordOf[];
	interviews: readonly RecordOf[];
	terms: readonly RecordOf[];
	walks: readonly RecordOf[];
}

/** The fields of a lesson that a pupil reads, hears of or works with, as editors call them. */
export const PUPIL_FIELDS = {
	title: '课名',
	grades: '年级',
	subject: '学科',
	alsoSubjects: '跨学科',
	periods: '课时',
	question: '核心问题',
	lede: '导语',
	goals: '学习目标',
	evidence: '史料',
	chapters: '篇',
	comparisons: '今昔',
	interviews: '口述',
	places: '地点',
	materials: '材料',
	steps: '步骤',
	worksheet: '学习单',
	listening: '听一听',
	observation: '看一看',
	walk: '走读',
	atHome: '不出门怎么做',
	quiz: '小测',
	glossary: '词卡',
	differentiation: '分层',
	homework: '作业',
	safety: '安全提示',
	responsible: '责任者',
} as const;

/** Fields for teachers, and those that say where and under which name a lesson appears. */
export const OTHER_FIELDS = ['curriculum', 'teacherNotes', 'version', 'channels', 'withheld'];

const CARD = ['statement', 'grade', 'quotation', 'locator', 'note'];
const SOURCE = [
	...['type', 'title', 'author', 'container-title', 'edition', 'volume', 'page', 'publisher'],
	'issued',
];
const COMPARISON = ['title', 'match', 'changeNote'];
const PHOTO = ['title', 'date', 'alt', 'credit', 'provenance'];
const RECORDING = ['title', 'kind', 'synopsis', 'synthetic', 'credit', 'duration'];
const TERM = ['word', 'pinyin', 'localReading', 'meaning', 'example', 'note'];
const WALK = ['title', 'lede', 'duration', 'distance', 'safety', 'stepFree', 'facilities'];

const take = (fields: Fields | undefined, keys: readonly string[]) =>
	fields && Object.fromEntries(keys.map((key) => [key, fields[key]]));

const fieldsOf = (records: readonly RecordOf[], id: unknown): Fields | undefined => {
	const found = records.find((one) => one.id === id);
	return found && { ...found.data };
};

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value : []);

const without = (fields: object, key: string) =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));

/** A lesson's own fields for pupils: no answer, no rubric, and no word for teachers. */
export function pupilFields(lesson: LessonWords): Record<string, unknown> {
	const bare = {
		...lesson,
		goals: lesson.goals.map((goal) => without(goal, 'rubric')),
		steps: lesson.steps.map((step) => without(step, 'teacher')),
		worksheet: lesson.worksheet.map((task) => without(task, 'answer')),
		listening: lesson.listening.map((task) => without(task, 'answer')),
		observation: lesson.observation && without(lesson.observation, 'answer'),
	};
	return take(bare, Object.keys(PUPIL_FIELDS)) ?? {};
}

const comparisonWords = (comparison: Fields, photos: ShownRecords['photos']) => ({
	...take(comparison, COMPARISON),
	pictures: list(comparison['pictures']).map(({ photo, label, time }) => ({
		...{ photo, label, time },
		shown: take(fieldsOf(photos, photo), PHOTO),
	})),
});

/** What a recording is, and the segments that the lesson's listening tasks reach into. */
const recordingWords = (id: string, recording: Fields, { listening }: LessonWords) => ({
	...take(recording, RECORDING),
	segments: list(recording['segments'])
		.filter(({ start, end }) =>
			listening.some(
				({ interview, from, to }) => interview === id && from < Number(end) && to > Number(start),
			),
		)
		.map((segment) => take(segment, ['title', 'synopsis', 'start', 'end'])),
});

const walkWords = (walk: Fields) => ({
	...take(walk, [...WALK, 'rainPlan']),
	stops: list(walk['stops']).map((stop) =>
		take(stop, ['place', 'title', 'text', 'lookFor', 'evidence', 'toNext']),
	),
});

/** Eight hexadecimal digits of a digest: enough to compare by eye what is printed on two sheets. */
const short = (value: unknown) => sha256(canonicalJson(value)).slice(0, 8);

/**
 * A digest for each field and each record that a pupil sees, by `steps` or `evidence/b12`. Fields without content and
 * records that are not shown have none.
 */
export function lessonParts(lesson: LessonWords, records: ShownRecords): Record<string, string> {
	const words = (
		room: 'evidence' | 'comparisons' | 'interviews' | 'terms' | 'walks',
		shown: readonly string[],
		of: (fields: Fields, id: string) => unknown,
	) =>
		shown.flatMap((id): [string, unknown][] => {
			const fields = fieldsOf(records[room], id);
			return fields ? [[`${room}/${id}`, of(fields, id)]] : [];
		});
	const parts = [
		...Object.entries(pupilFields(lesson)),
		...words('evidence', lessonEvidence(lesson), (card) => ({
			...take(card, CARD),
			source: take(fieldsOf(records.sources, card['source']), SOURCE),
		})),
		...words('comparisons', lessonComparisons(lesson), (comparison) =>
			comparisonWords(comparison, records.photos),
		),
		...words('interviews', lessonInterviews(lesson), (recording, id) =>
			recordingWords(id, recording, lesson),
		),
		...words('terms', lesson.glossary, (term) => take(term, TERM)),
		...words('walks', lesson.walk === undefined ? [] : [lesson.walk], walkWords),
	];
	return Object.fromEntries(
		parts
			.filter(([, value]) => canonicalJson({ value }) !== '{}')
			.map(([key, value]) => [key, short(value)]),
	);
}

/** The hash that stands on every page and sheet of a lesson: eight hexadecimal digits over all its parts. */
export const lessonHash = (parts: Readonly<Record<string, string>>): string => short(parts);
