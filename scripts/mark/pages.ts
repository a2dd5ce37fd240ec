import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { durationInWords } from '../../src/domain/duration.ts';
import { escapeHtml, fill, pageParts } from '../desk/page-parts.ts';
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

const row = ({ id, title, duration, progress }: ListedRecording) => `<tr>
	<th scope="row"><a href="/recordings/${id}/">${escapeHtml(title)}</a></th>
	<td>${escapeHtml(progress)}</td>
	<td>${durationInWords(duration)}</td>
</tr>`;

/** The page with all recordings. */
export const listPage = (recordings: readonly ListedRecording[]): string =>
	fill(readFileSync(here('list.html'), 'utf8'), {
		...text.words,
		rows: recordings.map(row).join('\n'),
		none: recordings.length === 0 ? text.terminal.none : '',
	});

/** The page of one recording. */
export const workPage = (title: string, token: string): string =>
	fill(readFileSync(here('work.html'), 'utf8'), {
		...text.words,
		title,
		token,
		speeds: Object.entries(text.speeds)
			.map(
				([value, name]) =>
					`<option value="${value}"${value === '1' ? ' selected' : ''}>${name}</option>`,
			)
			.join(''),
		'key-rows': text.keys
			.map(([key, what]) => `<div><dt>${escapeHtml(key)}</dt><dd>${escapeHtml(what)}</dd></div>`)
			.join('\n'),
	});

/** What the pages load. */
export const markingParts = () =>
	pageParts(here('work.ts'), { path: '/page/mark.css', file: here('mark.css') });
