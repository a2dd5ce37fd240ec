/** What pages with pinyin say of themselves. */
export const pinyinText = {
	/** Before the titles of these pages. */
	title: '带拼音',
	read: '带拼音读',
	description: '每个字上面都有拼音。',
	name: '拼音',
	on: '开',
	off: '关',
	/** {count} words */
	guessed: '拼音由程序标，有{count}个词的多音字还没有老师核对。读错了，请告诉我们。',
	checked: '拼音由程序标，多音字都核对过了。',
	list: '还没有核对的词',
} as const;
