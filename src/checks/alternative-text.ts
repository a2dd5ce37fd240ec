import { isUnfinished } from '../domain/unfinished.ts';
import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

export const SHORTEST_ALT = 8;
export const ANNOUNCES = /^(?:图片|照片|图像|相片|图中|图为|画面|这是一张|一张)/;

/** 图片说明 says what is to be seen, to people who cannot see it. */
export const alternativeText: Check = ({ records }) =>
	records.photos.flatMap(({ id, data: { alt, title, caption }, file, lineOf }) => {
		const complain = (message: string, fix: string): Issue[] => [
			{ name: 'alternative-text', file, line: lineOf('alt'), message, fix },
		];
		// A draft's fields are asked for elsewhere.
		if (isUnfinished(alt)) return [];
		const announced = ANNOUNCES.exec(alt)?.[0];
		const example = '例如 alt: 院坝中间一棵树，三面是四层楼房';
		if (announced !== undefined)
			return complain(
				`「图片说明」以「${announced}」开头，读屏软件已经会说这是图`,
				`请删去「${announced}」，直接说看得到什么，${example}`,
			);
		if (alt === title || alt === id)
			return complain(
				`「图片说明」和${alt === title ? '题名' : '文件名'}一样`,
				`请说看得到什么，${example}`,
			);
		if (alt === caption)
			return complain('「图片说明」和图说一样，会念两遍', `请说看得到什么，${example}`);
		if ([...alt].length < SHORTEST_ALT)
			return complain(
				`「图片说明」只有 ${[...alt].length} 个字，看不见的人听不明白`,
				`请写 ${SHORTEST_ALT} 到 80 个字，${example}`,
			);
		return [];
	});
