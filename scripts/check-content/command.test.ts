import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'museum-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as people do. */
function check(args: string[], environment: Record<string, string> = {}) {
	return new Promise<{ code: number; output: string; errors: string }>((resolve) => {
		const env = { ...process.env, GITHUB_ACTIONS: '', MUSEUM_TODAY: '2026-11-23', ...environment };
		execFile(
			process.execPath,
			['scripts/check-content.ts', ...args],
			{ env },
			(error, output, errors) =>
				resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, errors }),
		);
	});
}

test('says in one calm line that all is well', async () => {
	const { code, output, errors } = await check(['--content', 'src/fixtures/museum']);
	expect(code).toBe(0);
	expect(errors).toBe('');
	expect(output).toBe(
		'内容都好：志 2，史料卡 5，出处 3，口述 6，照片 3，今昔 1，地点 2，时期 1，路线 1，大事 1，人物 5，课 1，定稿 1，词 1，同意书 4，馆务页 2。\n',
	);
});

test('reports mistakes with exit code 1, and to GitHub on the line', async () => {
	const root = join(folder, 'broken');
	cpSync('src/fixtures/museum', root, { recursive: true });
	const term = join(root, 'terms/tianba.yaml');
	writeFileSync(term, readFileSync(term, 'utf8').replace('word: ', 'word：'));
	const { code, output, errors } = await check([], {
		MUSEUM_CONTENT: root,
		GITHUB_ACTIONS: 'true',
	});
	expect(code).toBe(1);
	expect(errors).toBe('');
	expect(output).toBe(
		[
			'content/terms/tianba.yaml',
			'  第 1 行  「word」后面用了全角冒号',
			'           改法：请改成半角冒号加一个空格：word: 田坝',
			'           名字：full-width-colon',
			'',
			'共 1 处要改，在 1 个文件里。',
			'::error file=content/terms/tianba.yaml,line=1,title=full-width-colon::「word」后面用了全角冒号%0A改法：请改成半角冒号加一个空格：word: 田坝',
			'',
		].join('\n'),
	);
});

test('answers in one sentence when it is called wrongly', async () => {
	const { code, output, errors } = await check(['--kontent', 'x']);
	expect(code).toBe(1);
	expect(errors).toBe('');
	expect(output).toContain('检查没有做完');
	expect(output).not.toMatch(/\n\s+at /);
});

test('says so when there is no content at all', async () => {
	const { code, output, errors } = await check(['--content', join(folder, 'nowhere')]);
	expect(code).toBe(1);
	expect(errors).toBe('');
	expect(output).toContain('找不到放内容的文件夹');
});
