import { readEntries, type ReadJournal } from '../desk/journal-lines.ts';
import type { Entry } from './progress.ts';

export const KINDS = [
	'open',
	'do',
	'undo',
	'redo',
	'place',
	'saving',
	'same',
] as const satisfies Entry['kind'][];

/** Reads the journal of a recording. */
export const readJournal = (text: string): ReadJournal<Entry> => readEntries<Entry>(text, KINDS);
