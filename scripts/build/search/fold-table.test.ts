import { expect, test } from 'vitest';
import { foldsOf } from '../../../src/domain/search-letters.ts';
import { foldTable, ownFolds } from './fold-table.ts';

test('traditional forms of the characters the museum uses are folded, others are left out', () => {
	const { sure } = foldTable('光绪年间的石城，温江县');
	const folds = foldsOf(sure);
	expect(folds.get('緒')).toBe('绪');
	expect(folds.get('縣')).toBe('县');
	expect(folds.get('溫')).toBe('温');
	expect(folds.has('龍')).toBe(false);
	expect([...sure.from]).toHaveLength([...sure.to].length);
});

test('a traditional form in a quotation is folded on both sides', () => {
	expect(ownFolds('「光緒三十年」')).toEqual({ from: '緒', to: '绪' });
	expect(foldsOf(foldTable('「光緒三十年」').sure).get('緒')).toBe('绪');
});

test('a character that simplified texts use too is not taken for another: 乾隆 is not 干隆', () => {
	expect(ownFolds('乾隆三十一年')).toEqual({ from: '', to: '' });
	const { sure, doubtful } = foldTable('乾隆年间的干净院落');
	expect(foldsOf(sure).has('乾')).toBe(false);
	expect(foldsOf(doubtful).get('乾')).toBe('干');
});
