import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMuseum } from '../lib/read-content.ts';
import { readPictures } from '../lib/read-pictures.ts';
import { runAlignmentCheck } from './check.ts';
import { withPoints } from './record-file.ts';

/** The report on the little museum after its one comparison was changed. */
async function report(change: (record: string) => string) {
	const root = mkdtempSync(join(tmpdir(), 'check-align-'));
	try {
		cpSync('src/fixtures/museum', root, { recursive: true });
		const file = join(root, 'comparisons/street.yaml');
		writeFileSync(file, change(readFileSync(file, 'utf8')));
		const read = readMuseum(root);
		return runAlignmentCheck({ ...read, pictures: await readPictures(root, read.files) });
	} finally {
		rmSync(root, { recursive: true });
	}
}

const points = [
	[10, 10, 12, 10],
	[90, 12, 92, 12],
	[85, 88, 87, 88],
	[12, 90, 14, 90],
	[50, 45, 52, 45],
	[30, 60, 32, 60],
] as const;

test('comparisons that line up are told point by point', async () => {
	const { text, ok } = await report((record) => withPoints(record, { 'street-before': points }));
	expect(ok).toBe(true);
	expect(text).toMatchInlineSnapshot(`
		"✓ street「某老街」 A 同机位已对齐
		    从前：6 个对位点，误差（均方根）0.00%，最大 0.00%
		      第 1 个  差 0.00%
		      第 2 个  差 0.00%
		      第 3 个  差 0.00%
		      第 4 个  差 0.00%
		      第 5 个  差 0.00%
		      第 6 个  差 0.00%
		    都有的部分占最新一张的 98%

		共 1 组今昔，都可以发布。"
	`);
});

test('a bad point is flagged with words, and the command fails', async () => {
	const [first, ...others] = points;
	const wrong = [first, ...others, [70, 30, 79, 30]] as const;
	const { text, ok } = await report((record) => withPoints(record, { 'street-before': wrong }));
	expect(ok).toBe(false);
	expect(text).toContain('      第 7 个  差 7.00%  ← 和别的对不上');
	expect(text).toContain('✗ street「某老街」');
	expect(text).toContain(
		'    改法：请运行 npm run align -- street，把它挪准或删去\n\n共 1 组今昔，1 组要改。',
	);
});

test('a record that cannot be read fails, too', async () => {
	const { text, ok } = await report((record) => record.replace('match: A', 'match: Z'));
	expect(ok).toBe(false);
	expect(text).toBe(
		'共 0 组今昔，都可以发布。另有 1 组读不出来，请先运行 npm run check，照提示改好。',
	);
});
