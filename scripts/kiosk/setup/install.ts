/**
 * Sets a machine up from the folder it lies in, or undoes it. Shows its plan; with `--write` does it. Runs on the machine by the
 * Node that the folder brings; `--root DIR` tries it below another folder, without starting anything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install, planInstall, planUndo, undo } from './install-plan.ts';

/** What Debian has to bring: program, and the package it comes in. */
const NEEDED = {
	'/usr/bin/chromium': 'chromium',
	'/usr/bin/chromium-headless-shell': 'chromium-headless-shell',
	'/usr/bin/cage': 'cage',
	'/usr/sbin/nginx': 'nginx-light',
	'/usr/bin/flock': 'util-linux',
	'/usr/bin/chvt': 'kbd',
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

const { values } = parseArgs({
	options: {
		write: { type: 'boolean', default: false },
		undo: { type: 'boolean', default: false },
		root: { type: 'string', default: '/' },
	},
});
const { root, write } = values;
const isMachine = root === '/';
const files = join(import.meta.dirname, 'files');

function runAll(commands: readonly string[][]): void {
	for (const [command = '', ...args] of isMachine ? commands : []) {
		const { status } = spawnSync(command, args, { stdio: 'inherit' });
		if (status !== 0) console.log(`　　这一条没有成功：${[command, ...args].join(' ')}`);
	}
}

const show = (title: string, lines: readonly string[]) => {
	if (lines.length > 0) console.log([title, ...lines.map((line) => `　　${line}`)].join('\n'));
};
const asText = (commands: readonly string[][]) => commands.map((command) => command.join(' '));

const missing = Object.entries(NEEDED)
	.filter(([program]) => !existsSync(join(root, program)))
	.map(([, name]) => name);

if (values.undo) {
	const { added, replaced } = planUndo(root);
	show('要停的', asText(BEFORE_UNDO));
	show('要删去的文件', added);
	show('要换回原来的文件', replaced);
	console.log(
		`${root === '/' ? '' : root}/srv/beijie-kiosk 里的内容和 /var/lib/beijie-kiosk 里的统计不动。`,
	);
	if (write) {
		runAll(BEFORE_UNDO);
		undo(root);
	}
} else if (missing.length > 0) {
	console.log(
		`还缺几个 Debian 的软件包，请先装好再来：\n　　apt-get install --no-install-recommends ${missing.join(' ')}`,
	);
	process.exitCode = 1;
} else {
	const plan = planInstall(files, root);
	const paths = (change: string) =>
		plan.filter((one) => one.change === change).map(({ path }) => path);
	show('要新放的文件', paths('new'));
	show('要换掉的文件（原来的留一份）', paths('changed'));
	console.log(`已经一样的文件 ${paths('same').length} 个，不动。`);
	show('然后运行', asText(AFTER_INSTALL));
	if (write) {
		install(files, root, plan);
		runAll(AFTER_INSTALL);
	}
}
if (!process.exitCode)
	console.log(
		write
			? '做好了。重新开机以后生效。'
			: '没有写入任何文件。看过没有问题，加上 --write 再运行一次。',
	);
