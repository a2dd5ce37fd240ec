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
