/** Runs on the machine beside the installer; imports nothing that the setup's folder does not bring. */

/** What each file of a machine is for, in a sentence for whoever reads the plan; by absolute path. */
const PURPOSES: Readonly<Record<string, string>> = {
	'/etc/systemd/system/beijie-kiosk-boot.service':
		'开机先检查：收拾断电留下的半份，一个字节一个字节核对，坏了退回上一份',
	'/etc/systemd/system/beijie-kiosk-server.service':
		'nginx，只给这台机器自己看，不写日志，停了一秒重来',
	'/etc/systemd/system/beijie-kiosk-screen.service':
		'开机自动登录，全屏打开浏览器；浏览器没了就重来，页面五秒没有动静也重来；用户目录在内存里，每次都是新的，所以不会问「上次没有正常关闭」',
	'/etc/systemd/system/beijie-kiosk-stick@.service': '插上U盘：只读挂上，核对，更新，卸下',
	'/etc/systemd/system/user-.slice.d/90-beijie-kiosk.conf':
		'登录的用户（屏幕也是）只能连这台机器自己，连不到外面',
	'/etc/systemd/system/user-0.slice.d/90-beijie-kiosk.conf':
		'只有 root 登录时不受上一条限制，好维修',
	'/etc/udev/rules.d/90-beijie-kiosk.rules':
		'U盘一插上就看；键盘和鼠标插了不起作用，鼠标的箭头也不出现',
	'/etc/sysusers.d/beijie-kiosk.conf': '内容、屏幕、服务各一个用户，都没有密码，不能从外面登录',
	'/etc/tmpfiles.d/beijie-kiosk.conf': '放内容和统计的文件夹',
	'/etc/sysctl.d/90-beijie-kiosk.conf': '关掉键盘上的系统急救键',
	'/etc/pam.d/beijie-kiosk': '让屏幕的用户自动登录',
	'/etc/chromium/policies/managed/beijie-kiosk.json':
		'浏览器只许看这台机器上的史志馆；不许下载、打印、选文件、开发者工具、隐身窗口、扩展',
	'/etc/beijie-kiosk/settings.json': '设置：端口、要不要记每天打开的页面、馆员页密码的印记',
	'/etc/beijie-kiosk/release-key.pub': '史志馆的公钥，只认它签的更新',
	'/etc/beijie-kiosk/nginx.conf': 'nginx 的配置',
	'/usr/local/bin/beijie-kiosk': '维修用的命令',
	'/opt/beijie-kiosk/finish-stick': '把每天打开的页面写进要它的U盘，再卸下',
	'/opt/beijie-kiosk/node': '随机器带的 Node',
	'/opt/beijie-kiosk/resting/index.html': '没有内容的时候显示的一页「正在整理」',
	'/opt/beijie-kiosk/resting/resting.css': '那一页的样子',
	'/opt/beijie-kiosk/package.json': '告诉 Node 程序怎样写的',
};

/** The program's own files are many, and one sentence is enough for them. */
const PROGRAM = '/opt/beijie-kiosk/scripts/';

/** One line for every file, and one for all of the program's. */
export function describeFiles(paths: readonly string[]): string[] {
	const program = paths.filter((path) => path.startsWith(PROGRAM));
	return [
		...paths
			.filter((path) => !path.startsWith(PROGRAM))
			.map((path) => [path, PURPOSES[path]].filter(Boolean).join('　')),
		...(program.length > 0 ? [`${PROGRAM}　程序，${program.length} 个文件`] : []),
	];
}
