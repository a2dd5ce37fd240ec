import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Connection } from './connection.ts';

interface Step {
	id: string;
	parent: string;
	word: string;
}

/** All words done, in order. */
class Words {
	head = 'open';
	readonly words: string[] = [];
	readonly #known = new Set<string>();

	knows(id: string): boolean {
		return this.#known.has(id);
	}

	take({ id, parent, word }: Step): 'not-behind' | undefined {
		if (parent !== this.head) return 'not-behind';
		this.head = id;
		this.#known.add(id);
		this.words.push(word);
		return undefined;
	}
}

const wordsOf = (steps: readonly Step[]) => {
	const words = new Words();
	for (const step of steps) words.take(step);
	return words;
};

/** A server that does at once what it is asked for, and whose answers arrive when the test lets them. */
class SlowServer {
	readonly taken: Step[] = [];
	/** Answers on their way, oldest first. */
	readonly underway: { name: string; arrive: () => void }[] = [];

	readonly fetch = (name: string, request?: { body: string }): Promise<Response> => {
		const answer = this.#answer(name, request?.body);
		return new Promise((resolve) => this.underway.push({ name, arrive: () => resolve(answer) }));
	};

	/** Lets the answers to one kind of question arrive, and what follows from them happen. */
	async deliver(name: string): Promise<void> {
		for (const one of this.underway.filter((waiting) => waiting.name === name)) {
			this.underway.splice(this.underway.indexOf(one), 1);
			one.arrive();
		}
		await vi.advanceTimersByTimeAsync(0);
	}

	async deliverAll(): Promise<void> {
		// What was asked for in turn is not under way at once.
		await vi.advanceTimersByTimeAsync(0);
		while (this.underway.length > 0) {
			await this.deliver(this.underway[0]?.name ?? '');
			await vi.advanceTimersByTimeAsync(200);
		}
	}

	#answer(name: string, body = '{}'): Response {
		if (name === 'work') return Response.json({ token: 'token', entries: this.taken });
		const { steps = [] } = JSON.parse(body) as { steps?: Step[] };
		const known = wordsOf(this.taken);
		const fresh = steps.filter(({ id }) => !known.knows(id));
		if (fresh[0] && fresh[0].parent !== known.head) return Response.json({}, { status: 409 });
		this.taken.push(...fresh);
		return Response.json({});
	}
}

let server: SlowServer;
let connection: Connection<Step, Step, 'not-behind', Words, { token: string; entries: Step[] }>;

beforeEach(async () => {
	vi.useFakeTimers();
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
	});
	server = new SlowServer();
	vi.stubGlobal('fetch', server.fetch);
	connection = new Connection({ store: 'words', replay: wordsOf, tell: () => undefined });
	const opened = connection.open();
	await server.deliverAll();
	await opened;
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const takenWords = () => server.taken.map(({ word }) => word);

test('what is done while an older step is confirmed and the files are written is sent as well', async () => {
	connection.perform({ word: '一' });
	await vi.advanceTimersByTimeAsync(0);
	void connection.ask('save');
	await server.deliver('save');
	await server.deliver('work');
	connection.perform({ word: '二' });
	await server.deliverAll();
	expect(takenWords()).toEqual(['一', '二']);
	expect(connection.state.words).toEqual(['一', '二']);
	expect(connection.waiting).toBe(0);
});

test('an older reading that arrives late takes nothing back from the page', async () => {
	void connection.ask('save');
	await server.deliver('save');
	connection.perform({ word: '一' });
	await vi.advanceTimersByTimeAsync(0);
	await server.deliver('steps');
	await server.deliver('work');
	expect(connection.state.words).toEqual(['一']);
	await server.deliverAll();
	expect(connection.state.words).toEqual(['一']);
	expect(takenWords()).toEqual(['一']);
});

test('steps that were turned away are put behind what another window did', async () => {
	server.taken.push({ id: 'other', parent: 'open', word: '别人' });
	connection.perform({ word: '我' });
	await vi.advanceTimersByTimeAsync(0);
	await server.deliverAll();
	expect(takenWords()).toEqual(['别人', '我']);
	expect(connection.state.words).toEqual(['别人', '我']);
});
