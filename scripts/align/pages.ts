import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml, fill, pageParts } from '../desk/page-parts.ts';
import * as text from './text.ts';

const here = (name: string) => join(import.meta.dirname, 'page', name);

/** A comparison as the list shows it. */
export interface ListedComparison {
	id: string;
	title: string;
	/** 「A」; empty when it cannot be read. */
	match: string;
	/** How far it is aligned, in words. */
	progress: string;
}

const row = ({ id, title, match, progress }: ListedComparison) => `<tr>
	<th scope="row"><a href="/comparisons/${id}/">${escapeHtml(title)}</a></th>
	<td>${escapeHtml(match)}</td>
	<td>${escapeHtml(progress)}</td>
</tr>`;

/** The page with all comparisons. */
export const listPage = (comparisons: readonly ListedComparison[]): string =>
	fill(readFileSync(here('list.html'), 'utf8'), {
		...text.words,
		rows: comparisons.map(row).join('\n'),
		none: comparisons.length === 0 ? text.terminal.none : '',
	});

/** The page of one comparison. */
export const workPage = (title: string, token: string): string =>
	fill(readFileSync(here('work.html'), 'utf8'), {
		...text.words,
		title,
		token,
		'key-rows': text.keys
			.map(([key, what]) => `<div><dt>${escapeHtml(key)}</dt><dd>${escapeHtml(what)}</dd></div>`)
			.join('\n'),
	});

/** What the pages load. */
export const alignParts = () =>
	pageParts(here('work.ts'), { path: '/page/align.css', file: here('align.css') });
