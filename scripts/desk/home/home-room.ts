import { join } from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS } from '../../../src/schema/collections.ts';
import { readMuseum } from '../../lib/read-content.ts';
import type { DeskAnswer, DeskRequest } from '../local-server.ts';
import { bundled, once, roomPage } from '../page-parts.ts';
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
	const main = homeMain({
		kinds: COLLECTION_NAMES.map((name) => ({
			label: COLLECTIONS[name].label,
			count: museum.ids[name].size,
			address: `/records/${name}/`,
		})),
		cards: rooms().flatMap((room) => room.cards?.() ?? []),
		changes: lastChanges(museum, content, Date.now(), CHANGES),
	});
	const [scripts, styles] = [['/home.js'], ['/home.css']];
	const text = roomPage({ title: words.title, main, token, scripts, styles, bodyClass: 'home' });
	return { type: 'html', text };
}

/** The first page: what is done most often, the doors of all rooms, and how the museum stands. */
export const homeRoom: OpenRoom = (surroundings) => {
	const script = once(() => bundled(here('home.ts')));
	const answers: Readonly<
		Record<string, (request: DeskRequest) => DeskAnswer | Promise<DeskAnswer>>
	> = {
		'/': ({ token }) => page(surroundings, token),
		'/home.js': () => ({ type: 'js', text: script() }),
		'/home.css': () => ({ file: here('home.css') }),
		'/lights': async () => json(lightsInWords(await readiness(surroundings.content))),
	};
	return {
		name: '',
		answer: (request) => (request.method === 'GET' ? answers[request.path]?.(request) : undefined),
	};
};
