/** What the indexes at the end of the book say. */
export const indexesText = {
	title: '索引',
	description: '北街史志馆的人名、地名和事项索引：按拼音查，写到的每一处都能点开。',
	lede: '像书末的索引一样查：先找拼音首字母，再找名字。写到的每一处都列在名字下面，点一下就到。',
	names: {
		people: {
			title: '人名索引',
			description: '馆里写到的人，按姓名拼音排列，列出写到的篇章、年份、录音和史料卡。',
			lede: '馆里写到的人，按姓名的拼音排。名字通向他自己的一页，后面是别处写到他的地方。',
			unit: '人',
			/** How many lines begin with another name. */
			references: '字、号等另有{n}条，指向姓名',
		},
		places: {
			title: '地名索引',
			description: '馆里写到的地方，按地名拼音排列，列出写到的篇章、年份、图、录音和史料卡。',
			lede: '馆里写到的地方，按地名的拼音排。旧名、别名写着「见」哪里。',
			unit: '处地方',
			references: '旧名、别名另有{n}条，指向今名',
		},
		subjects: {
			title: '事项索引',
			description: '馆里讲到的词和事：词、大事、录音里的话题，按拼音排列，各有去处。',
			lede: '词、大事和录音里的话题，按拼音排。大事后面写着年份，照材料的原话。',
			unit: '项',
			references: '别的写法另有{n}条，指向正条',
		},
	},
	letters: '拼音首字母',
	backToLetters: '回到字母',
	see: '见',
	seeAlso: '参见',
	rooms: {
		chapters: '志',
		timeline: '大事记',
		comparisons: '今昔',
		photos: '图',
		recordings: '录音',
		walks: '路线',
		lessons: '课',
	},
	cards: '史料卡',
	cardsUnit: '张',
	none: '还没有条目。',
	/** Below the three indexes: what is looked up elsewhere. */
	others: '别的查法',
	evidence: '史料索引：每一句话的出处',
	sources: '出处总目：书、报道和网页',
	search: '搜索：输两个字就能找',
} as const;
