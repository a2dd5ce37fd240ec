import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Answering, DeskAnswer, DeskRequest } from '../desk/local-server.ts';
import { readFolder, recordingIds, type Notice } from './folder.ts';
import { markedCount } from './marking.ts';
import { recordingList, markingParts, workPage } from './pages.ts';
import type { Entry } from './progress.ts';
import { Session } from './session.ts';
import { markedSoFar } from './text.ts';
import { fieldOf, isPlace, readSteps } from './wire.ts';

/** What a page needs to begin, or to begin again. */
export interface Work {
	token: string;
	speakers: string[];
	hasAudio: boolean;
	hasWaveform: boolean;
	hasVersion: boolean;
	notices: Notice[];
	entries: readonly Entry[];
}

/** Files of a recording's folder that the page may ask for. */
const HEARD_FILES = ['audio.m4a', 'waveform.json'];

const json = (value: unknown, status = 200): DeskAnswer => ({
	status,
	type: 'json',
	text: JSON.stringify(value),
});

/** Where the journals of a content folder lie: beside it, never in it. */
export const journalFolder = (content: string) => join(dirname(resolve(content)), '.cache/mark');

/** The work on all recordings of a content folder, and the answers to the pages. */
export class MarkingDesk {
	readonly #content: string;
	readonly #store: string;
	readonly #sessions = new Map<string, Session>();
	readonly #parts = markingParts();

	constructor(content: string) {
		this.#content = content;
		this.#store = journalFolder(content);
	}

	readonly answer: Answering = (request) => {
		const { method, path } = request;
		if (method === 'GET' && path === '/') return { type: 'html', text: this.#list() };
		if (method === 'GET' && path.startsWith('/page/')) return this.#parts(path);
		const [, id = '', name = ''] = /^\/recordings\/([a-z0-9-]+)\/([\w.-]*)$/.exec(path) ?? [];
		if (!recordingIds(this.#content).includes(id)) return undefined;
		return method === 'GET' ? this.#show(id, name, request) : this.#do(id, name, request);
	};

	close(): void {
		for (const session of this.#sessions.values()) session.close();
	}

	#list(): string {
		return recordingList(
			recordingIds(this.#content).map((id) => {
				const { title, marking: standing } = readFolder(this.#content, id);
				const hasJournal = existsSync(join(this.#store, `${id}.jsonl`));
				const progress = hasJournal ? this.#session(id).progress : undefined;
				const { sentences, duration } = progress?.marking ?? standing;
				const [marked, unsaved] = [markedCount(sentences), progress?.unsaved ?? 0];
				return { id, title, duration, progress: markedSoFar(marked, sentences.length, unsaved) };
			}),
		);
	}

	#session(id: string): Session {
		const open = this.#sessions.get(id) ?? new Session(this.#content, this.#store, id);
		this.#sessions.set(id, open);
		return open;
	}

	#show(id: string, name: string, { token }: DeskRequest): DeskAnswer | undefined {
		if (name === '')
			return { type: 'html', text: workPage(readFolder(this.#content, id).title, token) };
		if (name === 'work') return json(this.#work(id, token));
		const file = resolve(this.#content, 'interviews', id, name);
		return HEARD_FILES.includes(name) && existsSync(file) ? { file } : undefined;
	}

	#work(id: string, token: string): Work {
		const session = this.#session(id);
		const { speakers, hasAudio, hasWaveform, notices } = session.read();
		return {
			token,
			speakers,
			hasAudio,
			hasWaveform,
			notices,
			hasVersion: session.hasVersion,
			entries: session.entries,
		};
	}

	#do(id: string, name: string, { body }: DeskRequest): DeskAnswer | undefined {
		const session = this.#session(id);
		if (name === 'steps') {
			const steps = readSteps(body);
			if (!steps) return json({ fault: 'no-steps' }, 400);
			const taken = session.take(steps);
			return json(taken, 'head' in taken ? 200 : 409);
		}
		if (name === 'place') {
			const place = fieldOf(body, 'place');
			if (!isPlace(place)) return json({ fault: 'no-place' }, 400);
			session.stand(place);
			return json({});
		}
		// A page that has fallen behind must not write what it does not show.
		if (!['save', 'restore', 'reread'].includes(name)) return undefined;
		if (fieldOf(body, 'head') !== session.progress.head) return json({ apart: true }, 409);
		if (name === 'reread') {
			session.reread();
			return json({});
		}
		const outcome =
			name === 'save' ? session.save(fieldOf(body, 'overwrite') === true) : session.restore();
		if ('kind' in outcome) return json(outcome, 409);
		return json({ written: outcome.written.map((file) => file.name) });
	}
}
