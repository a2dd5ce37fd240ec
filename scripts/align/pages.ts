import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageParts } from '../desk/page-loads.ts';
import { listPage, workPage as deskPage } from '../desk/tool-page.ts';
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

/** The page with all comparisons. */
export const comparisonList = (comparisons: readonly ListedComparison[]): string =>
	listPage(
		text.words,
		[text.words.comparison, text.words.grade, text.words.progress],
		comparisons.map(({ id, title, match, progress }) => ({
			address: `/comparisons/${id}/`,
			cells: [title, match, progress],
		})),
		text.terminal.none,
	);

/** The page of one comparison. */
export const workPage = (title: string, token: string): string =>
	deskPage({ ...text.words, title, token }, text.keys, readFileSync(here('work.html'), 'utf8'));

/** What the pages load. */
export const alignParts = () => pageParts(here('work.ts'), here('align.css'));
