import { THEMES } from '../domain/themes.ts';
import type { Check } from './index.ts';

const CHOICES = Object.entries(THEMES)
	.map(([id, name]) => `${id}（${name}）`)
	.join('、');

/**
 * Whoever follows a theme does not meet what has none. What is unfinished or not shown may wait, and a reading has the
 * themes of its chapter.
 */
export const missingThemes: Check = ({ records }) => [
	...records.chapters
		.filter(({ data }) => data.themes.length === 0 && !data.draft && !data.withheld)
		.map(({ file, lineOf }) => ({
			name: 'missing-theme' as const,
			file,
			line: lineOf('title'),
			message: '这一篇没有写话题，按话题看的人遇不到它',
			fix: `请加一行 themes: [memory]，从这几个里选：${CHOICES}`,
			reminder: true as const,
		})),
	...records.interviews
		.filter(
			({ data }) =>
				data.kind !== 'narration' &&
				data.review !== 'draft' &&
				!data.withheld &&
				data.segments.every(({ themes }) => themes.length === 0),
		)
		.map(({ file, lineOf }) => ({
			name: 'missing-theme' as const,
			file,
			line: lineOf('segments'),
			message: '这份录音没有一段写了话题，按话题听的人遇不到它',
			fix: `请在 segments 里加一行 themes: [memory]，从这几个里选：${CHOICES}`,
			reminder: true as const,
		})),
];
