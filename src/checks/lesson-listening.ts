import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

/** A passage that a class listens to lies inside its recording. */
export const lessonListening: Check = ({ records }) => {
	const durations = new Map(records.interviews.map(({ id, data }) => [id, data.duration]));
	const judge = ({ data, file, lineOf }: CheckedEntry<'lessons'>): Issue[] =>
		data.listening.flatMap(({ interview, from, to }, index): Issue[] => {
			const issue = (key: 'from' | 'to', message: string, fix: string): Issue[] => [
				{ name: 'lesson-listening', file, line: lineOf('listening', index, key), message, fix },
			];
			const where = `「听一听」第 ${index + 1} 题`;
			const duration = durations.get(interview);
			if (to <= from)
				return issue(
					'to',
					`${where}从 ${from} 秒听到 ${to} 秒，结束不比开始晚`,
					'请听一遍，核对 from 和 to，单位是秒',
				);
			if (duration === undefined || to <= duration) return [];
			return issue(
				'to',
				`${where}听到 ${to} 秒，录音「${interview}」只有 ${duration} 秒`,
				`请把 to 改到 ${duration} 秒以内`,
			);
		});
	return records.lessons.flatMap(judge);
};
