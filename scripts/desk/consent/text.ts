import type { Refusal } from '../../../src/editions/consent.ts';

/** Everything that the pages about consents say. */
export const words = {
	all: '同意与撤下',
	lede: '谁同意在哪些版里公开、到哪一天为止；撤下和恢复也在这里办。只登记许可和纸面同意书的编号，姓名、电话、签字都不在电脑里。',
	none: '现在没有口述、人物、照片，也没有同意书。',
	noForms: '没有登记同意书。',
	unread: '读不出来的，先改好',
	unreadHelp: '这几份写错了地方，里面的同意书这里看不到。要撤下的，改好以后再来。',
	seen: '下一次发布，各版里有没有',
	edition: '版',
	state: '有没有',
	forms: '同意书',
	waiting: '等第二人看的，没看过不能发布',
	withdrawn: '撤下的登记',
	edit: '改这条的字',
	look: '看网页上的样子',
	takeDown: '撤下',
	bringBack: '恢复',
	reason: '原因',
	who: '谁提出',
	whoHint: '只写身份，不写姓名。',
	preview: '先看会怎样',
	typeTitle: '要办，请照样写出这一条的名字',
	doTakeDown: '撤下',
	doBringBack: '恢复',
	back: '不办了，回到这一条',
	gone: '不再公开的',
	returning: '重新公开的',
	goneNothing: '现在哪一版里都没有它。',
	returningNothing: '没有；它还靠着别的不能公开的条目。',
	titleHere: (title: string) => `名字是「${title}」`,
	isTaken: '已经登记撤下。网上、触摸屏、学校里，换上新的发布以前还是旧的。',
	afterwards: '撤下以后要做的，做完的不用再做',
} as const;

/** What is left to do when something was taken down or brought back. */
export const after = {
	renew: '还要先改同意书',
	renewForm: (document: string) =>
		`《${document}》登记着已经撤回：请登记新签的同意书，换上新的编号`,
	checkGone: '撤下以后，发布前检查会说的，请一处一处改',
	checkBack: '恢复以后，发布前检查会说的，请一处一处改',
	issue: (about: string, message: string, fix: string, isReminder: boolean) =>
		`${about}：${isReminder ? '提醒，' : ''}${message}。改法：${fix}`,
	next: '重新发布，出回执',
	publish: '马上在终端运行 npm run release，做好的照里面的说明换上去',
	publishBack: '在终端运行 npm run release，换上去以后才看得到',
	receipt: (key: string) =>
		`换上以后，在终端运行 npm run verify:absence -- --receipt ${key}：一个文件一个文件核对，给家人出一张回执`,
	callBack: '要收回、更换的',
	left: '原来的文件和母带',
	files: (files: readonly string[]) => `文件还在这台电脑里，撤下不删它们：${files.join('、')}`,
	destroy: '同意书上选了销毁的，请找管理员把文件、以前的版本和各处的副本都删干净',
	master: (title: string, kept: string) =>
		`「${title}」的母带（${kept}）：是还给本人、封存还是销毁，照同意书上选的办`,
} as const;

/** Why nothing can be seen or done here. */
export const broken = {
	title: '撤下的登记读不出来',
	log: (file: string, message: string) =>
		`${file}：${message}。没有它，不知道撤下过什么，这里先不能看，也不能办。`,
	fix: (fix: string) =>
		`改法：${fix}。改不好，请找管理员取回原来的一份；这份登记只在最后加，不删不改。`,
} as const;

/** Why an edition does not show a record, after its name: 「网页版：……」. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
	withheld: '没有，记录里写着暂不公开',
	'not-in-channel': '没有，这一条不放进这一版',
	'consent-missing': '没有，还没有同意书',
	'consent-not-for-channel': '没有，同意书没有许可这一版',
	'not-yet-signed': '没有，同意书的签字日期还没有到',
	embargoed: '没有，还在封存',
	expired: '没有，同意书到期了',
	withdrawn: '没有，撤下了',
	draft: '没有，还是草稿',
	'faces-unreviewed': '没有，画面里的人脸还没有看过',
	access: '没有，照片写着不公开或只在触摸屏',
	'needs-hidden-record': '没有，它靠着的另一条不能公开',
};

/** What is still seen of a record that is not shown. */
export const CLOSED = {
	sealed: '只列出题目',
	premises: '只列出题目，请到馆里听',
	withdrawn: '只留一页「已撤下」',
} as const;

/** The consent form, in plain words. */
export const form = {
	signed: (document: string, day: string) => `《${document}》，${day}签`,
	allowed: (editions: string) => `许可：${editions}`,
	notAllowed: (editions: string) => `没有许可：${editions}`,
	nowhere: '哪一版都没有许可',
	until: (day: string) => `到${day}为止`,
	untilOver: (day: string) => `到${day}为止，已经过了`,
	forever: '没有写到哪一天为止',
	sealed: (day: string) => `封存到${day}，那天起才公开`,
	opened: (day: string) => `封存到${day}，已经期满`,
	found: '许可搜索引擎收录',
	notFound: '不许可搜索引擎收录',
	listed: '不能公开的时候，可以列出题目',
	pseudonym: '要求用化名',
	withdrawn: (day: string) => `${day}撤回了`,
	missing: (id: string) => `编号${id}的同意书还没有登记`,
	open: '有',
} as const;

/** What is answered to somebody who takes down or brings back. */
export const answers = {
	typed: (title: string) => `名字和「${title}」不一样，没有办。请照样再写一遍。`,
	changed: '您看过以后内容又改了，会不见的东西不一样了，没有办。请再看一遍。',
	building: '正在生成网页，没有办。等它做完，再按一次。',
	choose: '请选原因和谁提出。',
} as const;

/** A second pair of eyes on what somebody had to agree to. */
export const second = {
	title: '第二人看过',
	why: '要有同意书才能公开的，发布以前要请另一个人看一遍。看的是现在这一份，以后改过就要再看。',
	notNeeded: '这一条现在不用第二人看。',
	looked: (day: string, who: string) => `${day}，${who}看过，以后没有改过。`,
	changed: (day: string, who: string) => `${day}，${who}看过，但后来改过，请再看一遍。`,
	missing: '还没有人看过。',
	editor: '谁编的',
	reader: '谁看的（另一个人）',
	check: '我从头到尾看过听过，同意书许可的就是这些版',
	done: '记下「看过」',
	names: '请写两个人的称呼，两个不能一样。',
	tick: '请先勾上「从头到尾看过」。',
	changedMeanwhile: '您打开这一页以后，这一条又改过了，没有记。请再看一遍。',
} as const;

/** The door on the home page. */
export const card = {
	title: '撤下、恢复，看同意书',
	words: '有人不同意了，在这里撤下；谁同意过什么、第二人看过没有，也在这里看。',
} as const;

/** What the list says of a subject. */
export const inList = {
	withdrawn: '撤下了',
	shown: (editions: string) => `在${editions}`,
	nowhere: '哪里都没有',
} as const;

/** While something is sent, and when no answer came. */
export const sending = {
	going: '正在办……',
	lost: '没有办成：编辑台没有回答。请看看它是不是关了，重新打开以后，在这里再按一次。',
	failed:
		'没有办成，是程序的毛病。请把打开编辑台的那个窗口里最后几行话告诉管理员；办成没有，以这一条的「撤下的登记」为准。',
} as const;
