import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer } from '../../scripts/serve/static-server.ts';
import { openBrowser } from './browser.ts';
import { standingEdition } from './build-edition.ts';
import { readLikeAVisitor, type AlreadyRead } from './reader-text.ts';
import type { Said } from './search-client.ts';
import { Proof, type ProofQuery } from './search-proof.ts';

const SEED = 1947;

/** The search as the pages use it, as one script that can be run in any page. */
async function bundledClient(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [join(import.meta.dirname, 'search-client.ts')],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'es2020',
	});
	return outputFiles[0]?.text ?? '';
}

/** How an edition is visited. */
interface Place {
	folder: string;
	addressOf: (page: { file: string; path: string }) => string;
	close: () => Promise<void>;
}

async function served(folder: string): Promise<Place> {
	const serving = builtEdition(folder);
	if (!serving) throw new Error(`${folder} holds no edition`);
	const server = await startServer(serving, 0);
	return {
		folder,
		addressOf: ({ path }) => new URL(path.slice(1), server.url).href,
		close: server.close,
	};
}

const fromFiles = (folder: string): Place => ({
	folder,
	addressOf: ({ file }) => pathToFileURL(join(folder, file)).href,
	close: () => Promise.resolve(),
});

const EDITIONS: {
	name: string;
	open: () => Promise<Place>;
	counts: Record<'substrings' | 'names' | 'pairs' | 'sentences', number>;
}[] = [
	{
		name: 'on the web',
		open: () => served(inject('museumFolder')),
		counts: { substrings: 2000, names: 200, pairs: 200, sentences: 100 },
	},
	{
		name: 'in the hall',
		open: async () => served(await standingEdition('kiosk')),
		counts: { substrings: 300, names: 100, pairs: 50, sentences: 30 },
	},
	{
		name: 'from a stick',
		open: async () => fromFiles(await standingEdition('school')),
		counts: { substrings: 300, names: 100, pairs: 50, sentences: 30 },
	},
];

/** Most pages say the same in all editions. */
const already: AlreadyRead = new Map();

describe.each(EDITIONS)('search $name', ({ open, counts }) => {
	let place: Place;
	let proof: Proof;
	let page: Page;
	let ask: (queries: readonly ProofQuery[]) => Promise<Said[]>;
	const errors: string[] = [];

	beforeAll(async () => {
		place = await open();
		const browser = await openBrowser();
		const reader = await browser.newContext({ javaScriptEnabled: false });
		const entries = await readLikeAVisitor(reader, place.folder, place.addressOf, already);
		await reader.close();
		expect(entries.length).toBeGreaterThan(300);
		proof = new Proof(entries, SEED);
		// The policy of the museum lets no foreign script in, this test's neither.
		const visitor = await browser.newContext({ bypassCSP: true });
		page = await visitor.newPage();
		page.on('pageerror', (error) => errors.push(String(error)));
		await page.goto(place.addressOf({ file: 'search/index.html', path: '/search/' }));
		await page.addScriptTag({ content: await bundledClient() });
		ask = (queries) =>
			page.evaluate(
				async (texts) => {
					const { searchClient } = window;
					if (!searchClient) throw new Error('the client did not start');
					const said: Said[] = [];
					for (const text of texts) said.push(await searchClient.ask(text));
					return said;
				},
				queries.map(({ text }) => text),
			);
		return async () => {
			await visitor.close();
			await place.close();
		};
	}, 400_000);

	test.each(['substrings', 'names', 'pairs', 'sentences'] as const)(
		'finds exactly the entries that hold it, the best among the first ten, the whole of it marked: %s',
		async (kind) => {
			const queries = proof[kind](counts[kind]);
			const said = await ask(queries);
			const faults = queries.flatMap((query, at) =>
				proof.faultsOf(query, said[at] ?? { found: [], forms: [], instead: [], marked: [] }),
			);
			expect(faults).toEqual([]);
			expect(said).toHaveLength(counts[kind]);
			expect(queries.every(({ answers }) => answers.length > 0)).toBe(true);
			expect(errors).toEqual([]);
		},
		300_000,
	);
});

test('the proof notices an answer that is missing, added, late, or not marked', () => {
	const entries = Array.from({ length: 12 }, (_, at) => ({
		address: `/test/${at}/`,
		titles: [`题${at}`],
		lines: at < 11 ? ['城墙与城门'] : ['文庙'],
	}));
	const proof = new Proof(entries, 1);
	const addresses = entries.slice(0, 11).map(({ address }) => address);
	const said: Said = {
		found: addresses,
		forms: [],
		instead: [],
		marked: addresses.slice(0, 10).map(() => ['城墙']),
	};
	const query = { text: '城墙', answers: proof.answersTo(['城墙']) };
	expect(query.answers).toEqual(addresses);
	expect(proof.faultsOf(query, said)).toEqual([]);
	const faults = (change: Partial<Said>, one: ProofQuery = query) =>
		proof.faultsOf(one, { ...said, ...change }).join();
	expect(faults({ found: addresses.slice(1) })).toContain('misses /test/0/');
	expect(faults({ found: [...addresses, '/test/11/'] })).toContain('adds /test/11/');
	expect(faults({ found: ['/test/0/', ...addresses] })).toContain('twice');
	expect(faults({ marked: addresses.slice(0, 10).map(() => ['城']) })).toContain('does not mark');
	expect(faults({ instead: ['城门'] })).toContain('another word');
	expect(faults({}, { ...query, bearer: '/test/10/' })).toContain('not among the first');
	expect(faults({}, { ...query, answers: ['/test/10/'] })).toContain('comes late');
});
