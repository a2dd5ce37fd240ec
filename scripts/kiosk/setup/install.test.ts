import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isCode } from '../machine/settings.ts';
import { MUSEUM_KEY } from '../small-release.ts';
import { makeSetup } from './make-setup.ts';
import { runInstall } from './run-install.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PROGRAMS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/cage',
	'/usr/bin/Xwayland',
	'/usr/sbin/nginx',
	'/usr/bin/flock',
	'/usr/bin/chvt',
	'/usr/lib/polkit-1/polkitd',
	'/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc',
];
const folder = mkdtempSync(join(tmpdir(), 'kiosk-setup-'));
const machine = join(folder, 'machine');
let setup: string;

const put = (path: string, text: string) => {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	chmodSync(path, 0o755);
};
const run = (...args: ('--write' | '--undo')[]) =>
	runInstall({
		files: join(setup, 'files'),
		root: machine,
		write: args.includes('--write'),
		undo: args.includes('--undo'),
	}).text;
const on = (path: string) => join(machine, path);

beforeAll(() => {
	// A small file in place of Node: installing copies it, nothing here runs it.
	const node = join(folder, 'node');
	put(node, '#!/bin/sh\n');
	const publicKey = MUSEUM_KEY.publicKey;
	setup = makeSetup({ out: folder, root: ROOT, publicKey, code: '12345678', node, counts: true });
	for (const program of PROGRAMS) put(on(program), '#!/bin/sh\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('shows its plan and writes nothing until told', () => {
	const before = readdirSync(machine, { recursive: true }).length;
	// As on the machine: by the files that the folder brings.
	const { stdout, status } = spawnSync(
		process.execPath,
		[join(setup, 'install.ts'), '--root', machine],
		{ encoding: 'utf8' },
	);
	expect(status).toBe(0);
	for (const promise of [
		'/beijie-kiosk-screen.service　开机自动登录，全屏打开浏览器；浏览器没了就重来，页面五秒没有动静也重来；用户目录在内存里，每次都是新的，所以不会问「上次没有正常关闭」\n',
		'/90-beijie-kiosk.rules　U盘一插上就看；键盘和鼠标插了不起作用，鼠标的箭头也不出现\n',
		'/beijie-kiosk.json　浏览器只许看这台机器上的史志馆；不许下载、打印、选文件、开发者工具、隐身窗口、扩展\n',
	])
		expect(stdout).toContain(promise);
	expect(stdout).toMatch(/　　\/opt\/beijie-kiosk\/scripts\/　程序，\d+ 个文件\n/);
	// Every other file says what it is for.
	expect(stdout.match(/^　　\/\S+$/gm)).toBeNull();
	expect(stdout).toContain('　　systemctl enable beijie-kiosk-boot.service');
	expect(stdout).toContain('没有写入任何文件。');
	expect(readdirSync(machine, { recursive: true })).toHaveLength(before);
});

test('installs, changes nothing the second time, and can be undone', () => {
	const policy = on('/etc/chromium/policies/managed/beijie-kiosk.json');
	put(policy, '{ "of": "somebody" }');
	expect(run()).toMatch(/要换掉的文件（原来的留一份）\n　　\/etc\/chromium/);
	run('--write');
	expect(readFileSync(policy, 'utf8')).toContain('URLBlocklist');
	expect(statSync(on('/usr/local/bin/beijie-kiosk')).mode & 0o777).toBe(0o755);
	expect(statSync(on('/etc/beijie-kiosk/settings.json')).mode & 0o777).toBe(0o644);

	const again = run('--write');
	expect(again).not.toMatch(/要新放的|要换掉的/);

	expect(run('--undo')).toContain('要删去的文件');
	expect(existsSync(on('/opt/beijie-kiosk/node'))).toBe(true);
	run('--undo', '--write');
	expect(existsSync(on('/opt/beijie-kiosk/node'))).toBe(false);
	expect(existsSync(on('/etc/systemd/system/beijie-kiosk-boot.service'))).toBe(false);
	expect(readFileSync(policy, 'utf8')).toBe('{ "of": "somebody" }');
});

test('says what Debian still has to bring', () => {
	rmSync(on('/usr/bin/cage'));
	const wish = { files: join(setup, 'files'), root: machine, write: true, undo: false };
	expect(runInstall(wish)).toEqual({
		text: '还缺几个 Debian 的软件包，请先装好再来：\n　　apt-get install --no-install-recommends cage',
		ok: false,
	});
	put(on('/usr/bin/cage'), '#!/bin/sh\n');
});

test('the code on the machine stands alone: it imports nothing that was not brought', () => {
	const program = join(setup, 'files/opt/beijie-kiosk/scripts/kiosk');
	const faults = readdirSync(program, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.flatMap((file) => {
			const text = readFileSync(join(program, file), 'utf8');
			return [...text.matchAll(/from '([^']+)'/g)]
				.map(([, wanted = '']) => wanted)
				.filter((wanted) => !wanted.startsWith('node:'))
				.filter((wanted) => !existsSync(join(program, dirname(file), wanted)))
				.map((wanted) => `${file}: ${wanted}`);
		});
	expect(faults).toEqual([]);
});

test('the machine’s command runs from what was brought, and the code is kept unreadable', () => {
	const settings = join(setup, 'files/etc/beijie-kiosk/settings.json');
	const said = JSON.parse(readFileSync(settings, 'utf8')) as {
		staffCode: { salt: string; hash: string };
	};
	expect(isCode('12345678', said.staffCode)).toBe(true);
	expect(isCode('12345679', said.staffCode)).toBe(false);
	expect(readFileSync(settings, 'utf8')).not.toContain('12345678');
	const store = join(folder, 'store');
	mkdirSync(store);
	const key = join(setup, 'files/etc/beijie-kiosk/release-key.pub');
	put(
		join(folder, 'settings.json'),
		JSON.stringify({ ...said, store, state: folder, publicKey: key }),
	);
	const machineScript = join(setup, 'files/opt/beijie-kiosk/scripts/kiosk/machine.ts');
	const { stdout, stderr } = spawnSync(process.execPath, [machineScript, 'boot'], {
		encoding: 'utf8',
		env: { ...process.env, KIOSK_SETTINGS: join(folder, 'settings.json') },
	});
	expect([stderr, stdout]).toEqual([
		'',
		'机器上没有一份完整的内容，屏幕上是「正在整理」。请插一个有更新的U盘。\n',
	]);
});

test('what binds the screen’s network is said of its slice, into which the login moves it', () => {
	const text = (path: string) =>
		readFileSync(join(setup, 'files/etc/systemd/system', path), 'utf8');
	expect(text('user-.slice.d/90-beijie-kiosk.conf')).toBe(
		'[Slice]\nIPAddressDeny=any\nIPAddressAllow=localhost\n',
	);
	// The same name, so that systemd takes it in place of the other for root.
	expect(text('user-0.slice.d/90-beijie-kiosk.conf')).toBe('[Slice]\n');
	const screen = text('beijie-kiosk-screen.service');
	expect(screen).toContain('PAMName=beijie-kiosk\n');
	expect(screen).not.toContain('IPAddress');
	expect(screen).toContain('Environment=LIBSEAT_BACKEND=logind\n');
	// Cage is not the service's first process: it would wait for the helper of the login.
	expect(screen).toMatch(/^ExecStart=\/bin\/sh -c "\/usr\/bin\/cage .+; exit \$\$\?"$/m);
	expect(screen).toContain(
		'ExecStopPost=-+/usr/bin/loginctl kill-user --signal=KILL beijie-screen\n',
	);
});

test('a touch screen that calls itself a mouse or a keyboard as well is not ignored', () => {
	const rules = readFileSync(join(setup, 'files/etc/udev/rules.d/90-beijie-kiosk.rules'), 'utf8');
	const ignoring = rules.split('\n').filter((line) => line.includes('LIBINPUT_IGNORE_DEVICE'));
	expect(ignoring).toHaveLength(2);
	for (const rule of ignoring) expect(rule).toContain('ENV{ID_INPUT_TOUCHSCREEN}!="1"');
});

const hasAnalyze = spawnSync('systemd-analyze', ['--version']).status === 0;
test.skipIf(!hasAnalyze)('systemd finds nothing wrong with the units', () => {
	run('--write');
	// Units of the system that ours wait for; on the machine they are Debian's.
	for (const unit of [
		'dbus.socket',
		'systemd-logind.service',
		'basic.target',
		'sysinit.target',
		'shutdown.target',
		'graphical.target',
		'multi-user.target',
		'sysinit.target',
	])
		put(
			on(`/usr/lib/systemd/system/${unit}`),
			unit.endsWith('.service')
				? '[Service]\nExecStart=/usr/bin/chvt\n'
				: unit.endsWith('.socket')
					? '[Socket]\nListenStream=/run/x\nService=systemd-logind.service\n'
					: '[Unit]\n',
		);
	for (const program of ['/bin/sh', '/usr/bin/mkdir', '/usr/bin/mount'])
		put(on(program), '#!/bin/sh\n');
	const units = ['boot', 'server', 'screen', 'stick@sdb1'].map(
		(name) => `beijie-kiosk-${name}.service`,
	);
	const { stderr } = spawnSync(
		'systemd-analyze',
		['verify', `--root=${machine}`, '--man=no', ...units],
		{ encoding: 'utf8' },
	);
	const ours = stderr.split('\n').filter((line) => line.includes('beijie-kiosk'));
	expect(ours).toEqual([]);
});
