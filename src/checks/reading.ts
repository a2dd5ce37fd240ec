import { readText, type ReadText } from '../domain/chapter/read-chapter.ts';
import { mendMarks, type MarkSlip } from './mend-marks.ts';
import type { Text } from './museum.ts';

/** A text as the questions see it: marks typed with the wrong signs are put right, and named. */
export interface Reading extends ReadText {
	slips: MarkSlip[];
}

const read = new WeakMap<Text, Reading>();

/** Reads a text once, however many questions are asked about it. */
export function readingOf(text: Text): Reading {
	const known = read.get(text);
	if (known) return known;
	const { body, slips } = mendMarks(text.body);
	const reading = { ...readText(body), slips };
	read.set(text, reading);
	return reading;
}

/** The line of the file for a line of the text below the fields. */
export const lineInFile = ({ bodyLine }: Pick<Text, 'bodyLine'>, line: number): number =>
	bodyLine - 1 + line;
