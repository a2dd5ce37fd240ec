import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BrowserKeeper } from './keep-browser.ts';

const BEAT = { page: '/kiosk/', isFocused: true, frame: '1080x1920@1', idle: 0, isPlaying: false };

test.skipIf(process.platform === 'win32')(
	'a screen on which two browsers in a row show no page is given up, so that it is started afresh',
	async () => {
		const memory = mkdtempSync(join(tmpdir(), 'kiosk-screen-'));
		const told: string[] = [];
		const keeper = new BrowserKeeper({
			program: '/bin/sh',
			args: ['-c', 'sleep 0.3'],
			start: 'http://127.0.0.1:8080/kiosk/',
			memory,
			release: () => undefined,
			tell: (line) => told.push(line),
		});
		const living = setInterval(() => {
			if (keeper.runs <= 2) keeper.hear(BEAT);
		}, 50);
		expect(await keeper.keep()).toBe('no page');
		clearInterval(living);
		expect(keeper.runs).toBe(2 + 2);
		expect(told).toEqual(['screen started afresh: no page from 2 browsers']);
		expect(readdirSync(memory)).toEqual([]);
		rmSync(memory, { recursive: true });
	},
	20_000,
);
