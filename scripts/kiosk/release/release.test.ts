import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { realDisk } from '../package/real-disk.ts';
import { checkRelease } from '../package/verify.ts';
import { createKey, publicKeyFile, readKey } from './key-file.ts';
import { versionAt } from './options.ts';
import { runRelease } from './run-release.ts';
import { withdrawalFingerprints } from './withdrawals.ts';

const ROOT = join(import.meta.dirname, '../../..');

const LOG = [
	{ on: '2026-11-01', action: 'withdraw', collection: 'photos', id: 'p0001' },
	{ on: '2026-11-02', action: 'restore', collection: 'photos', id: 'p0001' },
	{ on: '2026-11-02', action: 'withdraw', collection: 'photos', id: 'p0001' },
] as const;

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'kiosk-release-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A museum whose log says this, a key, and a built edition that knew so much of the log. */
function workplace(known: number, said: object = {}) {
	const folder = newFolder();
	const put = (name: string, text: string) => {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	};
	const lines = LOG.map((line) => JSON.stringify({ ...line, reason: 'consent', who: 'narrator' }));
	put('content/withdrawals.yaml', `log:\n${lines.map((line) => `  - ${line}\n`).join('')}`);
	const withdrawals = withdrawalFingerprints(LOG.slice(0, known));
	const edition = { edition: 'kiosk', base: '/', day: '2026-11-28', withdrawals, ...said };
	put('kiosk/edition.json', JSON.stringify(edition));
	put('kiosk/kiosk/index.html', '<title>北街史志馆</title>');
	const key = join(folder, 'keys/release-key.pem');
	createKey(key, ROOT);
	vi.stubEnv('MUSEUM_CONTENT', join(folder, 'content'));
	const args = ['--from', join(folder, 'kiosk'), '--out', join(folder, 'out'), '--key', key];
	const run = (...more: string[]) => runRelease([...args, ...more], ROOT);
	return { folder, key, run, put };
}

afterEach(() => vi.unstubAllEnvs());

test('makes a release that a machine with the public key believes', () => {
	const { folder, key, run } = workplace(3);
	const { text, ok } = run('--version', '2026-11-28-1430');
	expect(ok).toBe(true);
	const made = join(folder, 'out/beijie-kiosk-2026-11-28-1430');
	expect(text).toBe(`做好了触摸屏的更新 2026-11-28-1430
　　内容到 2026-11-28，2 个文件，1 MB，知道 2 次撤下
　　${made}
接着做：把整个文件夹拷到U盘最外层，弹出U盘以后再拔；到馆里插在触摸屏上，等屏幕换好。`);
	const { manifest } = checkRelease(realDisk, made, readFileSync(publicKeyFile(key), 'utf8'));
	expect(manifest.files.map(({ path }) => path)).toEqual(['edition.json', 'kiosk/index.html']);
	expect(manifest.withdrawals).toEqual(withdrawalFingerprints(LOG));
	expect(readFileSync(join(made, 'release.json'), 'utf8')).not.toContain('p0001');
});

test.each<[string, number, object, string]>([
	['before the last withdrawal', 1, {}, '生成这一份触摸屏版以后又撤下过内容'],
	['for the web', 3, { edition: 'web' }, '是 web 版，不是触摸屏版'],
	['below a base path', 3, { base: '/beijie/' }, '是给子路径 /beijie/ 生成的'],
	['by an older program', 3, { withdrawals: undefined }, '是用旧的程序生成的'],
])('refuses an edition that was built %s', (_what, known, said, sentence) => {
	const { folder, run } = workplace(known, said);
	const { text, ok } = run();
	expect(ok).toBe(false);
	expect(text).toContain(sentence);
	expect(text).toContain('没有写入任何文件。');
	expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('refuses files that a stick could not carry, and a strange option', () => {
	const { run, put } = workplace(3);
	put('kiosk/a.html', '');
	put('kiosk/A.html', '');
	put('kiosk/what?.html', '');
	const { text } = run();
	expect(text).toContain('文件名「what?.html」不能放进更新');
	expect(text).toContain('「a.html」和另一个文件的名字分不开');
	expect(run('--verion', 'x').text).toContain('不认识「--verion」');
	expect(run('--version', '7').text).toContain('版本「7」认不出来');
});

test('the private key is made once, for its owner’s eyes, and never inside the project', () => {
	const { key } = workplace(3);
	expect(statSync(key).mode & 0o777).toBe(0o600);
	const before = readFileSync(key, 'utf8');
	expect(createKey(key, ROOT)).toEqual({ trouble: expect.stringContaining('已经有了') });
	expect(readFileSync(key, 'utf8')).toBe(before);
	const inside = join(ROOT, 'scripts/kiosk/release-key.pem');
	expect(createKey(inside, ROOT)).toEqual({ trouble: expect.stringContaining('私钥不能放在') });
	expect(existsSync(inside)).toBe(false);
	expect(readKey(join(ROOT, 'no-such.pem'), ROOT)).toEqual({
		trouble: expect.stringContaining('没有找到'),
	});
	expect(readKey(publicKeyFile(key), ROOT)).toEqual({
		trouble: expect.stringContaining('不是私钥'),
	});
});

test('a version is the minute in China', () => {
	expect(versionAt(new Date('2026-11-28T17:05:59Z'))).toBe('2026-11-29-0105');
});

test('a record that went, came back and went again on one day counts twice', () => {
	expect(new Set(withdrawalFingerprints(LOG)).size).toBe(2);
	expect(withdrawalFingerprints(LOG).slice(0, 1)).toEqual(withdrawalFingerprints(LOG.slice(0, 2)));
});
