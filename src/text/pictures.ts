/** What pictures say when one looks into them, repairs and shares them. `{…}` is filled in. */
export const picturesText = {
	zoom: {
		open: '放大看',
		/** Name of the window in which a picture is looked into. */
		label: '放大看：{title}',
		in: '放大',
		out: '缩小',
		whole: '看全图',
		close: '关闭',
		/** Said of the buttons to those who do not see them. */
		keys: '看图：方向键移动，加号放大，减号缩小，0看全图，Esc关闭',
		waiting: '正在取图……',
		failed: '大图没有取到。请关闭，过一会儿再试。',
		/** {n} is how large the picture is seen, in percent of its pixels. */
		size: '原大的{n}%',
	},
	repair: {
		/** {by} is 「AI修复」 or 「人工修复」. */
		show: '看{by}的样子',
		note: '改了什么：{note}',
		warning: '{by}，不是原样。补上的地方是猜的，看原件请看上面那一幅。',
		record: '{by}件的来历',
		original: '上面先看到的是原件《{title}》',
		originalRecord: '原件的来历',
	},
	take: '带回手机看',
	takeWords: '用手机扫一扫，就在手机上看这幅图。',
	manifest: '用别的看图软件打开（IIIF）',
	/** On the slip 「我认得这张照片」. */
	contacts: { desk: '送到', telephone: '电话', wechat: '微信' },
	chapters: '用到这幅图的志',
} as const;
