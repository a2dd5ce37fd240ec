import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isEntryId } from '../../src/domain/entry-id.ts';
import type { ControlPoint } from '../../src/domain/registration/alignment.ts';
import type { Entry } from '../desk/history.ts';
import type { Answering, DeskAnswer, DeskRequest } from '../desk/local-server.ts';
import { answerRecord, json } from '../desk/record-answers.ts';
import { alignParts, comparisonList, workPage, type ListedComparison } from './pages.ts';
import { isPoints, type Points, type ReadComparison } from './record-file.ts';
import { Session } from './session.ts';
import { alignedSoFar } from './text.ts';

/** Points that the program found by itself, by older photo; an empty list where it found none it could trust. */
export type Proposals = Readonly<Record<string, readonly ControlPoint[]>>;

/** What a page needs to begin, or to begin again. */
export interface Work {
	token: string;
	comparison: ReadComparison;
	entries: readonly Entry<Points>[];
	/** Missing when nobody asked for any. */
	proposals?: Proposals | undefined;
}

/** Where the journals of a content folder lie: beside it, never in it. */
export const journalFolder = (content: string) => join(dirname(resolve(content)), '.cache/align');

/** The ids of all comparisons. */
export function comparisonIds(content: string): string[] {
	const folder = join(content, 'comparisons');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])
		.filter(isEntryId)
		.sort();
}

/** The picture file of a photo; undefined when there is none that browsers open. */
export const pictureFile = (content: string, photo: string): string | undefined =>
	['jpg', 'jpeg', 'png', 'webp']
		.map((ending) => resolve(content, 'photos', `${photo}.${ending}`))
		.find(existsSync);

/** The work on all comparisons of a content folder, and the answers to the pages. */
export class AligningDesk {
	readonly #content: string;
	readonly #store: string;
	readonly #proposals: ReadonlyMap<string, Proposals>;
	readonly #sessions = new Map<string, Session>();
	readonly #parts = alignParts();

	/** @param proposals by comparison, where somebody asked for them */
	constructor(content: string, proposals: ReadonlyMap<string, Proposals> = new Map()) {
		this.#content = content;
		this.#store = journalFolder(content);
		this.#proposals = proposals;
	}

	readonly answer: Answering = (request) => {
		const { method, path } = request;
		if (method === 'GET' && path === '/') return { type: 'html', text: this.#list() };
		if (method === 'GET' && path.startsWith('/page/')) return this.#parts(path);
		const [, id = '', name = ''] =
			/^\/comparisons\/([a-z0-9-]+)\/(pictures\/[a-z0-9-]+|[a-z]*)$/.exec(path) ?? [];
		if (!comparisonIds(this.#content).includes(id)) return undefined;
		return method === 'GET'
			? this.#show(id, name, request)
			: answerRecord(this.#session(id), name, request.body, isPoints);
	};

	close(): void {
		for (const session of this.#sessions.values()) session.close();
	}

	#session(id: string): Session {
		const open = this.#sessions.get(id) ?? new Session(this.#content, this.#store, id);
		this.#sessions.set(id, open);
		return open;
	}

	#list(): string {
		return comparisonList(
			comparisonIds(this.#content).map((id): ListedComparison => {
				const { history, read } = this.#reading(id);
				if (!read) return { id, title: id, match: '', progress: alignedSoFar([], true, false) };
				const counts = read.pictures
					.slice(0, -1)
					.map(({ photo, label }) => [label, history.value[photo]?.length ?? 0] as const);
				const { title, match } = read;
				return { id, title, match, progress: alignedSoFar(counts, history.isSaved, true) };
			}),
		);
	}

	#reading(id: string) {
		const session = this.#session(id);
		return { history: session.history, read: session.read() };
	}

	#show(id: string, name: string, { token }: DeskRequest): DeskAnswer | undefined {
		const { read } = this.#reading(id);
		if (name === '') return { type: 'html', text: workPage(read?.title ?? id, token) };
		if (!read) return name === 'work' ? json({ fault: 'unreadable' }, 409) : undefined;
		if (name === 'work') return json(this.#work(id, token, read));
		const photo = /^pictures\/(.+)$/.exec(name)?.[1];
		if (!read.pictures.some((picture) => picture.photo === photo)) return undefined;
		const file = photo === undefined ? undefined : pictureFile(this.#content, photo);
		return file === undefined ? undefined : { file };
	}

	#work(id: string, token: string, comparison: ReadComparison): Work {
		const { entries } = this.#session(id);
		return { token, comparison, entries, proposals: this.#proposals.get(id) };
	}
}
