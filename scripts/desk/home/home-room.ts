import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS } from '../../../src/schema/collections.ts';
import { findFiles } from '../../inbox/look/find-files.ts';
import { inboxFolder } from '../../inbox/write/store.ts';
import { readMuseum } from '../../lib/read-content.ts';
import type { DeskAnswer } from '../local-server.ts';
import { bundled, once } from '../page-loads.ts';
import { roomPage } from '../page-parts.ts';
import { readiness } from '../readiness/readiness.ts';
import { json } from '../record-answers.ts';
import type { OpenRoom, Surroundings } from '../room.ts';
import { homeMain } from './home-page.ts';
import { lastChanges } from './last-changes.ts';
import { lightsInWords } from './lights.ts';
import { words } from './text.ts';

/** Enough to find again what was worked on this morning. */
const CHANGES = 6;

const here = (name: string) => join(import.meta.dirname, 'page', name);

function page({ content, rooms }: Surroundings, token: string): DeskAnswer {
	const museum = readMuseum(content);
	const inbox = inboxFolder(content);
	const main = homeMain({
		kinds: COLLECTION_NAMES.map((name) => ({
			label: COLLECTIONS[name].label,
			count: museum.ids[name].size,
			address: `/records/${name}/`,
		})),
		cards: rooms().flatMap((room) => room.cards?.() ?? []),
		changes: lastChanges(museum, content, Date.now(), CHANGES),
		waiting: existsSync(inbox) ? findFiles(inbox).files.length : 0,
	});
	const [scripts, styles] = [['/home/page.js'], ['/home/page.css']];
	const text = roomPage({ title: words.title, main, token, scripts, styles, bodyClass: 'home' });
	return { type: 'html', text };
}

/** The first page: what is done most often, the doors of all rooms, and how the museum stands. */
export const homeRoom: OpenRoom = (surroundings) => ({
	name: '',
	answer: ({ method, path, token }) =>
		method === 'GET' && path === '/' ? page(surroundings, token) : undefined,
});

/** What the first page loads. */
export const homePartsRoom: OpenRoom = ({ content }) => {
	const script = once(() => bundled(here('home.ts')));
	const parts: Readonly<Record<string, () => DeskAnswer | Promise<DeskAnswer>>> = {
		'/home/page.js': () => ({ type: 'js', text: script() }),
		'/home/page.css': () => ({ file: here('home.css') }),
		'/home/lights': async () => json(lightsInWords(await readiness(content))),
	};
	return {
		name: 'home',
		answer: ({ method, path }) => (method === 'GET' ? parts[path]?.() : undefined),
	};
};
