/** What the touch screen in the hall says by itself. */
export const hallText = {
	slides: '几个问题，几件旧事',
	stop: '停一停',
	go: '接着放',
	ask: '还在看吗？',
	left: '没有人应，{n}秒后回到开头。',
	stay: '我还在看',
	leave: '不看了，回到开头',
	closed: '这会儿不开放',
	hours: '{days}，{from}—{to}开放',
	everyDay: '每天',
	days: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
	wake: '点一下，屏幕就亮。',
} as const;
