import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lowerRatchetFile } from './ratchet.ts';

const KEPT = { 'chapters/a': 3, 'chapters/b': 1, 'chapters/c': 2 };
const SOURCE = `# 只许减少
unsourced:
  chapters/a: 3
  chapters/b: 1 # 待补
  chapters/c: 2
`;

test('numbers fall, or their lines go, and are never raised', () => {
	const folder = mkdtempSync(join(tmpdir(), 'ratchet-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, 'ratchet.yaml');
	writeFileSync(file, SOURCE);
	const counts = { 'chapters/a': 1, 'chapters/c': 4, 'chapters/d': 2 };
	expect(lowerRatchetFile(file, KEPT, counts)).toBe(`chapters/a：3 处，降到 1 处。
chapters/b：1 处，降到 0 处。
chapters/c 有 4 处，登记的是 2 处，没有改：数只许减少。
chapters/d 有 2 处，登记的是 0 处，没有改：数只许减少。`);
	expect(readFileSync(file, 'utf8')).toBe(`# 只许减少
unsourced:
  chapters/a: 1
  chapters/c: 2
`);
	expect(lowerRatchetFile(file, { 'chapters/a': 1, 'chapters/c': 2 }, counts)).toContain(
		'没有可以降的数。',
	);
});
