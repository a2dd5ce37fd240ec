/** What is said where a recording may be named but not heard, and where something was withdrawn. */
export const closedText = {
	/** {day} is a day: 「2030年1月1日」. */
	sealedUntil: '封存到{day}，那天以前不公开。',
	sealed: '内容封存，没有定公开的日子。',
	premises: '只在史志馆里听得到。',
	/** On the page of such a recording, below its title. */
	why: '同意书上许可列出题目。除了题目，这里什么也没有放。',
	description: '这份口述的内容不在这里公开。',
	list: {
		title: '只列题目的',
		words: '这几份口述在这里只有题目，没有声音和文字。',
	},
	withdrawn: {
		interviews: '应讲述人要求已撤下',
		others: '应当事人要求已撤下',
		house: '已撤下',
		words: '这个网址上原来的内容已经撤下，各处都不再提供。',
		description: '这个网址上的内容已经撤下。',
	},
	consent: '个人信息与撤回',
} as const;
