import { expect, test } from 'vitest';
import { invertedTitle } from './inverted-title.ts';

test.each([
	['网友说城墙改筑砖墙', '城墙改筑砖墙（网友说）'],
	['网文说文庙毁于兵事', '文庙毁于兵事（网文说）'],
	['网络问答说温江地区撤销', '温江地区撤销（网络问答说）'],
	['网上转载小学划片街名', '小学划片街名（网上转载）'],
	['书上写大江俗称「温江」', '大江俗称「温江」（书上写）'],
	['名录列四街道六镇', '四街道六镇（名录列）'],
	['百科镜像记温江常住人口', '温江常住人口（百科镜像记）'],
])('「%s」 stands as 「%s」', (title, heading) => {
	expect(invertedTitle(title)).toBe(heading);
});

test.each(['官修志书记下城的五门', '名录里的北街社区', '知县李棠砌石城', '记得住的一天'])(
	'「%s」 stays as it is',
	(title) => {
		expect(invertedTitle(title)).toBe(title);
	},
);
