/** What the desk says in the terminal. */
export const terminal = {
	badPort: '端口要写 0 到 65535 之间的整数，例如 npm run desk -- --port 4360。',
	inUse: '编辑台已经在另一个窗口里开着。请用那一个，或先在那边按 Ctrl+C 关掉。',
	closed: '编辑台关上了。记下的都在，下次打开接着做。',
	open: (url: string) =>
		`编辑台开好了。请在这台电脑的浏览器里打开：${url}\n只有这台电脑打得开。做完了在这里按 Ctrl+C。`,
	portTaken: (port: number) =>
		`端口 ${port} 有别的程序在用。请换一个，例如 npm run desk -- --port ${port + 10}。`,
};

/** What stands where there is no page. */
export const lost = {
	nowhere: {
		title: '没有这一页',
		lines: ['网址写错了，或者这一条已经改了编号、删去了。请从编辑台的第一页去找。'],
	},
	broken: {
		title: '这一页打不开，是程序的毛病',
		lines: [
			'写过的都记下了，没有丢。请先运行发布前检查（npm run check），照它说的改好，再刷新这一页。',
			'还是这样，就把打开编辑台的那个窗口里最后几行话告诉管理员。',
		],
	},
	home: '回编辑台第一页',
} as const;
