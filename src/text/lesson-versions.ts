/** What the pages of a lesson's versions say. */
export const lessonVersionsText = {
	title: '各个版本',
	/** {title} is the lesson's. */
	description: '《{title}》一课的各个版本：哪一天定的稿，改了什么，核对码是多少。',
	lede: '定了稿的版本不再改，要改就出新的一版，旧的还在这里。手里的纸对不对得上，看核对码。',
	more: '这节课的各个版本',
	current: '现在的一版',
	states: {
		draft: '还没有定稿，内容可能还会改。',
		ahead: '比最近的定稿新，还没有定稿。',
		frozen: '已经定稿，和定稿时一个字不差。',
		less: '已经定稿。这里看到的和定稿时不一样：有的材料后来撤下了，或不在这里公开，核对码也就不一样。',
	},
	frozen: '定了稿的',
	none: '还没有定了稿的版本。',
	facts: {
		version: '版本',
		frozen: '定稿',
		hash: '核对码',
		changes: '改了什么',
		responsible: '责任者',
	},
	read: '读这一版',
	/** {number} is 1.0. */
	versionTitle: '{number}版',
	/** {title} is the lesson's, {version} 1.0（2026-11-23）. */
	versionDescription: '《{title}》一课 {version}，学生看到的文字，照定稿时的样子。',
	old: '这是定了稿的一版，照原样留着，不再改。史料卡和图、录音点开是现在的；后来撤下的，这里也没有。',
	newest: '现在的一版',
	shown: '这一段用到',
	card: '史料卡',
} as const;
