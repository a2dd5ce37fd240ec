import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askEverything } from '../../check-content/ask-everything.ts';
import { checkSettings } from '../../lib/check-settings.ts';
import { writeLongTalk } from './long-talk.ts';

let folder: string;
beforeAll(() => {
	folder = join(mkdtempSync(join(tmpdir(), 'museum-long-talk-')), 'content');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

test('a talk that is only measured passes the check of the museum: else it would not be built', async () => {
	await writeLongTalk(folder, { seconds: 1200, sentences: 2000 });
	const settings = { ...checkSettings(), today: '2026-11-23' };
	const { issues } = await askEverything(folder, { settings });
	expect(issues.filter(({ reminder }) => reminder !== true)).toEqual([]);
});
