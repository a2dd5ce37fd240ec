import type { Origin } from './draft/form-history.ts';
import type { Saved } from './form-session.ts';

/** Everything that the forms say to the editor. */

/** The doors on the first page. */
export const cards = [
	{
		title: '改一条记录',
		words: '大事、史料、照片、地点、人物、课……每一条都是一张表，填好存回。',
		address: '/records/',
	},
	{
		title: '馆名、地址、电话、开放时间',
		words: '印在页脚的话，和触摸屏几点开、多大声。',
		address: '/records/site/file/',
	},
];

export const lists = {
	all: '全部记录',
	count: (count: number) => `${count}条`,
	find: '找一找',
	findHelp: '写名字或编号里的几个字',
	found: (count: number) => `找到${count}条`,
	add: (label: string) => `加一条${label}`,
	unfinished: '还没有写完的',
	untitled: '还没有名字',
};

/** How a record is begun that a form cannot begin. */
export const BEGUN_ELSEWHERE: Readonly<Record<string, string>> = {
	photos: '照片要先有图：请用 npm run add:photo 加，再回到这里填。',
	interviews: '口述要先有录音和同意书：请用 npm run add:interview 加，再回到这里填。',
	frozen: '定稿只由npm run freeze:lesson写，这里只能看。',
};

export const form = {
	loading: '正在打开……',
	unreadable: '这份文件读不出来。请先运行 npm run check，照它说的改好，再刷新这一页。',
	body: '正文',
	bodyHelp: '一段空一行。要放标记，把光标放好，再按下面的钮。',
	components: '放一个标记',
	id: '编号',
	idHelp: '就是文件名，会成为网址，发布以后不要再改。只用小写字母、数字和连字符。',
	propose: '替我取一个',
	proposeFirst: '请先写好上面的名字，再按这个。',
	more: (count: number) => `还可以写的（${count}栏）`,
	needed: '必填',
	example: '例如：',
	fixed: '这一栏由馆里的程序写，这里只看。',
	none: '不写',
	yes: '是',
	item: (label: string, index: number) => `${label}　第${index + 1}项`,
	addItem: (label: string) => `加一项${label}`,
	addGroup: (label: string) => `写上「${label}」`,
	removeGroup: (label: string) => `去掉「${label}」`,
	up: '往上',
	down: '往下',
	remove: '删去',
	find: (label: string) => `找${label}：写几个字`,
	nothing: '没有找到。请换几个字。',
	choose: (label: string) => `选${label}`,
	chosen: (label: string) => `选好的${label}`,
	date: { read: (span: string) => `认得：${span}`, unread: '还认不出来' },
	characters: (count: number, most: number) => `${count}／${most}字`,
};

export const bar = {
	undo: '撤销',
	redo: '重做',
	save: '存回',
	saved: '跟文件一样，没有要存的。',
	unsaved: '有改动还没有存回。',
};

/** Top right: how safe the last change is. */
export const kept = {
	kept: '已记下。',
	sending: '正在记……',
	apart: (count: number) => `编辑台没有回应，${count}处先记在这个浏览器里，接上就补。`,
	dropped: (count: number) => `有${count}处跟别的改动合不到一起，没有记上，请看看。`,
};

/** What 「存回」 came to. */
export const saved: Readonly<Record<Saved['kind'] | 'apart' | 'away' | 'problems', string>> = {
	written: '存好了。',
	same: '跟文件一样，不用存。',
	'changed-elsewhere': '没有存。文件刚刚被别人改过，改的已经合到这里来了，请看一眼，再存一次。',
	unreadable: '没有存。文件读不出来，请先运行 npm run check 看看。',
	'not-writable': '没有存。这样改会丢掉文件里的批注，请找管理员在文件里改。',
	'no-id': '没有存。还没有编号。',
	'id-taken': '没有存。这个编号已经有一条在用，请换一个。',
	apart: '没有存。别的窗口刚刚改过，请看一眼，再存一次。',
	away: '没有存。编辑台没有回应，请看看它是不是关了；写的都在。',
	problems: '没有存。请先改好下面列出来的。',
};

export const problems = {
	title: (count: number) => `有${count}处要改`,
	none: '没有要改的。',
	mistakes: (count: number) => `还有${count}处，发布以前一定要改`,
	mistakesWords: '现在存回也不会丢，可是这一条没有改好，新的一版就发布不了。',
	saveAnyway: '先存回',
	goBack: '回去改',
	reminder: '提醒：',
};

export const asides = {
	title: '这一栏有两种写法，请选一种',
	from: { window: '后来写的', file: '文件里写的' } satisfies Record<Origin, string>,
	here: '现在这里的',
	take: '用这一种',
	keep: '用现在的',
	empty: '（空着）',
};

export const history = {
	title: '改过什么',
	none: '还没有改过。',
	restore: '改回来',
	fromFile: '别人在文件里',
	saved: '存回了文件',
	undone: '撤销了一步',
	redone: '重做了一步',
	settled: '在两种写法里选了一种',
	set: (where: string, before: string, after: string) =>
		`把${where}从「${before}」改成「${after}」`,
	write: (where: string, after: string) => `给${where}写上「${after}」`,
	clear: (where: string, before: string) => `把${where}里的「${before}」删去了`,
	insert: (where: string, index: number) => `在${where}里加了第${index + 1}项`,
	remove: (where: string, index: number) => `从${where}里删去了第${index + 1}项`,
	move: (where: string, from: number, to: number) =>
		`把${where}的第${from + 1}项挪到了第${to + 1}项`,
	restored: '改回来了。',
};
