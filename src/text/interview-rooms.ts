/** How recordings are found, taken along, printed and subscribed to. `{…}` is filled in. */
export const interviewRoomsText = {
	/** Shown where there is no recording of any kind. */
	empty: '这里还没有录音。',
	/** Recordings of one kind. */
	count: '{n}份',
	themes: '话题：',
	/** Looking recordings up by what they are about. */
	indexes: {
		label: '想听哪一方面',
		kinds: { themes: '按话题', places: '按地点', decades: '按年代', terms: '按词' },
		titles: {
			themes: '按话题找口述',
			places: '按地点找口述',
			decades: '按年代找口述',
			terms: '按词找口述',
		},
		descriptions: {
			themes: '志书和录音按话题排在一起，写到的和讲到的并排看。',
			places: '录音讲到哪些地方，一处一处排好，点进去就能听。',
			decades: '录音讲的是哪些年代，一个年代一个年代排好。',
			terms: '录音里说到哪些词，一个一个排好，点进去就能听。',
		},
		names: { themes: '话题', places: '地点', decades: '年代', terms: '词' },
		read: '可以读',
		listen: '可以听',
		noChapter: '还没有哪一篇写到。',
		noRecording: '还没有哪一份录音讲到。',
		about: { themes: '', places: '看这个地点', decades: '', terms: '看这个词的解释' },
		others: {
			themes: '别的话题',
			places: '别的地点',
			decades: '别的年代',
			terms: '别的词',
		},
		all: '全部录音',
		chapters: '{n}篇志',
		recordings: '{n}份录音里的{segments}段',
		segments: '{n}段录音',
	},
	/** Taking one segment along. */
	share: {
		title: '存图分享',
		words: '长按这张图，可以存下来发给街坊。',
		save: '存下这张图',
		alt: '分享图：{title}',
		code: '二维码，扫一扫就打开',
		take: '带回手机听',
		takeWords: '用手机扫一扫，就在手机上听。',
	},
	/** On paper. */
	print: {
		button: '打印文字稿',
		contents: '分段',
		length: '长{length}',
		recorded: '录制于{day}',
		scan: '用手机扫二维码，从那一段听起。',
	},
	podcast: {
		title: '北街史志馆：口述与朗读',
		/** On the cover, below the museum's name. */
		cover: '口述与朗读',
		description: '成都市温江区柳城北街的口述史和志书朗读，文字稿和分段都在北街史志馆的网页上。',
		synthetic: '标着「合成语音」的，声音是电脑合成的，不是哪一位居民。',
		heading: '用播客听',
		subscribe: '播客订阅地址',
		words: '手机上装了播客程序的，把下面这个地址加进去，有了新录音就会收到。',
	},
} as const;
