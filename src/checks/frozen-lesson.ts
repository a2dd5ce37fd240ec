import { frozenId, sealOf } from '../domain/frozen-lesson.ts';
import { lessonHash } from '../domain/lesson-parts.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';
import type { CheckedEntry } from './museum.ts';

function judge({ id, data, file, lineOf }: CheckedEntry<'frozen'>): Issue[] {
	const issue = (line: number | undefined, message: string, fix: string): Issue[] => [
		{ name: 'frozen-changed', file, line, message, fix },
	];
	const own = frozenId(data.lesson, data.version);
	if (own === undefined)
		return issue(
			lineOf('version'),
			`定稿的版本写成了「${data.version}」，认不出来`,
			'请从 Git 里取回原来的文件',
		);
	if (own !== id)
		return issue(
			lineOf('version'),
			`这份定稿是「${data.lesson}」的 ${data.version}，文件名却是「${id}」`,
			`请把文件名改成 ${own}.yaml`,
		);
	if (lessonHash(data.parts) === data.hash && sealOf(data) === data.seal) return [];
	return issue(
		lineOf('seal'),
		'这份定稿有人改过，和封条对不上',
		`请从 Git 里取回原来的文件；要改课，改 content/lessons/${data.lesson}.yaml，把版本号加上`,
	);
}

/** A frozen version is as it was on the day it was frozen. */
export const frozenLessons: Check = ({ records }) => records.frozen.flatMap(judge);
