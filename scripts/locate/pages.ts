import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageParts } from '../desk/page-loads.ts';
import { listPage, workPage as deskPage } from '../desk/tool-page.ts';
import * as text from './text.ts';

const here = (name: string) => join(import.meta.dirname, 'page', name);

/** A place as the list shows it. */
export interface ListedPlace {
	id: string;
	name: string;
	/** In words, as the other columns. */
	kind: string;
	drawn: string;
	measured: string;
	state: string;
}

/** The page with all places. */
export const placeList = (places: readonly ListedPlace[]): string => {
	const { place, kind, drawn, measured, state } = text.words;
	return listPage(
		text.words,
		[place, kind, drawn, measured, state],
		places.map((one) => ({
			address: `/places/${one.id}/`,
			cells: [one.name, one.kind, one.drawn, one.measured, one.state],
		})),
		text.terminal.none,
	);
};

/** The page of one place. */
export const workPage = (title: string, token: string): string =>
	deskPage({ ...text.words, title, token }, text.keys, readFileSync(here('work.html'), 'utf8'));

/** What the pages load. */
export const locateParts = () => pageParts(here('work.ts'), here('locate.css'));
