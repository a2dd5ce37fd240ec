import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, planInstall, planUndo, undo } from './install-plan.ts';
import { describeFiles } from './what-for.ts';

/** What Debian has to bring: program, and the package it comes in. */
const NEEDED = {
	'/usr/bin/chromium': 'chromium',
	'/usr/bin/chromium-headless-shell': 'chromium-headless-shell',
	'/usr/bin/cage': 'cage',
	// Debian's Cage ends at once where it finds no Xwayland, though nothing here uses it.
	'/usr/bin/Xwayland': 'xwayland',
	'/usr/sbin/nginx': 'nginx-light',
	'/usr/bin/flock': 'util-linux',
	'/usr/bin/chvt': 'kbd',
	// Without it logind lets nobody but root bring a session to the screen.
	'/usr/lib/polkit-1/polkitd': 'polkitd',
	// For the sentences to the staff and for 「正在整理」: these come with no font of their own.
	'/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc': 'fonts-noto-cjk',
} as const;

const UNITS = ['boot', 'server', 'screen'].map((name) => `beijie-kiosk-${name}.service`);

const AFTER_INSTALL = [
	['systemd-sysusers'],
	['systemd-tmpfiles', '--create', '/etc/tmpfiles.d/beijie-kiosk.conf'],
	['systemctl', 'daemon-reload'],
	['udevadm', 'control', '--reload'],
	['systemctl', 'disable', '--now', 'nginx.service'],
	['systemctl', 'mask', 'ctrl-alt-del.target'],
	['systemctl', 'enable', ...UNITS],
	['systemctl', 'set-default', 'graphical.target'],
];
const BEFORE_UNDO = [
	['systemctl', 'disable', '--now', ...UNITS],
	['systemctl', 'unmask', 'ctrl-alt-del.target'],
];

/** What is wanted of the installer. */
export interface InstallWish {
	/** Folder that looks like the machine's disk. */
	files: string;
	/** `/` on the machine; below another folder nothing is started. */
	root: string;
	/** Whether to do it, or only to show it. */
	write: boolean;
	/** Whether to take it away again. */
	undo: boolean;
}

const listed = (title: string, lines: readonly string[]) =>
	lines.length > 0 ? [title, ...lines.map((line) => `　　${line}`)] : [];
const asText = (commands: readonly string[][]) => commands.map((command) => command.join(' '));

/** Runs commands on the machine itself; answers a line for each that failed. */
function runAll(commands: readonly string[][], root: string): string[] {
	return (root === '/' ? commands : []).flatMap(([command = '', ...args]) =>
		spawnSync(command, args, { stdio: 'inherit' }).status === 0
			? []
			: [`　　这一条没有成功：${[command, ...args].join(' ')}`],
	);
}

function takeAway({ root, write }: InstallWish): string[] {
	const { added, replaced } = planUndo(root);
	const plan = [
		...listed('要停的', asText(BEFORE_UNDO)),
		...listed('要删去的文件', describeFiles(added)),
		...listed('要换回原来的文件', describeFiles(replaced)),
		`${root === '/' ? '' : root}/srv/beijie-kiosk 里的内容和 /var/lib/beijie-kiosk 里的统计不动。`,
	];
	if (!write) return plan;
	const failed = runAll(BEFORE_UNDO, root);
	undo(root);
	return [...plan, ...failed];
}

function setUp({ files, root, write }: InstallWish): string[] {
	const plan = planInstall(files, root);
	const paths = (change: string) =>
		plan.filter((one) => one.change === change).map(({ path }) => path);
	const shown = [
		...listed('要新放的文件', describeFiles(paths('new'))),
		...listed('要换掉的文件（原来的留一份）', describeFiles(paths('changed'))),
		`已经一样的文件 ${paths('same').length} 个，不动。`,
		...listed('然后运行', asText(AFTER_INSTALL)),
	];
	if (!write) return shown;
	install(files, root, plan);
	return [...shown, ...runAll(AFTER_INSTALL, root)];
}

/** Shows what installing or undoing would do, and does it if told; answers what to print. */
export function runInstall(wish: InstallWish): { text: string; ok: boolean } {
	const missing = Object.entries(NEEDED)
		.filter(([program]) => !existsSync(join(wish.root, program)))
		.map(([, name]) => name);
	if (!wish.undo && missing.length > 0)
		return {
			text: `还缺几个 Debian 的软件包，请先装好再来：\n　　apt-get install --no-install-recommends ${missing.join(' ')}`,
			ok: false,
		};
	const end = wish.write
		? '做好了。重新开机以后生效。'
		: '没有写入任何文件。看过没有问题，加上 --write 再运行一次。';
	return { text: [...(wish.undo ? takeAway(wish) : setUp(wish)), end].join('\n'), ok: true };
}
