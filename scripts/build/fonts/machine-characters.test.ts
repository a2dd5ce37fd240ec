import { expect, test } from 'vitest';
import { Refusal } from '../../kiosk/package/refusal.ts';
import { openFace } from './faces.ts';
import { machineCharacters } from './machine-characters.ts';

const characters = machineCharacters();
const isSpoken = (sentence: string) => [...sentence].every((one) => characters.has(one));

test('every sentence about a stick can be set, file name and all', () => {
	expect(isSpoken(new Refusal('wrong-hash', 'photos/p0001.jpg').message)).toBe(true);
	expect(isSpoken(new Refusal('withdrawn').message)).toBe(true);
	expect(isSpoken(new Refusal('disk-full', 'ENOSPC').message)).toBe(true);
	expect(isSpoken('冺')).toBe(false);
});

test('the museum’s face has all of them', async () => {
	const { covers } = await openFace('regular');
	expect([...characters].filter((character) => !covers(character))).toEqual([]);
});
