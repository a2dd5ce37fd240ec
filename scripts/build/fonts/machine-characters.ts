import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../verify.ts';

const KIOSK = join(import.meta.dirname, '../../kiosk');
/** What runs on the machine in the hall and has something to say to its caretaker; installing speaks elsewhere. */
const SPEAKERS = ['health', 'machine', 'package', 'update'];
/** Chinese characters, with their own points and marks. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu;
/** Of figures, names of files and the words of the system: 「ENOSPC: no space left」. */
const ASCII = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 0x21 + index));

/**
 * What the machine in the hall may say on its own on any page: a stick that was refused, the report to its caretaker.
 * No page holds those words, so its faces are also cut to the characters that stand in the machine's programs.
 */
export function machineCharacters(): Set<string> {
	const characters = new Set([...ASCII, '…', '—', '“', '”', '‘', '’']);
	for (const speaker of SPEAKERS) {
		const folder = join(KIOSK, speaker);
		for (const file of filesBelow(folder)) {
			if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
			for (const [character] of readFileSync(join(folder, file), 'utf8').matchAll(CHINESE))
				characters.add(character);
		}
	}
	return characters;
}
