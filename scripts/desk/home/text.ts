import type { Card } from '../room.ts';

/** Everything that the first page says. */
export const words = {
	title: '今天做什么',
	handbook: '第一次做的，先看手册：一件事一页，一步一步写着',
	tasks: '最常做的五件事',
	records: '全部记录',
	rooms: '别的事',
	inbox: '收件箱',
	inboxWords: [
		'WPS、Word写的，Excel填的，照片、录音，都放进史志馆文件夹里的inbox文件夹。没有这个文件夹，先做下一步，它会建好。',
		'打开收件箱，按「看会变成什么」：每一样会变成什么、哪里要改，一次全说。',
		'看好了，按「收进馆里」。收错了，在收件箱里按「退回」，那里写着会怎样退。',
	],
	openInbox: '打开收件箱',
	terminal: '「终端」是什么、怎样打开，看手册的第一页',
	waiting: (count: number) => (count === 0 ? '现在是空的。' : `现在有${count}件还没有收。`),
	check: '发布前检查',
	checking: '正在检查……',
	unchecked: '没有查成。请在终端运行npm run check看看。',
	lights: { red: '红灯', amber: '黄灯', green: '绿灯' },
	stops: (count: number) => `${count}处不改不能发布`,
	reminders: (count: number) => `${count}处请看一看`,
	well: '没有要改的，可以发布。',
	look: '去看看',
	changes: '最近改过的',
	noChanges: '还没有记录。',
	publish: '怎样发布',
	count: (number: number) => `${number}条`,
	minutesAgo: (minutes: number) => (minutes < 1 ? '刚才' : `${minutes}分钟前`),
	hoursAgo: (hours: number) => `${hours}小时前`,
} as const;

/** What is done most often; the handbook has a page for each, in the same words. */
export const TASKS: readonly Card[] = [
	{
		title: '加一条大事记',
		words: '哪一年、哪里、谁、做成了什么，再写上史料。',
		address: '/records/events/',
	},
	{
		title: '加一组新旧对比',
		words: '两张照片，一张旧的一张新的，并成一组。照片先放进收件箱。',
		address: '/records/comparisons/',
	},
	{
		title: '给录音标时间',
		words: '一边听，一边按空格，每一句从哪一秒开始就记下了。',
		address: '/mark/',
	},
	{
		title: '改一章文字',
		words: '志里的一篇，改字、加史料，旁边就看得到网页。',
		address: '/records/chapters/',
	},
	{
		title: '撤下一个人的内容',
		words: '有人不同意了：先看会不见什么，再撤下。',
		address: '/consent/',
	},
];

/** How the museum goes out, step by step. */
export const PUBLISH: readonly string[] = [
	'「发布前检查」没有红灯。',
	'要有同意书的内容，请第二个人在「同意与撤下」里看过。',
	'在终端运行 npm run release，等它说「发布好了」。要十分钟上下，中途不要关终端。',
	'打开史志馆文件夹里的dist，再打开releases，最新的文件夹里有说明，照它交出去。',
];
