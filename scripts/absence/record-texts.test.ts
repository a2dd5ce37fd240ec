import { expect, test } from 'vitest';
import type { CheckedEntry } from '../../src/checks/museum.ts';
import { fieldTexts, namesIn } from './record-texts.ts';

test('an original’s kind of file says nothing, who keeps it does', () => {
	const master = { sha256: 'ab12', format: 'jpeg', colour: 'Display P3', keepers: ['某处的柜子'] };
	expect(fieldTexts({ title: '老街口的早晨', master })).toEqual(['老街口的早晨', '某处的柜子']);
});

test('a draft names nobody yet', () => {
	const photo = (maker: string, contributor: string) =>
		({ collection: 'photos', data: { maker, contributor } }) as CheckedEntry; // Only what is asked.
	expect(namesIn(photo('不详', '待填'))).toEqual([]);
	expect(namesIn(photo('某摄影者', '某街坊'))).toEqual(['某摄影者', '某街坊']);
});
