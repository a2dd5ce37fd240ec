import type { IssueName } from './explanations.ts';
import { durationAsClock } from '../domain/duration.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

/** Seconds. A breath between segments needs no reason. */
const LONGEST_GAP = 2;
/** Times are written with a decimal; below this two times are one. Seconds. */
const SAME = 0.05;
/** Seconds. A segment is what one listens to in one go. */
const USUAL = { shortest: 60, longest: 300 };

function judge({ data, file, lineOf }: CheckedEntry<'interviews'>): Issue[] {
	const issues: Issue[] = [];
	const complain = (
		name: IssueName,
		index: number,
		message: string,
		fix: string,
		reminder?: true,
	) =>
		issues.push({
			name,
			file,
			line: lineOf('segments', index, 'start') ?? lineOf('segments', index),
			message,
			fix,
			reminder,
		});
	const ids = data.segments.map(({ id }) => id);
	let end = 0;
	for (const [index, segment] of data.segments.entries()) {
		const { id, title, start, skip } = segment;
		if (ids.indexOf(id) < index)
			complain('duplicate-segment', index, `段号「${id}」用了两次`, `请换一个，例如 ${id}-2`);
		if (segment.end <= start)
			complain(
				'segment-times',
				index,
				`「${title}」的结束（${segment.end}）不比开始（${start}）晚`,
				'请核对 start 和 end，单位是秒',
			);
		if (start < end - SAME)
			complain(
				'segment-overlap',
				index,
				`「${title}」从 ${durationAsClock(start)} 开始，上一段 ${durationAsClock(end)} 才结束`,
				'请让前后两段接上，不要重叠',
			);
		if (start - end > LONGEST_GAP && skip === undefined)
			complain(
				'segment-gap',
				index,
				`「${title}」前面空了 ${Math.round((start - end) * 10) / 10} 秒`,
				'请让前后两段接上；有意跳过就写 skip: 原因',
			);
		if (segment.end > data.duration + SAME)
			complain(
				'segment-past-end',
				index,
				`「${title}」到 ${durationAsClock(segment.end)}，录音只有 ${durationAsClock(data.duration)}`,
				'请核对 end 和 duration',
			);
		const length = segment.end - start;
		const short = length < USUAL.shortest && data.duration > USUAL.shortest;
		if (data.kind === 'interview' && length > 0 && (short || length > USUAL.longest))
			complain(
				'segment-length',
				index,
				`「${title}」长 ${Math.round(length)} 秒`,
				'请尽量分成 1 到 5 分钟一段，好找也好听',
				true,
			);
		end = Math.max(end, segment.end);
	}
	if (data.duration - end > LONGEST_GAP)
		complain(
			'segment-gap',
			data.segments.length - 1,
			`最后一段之后还有 ${Math.round((data.duration - end) * 10) / 10} 秒没有分段`,
			`请把最后一段的 end 改成 ${data.duration}，或再分一段`,
		);
	return issues;
}

/** Segments follow each other without overlap and unexplained gaps, inside the recording. */
export const segments: Check = ({ records }) => records.interviews.flatMap(judge);
