import { createHash } from 'node:crypto';

const SEAL = /^(?:NOTE|#) 初稿指纹 ([0-9a-f]{16})\r?\n(?:\r?\n)?/m;

/** Line ends do not count: Git and editors change them without a person meaning it. */
const digest = (text: string) =>
	createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);

/** The words of a seal for a text that is to hold it. `text` is the draft without a seal. */
export const sealFor = (text: string): string => `初稿指纹 ${digest(text)}`;

/**
 * Whether a file is still the draft that we wrote: its seal is the digest of all the rest. A file that a person changed in
 * one letter, or that never had a seal, is theirs and is not written over.
 */
export function isUntouchedDraft(text: string): boolean {
	const seal = SEAL.exec(text);
	if (!seal) return false;
	const rest = text.slice(0, seal.index) + text.slice(seal.index + seal[0].length);
	return digest(rest) === seal[1];
}
