import type { RefusalName } from '../package/refusals.ts';
import { Refused } from './bytes.ts';
import { Compound } from './compound.ts';

/** What a file of old Office or WPS is, by the streams at its top: a text of Word, or why it is not taken. */
export type CompoundKind = 'word' | RefusalName;

const KINDS: readonly (readonly [name: string, kind: CompoundKind])[] = [
	['EncryptedPackage', 'password'],
	['WordDocument', 'word'],
	['Workbook', 'old-sheet'],
	['Book', 'old-sheet'],
	['PowerPoint Document', 'old-slides'],
	['MatOST', 'works'],
	['CONTENTS', 'works'],
];

/** What a compound file is; one that is damaged is guessed by the names that are still to be found in it. */
export function kindOfCompound(bytes: Buffer): CompoundKind {
	try {
		const { names } = new Compound(bytes);
		return KINDS.find(([name]) => names.includes(name))?.[1] ?? 'old-office';
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		const found = KINDS.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')));
		return found?.[1] ?? error.why;
	}
}
