/** The machine's services and small system files, by the path where Debian looks for them. */

/** Where everything of ours lies on the machine. */
export const PLACES = {
	program: '/opt/beijie-kiosk',
	settings: '/etc/beijie-kiosk',
	store: '/srv/beijie-kiosk',
	state: '/var/lib/beijie-kiosk',
	serverRun: '/run/beijie-kiosk-server',
	stick: '/run/beijie-kiosk-stick',
} as const;

/** Users without a password; each may do one thing. */
const STORE_USER = 'beijie-store';
const SCREEN_USER = 'beijie-screen';
const SERVER_USER = 'beijie-server';

const COMMAND = '/usr/local/bin/beijie-kiosk';

/** Nothing but this machine, in both directions. */
const NO_NETWORK = `IPAddressDeny=any
IPAddressAllow=localhost`;

const CONFINED = `NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
${NO_NETWORK}`;

const BOOT = `[Unit]
Description=北街史志馆触摸屏：开机检查
After=local-fs.target systemd-tmpfiles-setup.service
Before=beijie-kiosk-server.service beijie-kiosk-screen.service

[Service]
Type=oneshot
RemainAfterExit=yes
User=${STORE_USER}
ExecStart=${COMMAND} boot
TimeoutStartSec=10min
${CONFINED}
PrivateTmp=yes
ReadWritePaths=${PLACES.store}

[Install]
WantedBy=multi-user.target
`;

const SERVER = `[Unit]
Description=北街史志馆触摸屏：本机服务
After=beijie-kiosk-boot.service
StartLimitIntervalSec=0

[Service]
User=${SERVER_USER}
RuntimeDirectory=beijie-kiosk-server
ExecStart=/usr/sbin/nginx -e stderr -c ${PLACES.settings}/nginx.conf
Restart=always
RestartSec=1
${CONFINED}
PrivateTmp=yes
PrivateDevices=yes

[Install]
WantedBy=multi-user.target
`;

/**
 * After the example of Cage's own wiki: https://github.com/cage-kiosk/cage/wiki/Starting-Cage-on-boot-with-systemd
 *
 * `LIBSEAT_BACKEND`: where logind says no, libseat would try to be its own seat, which only root can be.
 *
 * The shell is there for a Cage that cannot start: it waits for every child before it ends, and systemd's helper of the login,
 * a child of the service's first process, never does. As a child of the shell Cage has no such child, ends, and is started again.
 *
 * The login moves Cage and all it starts out of this service into its user's slice; what limits a service by its cgroup,
 * like `IPAddressDeny`, would hold for nobody here. It is said of the slice: see `USERS`. For the same reason systemd does not
 * end them with Cage; a browser that hangs would stay beside the next one.
 */
const SCREEN = `[Unit]
Description=北街史志馆触摸屏：屏幕
After=systemd-user-sessions.service plymouth-quit-wait.service systemd-logind.service dbus.socket beijie-kiosk-boot.service beijie-kiosk-server.service getty@tty1.service
Wants=dbus.socket systemd-logind.service beijie-kiosk-server.service
Conflicts=getty@tty1.service
Before=graphical.target
ConditionPathExists=/dev/tty0
StartLimitIntervalSec=0

[Service]
User=${SCREEN_USER}
PAMName=beijie-kiosk
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
UtmpIdentifier=tty1
UtmpMode=user
RuntimeDirectory=beijie-kiosk-screen
Environment=HOME=/run/beijie-kiosk-screen
Environment=LIBSEAT_BACKEND=logind
ExecStartPre=+/usr/bin/chvt 1
ExecStart=/bin/sh -c "/usr/bin/cage -d -- ${COMMAND} keep; exit $$?"
ExecStopPost=-+/usr/bin/loginctl kill-user --signal=KILL ${SCREEN_USER}
Restart=always
RestartSec=2
TimeoutStopSec=10

[Install]
WantedBy=graphical.target
`;

/** For whoever is logged in; the screen's number is not known beforehand. Root at the keyboard is left out, to be able to repair. */
const USERS = `[Slice]
${NO_NETWORK}
`;
const ROOT_USER = '[Slice]\n';

const STICK = `[Unit]
Description=北街史志馆触摸屏：插上的U盘 %I
After=beijie-kiosk-boot.service beijie-kiosk-server.service
BindsTo=dev-%i.device
StartLimitIntervalSec=0

[Service]
Type=oneshot
User=${STORE_USER}
ExecStartPre=+/usr/bin/mkdir -p ${PLACES.stick}
ExecStartPre=+/usr/bin/mount -o ro,nodev,nosuid,noexec /dev/%I ${PLACES.stick}
ExecStart=/usr/bin/flock ${PLACES.store}/update.lock ${COMMAND} import ${PLACES.stick}
ExecStopPost=+${PLACES.program}/finish-stick
SuccessExitStatus=1
TimeoutStartSec=30min
${NO_NETWORK}
`;

/** Runs as root once the stick was read: gives the counts to a stick that asks for them, and lets it go. */
const FINISH_STICK = `#!/bin/sh
stick=${PLACES.stick}
if [ -d "$stick/beijie-counts" ] && mount -o remount,rw "$stick"; then
	${COMMAND} counts > "$stick/beijie-counts/每天打开的页面.csv"
	sync
fi
umount "$stick"
`;

const UDEV = `# 插上U盘，就看里面有没有更新。
ACTION=="add", SUBSYSTEM=="block", ENV{ID_BUS}=="usb", ENV{ID_FS_USAGE}=="filesystem", TAG+="systemd", ENV{SYSTEMD_WANTS}+="beijie-kiosk-stick@%k.service"
# 屏幕上只认手指：键盘和鼠标插了也不起作用，鼠标的箭头也就不会出现。有的触摸屏自称也是鼠标或键盘，那样的仍然要认。
ACTION=="add|change", SUBSYSTEM=="input", ENV{ID_INPUT_KEYBOARD}=="1", ENV{ID_INPUT_TOUCHSCREEN}!="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"
ACTION=="add|change", SUBSYSTEM=="input", ENV{ID_INPUT_MOUSE}=="1", ENV{ID_INPUT_TOUCHSCREEN}!="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"
`;

const SYSUSERS = `u ${STORE_USER} - "北街史志馆触摸屏的内容" ${PLACES.store}
u ${SCREEN_USER} - "北街史志馆触摸屏的屏幕" /run/beijie-kiosk-screen
u ${SERVER_USER} - "北街史志馆触摸屏的服务" /nonexistent
m ${SCREEN_USER} audio
m ${SCREEN_USER} video
m ${SCREEN_USER} render
`;

const TMPFILES = `d ${PLACES.store} 0755 ${STORE_USER} ${STORE_USER} -
d ${PLACES.state} 0755 ${SCREEN_USER} ${SCREEN_USER} -
`;

const PAM = `auth required pam_unix.so nullok
account required pam_unix.so
session required pam_unix.so
session required pam_systemd.so
`;

/** What changes releases is done by their owner, even when root types it. */
const COMMAND_TEXT = `#!/bin/sh
case "$1" in
boot | import | step-back)
	[ "$(id -u)" = 0 ] && exec runuser -u ${STORE_USER} -- "$0" "$@"
	;;
esac
exec ${PLACES.program}/node ${PLACES.program}/scripts/kiosk/machine.ts "$@"
`;

/** Texts of system files, by absolute path. What begins with `#!` may be run. */
export const SYSTEM_FILES: Readonly<Record<string, string>> = {
	'/etc/systemd/system/beijie-kiosk-boot.service': BOOT,
	'/etc/systemd/system/beijie-kiosk-server.service': SERVER,
	'/etc/systemd/system/beijie-kiosk-screen.service': SCREEN,
	'/etc/systemd/system/beijie-kiosk-stick@.service': STICK,
	'/etc/systemd/system/user-.slice.d/90-beijie-kiosk.conf': USERS,
	'/etc/systemd/system/user-0.slice.d/90-beijie-kiosk.conf': ROOT_USER,
	'/etc/udev/rules.d/90-beijie-kiosk.rules': UDEV,
	'/etc/sysusers.d/beijie-kiosk.conf': SYSUSERS,
	'/etc/tmpfiles.d/beijie-kiosk.conf': TMPFILES,
	// No key combination reaches past the screen to the system.
	'/etc/sysctl.d/90-beijie-kiosk.conf': 'kernel.sysrq = 0\n',
	'/etc/pam.d/beijie-kiosk': PAM,
	[COMMAND]: COMMAND_TEXT,
	[`${PLACES.program}/finish-stick`]: FINISH_STICK,
};
