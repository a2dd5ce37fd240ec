import { isUnfinished, TO_FILL, UNWRITTEN } from '../domain/unfinished.ts';
import { parseVtt } from '../domain/vtt.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry, FieldPath, Transcript } from './museum.ts';

/** Every place of a record where 「待填」 stands. */
function unfilled(value: unknown, path: FieldPath = []): FieldPath[] {
	if (typeof value === 'string') return isUnfinished(value) ? [path] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		unfilled(inner, [...path, Array.isArray(value) ? Number(key) : key]),
	);
}

/** 「segments 第 2 项的 title」 */
const place = (path: FieldPath) =>
	path
		.map((step) => (typeof step === 'number' ? ` 第 ${step + 1} 项` : step))
		.reduce(
			(said, step) => (said === '' || step.startsWith(' ') ? said + step : `${said}的 ${step}`),
			'',
		);

const MOST_NAMED = 6;

/** `isDraft`: nothing of it is shown anywhere, so it may wait. */
function judgeRecord({ file, raw, lineOf }: CheckedEntry, isDraft: boolean): Issue[] {
	const paths = unfilled(raw);
	const [first] = paths;
	if (!first) return [];
	const named = paths.slice(0, MOST_NAMED).map(place).join('、');
	return [
		{
			name: 'unfinished-record',
			file,
			line: lineOf(...first),
			message: `还有 ${paths.length} 处写着「${TO_FILL}」：${named}${paths.length > MOST_NAMED ? ' 等' : ''}`,
			fix: '请填上；不知道、又可以不填的，删去那一行',
			reminder: isDraft ? true : undefined,
		},
	];
}

/** Sentences of a transcript that wait: for words, which a finished record is asked for elsewhere, or for a name. */
function judgeTranscript({ file, source }: Transcript, isDraft: boolean): Issue[] {
	const { cues } = parseVtt(source);
	const wordless = isDraft ? cues.filter(({ text }) => text.includes(UNWRITTEN)) : [];
	const nameless = cues.filter(({ voice }) => voice === TO_FILL);
	const first = wordless[0] ?? nameless[0];
	if (!first) return [];
	const what = [
		...(wordless.length > 0 ? [`有 ${wordless.length} 句还没有写下来`] : []),
		...(nameless.length > 0 ? [`有 ${nameless.length} 句没有写是谁说的`] : []),
	];
	return [
		{
			name: 'unfinished-record',
			file,
			line: first.line,
			message: what.join('，'),
			fix: `请听着录音把字写上，「${TO_FILL}」换成称呼；听不清的写【听不清】`,
			reminder: isDraft ? true : undefined,
		},
	];
}

/** What a draft leaves for a person to write is named; a record that is to be published has none of it left. */
export const unfinishedRecords: Check = ({ records, transcripts }) => [
	...records.photos.flatMap((record) => judgeRecord(record, record.data.withheld !== undefined)),
	...records.interviews.flatMap((record) => [
		...judgeRecord(record, record.data.review === 'draft'),
		...transcripts
			.filter(({ interview }) => interview === record.id)
			.flatMap((transcript) => judgeTranscript(transcript, record.data.review === 'draft')),
	]),
];
