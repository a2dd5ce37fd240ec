import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { builtIn } from '../absence/check-edition.ts';
import { readMuseum } from '../lib/read-content.ts';
import { disparities, parity } from './parity.ts';
import { tellParity } from './tell-parity.ts';
import { writeTrialEdition } from './trial-edition.ts';

const TODAY = '2026-11-23';
const work = mkdtempSync(join(tmpdir(), 'parity-'));
const museum = readMuseum(join(import.meta.dirname, '../../src/fixtures/museum'));
const wanted = [EDITIONS.web, EDITIONS.kiosk, EDITIONS.school];

beforeAll(() => {
	for (const edition of wanted)
		writeTrialEdition(museum, edition, join(work, 'whole', edition.name), TODAY);
});
afterAll(() => rmSync(work, { recursive: true }));

/** The editions, after something was done to a copy of them. */
function after(change: (folder: string) => void) {
	const folder = mkdtempSync(join(work, 'changed-'));
	cpSync(join(work, 'whole'), folder, { recursive: true });
	change(folder);
	const built = wanted.flatMap(({ name }) => builtIn(join(folder, name)) ?? []);
	return parity(museum, built, TODAY);
}

test('editions that hold what consents want are told record by record', () => {
	const rows = after(() => undefined);
	expect(disparities(rows)).toEqual([]);
	const standing = (wantedKey: string) => rows.find(({ key }) => key === wantedKey)?.found;
	expect(standing('interviews/talk-kiosk')).toEqual(['absent', 'open', 'absent']);
	expect(standing('interviews/talk-withdrawn')).toEqual(['closed', 'closed', 'closed']);
	const { text, ok } = tellParity(rows, wanted);
	expect(ok).toBe(true);
	expect(text).toContain('　　口述：共6，网页版2，触摸屏版3，学校版2');
	expect(text).toContain('　　－ 有 －　interviews/talk-kiosk');
	expect(text).toContain('　　封 封 封　interviews/talk-withdrawn');
	expect(text).not.toContain('　　有 有 有');
	expect(tellParity(rows, wanted, true).text).toContain('　　有 有 有　evidence/e01');
	expect(text.endsWith('✓ 各版里有的没有的，和同意书、撤下的登记、channels 写的一样。')).toBe(true);
});

test('a page too few, one too many, one not closed, and a lost line of a list are named with their edition', () => {
	const rows = after((folder) => {
		rmSync(join(folder, 'school/evidence/e01'), { recursive: true });
		cpSync(join(folder, 'web/interviews/talk-open'), join(folder, 'web/interviews/talk-draft'), {
			recursive: true,
		});
		writeFileSync(
			join(folder, 'school/interviews/talk-withdrawn/index.html'),
			'<html data-kind="interviews">',
		);
		writeFileSync(join(folder, 'kiosk/timeline/index.html'), '<html data-kind="timeline">');
	});
	const { text, ok } = tellParity(rows, wanted);
	expect(ok).toBe(false);
	expect(text.slice(text.indexOf('✗'))).toBe(
		[
			'✗ 有的版和登记不一样：',
			'　　网页版 interviews/talk-draft：该是「没有」，现在「有」',
			'　　学校版 interviews/talk-withdrawn：该是「只留一页说明」，现在「有」',
			'　　学校版 evidence/e01：该是「有」，现在「没有」',
			'　　触摸屏版 events/1465-wall-built：该是「有」，现在「没有」',
			'改法：请把那一版重新生成（npm run build -- --edition 版名），再核对一次；还不一样，请告诉管理员。',
		].join('\n'),
	);
});
