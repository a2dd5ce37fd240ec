/** What the page 「收件箱」 says. */
export const words = {
	title: '收件箱',
	museum: '北街史志馆',
	onlyFaulty: '只看要改的',
	general: '放错的、打不开的',
	becomes: '会变成',
	onSite: '网页',
	faults: '要改的地方',
	fix: '改法：',
	reminders: '请看一看，不妨碍写入',
	notes: '说明',
	plan: '计划全文',
	beside: '没有看的',
	sound: '波形',
	rows: '开头几行',
	text: '正文',
} as const;

export const page = {
	summary: (things: number, faults: number) =>
		things === 0 && faults === 0
			? '收件箱里没有要收的。'
			: `${things > 0 ? `${things}样，` : ''}${faults > 0 ? `${faults}处要改。` : '没有要改的。'}`,
	nextFaulty: '这里什么也没有写。照下面改好，再运行',
	nextSound: '这里什么也没有写。看过没有问题，运行',
	nextNothing: '把要收的放进inbox文件夹，再运行',
	commandLook: 'npm run inbox',
	commandWrite: 'npm run inbox -- --write',
	count: (faults: number) => (faults > 0 ? `${faults}处要改` : '可以收'),
	picture: (name: string) => `${name}收进来的样子`,
	waveform: (length: string) => `录音的波形，长${length}`,
	known: (name: string, day: string) => `${name}　${day}已经收过，馆里还在，不再收。`,
	passedOver: (name: string) => `${name}　程序留下的文件，跳过。`,
} as const;

/** The terminal. */
export const terminal = {
	open: (url: string) => `\n✓ 带预览的网页开着：${url}\n  用浏览器打开它。看完按Ctrl+C关掉。`,
	closed: '已关掉。',
	portTaken: (port: number) => `✗ 端口${port}有别的程序在用。请不写--port，它自己会选一个。`,
	badPort: '✗ 端口要写0到65535的整数，例如--port 5000',
	inUse: '✗ 这一页已经开着。',
} as const;
