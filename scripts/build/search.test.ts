import { expect, test } from 'vitest';
import { foldTable } from './search.ts';

test('traditional forms of the characters the museum uses are folded, others are left out', () => {
	const { from, to } = foldTable('光绪年间的石城，温江县');
	expect(to.charAt(from.indexOf('緒'))).toBe('绪');
	expect(to.charAt(from.indexOf('縣'))).toBe('县');
	expect(to.charAt(from.indexOf('溫'))).toBe('温');
	expect(from).not.toContain('龍');
	expect([...from]).toHaveLength([...to].length);
});
