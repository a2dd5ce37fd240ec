import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hold } from '../desk/hold.ts';
import { trialContent } from './trial.ts';

const trial = trialContent();
afterAll(() => trial.remove());

/** What the command says when it does not open. */
function refusal(...options: string[]): string {
	const { status, stderr } = spawnSync(process.execPath, ['scripts/mark.ts', ...options], {
		encoding: 'utf8',
		env: { ...process.env, MUSEUM_CONTENT: trial.content },
		timeout: 20_000,
	});
	expect(status).toBe(1);
	return stderr.trim();
}

test('names the nearest recording when there is none of that name', () => {
	expect(refusal('talk-opne')).toMatch(
		/^✗ 没有「talk-opne」这份录音。请看看是不是「talk-open」、「.*」。$/,
	);
});

test('explains how a port is written', () => {
	expect(refusal('--port', 'x')).toBe('✗ 端口要写0到65535的整数，例如--port 5000');
});

test('opens once at a time for the same recordings', () => {
	mkdirSync(trial.store, { recursive: true });
	const letGo = hold(join(trial.store, 'in-use'));
	expect(refusal()).toBe('✗ 另一个标时间的程序正在用这些录音。请用那一个，或关掉它再运行。');
	letGo?.();
	const again = hold(join(trial.store, 'in-use'));
	expect(again).toBeDefined();
	again?.();
});
