import { describe, expect, test } from 'vitest';
import { citePage, citeSource, type CitedSource } from './citation.ts';

const source = (
	fields: Partial<CitedSource> & Pick<CitedSource, 'type' | 'title'>,
): CitedSource => ({
	author: [],
	...fields,
});

// The examples of GB/T 7714—2025 itself (§8 and appendix B), for the kinds it knows.
test.each<[kind: string, source: CitedSource, expected: string]>([
	[
		'M',
		source({
			type: 'book',
			author: ['张伯伟'],
			title: '全唐五代诗格汇考',
			'publisher-place': '南京',
			publisher: '江苏古籍出版社',
			issued: '2002',
			page: '288',
		}),
		'张伯伟. 全唐五代诗格汇考[M]. 南京：江苏古籍出版社，2002：288.',
	],
	[
		'M with an edition and an imperial year',
		source({
			type: 'book',
			author: ['王夫之'],
			title: '宋论',
			edition: '刻本',
			'publisher-place': '金陵',
			publisher: '湘乡曾国荃',
			issued: '1865（清同治四年）',
		}),
		'王夫之. 宋论[M]. 刻本. 金陵：湘乡曾国荃，1865（清同治四年）.',
	],
	[
		'M within a larger book',
		source({
			type: 'book',
			author: ['李约瑟'],
			title: '题词',
			'container-title': '苏颂与《本草图经》研究',
			'publisher-place': '长春',
			publisher: '长春出版社',
			issued: '1991',
			page: '扉页',
		}),
		'李约瑟. 题词[M]//苏颂与《本草图经》研究. 长春：长春出版社，1991：扉页.',
	],
	[
		'J, four authors',
		source({
			type: 'article-journal',
			author: ['于潇', '刘义', '柴跃廷', '汪大海'],
			title: '互联网药品可信交易环境中主体资质审核备案模式',
			'container-title': '清华大学学报（自然科学版）',
			issued: '2012',
			volume: '52',
			issue: '11',
			page: '1518-1523',
		}),
		'于潇，刘义，柴跃廷，等. 互联网药品可信交易环境中主体资质审核备案模式[J]. 清华大学学报（自然科学版），2012，52（11）：1518-1523.',
	],
	[
		'J without a volume',
		source({
			type: 'article-journal',
			author: ['杨洪升'],
			title: '四库馆私家抄校书考略',
			'container-title': '文献',
			issued: '2013',
			issue: '1',
			page: '56-75',
		}),
		'杨洪升. 四库馆私家抄校书考略[J]. 文献，2013（1）：56-75.',
	],
	[
		'N',
		source({
			type: 'article-newspaper',
			author: ['丁文详'],
			title: '数字革命与竞争国际化',
			'container-title': '中国青年报',
			issued: '2000-11-20',
			page: '15',
		}),
		'丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
	],
	[
		'N/OL carries no day of access',
		source({
			type: 'article-newspaper',
			author: ['陈缮真'],
			title: '探索微观世界的无穷奥秘（科技大观）',
			'container-title': '人民日报',
			issued: '2022-08-16',
			page: '17',
			accessed: '2026-11-22',
			URL: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_317.htm',
		}),
		'陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_317.htm.',
	],
	[
		'A',
		source({
			type: 'archive',
			author: ['李鸿章'],
			title: '奏请上海道库洋务外销要款无款可筹仍拨药厘接济事',
			volume: '04-01-35-0399-039',
			'publisher-place': '北京',
			archive: '中国第一历史档案馆',
			issued: '1887（光绪十三年三月十三日）',
		}),
		'李鸿章. 奏请上海道库洋务外销要款无款可筹仍拨药厘接济事：04-01-35-0399-039[A]. 北京：中国第一历史档案馆，1887（光绪十三年三月十三日）.',
	],
	[
		'EB/OL by an institution',
		source({
			type: 'webpage',
			publisher: '北京鲁迅博物馆（北京新文化运动纪念馆）',
			title: '北京鲁迅博物馆志愿服务章程',
			issued: '2021-04-21',
			accessed: '2023-05-02',
			URL: 'http://www.luxunmuseum.com.cn/html/202104/a11310.htm',
		}),
		'北京鲁迅博物馆（北京新文化运动纪念馆）. 北京鲁迅博物馆志愿服务章程[EB/OL]. （2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.',
	],
	[
		'EB/OL without a day of its own',
		source({
			type: 'webpage',
			title: '中国国家博物馆',
			accessed: '2025-05-06',
			URL: 'https://www.chnmuseum.cn/',
		}),
		'中国国家博物馆[EB/OL]. [2025-05-06]. https://www.chnmuseum.cn/.',
	],
	[
		'DS',
		source({
			type: 'dataset',
			author: ['彭守璋'],
			title: '1901—2024年中国1 km分辨率逐月降水量数据集',
			publisher: '国家地球系统科学数据中心',
			issued: '2025-07-07',
			accessed: '2025-07-15',
			URL: 'https://www.geodata.cn/main/face_science_detail?guid=192891852410344',
		}),
		'彭守璋. 1901—2024年中国1 km分辨率逐月降水量数据集[DS/OL]. 国家地球系统科学数据中心（2025-07-07）[2025-07-15]. https://www.geodata.cn/main/face_science_detail?guid=192891852410344.',
	],
])('follows the standard: %s', (_, cited, expected) => {
	expect(citeSource(cited)).toBe(expected);
});

describe('beyond the examples of the standard', () => {
	test('a gazetteer [Z] names volume and edition', () => {
		expect(
			citeSource(
				source({
					type: 'gazetteer',
					author: ['（清）黄廷桂'],
					title: '四川通志',
					volume: '卷四上',
					edition: '四库全书本',
					issued: '雍正年间',
				}),
				'城池',
			),
		).toBe('（清）黄廷桂. 四川通志：卷四上[Z]. 四库全书本. 雍正年间：城池.');
	});

	test('a collection [G]', () => {
		expect(
			citeSource(
				source({
					type: 'collection',
					title: '文史资料选编',
					publisher: '县政协',
					issued: '1990-05',
				}),
			),
		).toBe('文史资料选编[G]. 县政协，1990.');
	});

	test('a recording [口述] names speaker, keeper and day', () => {
		expect(
			citeSource(
				source({
					type: 'oral-history',
					author: ['化名甲'],
					title: '城墙根下',
					archive: '北街史志馆',
					'publisher-place': '成都',
					issued: '2026-11-22',
				}),
			),
		).toBe('化名甲. 城墙根下[口述]. 成都：北街史志馆，2026-11-22.');
	});

	test('a newspaper whose name is not known says so', () => {
		expect(
			citeSource(
				source({
					type: 'article-newspaper',
					author: ['帅文瀚'],
					title: '激发老旧院落居民自主参治活力',
					issued: '2018-10-11',
					page: 'A4',
				}),
			),
		).toBe('帅文瀚. 激发老旧院落居民自主参治活力[N]. [报名不详]，2018-10-11（A4）.');
	});

	test('a page on a named site keeps the name', () => {
		expect(
			citeSource(
				source({
					type: 'webpage',
					title: '温江游记',
					'container-title': '马蜂窝',
					accessed: '2026-11-22',
					URL: 'http://www.mafengwo.cn/i/5399254.html',
				}),
			),
		).toBe('温江游记[EB/OL]. 马蜂窝[2026-11-22]. http://www.mafengwo.cn/i/5399254.html.');
	});
});

test('a page names both its owner and the site', () => {
	expect(
		citeSource(
			source({
				type: 'webpage',
				title: '城市之名',
				publisher: '温江区融媒',
				'container-title': '金温江',
				accessed: '2026-11-22',
			}),
		),
	).toBe('温江区融媒. 城市之名[EB/OL]. 金温江[2026-11-22].');
});

describe('「引用本页」', () => {
	test('of a chapter', () => {
		expect(
			citePage({
				publisher: '北街史志馆',
				title: '城墙与城门',
				updated: '2026-11-22',
				accessed: '2026-11-23',
				address: 'https://example.cn/chapters/city-wall/',
			}),
		).toBe(
			'北街史志馆. 城墙与城门[EB/OL]. （2026-11-22）[2026-11-23]. https://example.cn/chapters/city-wall/.',
		);
	});

	test('of a passage names its times', () => {
		expect(
			citePage({
				publisher: '北街史志馆',
				title: '怎样录一段口述史',
				updated: '2026-11-22',
				passage: { start: 93, end: 160.4 },
			}),
		).toBe('北街史志馆. 怎样录一段口述史：00:01:33—00:02:40[EB/OL]. （2026-11-22）.');
	});
});
