/** Everything that the preview says. */
export const words = {
	title: '网页上的样子',
	open: '旁边看网页上的样子',
	where: '看哪一页',
	own: '这一条自己的页',
	part: (title: string) => `${title}里的这一条`,
	other: (title: string) => `「${title}」，那一页提到它`,
	go: '看这一页',
	noPage: '这一条没有自己的页，别的页也还没有提到它。',
	unread: '这一条还有没填好的地方，读不出来，网页上先没有它。请照表里的提示改好。',
	wait: '正在打开网页，第一次要等十几秒……',
	refreshing: '正在换成新写的……',
	making: '正在排这一页……',
	ready: '和现在写的一样。还没有存回的也在里面，只有这里看得到。',
	failed: '网页没有排出来。请先照表里的提示改好；还是这样，就关掉编辑台再打开。',
	lost: '编辑台没有回答。请看看它是不是关了；重新打开以后，这里自己接上。',
	beside: '四种并排看',
	absent: (label: string, why: string) => `${label}：${why}`,
	back: '回到这条的表',
	frame: (view: string) => `网页上的样子：${view}`,
	which: '看哪一种',
} as const;

/** The door above a record's form. */
export const card = {
	title: '看网页上的样子',
	words: '手机、大字版、触摸屏、打印，四种并排。',
} as const;
