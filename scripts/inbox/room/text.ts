/** What the room 「收件箱」 of the desk says. */
export const words = {
	title: '收件箱',
	plan: '看一看',
	outcome: '办好了',
	empty:
		'收件箱现在是空的。把WPS、Word写的文章，Excel填的表，照片、录音，放进史志馆文件夹里的inbox文件夹，再刷新这一页。',
	waiting: (count: number) => `收件箱里有${count}件：`,
	look: '看会变成什么',
	lookHint: '这一步什么也不动。有录音的要等一会儿：一小时的录音，大约一分钟。',
	faulty: '什么也没有动。照下面的「改法」改好原来的文件，再放进收件箱，看一遍。',
	sound: (files: number) =>
		`看过没有问题，就按「收进馆里」，会写${files}个文件。要么全部收好，要么一样也不收。`,
	nothing: '馆里已经是这样，没有要收的。',
	write: '收进馆里',
	again: '再看一遍',
	back: '回到收件箱',
	undo: '退回上一次收的',
	undoHint: (day: string, hasOriginals: boolean) =>
		`上一次是${day}收的。退回以后，馆里和收之前一模一样${hasOriginals ? '，原件回到收件箱' : ''}：`,
	noUndo: '没有可以退的：还没有收过，或已经退了。',
	edited: '收进来以后又改过，不能退。请把改动另存一份，再把这些文件改回刚收进来的样子：',
	interrupted: '上一次收到一半断了。按「看会变成什么」，会先把它做完。',
	doUndo: '退回',
	brought: (files: number) => `收好了，写了${files}个文件。`,
	kept: (day: string) => `原件移到了inbox/已收/${day}/，请另外存好。`,
	left: (names: string) => `${names}正被别的程序用着，留在原处；下次会认出已经收过。`,
	next: '接下来：填好写着「待填」的地方，打开「发布前检查」看看。收错了，在收件箱按「退回」。',
	undone: (files: number) => `退回去了${files}个文件，和收之前一模一样。`,
	fate: { gone: '拿走', back: '换回原来的', again: '放回' },
} as const;

export const sending = {
	going: '正在办……',
	lost: '没有办成：编辑台没有回答。请看看它是不是关了，重新打开以后，再看一遍。',
	failed:
		'没有办成，是程序的毛病。请把打开编辑台的那个窗口里最后几行话告诉管理员；收到一半的，下一次会接着做完，或退回去。',
} as const;
