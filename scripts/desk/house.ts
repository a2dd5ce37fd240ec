import { dirname, join, resolve } from 'node:path';
import type { SlowAnswering } from './local-server.ts';
import { sharedParts } from './page-parts.ts';
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

	readonly answer: SlowAnswering = (request) => {
		const { method, path } = request;
		if (method === 'GET' && path.startsWith('/page/')) return this.#parts(path);
		const [, first = ''] = path.split('/');
		return this.#rooms.find(({ name }) => name === first)?.answer(request);
	};

	close(): void {
		for (const room of this.#rooms) room.close?.();
	}
}
