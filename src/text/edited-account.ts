/** What the page of an edited account says. 「双本同听」 */
export const editedText = {
	name: '整理稿',
	above: '双本同听',
	description:
		'《{title}》的整理稿和逐字稿，一句一句对着看，点一句听一句。整理稿去掉口头的零碎，次序不动。',
	lede: '整理稿照录音写成，去掉口头的零碎，次序不动。每一句都找得到录音里的原话，点一句，就从那里听起。',
	demonstration: '这是一份示范的整理稿，录音是合成语音。没有讲述人，不需要签字。',
	signed: '三方签字：',
	views: '看哪一种文字',
	view: { account: '整理稿', transcript: '逐字稿', side: '对照' },
	said: '逐字稿',
	leftOut: '这一句没有写进整理稿',
	notes: '编者添注',
	noteMark: '注',
	noteBack: '回到正文',
	notesLede: '下面的字录音里没有，是编者添的，各自的来历是：',
	toInterview: '录音和全部文字稿',
	fromInterview: '整理稿和逐字稿对着听',
} as const;
