import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskAnswer, DeskRequest } from '../../desk/local-server.ts';
import { bundled, once } from '../../desk/page-loads.ts';
import { roomPage } from '../../desk/page-parts.ts';
import { fieldOf, json } from '../../desk/record-answers.ts';
import type { OpenRoom, Surroundings } from '../../desk/room.ts';
import { checkSettings } from '../../lib/check-settings.ts';
import { answer } from '../answer.ts';
import { findFiles } from '../look/find-files.ts';
import type { Options } from '../options.ts';
import { pictureOf } from '../pages.ts';
import type { InboxPlan } from '../plan.ts';
import { undoAnswer } from '../undo-answer.ts';
import { lastRun, placesOf } from '../write/bring-in.ts';
import type { Ending } from '../write/carry-out.ts';
import { frontMain, lookedMain, outcomeMain, ROOM } from './room-pages.ts';
import { words } from './text.ts';

const options = (write: boolean): Options => ({ write, page: false, port: 0, isHelp: false });

/** The inbox with buttons. It never does what was not shown: the plan's digest travels with the page. */
class InboxRoom {
	readonly #surroundings: Surroundings;
	readonly #script = once(() => bundled(join(import.meta.dirname, 'page/room.ts')));
	#looked: { plan: InboxPlan; digest: string } | undefined;
	#outcome: (Ending & { kind: 'done' }) | undefined;

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
	}

	get #previews() {
		return join(this.#surroundings.cache, 'inbox');
	}

	readonly answer = (
		request: DeskRequest,
	): DeskAnswer | undefined | Promise<DeskAnswer | undefined> => {
		const { method, path } = request;
		const name = path.slice(ROOM.length);
		if (method === 'POST') return this.#do(name, request.body);
		if (name === 'page.js') return { type: 'js', text: this.#script() };
		if (name === 'page.css') return { file: join(import.meta.dirname, '../page/inbox.css') };
		if (name === '') return this.#page(words.title, this.#front(), request);
		if (name === 'plan/' && this.#looked)
			return this.#page(words.plan, lookedMain(this.#looked.plan, this.#looked.digest), request);
		if (name === 'done/' && this.#outcome)
			return this.#page(words.outcome, outcomeMain(this.#outcome), request);
		// What was shown is forgotten when the desk is opened anew.
		if (name === 'plan/' || name === 'done/')
			return this.#page(words.title, this.#front(), request);
		const file = this.#looked && pictureOf(this.#looked.plan, `/${name}`);
		return file === undefined ? undefined : { file };
	};

	#page(title: string, main: string, { token, path }: DeskRequest): DeskAnswer {
		const trail = path === ROOM ? [] : ([[words.title, ROOM]] as const);
		const [scripts, styles] = [[`${ROOM}page.js`], [`${ROOM}page.css`]];
		return { type: 'html', text: roomPage({ title, main, token, trail, scripts, styles }) };
	}

	#front(): string {
		const places = placesOf(this.#surroundings.content);
		const { inbox, store } = places;
		const { files, troubles } = existsSync(inbox) ? findFiles(inbox) : { files: [], troubles: [] };
		const waiting = [...files.map((one) => one.name), ...troubles.map(({ where }) => where)];
		const isInterrupted = store.state.running !== undefined;
		return frontMain(waiting, isInterrupted ? undefined : lastRun(places), isInterrupted);
	}

	async #do(name: string, body: unknown): Promise<DeskAnswer | undefined> {
		const digest = String(fieldOf(body, 'digest') ?? '');
		if (name === 'look') return this.#look();
		if (name === 'write') return this.#write(digest);
		return name === 'undo' ? this.#undo(digest) : undefined;
	}

	#settings() {
		return { ...checkSettings(), today: this.#surroundings.today() };
	}

	async #look(): Promise<DeskAnswer> {
		const previews = this.#previews;
		rmSync(previews, { recursive: true, force: true });
		mkdirSync(previews, { recursive: true });
		const { content } = this.#surroundings;
		const looked = await answer(options(false), content, this.#settings(), { previews });
		const { plan, digest, text } = looked;
		if (!plan || digest === undefined) return json({ said: text }, 409);
		this.#looked = { plan, digest };
		return json({ go: `${ROOM}plan/` });
	}

	async #write(seen: string): Promise<DeskAnswer> {
		const { content } = this.#surroundings;
		const { text, ending } = await answer(options(true), content, this.#settings(), { seen });
		return this.#ended(ending, text);
	}

	async #undo(seen: string): Promise<DeskAnswer> {
		const { content } = this.#surroundings;
		const { text, ending } = await undoAnswer(options(true), content, undefined, seen);
		return this.#ended(ending, text);
	}

	#ended(ending: Ending | undefined, text: string): DeskAnswer {
		if (ending?.kind !== 'done') return json({ said: text }, 409);
		this.#outcome = ending;
		this.#looked = undefined;
		return json({ go: `${ROOM}done/` });
	}

	close = (): void => rmSync(this.#previews, { recursive: true, force: true });
}

/** Opens the room 「收件箱」. Its door stands on the first page, where what lies in the inbox is told. */
export const inboxRoom: OpenRoom = (surroundings) => {
	const { answer, close } = new InboxRoom(surroundings);
	return { name: 'inbox', answer, close };
};
