import { dirname, join, resolve } from 'node:path';
import type { DeskRequest, SlowAnswering } from './local-server.ts';
import { lostPage } from './lost-page.ts';
import { sharedParts } from './page-loads.ts';
import type { Room } from './room.ts';
import { ROOMS } from './rooms.ts';

/** Where the rooms of a content folder's desk keep what is under way: beside it, never in it. */
export const deskFolder = (content: string) => join(dirname(resolve(content)), '.cache/desk');

/** All rooms of the desk behind one door. */
export class DeskHouse {
	readonly #rooms: readonly Room[];
	readonly #parts = sharedParts();

	/** @param today answers `2026-11-28` */
	constructor(content: string, today: () => string) {
		const opened: Room[] = [];
		const surroundings = {
			content: resolve(content),
			cache: deskFolder(content),
			today,
			rooms: () => opened,
		};
		for (const open of ROOMS) opened.push(open(surroundings));
		this.#rooms = opened;
	}

	/** Answers from the room that is asked. People who look for a page that is not there are told so in words. */
	readonly answer: SlowAnswering = async (request) => {
		try {
			return (await this.#ask(request)) ?? lostPage('nowhere', 404, request);
		} catch (error) {
			const page = lostPage('broken', 500, request);
			if (!page) throw error;
			console.error(error);
			return page;
		}
	};

	#ask(request: DeskRequest): ReturnType<SlowAnswering> {
		const { method, path } = request;
		if (method === 'GET' && path.startsWith('/page/')) return this.#parts(path);
		const [, first = ''] = path.split('/');
		return this.#rooms.find(({ name }) => name === first)?.answer(request);
	}

	close(): void {
		for (const room of this.#rooms) room.close?.();
	}
}
