import { readText, type ReadText } from '../domain/chapter/read-chapter.ts';
import type { Text } from './museum.ts';

const read = new WeakMap<Text, ReadText>();

/** Reads a text once, however many questions are asked about it. */
export function readingOf(text: Text): ReadText {
	const known = read.get(text);
	if (known) return known;
	const reading = readText(text.body);
	read.set(text, reading);
	return reading;
}

/** The line of the file for a line of the text below the fields. */
export const lineInFile = (text: Text, line: number): number => text.bodyLine - 1 + line;
