import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { durationInWords } from '../../src/domain/duration.ts';
import { pageParts } from '../desk/page-loads.ts';
import { listPage, workPage as deskPage } from '../desk/tool-page.ts';
import * as text from './text.ts';

const here = (name: string) => join(import.meta.dirname, 'page', name);

/** A recording as the list shows it. */
export interface ListedRecording {
	id: string;
	title: string;
	/** Seconds. */
	duration: number;
	/** How far it is marked, in words. */
	progress: string;
}

/** The page with all recordings. */
export const recordingList = (recordings: readonly ListedRecording[]): string =>
	listPage(
		text.words,
		[text.words.recording, text.words.progress, text.words.length],
		recordings.map(({ id, title, duration, progress }) => ({
			address: `/recordings/${id}/`,
			cells: [title, progress, durationInWords(duration)],
		})),
		text.terminal.none,
	);

const speeds = Object.entries(text.speeds)
	.map(
		([value, name]) =>
			`<option value="${value}"${value === '1' ? ' selected' : ''}>${name}</option>`,
	)
	.join('');

/** The page of one recording. */
export const workPage = (title: string, token: string): string =>
	deskPage(
		// The page itself says what stands against what.
		{ ...text.words, title, token, conflictWords: '' },
		text.keys,
		readFileSync(here('work.html'), 'utf8'),
		readFileSync(here('settings.html'), 'utf8').replace('{{{speeds}}}', speeds),
	);

/** What the pages load. */
export const markingParts = () => pageParts(here('work.ts'), here('mark.css'));
